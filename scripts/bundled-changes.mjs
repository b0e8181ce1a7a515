// What bundles other packages carries their changes, and has them as `devDependencies` only, so that changesets give it no
// release of its own: a changeset that names a bundled package names the bundle beside it.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readChangesets } from "./changesets.mjs";

/** Published as bundles: nothing is looked up in `node_modules` when they run. */
const bundles = ["@bylaw/cli"];

/** The problems of the changesets below `root`, each a sentence. */
export async function bundleProblems(root) {
  const manifests = await workspaces(root);
  const changesets = await readChangesets(root);
  return bundles.flatMap((bundle) => {
    const held = heldBy(bundle, manifests);
    return changesets.flatMap(({ path, bumps }) => {
      const named = [...bumps.keys()].filter((name) => held.has(name)).sort();
      if (named.length === 0 || bumps.has(bundle)) return [];
      return [
        `${path}: it names ${named.join(", ")}, which ${bundle} bundles, and not ${bundle}, which would not be released ` +
          `with the change. Add the line \`"${bundle}": patch\`, or more where users of it notice the change.`,
      ];
    });
  });
}

/** The packages of the repository that a bundle holds: those it is built with, and what they depend on. */
function heldBy(bundle, manifests) {
  const held = new Set();
  const open = Object.keys(manifests.get(bundle)?.devDependencies ?? {});
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const manifest = manifests.get(name);
    if (manifest === undefined || held.has(name)) continue;
    held.add(name);
    open.push(...Object.keys(manifest.dependencies ?? {}));
  }
  return held;
}

async function workspaces(root) {
  const found = new Map();
  for (const group of ["packages", "apps", "policies"]) {
    for (const folder of await readdir(join(root, group)).catch(() => [])) {
      const text = await readFile(join(root, group, folder, "package.json"), "utf8").catch(() => undefined);
      if (text === undefined) continue;
      const manifest = JSON.parse(text);
      found.set(manifest.name, manifest);
    }
  }
  return found;
}

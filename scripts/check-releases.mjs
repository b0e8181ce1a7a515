// A change of a policy has a changeset that says at least what the change does to applicants. Each policy is compared with
// its last release (the tag `@bylaw/NAME@VERSION`), else with where this branch left `main`. Where the history that this
// takes is not there, nothing is said. Changesets that leave out a bundle are refused beside it.
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleProblems } from "./bundled-changes.mjs";
import { readChangesets } from "./changesets.mjs";
import { run } from "./steps.mjs";

/** Enough of the population to meet what no line of the text tells, few enough for every check. */
const applicants = 300;
const read = /\.bylaw(\.md)?$|\/(plugin|years)\.json$|\.m?[jt]s$/;

/** The compiler and what compares; loaded only where a policy was changed. */
async function tools() {
  const [{ suffices }, { compilePlace, findPolicy }, { diffSides, populationOf }] = await Promise.all([
    import("../packages/analysis/src/index.ts"),
    import("../packages/workspace/src/index.ts"),
    import("../apps/cli/src/diff/diff-sides.ts"),
  ]);
  return { suffices, compilePlace, findPolicy, diffSides, populationOf };
}

/** The problems of the policies below `root`, each a sentence. */
async function releaseProblems(root) {
  const git = (...words) => run("git", ["-C", root, ...words], { quiet: true });
  const branch = await mergeBase(git);
  const problems = [];
  const folders = new Map();
  const changed = new Map();
  try {
    for (const name of await policiesIn(root)) {
      const base = (await lastRelease(git, name)) ?? branch;
      if (base === undefined) continue;
      if (!changed.has(base)) changed.set(base, await isChanged(git, base));
      if (!changed.get(base)) continue;
      if (!folders.has(base)) folders.set(base, await policiesAt(git, base));
      const before = join(folders.get(base), "policies", name);
      if (!existsSync(join(before, "plugin.json"))) continue;
      const stated = await statedBump(root, name);
      // Nothing says more: what the change does need not be found out.
      if (stated === "major") continue;
      const found = await bumpBetween(before, join(root, "policies", name));
      if (found === undefined || found === "patch") continue;
      const { suffices } = await tools();
      if (stated !== undefined && suffices(stated, found)) continue;
      const said = stated === undefined ? "no changeset names it" : `its changeset says ${stated}`;
      problems.push(
        `policies/${name}: the change since ${base.slice(0, 40)} asks for a ${found} release, and ${said}. ` +
          `\`bylaw diff\` lists what is another.`,
      );
    }
  } finally {
    for (const folder of folders.values()) await rm(folder, { recursive: true, force: true });
  }
  return problems;
}

async function policiesIn(root) {
  const folders = await readdir(join(root, "policies")).catch(() => []);
  return folders.filter((name) => existsSync(join(root, "policies", name, "plugin.json"))).sort();
}

async function mergeBase(git) {
  for (const main of ["origin/main", "main"]) {
    const { code, output } = await git("merge-base", "HEAD", main);
    if (code === 0 && output.trim() !== "") return output.trim();
  }
  return undefined;
}

async function lastRelease(git, name) {
  const { code, output } = await git("describe", "--tags", "--abbrev=0", "--match", `@bylaw/${name}@*`);
  return code === 0 && output.trim() !== "" ? output.trim() : undefined;
}

/** Whether anything below `policies` that a policy is compiled from is another than there; vocabularies change measures. */
async function isChanged(git, base) {
  const { code, output } = await git("diff", "--name-only", base, "--", "policies");
  const added = await git("ls-files", "--others", "--exclude-standard", "--", "policies");
  if (code !== 0 || added.code !== 0) return false;
  return `${output}\n${added.output}`.split("\n").some((path) => read.test(path) && !path.includes("/tests/"));
}

/** All policies as they stood then, in a folder of their own, so that they find each other there. */
async function policiesAt(git, base) {
  const folder = await mkdtemp(join(tmpdir(), "bylaw-released-"));
  const { code, output } = await git("ls-tree", "-r", "--name-only", "-z", base, "--", "policies");
  for (const path of code === 0 ? output.split("\0") : []) {
    if (!/\.(md|bylaw|json|mjs|js|ts)$/.test(path) || path.includes("/tests/")) continue;
    const shown = await git("show", `${base}:${path}`);
    // An object that a partial clone does not hold leaves the policy out of the comparison.
    if (shown.code !== 0) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), shown.output);
  }
  return folder;
}

async function bumpBetween(before, after) {
  const { diffSides } = await tools();
  const [old, now] = [await sideOf(before), await sideOf(after)];
  return old === undefined || now === undefined ? undefined : diffSides(old, now, { most: applicants }).diff.bump;
}

/** A policy that compiles; what does not is for other checks to say. */
async function sideOf(folder) {
  const { compilePlace, findPolicy, populationOf } = await tools();
  const found = await findPolicy(folder);
  const place = found.kind === "found" ? found.places[0] : undefined;
  if (place === undefined) return undefined;
  const compiled = await compilePlace(place);
  if (compiled.compiled === undefined) return undefined;
  const { spec } = populationOf(compiled);
  return { compiled: compiled.compiled, ...(spec !== undefined && { population: spec }) };
}

/** The most that the changesets say of a package. */
async function statedBump(root, name) {
  const { name: packageName } = JSON.parse(await readFile(join(root, "policies", name, "package.json"), "utf8"));
  const found = new Set((await readChangesets(root)).map(({ bumps }) => bumps.get(packageName)));
  return ["major", "minor", "patch"].find((bump) => found.has(bump));
}

const root = resolve(process.argv[2] ?? fileURLToPath(new URL("..", import.meta.url)));
const problems = [...(await bundleProblems(root)), ...(await releaseProblems(root))];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;

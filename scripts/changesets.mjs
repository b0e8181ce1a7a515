import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The changesets below `root`, by the names of their files: each with the release that it states for packages. */
export async function readChangesets(root) {
  const folder = join(root, ".changeset");
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith(".md") && file !== "README.md");
  return Promise.all(
    files.sort().map(async (file) => {
      const [, head = ""] = (await readFile(join(folder, file), "utf8")).split(/^---$/m);
      const stated = head.matchAll(/^["']?([^"'\n]+?)["']?:\s*(patch|minor|major)\s*$/gm);
      return { path: `.changeset/${file}`, bumps: new Map([...stated].map(([, name, bump]) => [name, bump])) };
    }),
  );
}

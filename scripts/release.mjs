// `npm run release`: versions and change logs from the changesets; then what else names a version: the manifests of plugins,
// by which determinations say which edition judged, and the lockfile. Nothing is published and nothing is committed.
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { run } from "./steps.mjs";

const json = async (path) => JSON.parse(await readFile(path, "utf8"));
const ranges = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];

const { code } = await run("changeset", ["version"]);
if (code === 0) {
  const lock = await json("package-lock.json");
  for (const [path, locked] of Object.entries(lock.packages)) {
    if (path === "" || path.includes("node_modules/") || !existsSync(`${path}/package.json`)) continue;
    const manifest = await json(`${path}/package.json`);
    locked.version = manifest.version;
    for (const key of ranges) {
      for (const name of Object.keys(locked[key] ?? {})) locked[key][name] = manifest[key][name];
    }
    await sayVersion(`${path}/plugin.json`, manifest.version);
  }
  await writeFile("package-lock.json", `${JSON.stringify(lock, undefined, 2)}\n`);
} else process.exitCode = code;

/** The manifest of a plugin, where there is one, with its version; all else stays as it is written. */
async function sayVersion(path, version) {
  if (!existsSync(path)) return;
  const text = await readFile(path, "utf8");
  await writeFile(path, text.replace(/^( {2}"version": ")[^"]*"/m, `$1${version}"`));
}

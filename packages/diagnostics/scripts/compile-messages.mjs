// Compiles messages/<pass>/<code>.md into typed functions (catalogue.generated.ts) and page texts (pages.generated.ts).
// With `--check` it only compares and exits with 1 where a file is stale.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { emitCatalogue } from "./emit-catalogue.mjs";
import { home, readPages } from "./read-pages.mjs";

/** The generated files of this package: their texts by their paths. */
export function generatedFiles() {
  const files = Object.entries(emitCatalogue(readPages()));
  return Object.fromEntries(files.map(([path, text]) => [join(home, path), text]));
}

/** Writes the files that differ, or with `check` names them; false where a file was stale and not written. */
export function writeGenerated(files, { check }) {
  let fresh = true;
  for (const [target, text] of Object.entries(files)) {
    if (readOrEmpty(target) === text) continue;
    if (check) {
      console.error(`${relative(join(home, "../.."), target)} is stale: run npm run generate`);
      fresh = false;
      continue;
    }
    mkdirSync(dirname(target), { recursive: true });
    // Renamed into place, so that nobody who reads at this moment sees half a file.
    writeFileSync(`${target}.${process.pid}`, text);
    renameSync(`${target}.${process.pid}`, target);
  }
  return fresh;
}

function readOrEmpty(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    if (!writeGenerated(generatedFiles(), { check: process.argv.includes("--check") })) process.exitCode = 1;
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

// Compiles messages/<pass>/<code>.md into typed functions (catalogue.generated.ts) and page texts (pages.generated.ts).
// With `--check` it only compares and exits with 1 where a file is stale.
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { emitCatalogue } from "./emit-catalogue.mjs";
import { home, readPages } from "./read-pages.mjs";

function main() {
  const check = process.argv.includes("--check");
  for (const [path, text] of Object.entries(emitCatalogue(readPages()))) {
    const target = join(home, path);
    if (readOrEmpty(target) === text) continue;
    if (check) {
      console.error(`packages/diagnostics/${path} is stale: run npm run generate`);
      process.exitCode = 1;
    } else {
      // Renamed into place, so that nobody who reads at this moment sees half a file.
      writeFileSync(`${target}.${process.pid}`, text);
      renameSync(`${target}.${process.pid}`, target);
    }
  }
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
    main();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

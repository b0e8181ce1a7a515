// A check is three files with one stem: the check, its test source, its page. Every code of the catalogue is reported
// somewhere in the sources, and every check is listed.
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readPages } from "../packages/diagnostics/scripts/read-pages.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const checksFolder = "packages/language/src/6-check/checks";
const testsFolder = "packages/language/tests/6-check";
const checksList = "packages/language/src/6-check/checks.ts";

const faults = [];
const pages = readPages();
const codes = new Map(pages.map((page) => [page.code, page]));

/** The stems of the files of a folder that end so. */
async function stems(folder, ending) {
  if (!existsSync(join(root, folder))) return [];
  const names = await readdir(join(root, folder));
  return names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
}

/** Every source that may report: TypeScript of packages and apps, without what is generated. */
async function* sources() {
  for (const top of ["packages", "apps"]) {
    for (const name of await readdir(join(root, top))) {
      const folder = join(root, top, name, "src");
      if (!existsSync(folder)) continue;
      for (const file of await readdir(folder, { recursive: true })) {
        if (/\.(ts|mts|tsx)$/.test(file) && !file.endsWith(".generated.ts")) {
          yield await readFile(join(folder, file), "utf8");
        }
      }
    }
  }
}

const checks = await stems(checksFolder, ".ts");
const list = existsSync(join(root, checksList)) ? await readFile(join(root, checksList), "utf8") : "";
for (const stem of checks) {
  if (!codes.has(stem))
    faults.push(`${checksFolder}/${stem}.ts has no page ${stem}.md in packages/diagnostics/messages`);
  if (!existsSync(join(root, testsFolder, `${stem}.bylaw`))) {
    faults.push(`${checksFolder}/${stem}.ts has no test source ${testsFolder}/${stem}.bylaw`);
  }
  if (!list.includes(`./checks/${stem}.ts`)) faults.push(`${checksList} does not list ${stem}`);
}
for (const stem of await stems(testsFolder, ".bylaw")) {
  if (!checks.includes(stem)) faults.push(`${testsFolder}/${stem}.bylaw has no check ${checksFolder}/${stem}.ts`);
}

const quoted = new Set();
for await (const text of sources())
  for (const match of text.matchAll(/["']([a-z0-9]+(?:-[a-z0-9]+)+)["']/g)) quoted.add(match[1]);
for (const page of pages) {
  if (page.pass === "check" && !checks.includes(page.code)) faults.push(`${page.file} has no check of its name`);
  if (!quoted.has(page.code)) faults.push(`${page.file}: no source reports ${page.code}`);
}

for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;

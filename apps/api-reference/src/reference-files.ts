import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { city, writeCityModule } from "./city-module.ts";
import { makeReference } from "./make-reference.ts";
import { makeReports } from "./make-reports.ts";
import { type PublicPackage, publicPackages, repository, shortName } from "./public-packages.ts";
import { writeDeclarations } from "./write-declarations.ts";

const reports = "apps/api-reference/reports";
const reference = "docs/reference";

/** Packages that programs import, in the order of the list; the others are parts of these, and have reports alone. */
const forPrograms = [
  "bylaw",
  "ningbo",
  "unplugin",
  "vitest-matchers",
  "screen",
  "population",
  "analysis",
  "coverage",
  "workspace",
  "editor",
];

/** Every generated file by its path in the repository: the reports of all public packages and the pages of the reference. */
export async function referenceFiles(): Promise<ReadonlyMap<string, string>> {
  const outside = join(repository, "apps/api-reference/dist");
  mkdirSync(outside, { recursive: true });
  // Inside the repository, so that the packages of others are found as they are by programs.
  const folder = mkdtempSync(join(outside, "run-"));
  try {
    const cityIsWritten = writeCityModule(folder);
    const packages = publicPackages();
    writeDeclarations(packages, folder);
    await cityIsWritten;
    const all = [...packages, city];
    const pages = await makeReference(inOrder(all), folder);
    return new Map([
      ...[...makeReports(all, folder)].map(([name, text]) => [`${reports}/${name}`, text] as const),
      ...[...pages].map(([name, text]) => [`${reference}/${name}`, text] as const),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What stands in the repository where the generated files belong, by path. */
export function standingFiles(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const top of [reports, reference]) {
    mkdirSync(join(repository, top), { recursive: true });
    for (const path of readdirSync(join(repository, top), { recursive: true, encoding: "utf8" })) {
      if (!path.endsWith(".md")) continue;
      found.set(`${top}/${path.replaceAll("\\", "/")}`, readFileSync(join(repository, top, path), "utf8"));
    }
  }
  return found;
}

/** Writes the generated files, and removes what is no longer generated. Gives the paths of what has changed. */
export function writeFiles(files: ReadonlyMap<string, string>): readonly string[] {
  const before = standingFiles();
  const gone = [...before.keys()].filter((path) => !files.has(path));
  const changed = [...files].filter(([path, text]) => before.get(path) !== text);
  for (const path of gone) rmSync(join(repository, path));
  for (const [path, text] of changed) {
    mkdirSync(dirname(join(repository, path)), { recursive: true });
    writeFileSync(join(repository, path), text);
  }
  return [...gone, ...changed.map(([path]) => path)];
}

function inOrder(packages: readonly PublicPackage[]): readonly PublicPackage[] {
  return forPrograms.flatMap((name) => packages.filter((one) => shortName(one.name) === name));
}

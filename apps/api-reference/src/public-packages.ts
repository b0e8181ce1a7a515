import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the whole repository. */
export const repository: string = fileURLToPath(new URL("../../../", import.meta.url));

/** One way into a public package: `.` or a path below it, and the source that stands behind it. */
export interface Entry {
  readonly path: string;
  /** Below the folder `src` of the package, such as `index.ts`. */
  readonly source: string;
  /** What it is for, where its own words do not begin with that. */
  readonly about?: string;
}

/** A package that is published with types. */
export interface PublicPackage {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly folder: string;
  readonly entries: readonly Entry[];
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly description?: string;
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

/** The public packages with types, by name. A package that has no source yet is left out. */
export function publicPackages(): readonly PublicPackage[] {
  const found = readdirSync(join(repository, "packages")).flatMap((name): readonly PublicPackage[] => {
    const folder = join(repository, "packages", name);
    if (!existsSync(join(folder, "package.json"))) return [];
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
    if (manifest.private === true) return [];
    const entries = Object.entries(manifest.exports ?? {}).flatMap(([path, target]): readonly Entry[] => {
      const source = typeof target === "object" ? target["bylaw-source"]?.replace("./src/", "") : undefined;
      return source !== undefined && existsSync(join(folder, "src", source)) ? [{ path, source }] : [];
    });
    const { version, description = "" } = manifest;
    return entries.length === 0 ? [] : [{ name: manifest.name, version, description, folder, entries }];
  });
  return found.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The name under which a package is spoken of here, and its files lie: without the scope. */
export function shortName(name: string): string {
  return name.replace("@bylaw/", "");
}

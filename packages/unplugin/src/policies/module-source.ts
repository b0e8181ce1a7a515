import { Buffer } from "node:buffer";
import { dirname, relative, sep } from "node:path";
import { relinked } from "./module-id.ts";
import type { ReadPolicy } from "./read-policy.ts";

/** The source of one module of a policy, and its map back to the policy where it has one. */
export interface ModuleSource {
  readonly code: string;
  readonly map?: SourceMap;
}

/** A source map, version 3. */
export interface SourceMap {
  version: number;
  names: string[];
  sources: string[];
  sourcesContent?: (string | null)[];
  mappings: string;
}

/** A map as a comment at the end of its module. What comes from no policy has a map without any place. */
export function inlineMap(map: SourceMap = noPlaces): string {
  const encoded = Buffer.from(JSON.stringify(map)).toString("base64");
  return `\n//# sourceMappingURL=data:application/json;base64,${encoded}\n`;
}

/** The map of what comes from no policy. */
export const noPlaces: SourceMap = { version: 3, names: [], sources: [], mappings: "" };

/** How a module is written for the one who asks. */
export interface ModuleStyle {
  /** What an import of another part of the policy says. */
  readonly specifier: (part: string) => string;
  /** Whether maps name the policy by its whole path, and not from the folder in which it lies. */
  readonly wholePaths?: boolean;
}

/**
 * The source of a part of a policy: a built file, JSON as the default export; without a part the policy as it is
 * imported, which has the exports of the built `index.js`, and all of them as its default. Nothing for a part that is not
 * among the files.
 */
export function moduleSource(
  { path, files }: ReadPolicy,
  part: string | undefined,
  { specifier, wholePaths }: ModuleStyle,
): ModuleSource | undefined {
  if (part === undefined) {
    const index = JSON.stringify(specifier("index.js"));
    return { code: `export * from ${index};\nexport * as default from ${index};\n` };
  }
  const text = files.get(part);
  if (text === undefined || !/\.js(?:on)?$/.test(part)) return undefined;
  if (part.endsWith(".json")) return { code: `export default ${text.trimEnd()};\n` };
  const code = relinked(text, files, specifier).replace(/^\/\/# sourceMappingURL=.*\n?/m, "");
  const mapText = files.get(`${part}.map`);
  if (mapText === undefined) return { code };
  const map = JSON.parse(mapText) as SourceMap;
  const named = (file: string): string => (wholePaths ? file : relative(dirname(path), file).replaceAll(sep, "/"));
  return { code, map: { ...map, sources: map.sources.map(named) } };
}

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
  /** Whether what comes from no line of the policy leads to its first: esbuild would take it for the policy itself. */
  readonly alwaysMapped?: boolean;
}

/**
 * The source of a part of a policy: a built module by its name, a built JSON file by its name without the ending, as
 * the default export; without a part the policy as it is
 * imported, which has the exports of the built `index.js`, and all of them as its default. Nothing for a part that is not
 * among the files.
 */
export function moduleSource(
  policy: ReadPolicy,
  part: string | undefined,
  style: ModuleStyle,
): ModuleSource | undefined {
  const code = codeOf(policy, part, style);
  const map = code === undefined ? undefined : mapOf(policy, part, style);
  return code === undefined ? undefined : { code, ...(map === undefined ? {} : { map }) };
}

function codeOf({ files }: ReadPolicy, part: string | undefined, { specifier }: ModuleStyle): string | undefined {
  if (part === undefined) {
    const index = JSON.stringify(specifier("index.js"));
    return `export * from ${index};\nexport * as default from ${index};\n`;
  }
  // Whoever reads JSON for a bundler would take an id that ends in `.json` for his.
  const schema = files.get(`${part}.json`);
  if (schema !== undefined) return `export default ${schema.trimEnd()};\n`;
  const text = part.endsWith(".js") ? files.get(part) : undefined;
  return text && relinked(text, files, specifier).replace(/^\/\/# sourceMappingURL=.*\n?/m, "");
}

function mapOf(
  { path, text, files }: ReadPolicy,
  part: string | undefined,
  { wholePaths, alwaysMapped }: ModuleStyle,
): SourceMap | undefined {
  const written = files.get(`${part}.map`);
  const toFirstLine = { ...noPlaces, sources: [path], sourcesContent: [text], mappings: "AAAA" };
  const map = written === undefined ? alwaysMapped && toFirstLine : (JSON.parse(written) as SourceMap);
  if (!map) return undefined;
  const named = (file: string): string => (wholePaths ? file : relative(dirname(path), file).replaceAll(sep, "/"));
  return { ...map, sources: map.sources.map(named) };
}

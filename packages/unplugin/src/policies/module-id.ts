/** A module of a policy: the file of the policy, and which of its built files, where it is not the policy as a whole. */
export interface ModuleId {
  readonly path: string;
  readonly part?: string;
}

/** What bundlers match ids against before they ask; `readModuleId` judges what passes. */
export const policyIds: RegExp = /\.bylaw(?:\.md)?(?:\?|$)/i;

/** Entries that bundlers put into queries for reasons of their own. */
const passing: ReadonlySet<string> = new Set(["t", "v", "import"]);

/**
 * Reads the id of a module, a path with or without a query. Nothing for what is no policy, and for a query that asks
 * somebody else for something, such as `?raw`.
 */
export function readModuleId(id: string): ModuleId | undefined {
  const [, path = "", query = ""] = /^([^?#\0]*\.bylaw(?:\.md)?)(?:\?([^#]*))?$/i.exec(id) ?? [];
  if (path === "") return undefined;
  let part: string | undefined;
  for (const [key, value] of new URLSearchParams(query)) {
    if (key === "bylaw") part = value;
    else if (!passing.has(key)) return undefined;
  }
  return part === undefined ? { path } : { path, part };
}

/** The built file `part` of a policy, as a query after its path or URL. */
export function queryOf(part: string): string {
  return `?bylaw=${part}`;
}

/**
 * The source of a built module with its relative imports of other built files turned into others. Generated sources hold
 * texts of a policy in double quotes alone, inside which no unescaped quote can stand, so that none is taken for an import.
 */
export function relinked(
  source: string,
  parts: ReadonlyMap<string, unknown>,
  specifier: (part: string) => string,
): string {
  return source.replaceAll(/\b(from\s*|import\s*\(?\s*)"\.\/([\w.-]+)"/g, (whole, before: string, part: string) =>
    parts.has(part) ? before + JSON.stringify(specifier(part)) : whole,
  );
}

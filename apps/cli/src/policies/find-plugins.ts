import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** A plugin on disk: its folder, and its id as far as its manifest says one. */
export interface PluginFolder {
  readonly folder: string;
  readonly id: string;
}

const manifestName = "plugin.json";

/** Whether a folder is a plugin's. */
export function isPluginFolder(folder: string): boolean {
  return existsSync(join(folder, manifestName));
}

/**
 * The plugins that can be seen from a folder: those of `policies` in the nearest folder upward that has one, then the
 * packages of `node_modules` with the keyword `bylaw-plugin`. Where two have one id, the first counts.
 */
export function findPlugins(from: string): readonly PluginFolder[] {
  const found = new Map<string, PluginFolder>();
  for (const folder of [...workspaceFolders(from), ...packageFolders(from)]) {
    const id = idOf(folder);
    if (id !== undefined && !found.has(id)) found.set(id, { folder, id });
  }
  return [...found.values()];
}

function workspaceFolders(from: string): readonly string[] {
  for (const folder of upward(from)) {
    const inside = foldersIn(join(folder, "policies")).filter(isPluginFolder);
    if (inside.length > 0) return inside;
  }
  return [];
}

function packageFolders(from: string): readonly string[] {
  return upward(from)
    .flatMap((folder) => foldersIn(join(folder, "node_modules")))
    .flatMap((folder) => (/[\\/]@[^\\/]+$/.test(folder) ? foldersIn(folder) : [folder]))
    .filter((folder) => isPluginFolder(folder) && hasKeyword(folder));
}

function hasKeyword(folder: string): boolean {
  const keywords = jsonEntry(join(folder, "package.json"), "keywords");
  return Array.isArray(keywords) && keywords.includes("bylaw-plugin");
}

function idOf(folder: string): string | undefined {
  const id = jsonEntry(join(folder, manifestName), "id");
  return typeof id === "string" ? id : undefined;
}

/** One entry of a JSON file; undefined where either is missing or broken: whoever needs the file says so. */
function jsonEntry(path: string, key: string): unknown {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    const own = typeof value === "object" && value !== null && Object.hasOwn(value, key);
    return own ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
  } catch {
    return undefined;
  }
}

function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && !entry.name.startsWith("."))
      .map((entry) => join(folder, entry.name))
      .toSorted();
  } catch {
    return [];
  }
}

function upward(from: string): readonly string[] {
  const folders = [resolve(from)];
  for (;;) {
    const last = folders.at(-1) ?? "";
    const above = dirname(last);
    if (above === last) return folders;
    folders.push(above);
  }
}

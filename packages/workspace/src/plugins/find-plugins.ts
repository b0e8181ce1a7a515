import { dirname, join, resolve, sep } from "node:path";
import { type Diagnostic, unplacedProblem } from "@bylaw/diagnostics";
import { diskFiles, type Files } from "../files/files.ts";
import { readJson } from "../files/read-json.ts";
import { ownEntry } from "./own-entry.ts";
import { folderPlace, keyOf, manifestName, type PluginPlace, sameId } from "./plugin-place.ts";
import { readConfiguration } from "./read-configuration.ts";

/** The plugins that can be seen from a folder. */
export interface FoundPlugins {
  /** Each place once, in the order in which they count: of two with one id the first is read. */
  readonly places: readonly PluginPlace[];
  /** What is wrong with the configuration file; plugins are judged when they are loaded. */
  readonly problems: readonly Diagnostic[];
}

/** Whether a folder is a plugin's. */
export function isPluginFolder(folder: string, files: Files): boolean {
  // Asked of every package that is installed: these are parts that need no more joining than this.
  return files.isThere(`${folder}${sep}${manifestName}`);
}

/**
 * The plugins that can be seen from a folder: those that the nearest `bylaw.config.*` upward names, those of `policies`
 * in the nearest folder upward that has some, then the packages of `node_modules` with the keyword `bylaw-plugin`.
 */
export async function findPlugins(from: string, files: Files = diskFiles): Promise<FoundPlugins> {
  const folders = upward(from);
  const { places, problems } = await readConfiguration(folders, files);
  const inFolders = [...workspaceFolders(folders, files), ...packageFolders(folders, files)];
  const found = [...places, ...inFolders.map((folder) => folderPlace(folder, files))];
  const distinct = new Map<string, PluginPlace>();
  for (const place of found) {
    const key = keyOf(place, files);
    if (!distinct.has(key)) distinct.set(key, place);
  }
  return { places: [...distinct.values()], problems };
}

/** The place that counts of those with an id. */
export function placeOf(places: readonly PluginPlace[], id: string): PluginPlace | undefined {
  return places.find((place) => place.id === id) ?? places.find((place) => sameId(place.id, id));
}

/** The ids that occur more than once, each further place with the one that counts; of one id where it is given. */
export function clashes(places: readonly PluginPlace[], only?: string): readonly Diagnostic[] {
  return places.flatMap(({ id, shown }, index) => {
    if (id === undefined || (only !== undefined && !sameId(id, only))) return [];
    const first = places.slice(0, index).find((place) => sameId(place.id, id));
    return first === undefined
      ? []
      : [unplacedProblem("plugin-twice", { name: id, first: first.shown, second: shown })];
  });
}

function workspaceFolders(folders: readonly string[], files: Files): readonly string[] {
  for (const folder of folders) {
    const inside = foldersIn(join(folder, "policies"), files).filter((each) => isPluginFolder(each, files));
    if (inside.length > 0) return inside;
  }
  return [];
}

function packageFolders(folders: readonly string[], files: Files): readonly string[] {
  return folders
    .flatMap((folder) => foldersIn(join(folder, "node_modules"), files))
    .flatMap((folder) => (/[\\/]@[^\\/]+$/.test(folder) ? foldersIn(folder, files) : [folder]))
    .filter((folder) => isPluginFolder(folder, files) && hasKeyword(folder, files));
}

function hasKeyword(folder: string, files: Files): boolean {
  const read = readJson(join(folder, "package.json"), files);
  const keywords = read.kind === "value" ? ownEntry(read.value, "keywords") : undefined;
  return Array.isArray(keywords) && keywords.includes("bylaw-plugin");
}

function foldersIn(folder: string, files: Files): readonly string[] {
  return files
    .entries(folder)
    .filter(({ name, kind }) => (kind === "folder" || kind === "link") && !name.startsWith("."))
    .map(({ name }) => `${folder}${sep}${name}`);
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

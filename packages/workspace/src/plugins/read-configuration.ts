import { dirname, join, resolve } from "node:path";
import { type Diagnostic, unplacedProblem } from "@bylaw/diagnostics";
import type { Files } from "../files/files.ts";
import { readJson } from "../files/read-json.ts";
import { shownPath } from "../files/shown-path.ts";
import { loadModule } from "./load-module.ts";
import { ownEntry } from "./own-entry.ts";
import { folderPlace, manifestName, type PluginPlace, valuePlace } from "./plugin-place.ts";

const names = ["bylaw.config.js", "bylaw.config.mjs", "bylaw.config.json"];
const namesWithoutCode = ["bylaw.config.json"];
const mostPlugins = 200;

/** The plugins that a configuration file names, and what is wrong with it. */
export interface Configuration {
  readonly places: readonly PluginPlace[];
  readonly problems: readonly Diagnostic[];
}

/**
 * Reads the first configuration file on the way upward: a list, or an object with a list `plugins`, of paths from the
 * file, names of packages, or (in a module) plugins as `{ manifest, files, functions }`.
 */
export async function readConfiguration(folders: readonly string[], files: Files): Promise<Configuration> {
  const wanted = files.codeIsLeft === true ? namesWithoutCode : names;
  const path = folders.flatMap((folder) => wanted.map((name) => join(folder, name))).find(files.isThere);
  if (path === undefined) return { places: [], problems: [] };
  const read = await readValue(path, files);
  if (read.kind === "refused") return { places: [], problems: [read.problem] };
  const listed = itemsOf(read.value) ?? itemsOf(ownEntry(read.value, "plugins"));
  if (listed === undefined) {
    return { places: [], problems: [unplacedProblem("configuration-not-list", { path: shownPath(path) })] };
  }
  const problems: Diagnostic[] = [];
  const places = listed.flatMap((item, index) => {
    if (typeof item !== "string") return [valuePlace(item, `${shownPath(path)}[${index}]`)];
    const folder = folderOf(item, dirname(path), files);
    if (folder !== undefined) return [folderPlace(folder, files)];
    problems.push(unplacedProblem("configured-plugin-missing", { path: shownPath(path), name: item.slice(0, 200) }));
    return [];
  });
  return { places, problems };
}

type ReadValue =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "refused"; readonly problem: Diagnostic };

async function readValue(path: string, files: Files): Promise<ReadValue> {
  if (path.endsWith(".json")) return readJson(path, files);
  const loaded = await loadModule(path);
  if (loaded.kind === "loaded") return { kind: "value", value: ownEntry(loaded.module, "default") };
  const { reason } = loaded;
  return { kind: "refused", problem: unplacedProblem("module-not-loaded", { path: shownPath(path), reason }) };
}

function itemsOf(value: unknown): readonly unknown[] | undefined {
  try {
    return Array.isArray(value) && value.length <= mostPlugins ? Array.from(value as readonly unknown[]) : undefined;
  } catch {
    return undefined;
  }
}

/** The folder of a plugin named by its path or by its package, which is looked for as Node does. */
function folderOf(name: string, from: string, files: Files): string | undefined {
  const isThere = (folder: string): boolean => files.isThere(join(folder, manifestName));
  const beside = resolve(from, name);
  if (isThere(beside)) return beside;
  if (/^\.|^[\\/]|\.\.|\0/.test(name)) return undefined;
  for (let folder = from; ; folder = dirname(folder)) {
    const installed = join(folder, "node_modules", name);
    if (isThere(installed)) return installed;
    if (dirname(folder) === folder) return undefined;
  }
}

import { existsSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type Diagnostic, nearNames, unplacedProblem } from "@bylaw/diagnostics";
import { diskFiles, type Files } from "../files/files.ts";
import { toPosix } from "../files/shown-path.ts";
import { clashes, findPlugins, isPluginFolder, placeOf } from "../plugins/find-plugins.ts";
import { folderPlace, keyOf as keyOfPlugin, type PluginPlace } from "../plugins/plugin-place.ts";

/** A policy: a plugin where it lies, or loose files that are one policy together. */
export type PolicyPlace =
  | { readonly kind: "plugin"; readonly place: PluginPlace; readonly problems: readonly Diagnostic[] }
  | { readonly kind: "files"; readonly files: readonly string[] };

/** Places found, or why there are none. */
export type FoundPolicies =
  | { readonly kind: "found"; readonly places: readonly PolicyPlace[] }
  | { readonly kind: "refused"; readonly problem: Diagnostic };

/** Folders of tools, and what they make. */
const passedOver: ReadonlySet<string> = new Set(["node_modules", "dist", "coverage"]);
const deepest = 12;

/** The one policy that a path or the id of a plugin names. */
export async function findPolicy(name: string, files: Files = diskFiles): Promise<FoundPolicies> {
  if (!existsSync(name)) return findByName(name, files);
  if (!statSync(name).isDirectory()) return { kind: "found", places: [placeOfFile(name)] };
  if (isPluginFolder(name, diskFiles)) return { kind: "found", places: [pluginIn(name, diskFiles)] };
  const texts = policyFilesIn(name, diskFiles);
  if (texts.length === 0)
    return { kind: "refused", problem: unplacedProblem("no-policy-here", { path: toPosix(name) }) };
  return { kind: "found", places: [{ kind: "files", files: texts }] };
}

/** All policies that some paths or ids name; a folder is searched, and each loose file in it is a policy of its own. */
export async function findPolicies(names: readonly string[]): Promise<FoundPolicies> {
  const places = new Map<string, PolicyPlace>();
  for (const name of names) {
    const folder = existsSync(name) && statSync(name).isDirectory();
    const found: FoundPolicies = folder ? { kind: "found", places: placesIn(name, 0) } : await findPolicy(name);
    if (found.kind === "refused") return found;
    if (found.places.length === 0) {
      return { kind: "refused", problem: unplacedProblem("no-policy-here", { path: toPosix(name) }) };
    }
    for (const place of found.places) places.set(keyOf(place), place);
  }
  return { kind: "found", places: [...places.values()] };
}

/** One place is one policy, however its path is written. */
function keyOf(place: PolicyPlace): string {
  return place.kind === "plugin"
    ? keyOfPlugin(place.place, diskFiles)
    : place.files.map((path) => resolve(path)).join("\n");
}

/** The policy of a plugin's folder. */
export function pluginIn(folder: string, files: Files): PolicyPlace {
  return { kind: "plugin", place: folderPlace(folder, files), problems: [] };
}

async function findByName(name: string, files: Files): Promise<FoundPolicies> {
  const { places, problems } = await findPlugins(process.cwd(), files);
  const place = placeOf(places, name);
  if (place !== undefined) {
    return { kind: "found", places: [{ kind: "plugin", place, problems: clashes(places, name) }] };
  }
  if (problems[0] !== undefined) return { kind: "refused", problem: problems[0] };
  if (/[\\/]|\.bylaw(?:\.md)?$/i.test(name)) {
    return { kind: "refused", problem: unplacedProblem("file-not-found", { path: toPosix(name) }) };
  }
  const nearest = nearNames(
    name,
    places.flatMap(({ id }) => id ?? []),
  );
  return { kind: "refused", problem: unplacedProblem("policy-not-found", { name, nearest }) };
}

/** A file of a plugin stands for the plugin, since its other files belong to the same policy. */
function placeOfFile(path: string): PolicyPlace {
  const folder = dirname(path);
  const inPlugin = isPluginFolder(folder, diskFiles) && isPolicyText(basename(path));
  return inPlugin ? pluginIn(folder, diskFiles) : { kind: "files", files: [path] };
}

/** The policy files that lie in a folder itself, by name. */
export function policyFilesIn(folder: string, files: Files): readonly string[] {
  return files
    .entries(folder)
    .filter(({ name, kind }) => kind === "file" && isPolicyText(name))
    .map(({ name }) => join(folder, name));
}

/** Whether a file is a policy's by its name. */
export function isPolicyText(path: string): boolean {
  return /\.bylaw(?:\.md)?$/i.test(path);
}

function placesIn(folder: string, depth: number): readonly PolicyPlace[] {
  if (isPluginFolder(folder, diskFiles)) return [pluginIn(folder, diskFiles)];
  if (depth > deepest) return [];
  const own = policyFilesIn(folder, diskFiles).map((file): PolicyPlace => ({ kind: "files", files: [file] }));
  const inner = searchedFolders(folder, diskFiles).flatMap((each) => placesIn(each, depth + 1));
  return [...own, ...inner];
}

/** The folders in a folder in which policies are looked for. */
export function searchedFolders(folder: string, files: Files): readonly string[] {
  return files
    .entries(folder)
    .filter(({ name, kind }) => kind === "folder" && !name.startsWith(".") && !passedOver.has(name))
    .map(({ name }) => join(folder, name));
}

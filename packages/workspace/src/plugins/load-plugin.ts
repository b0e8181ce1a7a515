import { join } from "node:path";
import { type Diagnostic, type RenderSource, unplacedProblem } from "@bylaw/diagnostics";
import { type DefineResult, definePlugin, type Plugin, type PluginFile } from "@bylaw/plugin";
import { diskFiles, type Files } from "../files/files.ts";
import { readJson } from "../files/read-json.ts";
import { shownPath } from "../files/shown-path.ts";
import { type LoadedModule, loadModule } from "./load-module.ts";
import { ownEntry } from "./own-entry.ts";
import { manifestName, type PluginPlace } from "./plugin-place.ts";

/** A plugin read from its place, with its texts under the paths that a reader knows. */
export interface LoadedPlugin {
  readonly plugin?: Plugin;
  readonly problems: readonly Diagnostic[];
  readonly sources: readonly RenderSource[];
  /** Of a folder: the texts by their names in it, also where they make no plugin. */
  readonly files: readonly PluginFile[];
  /** The problems of a single file, by its name in the folder; all others are of the manifest. */
  readonly ofFiles: ReadonlyMap<Diagnostic, string>;
}

/** Reads a plugin from where it lies, its functions too. Everything that is wrong is reported at once. */
export async function loadPlugin({ source, shown }: PluginPlace, files: Files = diskFiles): Promise<LoadedPlugin> {
  if (source.kind === "folder") return loadFolder(source.folder, files);
  const defined = definePlugin(
    ownEntry(source.value, "manifest"),
    ownEntry(source.value, "files") as readonly PluginFile[],
    { functions: ownEntry(source.value, "functions") },
  );
  return loaded(defined, (path) => `${shown}/${path}`, defined.plugin?.files ?? [], new Map());
}

async function loadFolder(folder: string, files: Files): Promise<LoadedPlugin> {
  const manifest = readJson(join(folder, manifestName), files);
  if (manifest.kind === "refused") return { problems: [manifest.problem], sources: [], files: [], ofFiles: new Map() };
  const problems = new Map<Diagnostic, string>();
  const listed = listedFiles(manifest.value).flatMap((name) => {
    const file = files.text(join(folder, name), shownPath(join(folder, name)));
    if (file.kind === "text") return [{ path: name, text: file.text }];
    if (file.problem.code !== "file-not-found") problems.set(file.problem, name);
    return [];
  });
  const functions = await functionsOf(folder, manifest.value, files, problems);
  const defined = definePlugin(manifest.value, listed, { functions });
  return loaded(defined, (path) => shownPath(join(folder, path)), listed, problems);
}

function loaded(
  { plugin, problems }: DefineResult,
  shown: (path: string) => string,
  files: readonly PluginFile[],
  before: ReadonlyMap<Diagnostic, string>,
): LoadedPlugin {
  return {
    ...(plugin === undefined || before.size > 0 ? {} : { plugin }),
    problems: [...before.keys(), ...problems],
    sources: files.map(({ path, text }) => ({ path: shown(path), text })),
    files,
    ofFiles: before,
  };
}

/**
 * The exports of the module that the package names as `./functions`. A manifest that speaks of no functions has none,
 * so that none of its code runs.
 */
async function functionsOf(
  folder: string,
  manifest: unknown,
  files: Files,
  problems: Map<Diagnostic, string>,
): Promise<unknown> {
  if (ownEntry(manifest, "functions") === undefined) return undefined;
  const described = readJson(join(folder, "package.json"), files);
  const entry = described.kind === "value" ? ownEntry(ownEntry(described.value, "exports"), "./functions") : undefined;
  const path = typeof entry === "string" ? entry : (ownEntry(entry, "import") ?? ownEntry(entry, "default"));
  if (typeof path !== "string") return undefined;
  if (files.codeIsLeft === true) return functionsWithoutCode(manifest);
  const inside = path.startsWith("./") && !/(?:^|[\\/])\.\.(?:[\\/]|$)|\0/.test(path);
  const module: LoadedModule = inside
    ? await loadModule(join(folder, path))
    : { kind: "failed", reason: shownOf(path) };
  if (module.kind === "loaded") return module.module;
  const file = inside ? shownPath(join(folder, path)) : shownPath(join(folder, "package.json"));
  const id = ownEntry(manifest, "id");
  const problem = unplacedProblem("module-not-loaded", { path: file, reason: module.reason });
  problems.set(typeof id === "string" ? { ...problem, plugin: shownOf(id) } : problem, "package.json");
  return undefined;
}

/** Stands for functions whose code is left: by the names of their signatures, each of which gives nothing. */
function functionsWithoutCode(manifest: unknown): unknown {
  const signatures = ownEntry(manifest, "functions");
  const names = Array.isArray(signatures) ? signatures.slice(0, 1_000).map((one) => ownEntry(one, "name")) : [];
  return Object.fromEntries(names.flatMap((name) => (typeof name === "string" ? [[name, givesNothing]] : [])));
}

function givesNothing(): never {
  throw new Error("code is left where it lies");
}

function shownOf(text: string): string {
  return text.slice(0, 60);
}

/** The names of files that are worth opening; definePlugin judges them all. */
export function listedFiles(manifest: unknown): readonly string[] {
  const files = ownEntry(manifest, "files");
  if (!Array.isArray(files)) return [];
  const names = (files as readonly unknown[]).slice(0, 1_000).filter((name) => typeof name === "string");
  return [...new Set(names)].filter((name) => !/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:|\0/.test(name));
}

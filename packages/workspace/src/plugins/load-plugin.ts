import { join } from "node:path";
import { type Diagnostic, type RenderSource, unplacedProblem } from "@bylaw/diagnostics";
import { type DefineResult, definePlugin, type Plugin, type PluginFile } from "@bylaw/plugin";
import { readJson } from "../files/read-json.ts";
import { readText } from "../files/read-text.ts";
import { shownPath } from "../files/shown-path.ts";
import { type LoadedModule, loadModule } from "./load-module.ts";
import { ownEntry } from "./own-entry.ts";
import { manifestName, type PluginPlace } from "./plugin-place.ts";

/** A plugin read from its place, with its texts under the paths that a reader knows. */
export interface LoadedPlugin {
  readonly plugin?: Plugin;
  readonly problems: readonly Diagnostic[];
  readonly sources: readonly RenderSource[];
}

/** Reads a plugin from where it lies, its functions too. Everything that is wrong is reported at once. */
export async function loadPlugin({ source, shown }: PluginPlace): Promise<LoadedPlugin> {
  if (source.kind === "folder") return loadFolder(source.folder);
  const defined = definePlugin(
    ownEntry(source.value, "manifest"),
    ownEntry(source.value, "files") as readonly PluginFile[],
    { functions: ownEntry(source.value, "functions") },
  );
  return loaded(defined, (path) => `${shown}/${path}`, defined.plugin?.files ?? [], []);
}

async function loadFolder(folder: string): Promise<LoadedPlugin> {
  const manifest = readJson(join(folder, manifestName));
  if (manifest.kind === "refused") return { problems: [manifest.problem], sources: [] };
  const problems: Diagnostic[] = [];
  const files = listedFiles(manifest.value).flatMap((name) => {
    const file = readText(join(folder, name), shownPath(join(folder, name)));
    if (file.kind === "text") return [{ path: name, text: file.text }];
    if (file.problem.code !== "file-not-found") problems.push(file.problem);
    return [];
  });
  const functions = await functionsOf(folder, manifest.value, problems);
  const defined = definePlugin(manifest.value, files, { functions });
  return loaded(defined, (path) => shownPath(join(folder, path)), files, problems);
}

function loaded(
  { plugin, problems }: DefineResult,
  shown: (path: string) => string,
  files: readonly PluginFile[],
  before: readonly Diagnostic[],
): LoadedPlugin {
  return {
    ...(plugin === undefined || before.length > 0 ? {} : { plugin }),
    problems: [...before, ...problems],
    sources: files.map(({ path, text }) => ({ path: shown(path), text })),
  };
}

/**
 * The exports of the module that the package names as `./functions`. A manifest that speaks of no functions has none,
 * so that none of its code runs.
 */
async function functionsOf(folder: string, manifest: unknown, problems: Diagnostic[]): Promise<unknown> {
  if (ownEntry(manifest, "functions") === undefined) return undefined;
  const described = readJson(join(folder, "package.json"));
  const entry = described.kind === "value" ? ownEntry(ownEntry(described.value, "exports"), "./functions") : undefined;
  const path = typeof entry === "string" ? entry : (ownEntry(entry, "import") ?? ownEntry(entry, "default"));
  if (typeof path !== "string") return undefined;
  const inside = path.startsWith("./") && !/(?:^|[\\/])\.\.(?:[\\/]|$)|\0/.test(path);
  const module: LoadedModule = inside
    ? await loadModule(join(folder, path))
    : { kind: "failed", reason: shownOf(path) };
  if (module.kind === "loaded") return module.module;
  const file = inside ? shownPath(join(folder, path)) : shownPath(join(folder, "package.json"));
  const id = ownEntry(manifest, "id");
  const problem = unplacedProblem("module-not-loaded", { path: file, reason: module.reason });
  problems.push(typeof id === "string" ? { ...problem, plugin: shownOf(id) } : problem);
  return undefined;
}

function shownOf(text: string): string {
  return text.slice(0, 60);
}

/** The names of files that are worth opening; definePlugin judges them all. */
function listedFiles(manifest: unknown): readonly string[] {
  const files = ownEntry(manifest, "files");
  if (!Array.isArray(files)) return [];
  const names = (files as readonly unknown[]).slice(0, 1_000).filter((name) => typeof name === "string");
  return [...new Set(names)].filter((name) => !/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:|\0/.test(name));
}

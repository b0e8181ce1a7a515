import { dirname } from "node:path";
import type { Diagnostic, RenderSource } from "@bylaw/diagnostics";
import type { Plugin, PluginManifest } from "@bylaw/plugin";
import type { CompileInput } from "bylaw";
import { diskFiles, type Files } from "../files/files.ts";
import { shownPath } from "../files/shown-path.ts";
import { loadPlugin } from "../plugins/load-plugin.ts";
import { sameId } from "../plugins/plugin-place.ts";
import { usablePlugins } from "../plugins/usable-plugins.ts";
import { isPolicyText, type PolicyPlace } from "./find-policy.ts";

/** A policy read and not yet compiled, with every text that its problems may point into. */
export interface ReadPlace {
  /** The plugin's id, or the path of the file, as a heading names it. */
  readonly name: string;
  readonly kind: PluginManifest["kind"] | "files";
  /** What is wrong with its files and the plugins that it names. */
  readonly problems: readonly Diagnostic[];
  readonly sources: readonly RenderSource[];
  /** The policy's own texts. */
  readonly texts: readonly RenderSource[];
  /** The plugins that its `use` lines may name. */
  readonly plugins: readonly Plugin[];
  /** The plugin that it is. */
  readonly loaded?: Plugin;
  /** Of a plugin on disk: its folder, and the name of its fingerprints in it where the manifest gives one. */
  readonly plugin?: { readonly folder: string; readonly fingerprints?: string };
  /** A file of it is not there or not readable: a misuse of the command. */
  readonly misuse: boolean;
  /** What the compiler is handed; absent where there is nothing to compile. */
  readonly input?: CompileInput;
}

type PluginPolicy = Extract<PolicyPlace, { readonly kind: "plugin" }>;

const nothing = { kind: "files", problems: [], sources: [], texts: [], plugins: [], misuse: false } as const;

/** Reads a policy, and the plugins that can be seen from where it lies. */
export async function readPlace(place: PolicyPlace, files: Files = diskFiles): Promise<ReadPlace> {
  return place.kind === "plugin" ? readPlugin(place, files) : readFiles(place.files, files);
}

async function readPlugin({ place, problems: before }: PluginPolicy, files: Files): Promise<ReadPlace> {
  const { plugin, problems, sources } = await loadPlugin(place, files);
  const name = plugin?.manifest.id ?? place.shown;
  if (plugin === undefined) return { ...nothing, kind: "measure", name, problems: [...before, ...problems], sources };
  const { kind, fingerprints } = plugin.manifest;
  const folder = place.source.kind === "folder" ? place.source.folder : undefined;
  const found: ReadPlace = {
    ...nothing,
    name,
    kind,
    problems: [...before, ...problems],
    sources,
    loaded: plugin,
    ...(folder === undefined ? {} : { plugin: { folder, ...(fingerprints === undefined ? {} : { fingerprints }) } }),
  };
  const texts = sources.filter((source, index) => isPolicyText(plugin.files[index]?.path ?? source.path));
  // A calendar, or a plugin of functions alone, holds nothing to compile.
  if (texts.length === 0) return found;
  const others = await usablePlugins(folder ?? process.cwd(), texts, (id) => sameId(id, plugin.manifest.id), files);
  // Its own functions may be called by its own rules.
  const plugins = plugin.functions === undefined ? others.plugins : [...others.plugins, plugin];
  return {
    ...found,
    problems: [...before, ...problems, ...others.problems],
    sources: [...sources, ...others.sources],
    texts,
    plugins,
    input: { sources: texts, plugins, version: plugin.manifest.version },
  };
}

async function readFiles(paths: readonly string[], files: Files): Promise<ReadPlace> {
  const name = paths.map(shownPath).join(", ");
  const texts: RenderSource[] = [];
  for (const path of paths) {
    const read = files.text(path, shownPath(path));
    if (read.kind === "refused") return { ...nothing, name, problems: [read.problem], misuse: read.misuse };
    texts.push({ path: shownPath(path), text: read.text });
  }
  const others = await usablePlugins(dirname(paths[0] ?? "."), texts, () => false, files);
  const { plugins, problems } = others;
  const sources = [...texts, ...others.sources];
  return { ...nothing, name, problems, sources, texts, plugins, input: { sources: texts, plugins } };
}

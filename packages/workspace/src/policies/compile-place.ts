import { dirname } from "node:path";
import type { Diagnostic, RenderSource } from "@bylaw/diagnostics";
import { type CompileResult, compile, type Plugin, type PluginManifest } from "bylaw";
import { readText } from "../files/read-text.ts";
import { shownPath } from "../files/shown-path.ts";
import { loadPlugin } from "../plugins/load-plugin.ts";
import { sameId } from "../plugins/plugin-place.ts";
import { usablePlugins } from "../plugins/usable-plugins.ts";
import { emptiness } from "./emptiness.ts";
import { isPolicyText, type PolicyPlace } from "./find-policy.ts";

/** A policy read and compiled, with every text that its problems may point into. */
export interface CompiledPlace {
  /** The plugin's id, or the path of the file, as a heading names it. */
  readonly name: string;
  readonly kind: PluginManifest["kind"] | "files";
  readonly compiled?: NonNullable<CompileResult["compiled"]>;
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
}

type PluginPolicy = Extract<PolicyPlace, { readonly kind: "plugin" }>;

const nothing = { kind: "files", problems: [], sources: [], texts: [], plugins: [], misuse: false } as const;

/** Reads a policy and compiles it with the plugins that can be seen from where it lies. */
export async function compilePlace(place: PolicyPlace): Promise<CompiledPlace> {
  return place.kind === "plugin" ? compilePlugin(place) : compileFiles(place.files);
}

async function compilePlugin({ place, problems: before }: PluginPolicy): Promise<CompiledPlace> {
  const { plugin, problems, sources } = await loadPlugin(place);
  const name = plugin?.manifest.id ?? place.shown;
  if (plugin === undefined) return { ...nothing, kind: "measure", name, problems: [...before, ...problems], sources };
  const { kind, fingerprints } = plugin.manifest;
  const folder = place.source.kind === "folder" ? place.source.folder : undefined;
  const found: CompiledPlace = {
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
  const others = await usablePlugins(folder ?? process.cwd(), texts, (id) => sameId(id, plugin.manifest.id));
  // Its own functions may be called by its own rules.
  const plugins = plugin.functions === undefined ? others.plugins : [...others.plugins, plugin];
  const result = compile({ sources: texts, plugins, version: plugin.manifest.version });
  return {
    ...found,
    ...(result.compiled === undefined ? {} : { compiled: result.compiled }),
    problems: [...before, ...problems, ...others.problems, ...result.problems, ...emptiness(name, result)],
    sources: [...sources, ...others.sources],
    texts,
    plugins,
  };
}

async function compileFiles(files: readonly string[]): Promise<CompiledPlace> {
  const name = files.map(shownPath).join(", ");
  const sources: RenderSource[] = [];
  for (const file of files) {
    const read = readText(file, shownPath(file));
    if (read.kind === "refused") {
      return { ...nothing, name, problems: [read.problem], misuse: read.misuse };
    }
    sources.push({ path: shownPath(file), text: read.text });
  }
  const others = await usablePlugins(dirname(files[0] ?? "."), sources, () => false);
  const result = compile({ sources, plugins: others.plugins });
  return {
    ...nothing,
    name,
    ...(result.compiled === undefined ? {} : { compiled: result.compiled }),
    problems: [...others.problems, ...result.problems, ...emptiness(name, result)],
    sources: [...sources, ...others.sources],
    texts: sources,
    plugins: others.plugins,
  };
}

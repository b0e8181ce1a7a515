import { dirname, join } from "node:path";
import { type Diagnostic, type RenderSource, unplacedProblem } from "@bylaw/diagnostics";
import { type CompileResult, compile, type Plugin, type PluginManifest } from "bylaw";
import { readText } from "../files/read-text.ts";
import { shownPath } from "../files/shown-path.ts";
import { findPlugins } from "./find-plugins.ts";
import type { PolicyPlace } from "./find-policy.ts";
import { loadPlugin } from "./load-plugin.ts";

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
  /** A file of it is not there or not readable: a misuse of the command. */
  readonly misuse: boolean;
  /** Of a plugin: its folder, and the name of its fingerprints in it where the manifest gives one. */
  readonly plugin?: { readonly folder: string; readonly fingerprints?: string };
}

const nothing = { kind: "files", problems: [], sources: [], texts: [], plugins: [], misuse: false } as const;

/** Reads a policy and compiles it with the plugins that can be seen from where it lies. */
export function compilePlace(place: PolicyPlace): CompiledPlace {
  return place.kind === "plugin" ? compilePlugin(place.folder) : compileFiles(place.files);
}

function compilePlugin(folder: string): CompiledPlace {
  const { plugin, problems, sources } = loadPlugin(folder);
  const name = plugin?.manifest.id ?? shownPath(folder);
  const kind = plugin?.manifest.kind ?? "measure";
  if (plugin === undefined) return { name, kind, problems, sources, texts: [], plugins: [], misuse: false };
  const others = otherPlugins(folder, plugin.manifest.id);
  const { fingerprints } = plugin.manifest;
  const listed = plugin.files.map(({ path, text }) => ({ path: shownPath(join(folder, path)), text }));
  const result = compile({ sources: listed, plugins: others.plugins, version: plugin.manifest.version });
  return {
    name,
    kind,
    ...(result.compiled === undefined ? {} : { compiled: result.compiled }),
    problems: [...problems, ...result.problems, ...emptiness(name, result)],
    sources: [...listed, ...others.sources],
    texts: listed,
    plugins: others.plugins,
    misuse: false,
    plugin: { folder, ...(fingerprints !== undefined && { fingerprints }) },
  };
}

function compileFiles(files: readonly string[]): CompiledPlace {
  const name = files.map(shownPath).join(", ");
  const sources: RenderSource[] = [];
  for (const file of files) {
    const read = readText(file, shownPath(file));
    if (read.kind === "refused") {
      return { ...nothing, name, problems: [read.problem], misuse: read.misuse };
    }
    sources.push({ path: shownPath(file), text: read.text });
  }
  const others = otherPlugins(dirname(files[0] ?? "."), undefined);
  const result = compile({ sources, plugins: others.plugins });
  return {
    name,
    kind: "files",
    ...(result.compiled === undefined ? {} : { compiled: result.compiled }),
    problems: [...result.problems, ...emptiness(name, result)],
    sources: [...sources, ...others.sources],
    texts: sources,
    plugins: others.plugins,
    misuse: false,
  };
}

/** Texts without any statement are no mistake, but hardly what was meant. */
function emptiness(path: string, { problems, trees }: CompileResult): readonly Diagnostic[] {
  const empty = trees.every((tree) =>
    Object.entries(tree).every(([name, part]) => name === "source" || (Array.isArray(part) && part.length === 0)),
  );
  return empty && problems.length === 0 ? [unplacedProblem("policy-empty", { path })] : [];
}

/** The plugins that a `use` line may name; a broken one is left out, and the line that uses it says so. */
function otherPlugins(
  from: string,
  own: string | undefined,
): { readonly plugins: readonly Plugin[]; readonly sources: readonly RenderSource[] } {
  const plugins: Plugin[] = [];
  const sources: RenderSource[] = [];
  for (const { folder, id } of findPlugins(from)) {
    if (id === own) continue;
    const { plugin } = loadPlugin(folder);
    if (plugin === undefined || plugin.manifest.kind === "measure") continue;
    plugins.push(plugin);
    sources.push(...plugin.files.map(({ path, text }) => ({ path: `${id}/${path}`, text })));
  }
  return { plugins, sources };
}

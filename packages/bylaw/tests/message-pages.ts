import { applyFix, type Diagnostic, type DiagnosticCode, type Fix } from "@bylaw/diagnostics";
import { type PageBlock, pageParts, pages } from "@bylaw/diagnostics/pages";
import { readCase, readRound, runScenarios } from "@bylaw/evaluate";
import { compile, type SourceText } from "@bylaw/language";
import { definePlugin, distinctPlugins, type Plugin } from "@bylaw/plugin";

/** What an example of a page is run on: its sources, plugins of its own, and the value that is handed in. */
export interface Example {
  readonly sources: readonly SourceText[];
  readonly plugins: readonly Plugin[];
  readonly handedIn: { readonly json: unknown; readonly info: string } | undefined;
}

/** The day that host cases are asked about where they do not say one. */
const askedOn = "2024-03-01";

const soundManifest = {
  format: 1,
  id: "ningbo",
  version: "1.0.0",
  kind: "measure",
  names: { en: "Ningbo", zh: "宁波" },
  files: ["ningbo.bylaw.md"],
};
const soundFiles = [{ path: "ningbo.bylaw.md", text: "" }];

/**
 * The examples of a part of a page. Blocks marked `bylaw` are sources, each an example of its own, so that a page may
 * show both skins; `bylaw plugin NAME` is a vocabulary that all of them may use, `bylaw file PATH` a further file of
 * the same policy, `bylaw functions NAME` and `bylaw calendar NAME` plugins of those kinds. A block marked `markdown` is a literate source. `json` is what is handed in,
 * `json round` a round of applicants.
 */
export function examplesOf(code: DiagnosticCode, part: "wrong" | "right"): readonly Example[] {
  const blocks = pageParts(pages[code])[part];
  const plugins = blocks.flatMap((block) => {
    if (block.info.startsWith("plugin ")) return [vocabulary(block)];
    if (block.info.startsWith("calendar ")) return [calendar(block)];
    return block.info.startsWith("functions ") ? [functions(block)] : [];
  });
  const further = blocks.flatMap((block) =>
    block.info.startsWith("file ") ? [{ path: block.info.slice(5), text: block.text }] : [],
  );
  const json = blocks.find((block) => block.language === "json");
  const handedIn = json === undefined ? undefined : { json: JSON.parse(json.text) as unknown, info: json.info };
  const sources = blocks.filter((block) => block.info === "" && ["bylaw", "markdown"].includes(block.language));
  if (sources.length === 0) return [{ sources: further, plugins, handedIn }];
  return sources.map((block) => ({
    sources: [
      { path: block.language === "bylaw" ? "example.bylaw" : "example.bylaw.md", text: block.text },
      ...further,
    ],
    plugins,
    handedIn,
  }));
}

/** A calendar of one year: its name is all that a text of a policy reads. */
function calendar(block: PageBlock): Plugin {
  const id = block.info.slice("calendar ".length);
  const manifest = { ...soundManifest, id, kind: "calendar", names: { en: id, zh: id }, files: ["years.json"] };
  const text = JSON.stringify({ years: { "2024": { free: [], working: [], notice: "notice" } } });
  return sound(id, definePlugin(manifest, [{ path: "years.json", text }]));
}

/** Functions by their signatures, a line each: `name(money, percent): money`. */
function functions(block: PageBlock): Plugin {
  const id = block.info.slice("functions ".length);
  const signatures = [...block.text.matchAll(/^(\w+)\((.*)\): (.*)$/gm)].map(([, name = "", takes = "", returns]) => ({
    name,
    parameters: takes.split(", ").filter((one) => one !== ""),
    returns,
  }));
  const manifest = { ...soundManifest, id, kind: "functions", names: { en: id, zh: id }, files: [] };
  const made = Object.fromEntries(signatures.map(({ name }) => [name, (): string => "0"]));
  return sound(id, definePlugin({ ...manifest, functions: signatures }, [], { functions: made }));
}

function sound(id: string, { plugin, problems }: ReturnType<typeof definePlugin>): Plugin {
  if (plugin === undefined) throw new Error(`The plugin ${id} of a page is not sound: ${JSON.stringify(problems)}`);
  return plugin;
}

function vocabulary(block: PageBlock): Plugin {
  const id = block.info.slice("plugin ".length);
  const manifest = { ...soundManifest, id, kind: "vocabulary", names: { en: id, zh: id }, files: [`${id}.bylaw`] };
  return sound(id, definePlugin(manifest, [{ path: `${id}.bylaw`, text: block.text }]));
}

/** The problems that an example gives, by the road that its pass is on. */
export function problemsOf(code: DiagnosticCode, example: Example): readonly Diagnostic[] {
  const { pass } = pages[code];
  if (pass === "plugin" && example.sources.length === 0) return pluginProblems(example);
  const { compiled, problems } = compile({ sources: example.sources, plugins: example.plugins });
  if (compiled === undefined) return problems;
  if (pass === "host") {
    const json = example.handedIn?.json;
    if (example.handedIn?.info === "round") return readRound(compiled.policy, json, { on: askedOn }).problems;
    if (!isRecord(json) || !Object.hasOwn(json, "on")) return readCase(compiled.policy, json, { on: askedOn }).problems;
    const { on, ...input } = json;
    return readCase(compiled.policy, input, { on: String(on) }).problems;
  }
  if (pass === "scenario") return [...problems, ...runScenarios(compiled).flatMap((result) => result.problems)];
  return problems;
}

/**
 * `json` is a part of a manifest, the rest of it being sound; `json manifest` a whole one, `json files` the files,
 * `json years` the file of a calendar, `json functions` signatures with the names of what is `brought`, `json plugins`
 * the ids and places of several plugins.
 */
function pluginProblems(example: Example): readonly Diagnostic[] {
  const { json, info } = example.handedIn ?? { json: undefined, info: "" };
  if (info === "manifest") return definePlugin(json, soundFiles).problems;
  if (info === "files") return definePlugin(soundManifest, json as typeof soundFiles).problems;
  if (info === "years") {
    const manifest = { ...soundManifest, kind: "calendar", files: ["years.json"] };
    return definePlugin(manifest, [{ path: "years.json", text: JSON.stringify(json) }]).problems;
  }
  if (info === "functions") return functionProblems(json as FunctionsExample);
  if (info === "plugins") return distinctPlugins(placedPlugins(json as readonly PlaceExample[])).problems;
  const manifest: Record<string, unknown> = { ...soundManifest };
  for (const [key, value] of Object.entries(json as object)) {
    Object.defineProperty(manifest, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return definePlugin(manifest, soundFiles).problems;
}

interface FunctionsExample {
  readonly functions: readonly { readonly name?: unknown }[];
  readonly brought?: readonly string[] | string;
}

function functionProblems({ functions, brought }: FunctionsExample): readonly Diagnostic[] {
  const names = brought ?? functions.map(({ name }) => String(name));
  const given =
    typeof names === "string" ? names : Object.fromEntries(names.map((name) => [name, (): string => "0.00"]));
  return definePlugin({ ...soundManifest, functions }, soundFiles, { functions: given }).problems;
}

interface PlaceExample {
  readonly id: string;
  readonly place: string;
}

function placedPlugins(examples: readonly PlaceExample[]): Parameters<typeof distinctPlugins>[0] {
  return examples.flatMap(({ id, place }) => {
    const { plugin } = definePlugin({ ...soundManifest, id }, soundFiles);
    return plugin === undefined ? [] : [{ plugin, place }];
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The example after a fix: every source that the fix touches is rewritten. */
export function repaired(example: Example, fix: Fix): Example {
  return {
    ...example,
    sources: example.sources.map(({ path, text }) => ({ path, text: applyFix(text, fix, path) })),
  };
}

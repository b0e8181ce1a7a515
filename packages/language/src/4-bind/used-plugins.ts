import { type Diagnostic, nearNames, problem } from "@bylaw/diagnostics";
import type { Environment, PluginFunction, WorkingDayCalendar } from "@bylaw/ir";
import { nameInPolicies, type Plugin, readSignatureType } from "@bylaw/plugin";
import type { NameNode, PolicyTree } from "../3-build-ast/ast.ts";
import type { SourceText } from "../compile-types.ts";
import type { ReadSource } from "../read-source.ts";
import type { BoundFunction } from "./bound.ts";
import { renameFix } from "./rename-fix.ts";

/** What the plugins that a policy uses bring. */
export interface UsedPlugins {
  readonly vocabularies: readonly UsedVocabulary[];
  /** Names of the plugins that are used and could not be found, also by vocabularies. */
  readonly missing: readonly string[];
  readonly functions: readonly BoundFunction[];
  readonly calendar?: WorkingDayCalendar;
  /** The functions themselves, by name. */
  readonly implementations: ReadonlyMap<string, PluginFunction>;
  readonly problems: readonly Diagnostic[];
}

/** A plugin with its policy files, read. */
export interface UsedVocabulary {
  readonly id: string;
  readonly files: readonly SourceText[];
  readonly texts: readonly ReadSource[];
}

interface Use {
  readonly node: NameNode;
  /** The vocabulary in which the line stands; none for the policy itself. */
  readonly by?: string;
}

/**
 * Finds the plugins that `use` lines name, and those that they use themselves. `use sme_services` finds the plugin
 * `sme-services` as well.
 */
export function findUsedPlugins(
  trees: readonly PolicyTree[],
  plugins: readonly Plugin[],
  read: (source: SourceText) => ReadSource,
): UsedPlugins {
  const problems: Diagnostic[] = [];
  const found = new Map<string, { readonly plugin: Plugin; readonly use: Use; readonly read: UsedVocabulary }>();
  const missing: string[] = [];
  const waiting = usesOf(trees);
  for (let use = waiting.shift(); use !== undefined; use = waiting.shift()) {
    const { node, by } = use;
    const plugin = plugins.find(({ manifest }) => nameInPolicies(manifest.id) === nameInPolicies(node.text));
    if (plugin === undefined) {
      const one = notFound(node, plugins);
      problems.push(by === undefined ? one : { ...one, plugin: by });
      missing.push(node.text);
      continue;
    }
    const id = nameInPolicies(plugin.manifest.id);
    if (found.has(id)) continue;
    const vocabulary = readVocabulary(plugin, id, read);
    found.set(id, { plugin, use, read: vocabulary });
    const inner = usesOf(
      vocabulary.texts.map((text) => text.tree),
      id,
    );
    waiting.push(...inner);
  }
  const used = [...found.values()];
  const calendars = used.filter(({ plugin }) => plugin.calendar !== undefined);
  const [first, second] = calendars;
  if (first !== undefined && second !== undefined) {
    const places = { again: second.use.node.span, first: first.use.node.span };
    problems.push(problem("two-calendars", { first: first.read.id, second: second.read.id }, places));
  }
  const calendar = first?.plugin.calendar;
  return {
    vocabularies: used.map((entry) => entry.read),
    missing,
    ...functionsOf(used, problems),
    ...(calendar === undefined ? {} : { calendar }),
    problems,
  };
}

/** What was read of plugins that are in use: a plugin is a value that does not change, and many policies share one. */
const readBefore = new WeakMap<Plugin, UsedVocabulary>();

function readVocabulary(plugin: Plugin, id: string, read: (source: SourceText) => ReadSource): UsedVocabulary {
  const known = readBefore.get(plugin);
  if (known !== undefined) return known;
  const files = policyFiles(plugin);
  const vocabulary = { id, files, texts: files.map(read) };
  readBefore.set(plugin, vocabulary);
  return vocabulary;
}

/** The calendars among the plugins, as a `use` line names them. */
export function calendarsOf(plugins: readonly Plugin[]): readonly string[] {
  return plugins.flatMap(({ calendar, manifest }) => (calendar === undefined ? [] : [nameInPolicies(manifest.id)]));
}

function usesOf(trees: readonly PolicyTree[], by?: string): Use[] {
  const nodes = trees.flatMap((tree) => tree.uses);
  return nodes.map((node) => (by === undefined ? { node } : { node, by }));
}

function notFound(node: NameNode, plugins: readonly Plugin[]): Diagnostic {
  const nearest = nearNames(
    node.text,
    plugins.map(({ manifest }) => nameInPolicies(manifest.id)),
  );
  const code = "unknown-plugin";
  return problem(code, { name: node.text, nearest }, { here: node.span }, renameFix(code, node, nearest));
}

function policyFiles({ manifest, files }: Plugin): readonly SourceText[] {
  const named = manifest.files.flatMap((path) => files.filter((file) => file.path === path));
  return named
    .filter((file) => /\.bylaw(\.md)?$/.test(file.path))
    .map(({ path, text }) => ({ path: path.startsWith(`${manifest.id}/`) ? path : `${manifest.id}/${path}`, text }));
}

/** The functions of the plugins, by signature; of two with one name the first one counts, and the other is reported. */
function functionsOf(
  used: readonly { readonly plugin: Plugin; readonly use: Use }[],
  problems: Diagnostic[],
): Pick<UsedPlugins, "functions" | "implementations"> {
  const functions = new Map<string, BoundFunction>();
  const implementations = new Map<string, PluginFunction>();
  for (const { plugin, use } of used) {
    for (const { name, zh, parameters, returns } of plugin.manifest.functions ?? []) {
      const earlier = functions.get(name) ?? (zh === undefined ? undefined : functions.get(zh));
      if (earlier !== undefined) {
        const both = { name, first: earlier.plugin, second: plugin.manifest.id };
        problems.push(problem("function-in-two-plugins", both, { here: use.node.span }));
        continue;
      }
      const types = parameters.map(readSignatureType);
      const type = readSignatureType(returns);
      const whole = types.filter((one) => one !== undefined);
      if (type === undefined || whole.length < types.length) continue;
      const names = { id: name, en: name, ...(zh === undefined ? {} : { zh }) };
      const made = { names, plugin: plugin.manifest.id, parameters: whole, returns: type };
      for (const written of zh === undefined ? [name] : [name, zh]) functions.set(written, made);
      const own = plugin.functions !== undefined && Object.hasOwn(plugin.functions, name);
      if (own && plugin.functions?.[name] !== undefined) implementations.set(name, plugin.functions[name]);
    }
  }
  return { functions: [...new Set(functions.values())], implementations };
}

/** What a run of the policy needs of its plugins; undefined where it needs nothing. */
export function environmentOf(used: UsedPlugins, called: readonly string[]): Environment | undefined {
  const functions = Object.create(null) as Record<string, PluginFunction>;
  for (const name of called) {
    const made = used.implementations.get(name);
    if (made !== undefined) functions[name] = made;
  }
  const { calendar } = used;
  if (calendar === undefined && called.length === 0) return undefined;
  return {
    ...(calendar === undefined ? {} : { calendars: [calendar] }),
    ...(called.length === 0 ? {} : { functions }),
  };
}

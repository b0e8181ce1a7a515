import { existsSync, readdirSync, readFileSync } from "node:fs";
import * as door from "../src/index.ts";

const folder = new URL("../../../policies/", import.meta.url);

/** The text of a file below `policies/`. */
export function readPolicyFile(path: string): string {
  return readFileSync(new URL(path, folder), "utf8");
}

function pluginIn(name: string): door.Plugin {
  const manifest = JSON.parse(readPolicyFile(`${name}/plugin.json`)) as { readonly files: readonly string[] };
  const files = manifest.files.map((path) => ({ path, text: readPolicyFile(`${name}/${path}`) }));
  const { plugin, problems } = door.definePlugin(manifest, files);
  if (plugin === undefined || problems.length > 0) throw new Error(`policies/${name} is no sound plugin`);
  return plugin;
}

const plugins = readdirSync(folder)
  .filter((name) => existsSync(new URL(`${name}/plugin.json`, folder)))
  .map((name) => pluginIn(name));
/** What the measures of this repository share: vocabularies and the calendar. */
export const shared: readonly door.Plugin[] = plugins.filter((plugin) => plugin.manifest.kind !== "measure");

/** The measures of this repository. */
export const measures: readonly door.Plugin[] = plugins.filter((plugin) => plugin.manifest.kind === "measure");

const compiledOnce = new Map<door.Plugin, door.CompileResult>();
const triedOnce = new Map<door.Plugin, readonly door.ScenarioResult[]>();

/**
 * A measure compiled with what the measures of this repository share: vocabularies and the calendar. Tests only look at
 * it, so all files that one worker runs share it.
 */
export function compileMeasure(plugin: door.Plugin): door.CompileResult {
  const known = compiledOnce.get(plugin);
  if (known !== undefined) return known;
  const result = door.compile({ sources: plugin.files, plugins: shared, version: plugin.manifest.version });
  compiledOnce.set(plugin, result);
  return result;
}

/** What the scenarios of a measure come to; shared likewise. None where it does not compile. */
export function scenarioResults(plugin: door.Plugin): readonly door.ScenarioResult[] {
  const known = triedOnce.get(plugin);
  if (known !== undefined) return known;
  const { compiled } = compileMeasure(plugin);
  const results = compiled === undefined ? [] : door.runScenarios(compiled);
  triedOnce.set(plugin, results);
  return results;
}

/** The rules of a measure written in Chinese throughout, where there is such a writing. */
export function chineseWriting({ manifest }: door.Plugin): door.SourceText | undefined {
  const path = `${manifest.id}/tests/${manifest.id}-zh.bylaw`;
  return existsSync(new URL(path, folder)) ? { path, text: readPolicyFile(path) } : undefined;
}

/** A measure compiled with its rules in another writing; scenarios and all else stay as they are. */
export function compileWriting(plugin: door.Plugin, rules: door.SourceText): ReturnType<typeof door.compile> {
  const others = plugin.files.filter(({ path }) => path !== `${plugin.manifest.id}.bylaw.md`);
  return door.compile({ sources: [rules, ...others], plugins: shared, version: plugin.manifest.version });
}

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

/** A measure compiled with what the measures of this repository share: vocabularies and the calendar. */
export function compileMeasure(plugin: door.Plugin): ReturnType<typeof door.compile> {
  return door.compile({ sources: plugin.files, plugins: shared, version: plugin.manifest.version });
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

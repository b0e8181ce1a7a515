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
const vocabularies = plugins.filter((plugin) => plugin.manifest.kind === "vocabulary");

/** The measures of this repository. */
export const measures: readonly door.Plugin[] = plugins.filter((plugin) => plugin.manifest.kind === "measure");

/** A measure compiled with the vocabularies of this repository. */
export function compileMeasure(plugin: door.Plugin): ReturnType<typeof door.compile> {
  return door.compile({ sources: plugin.files, plugins: vocabularies, version: plugin.manifest.version });
}

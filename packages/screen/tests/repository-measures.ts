import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { CompiledPolicy } from "@bylaw/ir";
import { compile } from "@bylaw/language";
import { definePlugin, type Plugin } from "@bylaw/plugin";

const folder = new URL("../../../policies/", import.meta.url);

function pluginIn(name: string): Plugin {
  const read = (path: string): string => readFileSync(new URL(`${name}/${path}`, folder), "utf8");
  const manifest = JSON.parse(read("plugin.json")) as { readonly files: readonly string[] };
  const files = manifest.files.map((path) => ({ path, text: read(path) }));
  const { plugin } = definePlugin(manifest, files);
  if (plugin === undefined) throw new Error(`policies/${name} is no sound plugin`);
  return plugin;
}

const plugins = readdirSync(folder)
  .filter((name) => existsSync(new URL(`${name}/plugin.json`, folder)))
  .map(pluginIn);

/** The measures of this repository by the id of their plugin, compiled with their samples and scenarios. */
export const measures: readonly (readonly [string, CompiledPolicy])[] = plugins
  .filter(({ manifest }) => manifest.kind === "measure")
  .map((plugin) => {
    const shared = plugins.filter(({ manifest }) => manifest.kind !== "measure");
    const { compiled } = compile({ sources: plugin.files, plugins: shared, version: plugin.manifest.version });
    if (compiled === undefined) throw new Error(`${plugin.manifest.id} does not compile`);
    return [plugin.manifest.id, compiled] as const;
  });

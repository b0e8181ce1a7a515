import { readFileSync } from "node:fs";
import type { CompileInput, DefineResult, PluginFile, SourceText } from "bylaw";

const folder = new URL("../../../../policies/", import.meta.url);

/** The part of the compiler that makes plugins of texts. */
export interface PluginMaker {
  readonly definePlugin: (manifest: unknown, files: readonly PluginFile[]) => DefineResult;
}

/** The five measures, by the names of their folders. */
export const cities = ["ningbo", "beijing", "bengbu", "ganzhou", "kunming"] as const;

/** What stands in the folder of a plugin. */
interface PluginTexts {
  readonly manifest: unknown;
  readonly files: readonly PluginFile[];
}

function textsOf(plugin: string): PluginTexts {
  const read = (path: string): string => readFileSync(new URL(`${plugin}/${path}`, folder), "utf8");
  const manifest = JSON.parse(read("plugin.json")) as { readonly files: readonly string[] };
  return { manifest, files: manifest.files.map((path) => ({ path, text: read(path) })) };
}

/** The texts of a measure, with its scenarios. */
export function sourcesOf(city: string): readonly SourceText[] {
  return textsOf(city).files.filter(({ path }) => path.endsWith(".bylaw.md"));
}

/**
 * What the compiler is given for a measure. The compiler is handed in, so that whoever measures how long it takes to
 * load it can read the texts first.
 */
export function compilationOf(city: string, { definePlugin }: PluginMaker): CompileInput {
  const plugins = ["sme-services", "cn-calendar"].map((name) => {
    const { manifest, files } = textsOf(name);
    const { plugin } = definePlugin(manifest, files);
    if (plugin === undefined) throw new Error(`policies/${name} is no sound plugin`);
    return plugin;
  });
  return { sources: sourcesOf(city), plugins };
}

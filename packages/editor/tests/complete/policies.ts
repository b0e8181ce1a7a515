import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { CompileInput, SourceText } from "@bylaw/language";
import { definePlugin, type Plugin } from "@bylaw/plugin";

const folder = new URL("../../../../policies/", import.meta.url);

function textOf(path: string): string {
  return readFileSync(new URL(path, folder), "utf8");
}

function pluginIn(name: string): Plugin {
  const manifest = JSON.parse(textOf(`${name}/plugin.json`)) as { readonly files: readonly string[] };
  const files = manifest.files.map((path) => ({ path, text: textOf(`${name}/${path}`) }));
  const { plugin } = definePlugin(manifest, files);
  if (plugin === undefined) throw new Error(`policies/${name} is no sound plugin`);
  return plugin;
}

/** A policy of this repository, as services take it. */
export interface NamedInput {
  readonly name: string;
  readonly input: CompileInput;
}

/** Every policy of this repository: the measures with their scenarios, their Chinese writings, and the examples. */
export function allPolicies(): readonly NamedInput[] {
  const all = readdirSync(folder).filter((name) => existsSync(new URL(`${name}/plugin.json`, folder)));
  const found = all.map(pluginIn);
  const plugins = found.filter(({ manifest }) => manifest.kind !== "measure");
  const measures = found.filter(({ manifest }) => manifest.kind === "measure");
  const written = measures.map(({ manifest, files }) => ({ name: manifest.id, input: { sources: files, plugins } }));
  const chinese = measures.flatMap(({ manifest: { id }, files }) => {
    const path = `${id}/tests/${id}-zh.bylaw`;
    if (!existsSync(new URL(path, folder))) return [];
    const others = files.filter((file) => file.path !== `${id}.bylaw.md`);
    return [{ name: `${id} (zh)`, input: { sources: [{ path, text: textOf(path) }, ...others], plugins } }];
  });
  const examples = readdirSync(new URL("examples/", folder))
    .filter((name) => name.endsWith(".bylaw"))
    .map((name) => ({ name: `examples/${name}`, input: alone(`examples/${name}`, plugins) }));
  return [...written, ...chinese, ...examples];
}

function alone(path: string, plugins: readonly Plugin[]): CompileInput {
  const sources: readonly SourceText[] = [{ path, text: textOf(path) }];
  return { sources, plugins };
}

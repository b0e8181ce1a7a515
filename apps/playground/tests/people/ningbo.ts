import { readFileSync } from "node:fs";
import type { Columns, CompiledPolicy } from "@bylaw/ir";
import { populate, readPopulationSpec } from "@bylaw/population";
import { compile, definePlugin, type Plugin } from "bylaw";

const folder = new URL("../../../../policies/", import.meta.url);

function read(path: string): string {
  return readFileSync(new URL(path, folder), "utf8");
}

function pluginIn(name: string): Plugin {
  const manifest = JSON.parse(read(`${name}/plugin.json`)) as { readonly files: readonly string[] };
  const files = manifest.files.map((path) => ({ path, text: read(`${name}/${path}`) }));
  const { plugin, problems } = definePlugin(manifest, files);
  if (plugin === undefined || problems.length > 0) throw new Error(`policies/${name} is no sound plugin`);
  return plugin;
}

/** The text of Ningbo's measure as it is shipped. */
export const text = read("ningbo/ningbo.bylaw.md");

/** Ningbo's measure, its text changed where `edit` is given. */
export function ningbo(edit: (text: string) => string = (same) => same): CompiledPolicy {
  const plugins = ["sme-services", "cn-calendar"].map(pluginIn);
  const sources = [{ path: "ningbo/ningbo.bylaw.md", text: edit(text) }];
  const { compiled, problems } = compile({ sources, plugins, scenarios: "left" });
  if (compiled === undefined) throw new Error(JSON.stringify(problems));
  return compiled;
}

/** The applicants that the plugin invents. */
export function people({ policy }: Pick<CompiledPolicy, "policy">): Columns {
  const { spec } = readPopulationSpec(JSON.parse(read("ningbo/population.json")));
  if (spec === undefined) throw new Error("Ningbo's population is not sound");
  return populate(policy, spec);
}

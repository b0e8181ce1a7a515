import { readFileSync } from "node:fs";
import type { Environment, IrPolicy } from "@bylaw/ir";
import { compile } from "@bylaw/language";
import { definePlugin, type Plugin } from "@bylaw/plugin";
import type { PopulationSpec } from "../src/index.ts";
import { readPopulationSpec } from "../src/index.ts";

const folder = new URL("../../../policies/", import.meta.url);

/** The text of a file below `policies/`. */
export function readPolicyFile(path: string): string {
  return readFileSync(new URL(path, folder), "utf8");
}

function pluginIn(name: string): Plugin {
  const manifest = JSON.parse(readPolicyFile(`${name}/plugin.json`)) as { readonly files: readonly string[] };
  const files = manifest.files.map((path) => ({ path, text: readPolicyFile(`${name}/${path}`) }));
  const { plugin, problems } = definePlugin(manifest, files);
  if (plugin === undefined || problems.length > 0) throw new Error(`policies/${name} is no sound plugin`);
  return plugin;
}

const shared = ["sme-services", "cn-calendar"].map(pluginIn);

/** What runs of the measures take from plugins. */
export const environment: Environment = {
  calendars: shared.flatMap(({ calendar }) => (calendar === undefined ? [] : [calendar])),
};

/** A measure of this repository, its text perhaps changed. */
export function policyOf(name: string, change: (text: string) => string = (text) => text): IrPolicy {
  const plugin = pluginIn(name);
  const sources = plugin.files.map(({ path, text }) => ({ path, text: change(text) }));
  const { compiled, problems } = compile({ sources, plugins: shared, scenarios: "left" });
  if (compiled === undefined) throw new Error(`policies/${name}: ${JSON.stringify(problems[0])}`);
  return compiled.policy;
}

/** A policy of the test's own. */
export function compiledPolicy(text: string): IrPolicy {
  const { compiled, problems } = compile({ sources: [{ path: "test.bylaw", text }] });
  if (compiled === undefined) throw new Error(JSON.stringify(problems.map(({ code }) => code)));
  return compiled.policy;
}

/** The population that a measure of this repository brings. */
export function specOf(name: string): PopulationSpec {
  const { population = "" } = pluginIn(name).manifest;
  return soundSpec(JSON.parse(readPolicyFile(`${name}/${population}`)));
}

/** A specification that has to be sound. */
export function soundSpec(value: unknown): PopulationSpec {
  const { spec, problems } = readPopulationSpec(value);
  if (spec === undefined) throw new Error(JSON.stringify(problems));
  return spec;
}

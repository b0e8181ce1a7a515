import { readFileSync } from "node:fs";
import type { HostCase, IrPolicy } from "@bylaw/ir";
import { compile } from "@bylaw/language";
import { definePlugin, type Plugin } from "@bylaw/plugin";

const folder = new URL("../../../policies/", import.meta.url);

function readPolicyFile(path: string): string {
  return readFileSync(new URL(path, folder), "utf8");
}

function pluginIn(name: string): Plugin {
  const manifest = JSON.parse(readPolicyFile(`${name}/plugin.json`)) as { readonly files: readonly string[] };
  const files = manifest.files.map((path) => ({ path, text: readPolicyFile(`${name}/${path}`) }));
  const { plugin, problems } = definePlugin(manifest, files);
  if (plugin === undefined || problems.length > 0) throw new Error(`policies/${name} is no sound plugin`);
  return plugin;
}

/** A measure of this repository. */
export function policyOf(name: string): IrPolicy {
  const plugins = ["sme-services", "cn-calendar"].map(pluginIn);
  const { compiled } = compile({ sources: pluginIn(name).files, plugins, scenarios: "left" });
  if (compiled === undefined) throw new Error(`policies/${name} does not compile`);
  return compiled.policy;
}

/** The applicant that a measure brings as its example, some facts replaced. */
export function applicantOf(name: string, facts: Readonly<Record<string, unknown>> = {}): HostCase {
  const example = JSON.parse(readPolicyFile(`${name}/examples/applicant.json`)) as HostCase;
  return { ...example, facts: { ...example.facts, ...facts } };
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { SourceText } from "@bylaw/language";
import { definePlugin, type Plugin } from "@bylaw/plugin";
import { type Analysis, analyse } from "../src/analysis.ts";

/** Where the policies of this repository stand. */
export const policiesFolder: URL = new URL("../../../policies/", import.meta.url);

/** The text of a file below `policies/`. */
export function readPolicyFile(path: string): string {
  return readFileSync(new URL(path, policiesFolder), "utf8");
}

function pluginIn(name: string): Plugin {
  const manifest = JSON.parse(readPolicyFile(`${name}/plugin.json`)) as { readonly files: readonly string[] };
  const files = manifest.files.map((path) => ({ path, text: readPolicyFile(`${name}/${path}`) }));
  const { plugin } = definePlugin(manifest, files);
  if (plugin === undefined) throw new Error(`policies/${name} is no sound plugin`);
  return plugin;
}

/** Every plugin of this repository. */
export const plugins: readonly Plugin[] = readdirSync(policiesFolder)
  .filter((name) => existsSync(new URL(`${name}/plugin.json`, policiesFolder)))
  .map(pluginIn);

/** A policy with the names that a host gives its files. */
export interface RepositoryPolicy {
  readonly id: string;
  readonly sources: readonly SourceText[];
}

function textsOf({ manifest, files }: Plugin): readonly SourceText[] {
  const written = files.filter(({ path }) => /\.bylaw(?:\.md)?$/.test(path));
  return written.map(({ path, text }) => ({ path: `${manifest.id}/${path}`, text }));
}

/** The measures and the vocabulary, the example measures, and the measures whose rules are also written in Chinese. */
export const policies: readonly RepositoryPolicy[] = [
  ...plugins.map((plugin) => ({ id: plugin.manifest.id, sources: textsOf(plugin) })),
  ...readdirSync(new URL("examples/", policiesFolder))
    .filter((name) => name.endsWith(".bylaw"))
    .map((name) => ({ id: name, sources: [{ path: name, text: readPolicyFile(`examples/${name}`) }] })),
  ...plugins.flatMap((plugin) => {
    const { id } = plugin.manifest;
    const twin = `${id}/tests/${id}-zh.bylaw`;
    if (!existsSync(new URL(twin, policiesFolder))) return [];
    const others = textsOf(plugin).filter(({ path }) => path !== `${id}/${id}.bylaw.md`);
    return [
      { id: `${id} in Chinese`, sources: [{ path: `${id}/${id}-zh.bylaw`, text: readPolicyFile(twin) }, ...others] },
    ];
  }),
].filter(({ sources }) => sources.length > 0);

/** One of them by its id, analysed. */
export function analysisOf(id: string): Analysis {
  const policy = policies.find((one) => one.id === id);
  if (policy === undefined) throw new Error(`there is no policy ${id}`);
  return analyse({ sources: policy.sources, plugins: pluginsFor(id), version: "1.0.0" });
}

/** What a policy may use: every plugin but itself. */
export function pluginsFor(id: string): readonly Plugin[] {
  return plugins.filter(({ manifest }) => manifest.id !== id);
}

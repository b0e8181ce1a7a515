import { existsSync, readdirSync } from "node:fs";
import type { CompileInput, SourceText } from "@bylaw/language";
import type { Plugin } from "@bylaw/plugin";
import { policiesFolder, readPolicyFile, plugins as repositoryPlugins } from "../repository-policies.ts";

/** A policy of this repository, as services take it. */
export interface NamedInput {
  readonly name: string;
  readonly input: CompileInput;
}

/** Every policy of this repository: the measures with their scenarios, their Chinese writings, and the examples. */
export function allPolicies(): readonly NamedInput[] {
  const plugins = repositoryPlugins.filter(({ manifest }) => manifest.kind !== "measure");
  const measures = repositoryPlugins.filter(({ manifest }) => manifest.kind === "measure");
  const written = measures.map(({ manifest, files }) => ({ name: manifest.id, input: { sources: files, plugins } }));
  const chinese = measures.flatMap(({ manifest: { id }, files }) => {
    const path = `${id}/tests/${id}-zh.bylaw`;
    if (!existsSync(new URL(path, policiesFolder))) return [];
    const others = files.filter((file) => file.path !== `${id}.bylaw.md`);
    return [{ name: `${id} (zh)`, input: { sources: [{ path, text: readPolicyFile(path) }, ...others], plugins } }];
  });
  const examples = readdirSync(new URL("examples/", policiesFolder))
    .filter((name) => name.endsWith(".bylaw"))
    .map((name) => ({ name: `examples/${name}`, input: alone(`examples/${name}`, plugins) }));
  return [...written, ...chinese, ...examples];
}

function alone(path: string, plugins: readonly Plugin[]): CompileInput {
  const sources: readonly SourceText[] = [{ path, text: readPolicyFile(path) }];
  return { sources, plugins };
}

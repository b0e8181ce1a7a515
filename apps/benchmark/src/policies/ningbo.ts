import { readFileSync } from "node:fs";
import type { IrPolicy } from "@bylaw/ir";
import { compile, definePlugin, type Plugin } from "bylaw";

const folder = new URL("../../../../policies/", import.meta.url);

function readPlugin(name: string): Plugin {
  const text = (path: string): string => readFileSync(new URL(`${name}/${path}`, folder), "utf8");
  const manifest = JSON.parse(text("plugin.json")) as { readonly files: readonly string[] };
  const { plugin } = definePlugin(
    manifest,
    manifest.files.map((path) => ({ path, text: text(path) })),
  );
  if (plugin === undefined) throw new Error(`the plugin ${name} is not well-formed`);
  return plugin;
}

/** The real policy of Ningbo, compiled from its files; nothing while it does not compile. */
export function ningboPolicy(): IrPolicy | undefined {
  const ningbo = readPlugin("ningbo");
  const sources = ningbo.files.map(({ path, text }) => ({ path, text }));
  return compile({ sources, plugins: [readPlugin("sme-services")] }).compiled?.policy;
}

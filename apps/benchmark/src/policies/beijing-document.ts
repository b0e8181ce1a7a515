import { readFileSync } from "node:fs";
import { definePlugin, type Plugin, type SourceText } from "bylaw";

const folder = new URL("../../../../policies/", import.meta.url);

function pluginIn(name: string): Plugin {
  const read = (path: string): string => readFileSync(new URL(`${name}/${path}`, folder), "utf8");
  const manifest = JSON.parse(read("plugin.json")) as { readonly files: readonly string[] };
  const files = manifest.files.map((path) => ({ path, text: read(path) }));
  const { plugin } = definePlugin(manifest, files);
  if (plugin === undefined) throw new Error(`policies/${name} is no sound plugin`);
  return plugin;
}

/** The measure of Beijing with its scenarios as one document of about 2,000 lines, and the plugins that it uses. */
export function beijingDocument(): { readonly source: SourceText; readonly plugins: readonly Plugin[] } {
  const texts = pluginIn("beijing").files.filter(({ path }) => path.endsWith(".bylaw.md"));
  const source = { path: "beijing.bylaw.md", text: texts.map(({ text }) => text).join("\n") };
  return { source, plugins: ["sme-services", "cn-calendar"].map(pluginIn) };
}

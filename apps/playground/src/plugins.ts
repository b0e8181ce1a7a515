/// <reference types="vite/client" />
import type { PluginFiles } from "./engine/protocol.ts";
import type { SourceFile } from "./engine/source-file.ts";

const manifests: Readonly<Record<string, unknown>> = import.meta.glob("../../../policies/*/plugin.json", {
  eager: true,
  import: "default",
});
const policies: Readonly<Record<string, string>> = import.meta.glob("../../../policies/*/*.bylaw{,.md}", {
  eager: true,
  query: "?raw",
  import: "default",
});
const calendars: Readonly<Record<string, string>> = import.meta.glob("../../../policies/*/years.json", {
  eager: true,
  query: "?raw",
  import: "default",
});
/** The days that the invented applicants of the measures are made for. */
const days: Readonly<Record<string, unknown>> = import.meta.glob("../../../policies/*/population.json", {
  eager: true,
  import: "on",
});
const texts = { ...policies, ...calendars };

/** A measure that the page can open: its plugin's id and version, its title, and its texts as shipped. */
export interface Measure {
  readonly id: string;
  readonly version: string;
  readonly titles: { readonly en: string; readonly zh: string };
  readonly document?: string;
  readonly sources: readonly SourceFile[];
  /** The day that its invented applicants are made for, `YYYY-MM-DD`; samples and they have something to tell on it. */
  readonly day?: string;
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/"));
const fileOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** All plugins built into the page, as files. They are looked at in the worker. */
export const plugins: readonly PluginFiles[] = Object.entries(manifests).map(([path, manifest]) => ({
  manifest,
  files: Object.entries(texts)
    .filter(([file]) => folderOf(file) === folderOf(path))
    .map(([file, text]) => ({ path: fileOf(file), text })),
}));

interface ShownManifest {
  readonly id: string;
  readonly version: string;
  readonly kind: string;
  readonly names: { readonly en: string; readonly zh: string };
  readonly document?: string;
  readonly files: readonly string[];
}

/** A text of any plugin by the path under which a policy that uses it knows it: `<plugin id>/<file>`. */
export function textOfPlugin(path: string): string | undefined {
  const [id, ...file] = path.split("/");
  const plugin = plugins.find(({ manifest }) => (manifest as ShownManifest).id === id);
  return plugin?.files.find((each) => each.path === file.join("/"))?.text;
}

/** The measure that the address asks for (`?measure=beijing`), else Ningbo's, else the first there is. */
export function measureAsked(search: string): Measure | undefined {
  const asked = new URLSearchParams(search).get("measure");
  const named = (id: string | null): Measure | undefined => measures.find((measure) => measure.id === id);
  return named(asked) ?? named("ningbo") ?? measures[0];
}

/** The measures among the plugins, in the order of their ids. */
export const measures: readonly Measure[] = plugins.flatMap(({ manifest, files }) => {
  const shown = manifest as ShownManifest;
  if (shown.kind !== "measure") return [];
  const day = Object.entries(days).find(([path]) => path.endsWith(`/${shown.id}/population.json`))?.[1];
  return [
    {
      id: shown.id,
      version: shown.version,
      titles: shown.names,
      ...(shown.document === undefined ? {} : { document: shown.document }),
      ...(typeof day === "string" ? { day } : {}),
      sources: shown.files.flatMap((path) => {
        const file = files.find((each) => each.path === path);
        return file === undefined ? [] : [{ path: `${shown.id}/${path}`, text: file.text }];
      }),
    },
  ];
});

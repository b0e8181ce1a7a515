import { join } from "node:path";
import type { Files } from "../files/files.ts";
import { readJson } from "../files/read-json.ts";
import { shownPath } from "../files/shown-path.ts";
import { ownEntry } from "./own-entry.ts";

/** Where a plugin comes from: a folder, or a value that a configuration file hands over. */
export interface PluginPlace {
  /** The id and the kind that its manifest names, as far as it does; nothing of them is checked yet. */
  readonly id?: string;
  readonly kind?: string;
  /** Whether its manifest speaks of functions. */
  readonly hasFunctions: boolean;
  /** The place as a reader knows it. */
  readonly shown: string;
  readonly source:
    | { readonly kind: "folder"; readonly folder: string }
    | { readonly kind: "value"; readonly value: unknown };
}

/** The file that makes a folder a plugin's. */
export const manifestName = "plugin.json";

/** The place of a plugin's folder. What is broken in it is reported when it is loaded. */
export function folderPlace(folder: string, files: Files): PluginPlace {
  const read = readJson(join(folder, manifestName), files);
  const manifest = read.kind === "value" ? read.value : undefined;
  return { ...aboutManifest(manifest), shown: shownPath(folder), source: { kind: "folder", folder } };
}

/** The place of a plugin that is handed over as `{ manifest, files, functions }`. */
export function valuePlace(value: unknown, shown: string): PluginPlace {
  return { ...aboutManifest(ownEntry(value, "manifest")), shown, source: { kind: "value", value } };
}

/** One place has one key, however its path is written and whatever links lead there. */
export function keyOf({ source, shown }: PluginPlace, files: Files): string {
  return source.kind === "value" ? shown : files.realPath(source.folder);
}

/** Ids differ in writing only: `use sme_services` names the plugin `sme-services` as well. */
export function sameId(one: string | undefined, other: string): boolean {
  return one !== undefined && one.replaceAll("-", "_") === other.replaceAll("-", "_");
}

function aboutManifest(manifest: unknown): Pick<PluginPlace, "id" | "kind" | "hasFunctions"> {
  const [id, kind] = [ownEntry(manifest, "id"), ownEntry(manifest, "kind")];
  return {
    ...(typeof id === "string" ? { id } : {}),
    ...(typeof kind === "string" ? { kind } : {}),
    hasFunctions: ownEntry(manifest, "functions") !== undefined,
  };
}

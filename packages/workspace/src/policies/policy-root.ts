import { basename, dirname, join, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Files } from "../files/files.ts";
import { readJson } from "../files/read-json.ts";
import { isPluginFolder } from "../plugins/find-plugins.ts";
import { listedFiles } from "../plugins/load-plugin.ts";
import { ownEntry } from "../plugins/own-entry.ts";
import { manifestName } from "../plugins/plugin-place.ts";
import { isPolicyText, policyFilesIn, searchedFolders } from "./find-policy.ts";

/** Where a policy begins: the folder of a plugin, or one loose file. */
export type PolicyRoot =
  | { readonly kind: "plugin"; readonly folder: string }
  | { readonly kind: "file"; readonly path: string };

/** Folders that are looked into, and how many of them before others have their turn. */
const mostFolders = 20_000;
const foldersInOneGo = 100;

/** One root has one key. */
export function keyOfRoot(root: PolicyRoot): string {
  return root.kind === "plugin" ? root.folder : root.path;
}

/**
 * The policy that a file belongs to: the plugin whose manifest it is, which lists it, or lies beside it and cannot be
 * read; otherwise the file is a policy by itself. Nothing for a file that is no policy's by its name.
 */
export function rootOfFile(path: string, files: Files): PolicyRoot | undefined {
  const folder = dirname(path);
  if (basename(path) === manifestName) return { kind: "plugin", folder };
  if (!isPolicyText(path)) return undefined;
  let inside = basename(path);
  for (let above = folder; ; above = dirname(above)) {
    if (isPluginFolder(above, files)) {
      const listed = listedIn(above, files);
      const isListed = listed === undefined ? above === folder : listed.includes(inside);
      return isListed ? { kind: "plugin", folder: above } : { kind: "file", path };
    }
    if (dirname(above) === above) return { kind: "file", path };
    inside = `${basename(above)}/${inside}`;
  }
}

/** All policies that lie in some folders and below them, each once; plugins that hold no policy text as well. */
export async function rootsIn(folders: readonly string[], files: Files): Promise<readonly PolicyRoot[]> {
  const roots = new Map<string, PolicyRoot>();
  const waiting = folders.map((folder) => resolve(folder));
  const seen = new Set(waiting);
  const add = (root: PolicyRoot): unknown => roots.set(keyOfRoot(root), root);
  for (let count = 1; count <= mostFolders; count++) {
    const folder = waiting.shift();
    if (folder === undefined) break;
    if (isPluginFolder(folder, files)) add({ kind: "plugin", folder });
    for (const path of policyFilesIn(folder, files)) {
      const root = rootOfFile(path, files);
      if (root !== undefined) add(root);
    }
    for (const inner of searchedFolders(folder, files)) {
      if (seen.has(inner)) continue;
      seen.add(inner);
      waiting.push(inner);
    }
    if (count % foldersInOneGo === 0) await setImmediate();
  }
  return [...roots.values()];
}

/** The files that a manifest lists; undefined where it cannot be read that far. */
function listedIn(folder: string, files: Files): readonly string[] | undefined {
  const read = readJson(join(folder, manifestName), files);
  if (read.kind === "refused") return undefined;
  return Array.isArray(ownEntry(read.value, "files")) ? listedFiles(read.value) : undefined;
}

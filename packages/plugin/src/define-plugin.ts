import { type Diagnostic, nearNames, unplacedProblem } from "@bylaw/diagnostics";
import type { Plugin, PluginFile } from "./manifest.ts";
import { ownValues } from "./own-values.ts";
import { isInsidePlugin } from "./plugin-path.ts";
import { readManifest } from "./read-manifest.ts";

/** What a plugin's files may hold together, in UTF-8. */
const largestMebibytes = 4;
const largestBytes = largestMebibytes * 1024 * 1024;

/** A plugin, or what keeps it from being one. */
export interface DefineResult {
  /** Frozen through and through; missing where a problem is an error. */
  readonly plugin?: Plugin;
  readonly problems: readonly Diagnostic[];
}

/**
 * Makes a plugin of a manifest and the texts of its files. Nothing of either is trusted: only known entries of known
 * kinds are kept, as copies. Files that the manifest does not list are left out. Never throws.
 */
export function definePlugin(manifest: unknown, files: readonly PluginFile[]): DefineResult {
  const problems: Diagnostic[] = [];
  const read = readManifest(manifest, problems);
  const given = readFiles(files, problems);
  const kept = read === undefined ? [] : listedFiles(read.files, given, problems);
  const named = problems.map((problem) => (read === undefined ? problem : { ...problem, plugin: read.id }));
  if (read === undefined || problems.some(({ severity }) => severity === "error")) return { problems: named };
  return { plugin: Object.freeze({ manifest: read, files: Object.freeze(kept) }), problems: named };
}

function readFiles(files: unknown, problems: Diagnostic[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let bytes = 0;
  for (const [index, file] of (Array.isArray(files) ? (files as readonly unknown[]) : [undefined]).entries()) {
    const own = ownValues(file)?.entries;
    const path = own?.get("path");
    const text = own?.get("text");
    if (typeof path !== "string" || typeof text !== "string") {
      problems.push(unplacedProblem("plugin-file-unread", { number: index + 1 }));
      continue;
    }
    if (!isInsidePlugin(path)) problems.push(unplacedProblem("plugin-file-outside", { path: path.slice(0, 60) }));
    else if (texts.has(path)) problems.push(unplacedProblem("plugin-file-twice", { path }));
    else texts.set(path, text);
    bytes += bytes > largestBytes ? 0 : sizeInBytes(text);
  }
  if (bytes > largestBytes) problems.push(unplacedProblem("plugin-too-large", { limit: largestMebibytes }));
  return texts;
}

function listedFiles(
  names: readonly string[],
  given: ReadonlyMap<string, string>,
  problems: Diagnostic[],
): readonly PluginFile[] {
  const kept = new Map<string, PluginFile>();
  for (const path of names) {
    const text = given.get(path);
    if (!isInsidePlugin(path)) problems.push(unplacedProblem("plugin-file-outside", { path: path.slice(0, 60) }));
    else if (kept.has(path)) problems.push(unplacedProblem("plugin-file-twice", { path }));
    else if (text === undefined) {
      problems.push(unplacedProblem("plugin-file-missing", { path, nearest: nearNames(path, given.keys()) }));
    } else kept.set(path, Object.freeze({ path, text }));
  }
  return [...kept.values()];
}

/** Length in UTF-8, counted only as far as it matters. */
function sizeInBytes(text: string): number {
  if (text.length > largestBytes) return text.length;
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (code >= 0xd800 && code < 0xdc00 && index + 1 < text.length) {
      bytes += 4;
      index++;
    } else bytes += 3;
  }
  return bytes;
}

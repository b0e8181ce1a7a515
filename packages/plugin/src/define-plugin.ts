import { type Diagnostic, nearNames, unplacedProblem } from "@bylaw/diagnostics";
import { joinFunctions } from "./join-functions.ts";
import type { Plugin, PluginFile } from "./manifest.ts";
import { mostFiles } from "./manifest-values.ts";
import { ownItems, ownValues } from "./own-values.ts";
import { isInsidePlugin } from "./plugin-path.ts";
import { readCalendar } from "./read-calendar.ts";
import { readManifest } from "./read-manifest.ts";

/** What a plugin's files may hold together, in UTF-8. */
const largestMebibytes = 4;
const largestBytes = largestMebibytes * 1024 * 1024;

/** More problems than this help nobody: a hostile plugin has as many as it likes. */
const mostProblems = 100;

/** What a plugin brings beside its manifest and its files. */
export interface PluginParts {
  /** An object or a module with the functions whose signatures the manifest gives. */
  readonly functions?: unknown;
}

/** A plugin, or what keeps it from being one. */
export interface DefineResult {
  /** Frozen through and through; missing where a problem is an error. */
  readonly plugin?: Plugin;
  readonly problems: readonly Diagnostic[];
}

/**
 * Makes a plugin of a manifest, the texts of its files and its functions. Nothing of them is trusted: only known entries
 * of known kinds are kept, as copies. Files that the manifest does not list are left out. Never throws.
 */
export function definePlugin(
  manifest: unknown,
  files: readonly PluginFile[],
  { functions }: PluginParts = {},
): DefineResult {
  const problems: Diagnostic[] = [];
  const read = readManifest(manifest, problems);
  const given = readFiles(files, problems);
  if (read === undefined) return { problems: problems.slice(0, mostProblems) };
  const kept = listedFiles(read.files, given, problems);
  const whole = kept.length === read.files.length;
  const calendar = read.kind === "calendar" && whole ? readCalendar(read.id, kept, problems) : undefined;
  const joined = joinFunctions(read.functions ?? [], functions, problems);
  const named = problems.slice(0, mostProblems).map((problem) => ({ ...problem, plugin: read.id }));
  if (named.some(({ severity }) => severity === "error")) return { problems: named };
  const plugin: Plugin = {
    manifest: read,
    files: Object.freeze(kept),
    ...(calendar === undefined ? {} : { calendar }),
    ...(joined === undefined ? {} : { functions: joined }),
  };
  return { plugin: Object.freeze(plugin), problems: named };
}

function readFiles(files: unknown, problems: Diagnostic[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const items = ownItems(files, mostFiles);
  if (items === "too many") {
    problems.push(unplacedProblem("plugin-too-many", { what: "files", limit: mostFiles }));
    return texts;
  }
  let bytes = 0;
  for (const [index, file] of (items ?? [undefined]).entries()) {
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
      // Near names are looked for only as long as someone reads them: each costs a walk over all files.
      const nearest = problems.length < mostProblems ? nearNames(path, given.keys()) : [];
      problems.push(unplacedProblem("plugin-file-missing", { path, nearest }));
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

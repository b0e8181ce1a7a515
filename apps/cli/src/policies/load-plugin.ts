import { join } from "node:path";
import { type Diagnostic, type RenderSource, unplacedProblem } from "@bylaw/diagnostics";
import { definePlugin, type Plugin } from "@bylaw/plugin";
import { jsonFault } from "../files/json-fault.ts";
import { readText } from "../files/read-text.ts";
import { shownPath } from "../files/shown-path.ts";

/** A plugin read from its folder, with its texts under the paths that a reader knows. */
export interface LoadedPlugin {
  readonly plugin?: Plugin;
  readonly problems: readonly Diagnostic[];
  readonly sources: readonly RenderSource[];
}

/** Reads the manifest and the files that it lists. Everything that is wrong is reported at once. */
export function loadPlugin(folder: string): LoadedPlugin {
  const path = join(folder, "plugin.json");
  const read = readText(path, shownPath(path));
  if (read.kind === "refused") return { problems: [read.problem], sources: [] };
  const manifest = parseManifest(read.text, shownPath(path));
  if ("code" in manifest) return { problems: [manifest], sources: [] };
  const problems: Diagnostic[] = [];
  const files = listedFiles(manifest.value).flatMap((name) => {
    const file = readText(join(folder, name), shownPath(join(folder, name)));
    if (file.kind === "text") return [{ path: name, text: file.text }];
    if (file.problem.code !== "file-not-found") problems.push(file.problem);
    return [];
  });
  const defined = definePlugin(manifest.value, files);
  const sources = files.map(({ path: name, text }) => ({ path: shownPath(join(folder, name)), text }));
  return {
    ...(defined.plugin === undefined || problems.length > 0 ? {} : { plugin: defined.plugin }),
    problems: [...problems, ...defined.problems],
    sources,
  };
}

function parseManifest(text: string, path: string): { readonly value: unknown } | Diagnostic {
  const body = text.replace(/^\ufeff/, "");
  try {
    return { value: JSON.parse(body) as unknown };
  } catch {
    return unplacedProblem("json-unread", { path, ...jsonFault(body) });
  }
}

/** The names of files that are worth opening; definePlugin judges them all. */
function listedFiles(manifest: unknown): readonly string[] {
  if (typeof manifest !== "object" || manifest === null || !Object.hasOwn(manifest, "files")) return [];
  const { files } = manifest as { readonly files?: unknown };
  if (!Array.isArray(files)) return [];
  const names = (files as readonly unknown[]).filter((name) => typeof name === "string");
  return [...new Set(names)].filter((name) => !/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:|\0/.test(name));
}

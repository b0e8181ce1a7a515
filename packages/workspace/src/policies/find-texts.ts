import { existsSync, statSync } from "node:fs";
import { type Diagnostic, unplacedProblem } from "@bylaw/diagnostics";
import { diskFiles } from "../files/files.ts";
import { toPosix } from "../files/shown-path.ts";
import { findPolicy, policyFilesIn, searchedFolders } from "./find-policy.ts";

/** Paths of texts, or why there are none. */
export type FoundTexts =
  | { readonly kind: "found"; readonly paths: readonly string[] }
  | { readonly kind: "refused"; readonly problem: Diagnostic };

const deepest = 12;

/**
 * The texts of policies that some files, folders or ids of plugins name, each once: all that lie below a folder, listed
 * by a manifest or not. A file that is named is taken whatever it is called.
 */
export async function findTexts(names: readonly string[]): Promise<FoundTexts> {
  const paths = new Set<string>();
  for (const name of names) {
    const folder = await folderOf(name);
    if (folder.kind === "refused") return folder;
    const found = folder.path === undefined ? [name] : textsBelow(folder.path, 0);
    if (found.length === 0)
      return { kind: "refused", problem: unplacedProblem("no-policy-here", { path: toPosix(name) }) };
    for (const path of found) paths.add(path);
  }
  return { kind: "found", paths: [...paths] };
}

type Named = { readonly kind: "folder"; readonly path: string | undefined } | Extract<FoundTexts, { kind: "refused" }>;

async function folderOf(name: string): Promise<Named> {
  if (existsSync(name)) return { kind: "folder", path: statSync(name).isDirectory() ? name : undefined };
  const found = await findPolicy(name);
  if (found.kind === "refused") return found;
  const [place] = found.places;
  // A plugin that a configuration hands over as a value has no files.
  if (place?.kind !== "plugin" || place.place.source.kind !== "folder")
    return { kind: "refused", problem: unplacedProblem("no-policy-here", { path: toPosix(name) }) };
  return { kind: "folder", path: place.place.source.folder };
}

function textsBelow(folder: string, depth: number): readonly string[] {
  if (depth > deepest) return [];
  const inner = searchedFolders(folder, diskFiles).flatMap((each) => textsBelow(each, depth + 1));
  return [...policyFilesIn(folder, diskFiles), ...inner];
}

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Fingerprints, fingerprintsOf, readFingerprints } from "@bylaw/coverage";
import { type Diagnostic, unplacedProblem } from "@bylaw/diagnostics";
import { jsonFault, readText, shownPath } from "@bylaw/workspace";
import { loadFoldScript } from "./fold-script.ts";

/** Where a plugin keeps its fingerprints when its manifest does not say. */
const usualName = "fingerprints.json";

/** Fingerprints, or why there are none. */
export type FoundFingerprints =
  | { readonly kind: "found"; readonly fingerprints: Fingerprints }
  | { readonly kind: "refused"; readonly problem: Diagnostic; readonly misuse: boolean };

/** The fingerprints that a plugin keeps of the text that was encoded. */
export function keptFingerprints(plugin: string, folder: string, name: string | undefined): FoundFingerprints {
  const path = join(folder, name ?? usualName);
  const shown = shownPath(path);
  const read = readText(path, shown);
  if (read.kind === "refused") {
    const absent = read.problem.code === "file-not-found";
    return refused(absent ? unplacedProblem("fingerprints-missing", { policy: plugin }) : read.problem);
  }
  const parsed = parse(read.text, shown);
  if ("code" in parsed) return refused(parsed);
  const fingerprints = readFingerprints(parsed.value);
  return fingerprints === undefined
    ? refused(unplacedProblem("fingerprints-unread", { path: shown }))
    : { kind: "found", fingerprints };
}

/** The fingerprints of a source text on disk. */
export async function fingerprintsOfFile(path: string): Promise<FoundFingerprints> {
  const read = readText(path);
  if (read.kind === "refused") return { ...read, kind: "refused" };
  const fingerprints = fingerprintsOf(read.text, await loadFoldScript());
  return Object.keys(fingerprints.articles).length === 0
    ? refused(unplacedProblem("no-article-in-text", { path: shownPath(path) }))
    : { kind: "found", fingerprints };
}

/** Writes fingerprints into the folder of a plugin; gives the path as it is shown, or the problem. */
export function keepFingerprints(folder: string, name: string | undefined, found: Fingerprints): string | Diagnostic {
  const path = join(folder, name ?? usualName);
  try {
    writeFileSync(path, `${JSON.stringify(found, undefined, 2)}\n`);
    return shownPath(path);
  } catch {
    return unplacedProblem("file-not-writable", { path: shownPath(path) });
  }
}

function parse(text: string, path: string): { readonly value: unknown } | Diagnostic {
  const body = text.replace(/^\ufeff/, "");
  try {
    return { value: JSON.parse(body) as unknown };
  } catch {
    return unplacedProblem("json-unread", { path, ...jsonFault(body) });
  }
}

function refused(problem: Diagnostic): FoundFingerprints {
  return { kind: "refused", problem, misuse: false };
}

import { type Diagnostic, unplacedProblem } from "@bylaw/diagnostics";
import { diskFiles, type Files } from "./files.ts";
import { jsonFault } from "./json-fault.ts";
import { shownPath } from "./shown-path.ts";

/** A value read from a JSON file, or the reason why there is none. */
export type ReadJson =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "refused"; readonly problem: Diagnostic };

/** Reads a JSON file; where it is broken, the problem names the place. */
export function readJson(path: string, files: Files = diskFiles): ReadJson {
  const shown = shownPath(path);
  const read = files.text(path, shown);
  if (read.kind === "refused") return { kind: "refused", problem: read.problem };
  const body = read.text.replace(/^\ufeff/, "");
  try {
    return { kind: "value", value: JSON.parse(body) as unknown };
  } catch {
    return { kind: "refused", problem: unplacedProblem("json-unread", { path: shown, ...jsonFault(body) }) };
  }
}

import { type Diagnostic, unplacedProblem } from "@bylaw/diagnostics";
import { jsonFault } from "./json-fault.ts";

/** What a file of facts holds: one case, or one case a line. */
export type Facts =
  | { readonly kind: "one"; readonly value: unknown }
  | { readonly kind: "lines"; readonly lines: readonly FactLine[] }
  | { readonly kind: "refused"; readonly problem: Diagnostic };

/** One line of JSON Lines, counted from 1 with the empty ones. */
interface FactLine {
  readonly number: number;
  readonly value?: unknown;
  readonly problem?: Diagnostic;
}

/**
 * Reads JSON, or JSON Lines: what its name says it is, or what is no JSON as a whole but begins with a line that is a
 * case by itself.
 */
export function readFacts(text: string, path: string): Facts {
  const body = text.replace(/^\ufeff/, "");
  const named = /\.(?:jsonl|ndjson)$/i.test(path);
  if (!named) {
    const whole = parse(body);
    if (whole !== undefined) return { kind: "one", value: whole.value };
  }
  const lines = body.split(/\r?\n/).flatMap((line, index) => (line.trim() === "" ? [] : [{ line, number: index + 1 }]));
  const first = parse(lines[0]?.line ?? "")?.value;
  const looksLikeLines = lines.length > 1 && typeof first === "object" && first !== null;
  if (!named && !looksLikeLines) return { kind: "refused", problem: unread(body, path, 1) };
  return {
    kind: "lines",
    lines: lines.map(({ line, number }) => {
      const read = parse(line);
      return read === undefined ? { number, problem: unread(line, path, number) } : { number, value: read.value };
    }),
  };
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function unread(text: string, path: string, firstLine: number): Diagnostic {
  const { line, column } = jsonFault(text);
  return unplacedProblem("json-unread", { path, line: line + firstLine - 1, column });
}

import { type Diagnostic, unplacedProblem } from "@bylaw/diagnostics";
import { jsonFault } from "./json-fault.ts";
import { repeatedKey } from "./repeated-key.ts";

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
    if (whole !== undefined) {
      const problem = repeated(body, path, 1);
      return problem === undefined ? { kind: "one", value: whole.value } : { kind: "refused", problem };
    }
  }
  const lines = body.split(/\r?\n/).flatMap((line, index) => (line.trim() === "" ? [] : [{ line, number: index + 1 }]));
  const first = parse(lines[0]?.line ?? "")?.value;
  const looksLikeLines = lines.length > 1 && typeof first === "object" && first !== null;
  if (!named && !looksLikeLines) return { kind: "refused", problem: unread(body, path, 1) };
  return {
    kind: "lines",
    lines: lines.map(({ line, number }) => {
      const read = parse(line);
      const problem = read === undefined ? unread(line, path, number) : repeated(line, path, number);
      return problem === undefined ? { number, value: read?.value } : { number, problem };
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

/** Which of two values of one key is meant cannot be told. */
function repeated(text: string, path: string, firstLine: number): Diagnostic | undefined {
  const found = repeatedKey(text);
  if (found === undefined) return undefined;
  const { name, line, column } = found;
  return unplacedProblem("json-key-repeated", { path, name, line: line + firstLine - 1, column });
}

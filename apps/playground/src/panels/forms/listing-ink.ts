import type { ShownForm } from "../../engine/service-calls.ts";

/** A stretch of a line and how heavy it is set, in the weights of the measure's code. */
export interface InkedPart {
  readonly text: string;
  readonly weight: "strong" | "plain" | "quiet" | "faint";
}

/** Keys, texts, words, and signs between them. */
const json = /("(?:[^"\\]|\\.)*")(\s*:)?|[\w.+-]+|[^\w"]+|"/g;
const code = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\/.*|[\w$]+|[^\w$"'`/]+|[/"'`]/g;
const verbs: ReadonlySet<string> = new Set(
  "break case const continue default delete do else export for function if in instanceof let new of return switch throw typeof var while".split(
    " ",
  ),
);

/** A line of a form cut into words and signs of one weight each. What is put together again is the line. */
export function inked(line: string, form: ShownForm): readonly InkedPart[] {
  switch (form) {
    case "tokens":
    case "names":
      return columns(line);
    case "ast":
    case "model":
    case "ir":
      return parts(line, json, jsonWeight);
    case "javascript":
      return parts(line, code, codeWeight);
    case "sentences":
      return [{ text: line, weight: "plain" }];
    default:
      return form satisfies never;
  }
}

/** The first column leads, the last one steps back. */
function columns(line: string): readonly InkedPart[] {
  const cells = line.split("\t");
  return cells.map((cell, index) => ({
    text: index < cells.length - 1 ? `${cell}\t` : cell,
    weight: index === 0 ? "strong" : index === 1 ? "plain" : index === cells.length - 1 ? "quiet" : "plain",
  }));
}

function parts(line: string, pattern: RegExp, weigh: (found: RegExpMatchArray) => InkedPart["weight"]): InkedPart[] {
  const found: InkedPart[] = [];
  for (const match of line.matchAll(pattern)) {
    const [text] = match;
    const weight = weigh(match);
    const last = found.at(-1);
    if (last?.weight === weight) found[found.length - 1] = { text: last.text + text, weight };
    else found.push({ text, weight });
  }
  return found;
}

function jsonWeight([text, quoted, colon]: RegExpMatchArray): InkedPart["weight"] {
  if (quoted !== undefined) return colon === undefined ? "plain" : "quiet";
  return /[\w]/.test(text) ? "strong" : "faint";
}

function codeWeight([text, quoted]: RegExpMatchArray): InkedPart["weight"] {
  if (quoted !== undefined) return "plain";
  if (text.startsWith("//")) return "faint";
  return verbs.has(text) ? "strong" : /[\w$]/.test(text) ? "plain" : "quiet";
}

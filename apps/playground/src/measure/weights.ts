import { type HighlightKind, type HighlightToken, highlightBySpelling } from "@bylaw/editor";
import type { SourceText } from "bylaw";
import { readOutline } from "../document/outline.ts";

/** How heavy a word is set: verbs and keywords strong, notes quiet, comments faint, all else plain. */
export type Weight = "strong" | "plain" | "quiet" | "faint";

/** The weights by the numbers under which worker and editor speak of them. */
export const weightsByNumber: readonly Weight[] = ["strong", "plain", "quiet", "faint"];

/** A stretch of one line from a column (counted from 0) up to the next stretch. */
export interface WeightedPart {
  readonly from: number;
  readonly weight: Weight;
}

export type WeightedLine = readonly WeightedPart[];

/** A line of which nothing is known. */
export const plainLine: WeightedLine = [{ from: 0, weight: "plain" }];

/** A word of some weight, behind the words of its line that are there; what follows it is plain until the next. */
export function addWord(parts: WeightedPart[], from: number, length: number, weight: Weight): void {
  if (parts.at(-1)?.from === from) parts.pop();
  parts.push({ from, weight }, { from: from + length, weight: "plain" });
}

/** What stands before the first word of a line is plain. */
export function plainFronts(lines: readonly WeightedPart[][]): readonly WeightedLine[] {
  for (const parts of lines) if (parts[0]?.from !== 0) parts.unshift(...plainLine);
  return lines;
}

/**
 * Weighs a text line by line, block of code by block of code. Blocks that stand as they stood before are not looked at
 * again, so that an edit costs what its own block costs. By default words are known by their spelling: the parser, which
 * knows what each stands for, is the worker's.
 */
export class Weigher {
  readonly #path: string;
  readonly #look: (source: SourceText) => readonly HighlightToken[];
  #blocks: ReadonlyMap<string, readonly WeightedLine[]> = new Map();

  constructor(path: string, look: (source: SourceText) => readonly HighlightToken[] = highlightBySpelling) {
    this.#path = path;
    this.#look = look;
  }

  weigh(text: string): readonly WeightedLine[] {
    const weightsOf = this.read(text);
    return text.split("\n").map((_, line) => weightsOf(line));
  }

  /** The weights of a line of a text, counted from 0; its block is weighed when the first of its lines is asked for. */
  read(text: string): (line: number) => WeightedLine {
    const lines = text.split("\n");
    const blocks = new Map<string, readonly WeightedLine[]>();
    const parts = readOutline(this.#path, text).parts.flatMap((part) => {
      if (part.kind !== "code" || part.last < part.first) return [];
      const block = lines.slice(part.first - 1, part.last).join("\n");
      const known = this.#blocks.get(block);
      if (known !== undefined) blocks.set(block, known);
      return [{ first: part.first - 1, last: part.last - 1, block }];
    });
    this.#blocks = blocks;
    return (line) => {
      const part = parts.find(({ first, last }) => first <= line && line <= last);
      if (part === undefined) return plainLine;
      const weighed = blocks.get(part.block) ?? weighBlock(part.block, this.#look);
      blocks.set(part.block, weighed);
      return weighed[line - part.first] ?? plainLine;
    };
  }
}

function weighBlock(text: string, look: (source: SourceText) => readonly HighlightToken[]): readonly WeightedLine[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const lines: WeightedPart[][] = starts.map(() => []);
  let line = 0;
  for (const { start, end, kind } of look({ path: "block.bylaw", text })) {
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= start) line += 1;
    const parts = lines[line] ?? [];
    const from = start - (starts[line] ?? 0);
    addWord(parts, from, end - start, weightOf(kind));
  }
  return plainFronts(lines);
}

/** The weight of a kind of word. */
export function weightOf(kind: HighlightKind): Weight {
  switch (kind) {
    case "verb":
    case "keyword":
    case "citation":
    case "status":
      return "strong";
    case "note":
      return "quiet";
    case "comment":
      return "faint";
    case "name":
    case "number":
    case "unit":
    case "text":
    case "operator":
    case "prose":
      return "plain";
    default:
      return unreachable(kind);
  }
}

function unreachable(value: never): never {
  throw new Error(`A word of an unknown kind: ${String(value)}`);
}

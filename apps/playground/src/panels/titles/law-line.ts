import type { Span } from "@bylaw/diagnostics";
import type { Origins } from "@bylaw/ir";
import type { SourceFile } from "../../engine/source-file.ts";
import { Weigher, type WeightedLine } from "../../measure/weights.ts";

/** Some words of the law and where they stand. */
export interface LawWords {
  readonly text: string;
  readonly weights: WeightedLine;
  readonly span: Span;
}

/** The line that makes a title, a duty or a procedure, then the first lines of the terms asked for. */
export function lawWords(
  courses: Origins["courses"],
  sources: readonly SourceFile[],
  owner: string,
  terms: readonly string[],
): readonly LawWords[] {
  const places = new Map(Object.entries(courses ?? {}));
  const weigher = new Weigher("cell.bylaw");
  const wordsAt = (key: string, whole: boolean): readonly LawWords[] => {
    const span = places.get(key);
    const text = sources.find(({ path }) => path === span?.source)?.text;
    if (span === undefined || text === undefined) return [];
    const words = (whole ? lineAround(text, span.start) : firstLine(text, span.start)).trim();
    return words === "" ? [] : [{ text: words, weights: weigher.weigh(words)[0] ?? [], span }];
  };
  return [...wordsAt(owner, true), ...terms.flatMap((term) => wordsAt(`${owner}/${term}`, false))];
}

function lineAround(text: string, at: number): string {
  return firstLine(text, text.lastIndexOf("\n", at - 1) + 1);
}

function firstLine(text: string, start: number): string {
  const end = text.indexOf("\n", start);
  return text.slice(start, end < 0 ? text.length : end);
}

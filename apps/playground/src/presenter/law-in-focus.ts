import type { Language } from "@bylaw/diagnostics";
import type { ReadingRow } from "../engine/reading-rows.ts";
import { changeOf } from "../keep/text-change.ts";
import { Weigher } from "../measure/weights.ts";

/** A stretch of a line of law: as it stands, as it stood before, or as it was put in the place of that. */
export interface LawPiece {
  readonly text: string;
  readonly mark: "same" | "was" | "is";
  /** A verb or another keyword. */
  readonly strong: boolean;
}

/** One line of law in both languages. */
export type LawLine = Readonly<Record<Language, readonly LawPiece[]>>;

/** A text wholly in one language, before and now. */
export interface BothTexts {
  readonly before: string;
  readonly now: string;
}

/**
 * The line of a statement that was changed, else its first, in both languages: what stood there before is kept beside
 * what stands there now. `at`: the line of the text on which the statement is written, counted from 1.
 */
export function lawInFocus(
  rows: readonly ReadingRow[],
  at: number,
  texts: Readonly<Record<Language, BothTexts>>,
): LawLine | undefined {
  const row = rows.findLast((each) => each.kind === "code" && each.line <= at);
  if (row?.kind !== "code") return undefined;
  const line = (language: Language): readonly LawPiece[] => {
    const lines = row[language].text.split("\n").filter((each) => each.trim() !== "");
    const pairs = lines.map((each) => ({ is: each.trim(), was: lineBefore(texts[language], each) }));
    const chosen = pairs.find(({ is, was }) => is !== was) ?? pairs[0];
    return chosen === undefined ? [] : lawPieces(chosen.was, chosen.is);
  };
  return { en: line("en"), zh: line("zh") };
}

/** How a line of the text now read before; itself where it was not changed, or there was none. */
function lineBefore({ before, now }: BothTexts, line: string): string {
  const wanted = line.trim();
  for (const { was, is } of changeOf(before, now)) {
    const place = is.findIndex((each) => each.trim() === wanted);
    if (place < 0) continue;
    const gone = was.find((each) => !is.includes(each));
    const stood = was.length === is.length ? was[place] : gone;
    if (stood !== undefined && stood.trim() !== "") return stood.trim();
  }
  return wanted;
}

/** A line as it was and as it is, word by word: what both have in common at their ends stands once. */
export function lawPieces(was: string, is: string): readonly LawPiece[] {
  const [old, fresh] = [wordsOf(was), wordsOf(is)];
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(old.length, fresh.length) - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1;
  const length = (words: readonly string[]): number => words.join("").length;
  const from = length(fresh.slice(0, head));
  const to = is.length - length(fresh.slice(fresh.length - tail));
  const struck = old.slice(head, old.length - tail).join("");
  return [
    ...weighed(is, 0, from),
    ...(struck === "" ? [] : [{ text: struck, mark: "was", strong: false } as const]),
    ...(from === to ? [] : [{ text: is.slice(from, to), mark: "is", strong: true } as const]),
    ...weighed(is, to, is.length),
  ];
}

/** Words and the gaps between them. */
function wordsOf(line: string): readonly string[] {
  return line.split(/(\s+)/).filter((word) => word !== "");
}

function weighed(line: string, from: number, to: number): readonly LawPiece[] {
  const parts = new Weigher("cell.bylaw").weigh(line)[0] ?? [];
  return parts.flatMap((part, index): readonly LawPiece[] => {
    const start = Math.max(part.from, from);
    const end = Math.min(parts[index + 1]?.from ?? line.length, to);
    return start < end ? [{ text: line.slice(start, end), mark: "same", strong: part.weight === "strong" }] : [];
  });
}

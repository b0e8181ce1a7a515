import type { Stretch } from "./text-change.ts";

/** The lines of a text without their breaks; a text has one line more than it has breaks. */
export function splitLines(text: string): readonly Stretch[] {
  const lines: Stretch[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    lines.push({ start, end: start + line.length, text: line });
    start += line.length + 1;
  }
  return lines;
}

/**
 * Dates and citations with items stand for themselves, so that a changed day is no changed number. A number takes its
 * scale word with it; of Han each character is a word.
 */
const token = new RegExp(
  [
    String.raw`[0-9]{4}(?:-[0-9]{1,2}-[0-9]{1,2}|年[0-9]{1,2}月[0-9]{1,2}日)`,
    String.raw`[0-9]+(?:\([0-9]+\)|（[0-9]+）)`,
    String.raw`[0-9０-９][0-9０-９_]*(?:,[0-9]{3})*(?:\.[0-9]+)?(?: ?[十百千万亿萬億]+)?`,
    String.raw`[A-Za-z_][A-Za-z0-9_]*`,
    String.raw`[<>!=]=`,
    String.raw`\s+`,
    String.raw`[^]`,
  ].join("|"),
  "gu",
);

/** The words, numbers, marks and blanks of a text, `from` being its place in the whole. */
export function splitWords(text: string, from: number): readonly Stretch[] {
  return [...text.matchAll(token)].map(({ 0: word, index }) => ({
    start: from + index,
    end: from + index + word.length,
    text: word,
  }));
}

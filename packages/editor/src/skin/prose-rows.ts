import { maskLiterate, type SourceText } from "@bylaw/language";
import type { SideLanguage, SideRow } from "./side-row.ts";
import { isHan } from "./skin.ts";

type ProseRow = Extract<SideRow, { readonly kind: "prose" }>;

/**
 * What stands between the blocks of a literate source, paragraph by paragraph. Where a stretch between two blocks or
 * headings is written in both languages, each paragraph belongs to its own; a stretch in one language spans both columns.
 */
export function proseRows({ path, text }: SourceText): readonly ProseRow[] {
  const { blocks } = maskLiterate(path, text);
  const rows: ProseRow[] = [];
  let at = 0;
  for (const block of [...blocks, { start: text.length, end: text.length }]) {
    const fence = block.start === text.length ? text.length : text.lastIndexOf("\n", block.start - 2) + 1;
    rows.push(...inStretch(path, paragraphs(text, at, fence)));
    const closing = text.indexOf("\n", block.end);
    at = closing === -1 ? text.length : closing + 1;
  }
  return rows;
}

interface Paragraph {
  readonly start: number;
  readonly text: string;
}

/** Runs of lines that are not blank; a heading and a list's item stand alone. */
function paragraphs(text: string, start: number, end: number): readonly Paragraph[] {
  const found: { start: number; text: string }[] = [];
  let open: { start: number; text: string } | undefined;
  for (let at = start; at < end; ) {
    const newline = text.indexOf("\n", at);
    const stop = newline === -1 || newline > end ? end : newline;
    const line = text.slice(at, stop).trimEnd();
    if (line.trim() === "") open = undefined;
    else if (open === undefined || standsAlone(line) || isHeading(open.text))
      found.push((open = { start: at, text: line }));
    else open.text += `\n${line}`;
    at = stop + 1;
  }
  return found;
}

function standsAlone(line: string): boolean {
  return isHeading(line) || /^\s*(?:[-*+]|\d+\.)\s/.test(line);
}

function isHeading(line: string): boolean {
  return /^#{1,6}\s/.test(line);
}

/** Headings and tables span both columns, whatever their words. */
function spansBoth({ text }: Paragraph): boolean {
  return isHeading(text) || text.startsWith("|");
}

function inStretch(path: string, stretch: readonly Paragraph[]): readonly ProseRow[] {
  const rows: ProseRow[] = [];
  let from = 0;
  const close = (to: number): void => {
    const part = stretch.slice(from, to);
    const languages = new Set(part.filter((one) => !spansBoth(one)).map(({ text }) => languageOf(text)));
    for (const one of part) {
      const language: SideLanguage = languages.size < 2 || spansBoth(one) ? "both" : languageOf(one.text);
      const span = { source: path, start: one.start, end: one.start + one.text.length };
      rows.push({ kind: "prose", span, text: one.text, language });
    }
    from = to;
  };
  stretch.forEach((one, index) => {
    if (isHeading(one.text)) close(index);
  });
  close(stretch.length);
  return rows;
}

/** The language that more of a text is written in; words in backquotes are of neither. */
function languageOf(text: string): "en" | "zh" {
  const signs = [...text.replace(/`[^`]*`/g, "")];
  const chinese = signs.filter(isHan).length;
  const latin = signs.filter((sign) => /[A-Za-z]/.test(sign)).length;
  return chinese * 3 > latin ? "zh" : "en";
}

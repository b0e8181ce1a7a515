import { type ReadSource, readSource } from "@bylaw/language";
import type { Analysis } from "../analysis.ts";
import { formatIn } from "./format-in.ts";
import { proseRows } from "./prose-rows.ts";
import type { SideRow } from "./side-row.ts";

/**
 * A text of a policy in English and in Chinese, side by side, statement by statement. What cannot be read stands in both
 * columns as it is written; a path that is not of the policy gives no rows.
 */
export function sideBySide(analysis: Analysis, path: string, chinese: "zh" | "zh-Hant" = "zh"): readonly SideRow[] {
  const read = analysis.read.get(path);
  if (read === undefined) return [];
  const [en, zh] = (["en", chinese] as const).map((skin) =>
    readSource({ path, text: formatIn(analysis, path, skin) }),
  ) as [ReadSource, ReadSource];
  const rows = [...statementRows(read, en, zh), ...commentRows(read), ...proseRows(read.scanned.source)];
  return rows.sort((a, b) => a.span.start - b.span.start);
}

type StatementRow = Extract<SideRow, { readonly kind: "statement" }>;

/** The stretches of a source, the same in each of its writings; a row begins where all of them begin a line. */
function statementRows(source: ReadSource, en: ReadSource, zh: ReadSource): readonly StatementRow[] {
  const writings = [source, en, zh];
  const counts = new Set(writings.map(({ scanned }) => scanned.chunks.length));
  if (counts.size > 1) return asWritten(source);
  const { chunks } = source.scanned;
  const starts = chunks.flatMap((_, index) => (beginsRow(index, [en, zh]) ? [index] : []));
  return starts.map((first, at) => {
    const last = (starts[at + 1] ?? chunks.length) - 1;
    const [written, left, right] = writings.map((writing) => stretch(writing, first, last));
    const span = { source: source.scanned.source.path, start: written?.start ?? 0, end: written?.end ?? 0 };
    return { kind: "statement", span, en: left?.text ?? "", zh: right?.text ?? "" };
  });
}

function beginsRow(index: number, writings: readonly ReadSource[]): boolean {
  return index === 0 || writings.every(({ scanned }) => scanned.chunks[index]?.tokens[0]?.first === true);
}

/** From the first word of a stretch to the last of another, with the blanks before it and the comment behind it. */
function stretch(
  { scanned }: ReadSource,
  first: number,
  last: number,
): { readonly start: number; readonly end: number; readonly text: string } {
  const { text } = scanned.source;
  const start = scanned.chunks[first]?.tokens[0]?.startOffset ?? 0;
  const end = (scanned.chunks[last]?.tokens.at(-1)?.endOffset ?? start - 1) + 1;
  const line = text.lastIndexOf("\n", start - 1) + 1;
  const newline = text.indexOf("\n", end);
  const rest = text.slice(end, newline === -1 ? text.length : newline);
  const comment = /^[ \t]*\/\//.test(rest) ? rest.trimEnd() : "";
  const blanks = /^\s*$/.test(text.slice(line, start)) ? text.slice(line, start) : "";
  return { start, end, text: blanks + text.slice(start, end) + comment };
}

function asWritten(source: ReadSource): readonly StatementRow[] {
  const { path } = source.scanned.source;
  return source.scanned.chunks.map((_, index) => {
    const { start, end, text } = stretch(source, index, index);
    return { kind: "statement", span: { source: path, start, end }, en: text, zh: text };
  });
}

/** Comments that stand on lines of their own, between statements. */
function commentRows({ scanned }: ReadSource): readonly SideRow[] {
  const { source, comments, chunks } = scanned;
  const inside = chunks.map(({ tokens }) => ({
    start: tokens[0]?.startOffset ?? 0,
    end: tokens.at(-1)?.endOffset ?? 0,
  }));
  let at = 0;
  return comments.flatMap(({ start, end, documents, text }): readonly SideRow[] => {
    const line = source.text.lastIndexOf("\n", start - 1) + 1;
    if (source.text.slice(line, start).trim() !== "") return [];
    while ((inside[at]?.end ?? Number.POSITIVE_INFINITY) < start) at++;
    if ((inside[at]?.start ?? Number.POSITIVE_INFINITY) < start) return [];
    return [{ kind: "comment", span: { source: source.path, start, end }, text, language: documents ?? "both" }];
  });
}

import type { TextEdit } from "@bylaw/diagnostics";
import { foldWidth, isWord, type NameUse } from "@bylaw/language";
import type { Analysis } from "../analysis.ts";

/** How a new name is put into the texts, the plainest way first. */
export interface Writing {
  readonly quoted: boolean;
  /** Blanks stand beside it where a word or number would touch it. */
  readonly apart: boolean;
}

/** A name as it is meant, without backquotes round it; undefined for one that no text can hold. */
export function meantName(typed: string): string | undefined {
  const trimmed = typed.trim();
  const [, quoted] = /^`(.*)`$/s.exec(trimmed) ?? [];
  const name = foldWidth((quoted ?? trimmed).trim());
  return name === "" || /[`\p{Cc}\u2028\u2029]/u.test(name) ? undefined : name;
}

/**
 * The ways in which a name may be written: between backquotes where it is no word, or one of the language where that
 * would be read as such.
 */
export function writingsOf(name: string): readonly Writing[] {
  const quoted: readonly Writing[] = [{ quoted: true, apart: true }];
  if (!isWord(name)) return quoted;
  return [{ quoted: false, apart: false }, { quoted: false, apart: true }, ...quoted];
}

/** An edit, and how far behind its beginning the new name stands. */
export interface NameEdit extends TextEdit {
  readonly lead: number;
}

/** The new name in the place of an old one. */
export function nameEdit(
  { node: { span } }: NameUse,
  name: string,
  { quoted, apart }: Writing,
  analysis: Analysis,
): NameEdit {
  const text = analysis.read.get(span.source)?.scanned.source.text ?? "";
  if (isWithinBackquotes(text, span.start, span.end)) return { span, text: name, lead: 0 };
  const lead = apart && touches(text[span.start - 1]) ? " " : "";
  const trail = apart && touches(text[span.end]) ? " " : "";
  const stays = text[span.start] === "`";
  return { span, text: lead + (quoted || stays ? `\`${name}\`` : name) + trail, lead: lead.length };
}

/** `8(1).assets` is written between backquotes as a whole, of which the name is the end. */
function isWithinBackquotes(text: string, start: number, end: number): boolean {
  return text[end] === "`" && text[start] !== "`" && text[start - 1] === ".";
}

function touches(character: string | undefined): boolean {
  return character !== undefined && isWord(`_${character}`);
}

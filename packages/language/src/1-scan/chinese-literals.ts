import { continuesWord, isDigit } from "./characters.ts";
import { formsAgainstDigits, joiningForms, verbForms } from "./chinese-forms.ts";

/** Digits may hold a point: 第7.10条, where the measure counts so. */
const numeral = "(?:[0-9０-９]+(?:[.．][0-9０-９]+)+|[0-9０-９零〇一二三四五六七八九十百千两]+)";
const citation = new RegExp(
  `(?:第${numeral}[条條节節段]|附表${numeral})(?:第${numeral}款)?(?:第?[(（]${numeral}[)）](?:项|項)?|第${numeral}(?:项|項))?(?:末款|最后一款|最後一款)?`,
  "y",
);

const followers = [...joiningForms, ...verbForms];

/** What may be a keyword against digits, by the first character. */
const gluedByFirst = new Map<string, (typeof formsAgainstDigits)[number][]>();
for (const glued of formsAgainstDigits) {
  const first = glued.form.charAt(0);
  gluedByFirst.set(first, [...(gluedByFirst.get(first) ?? []), glued]);
}

/**
 * How many characters the citation at the offset takes; 0 where none stands there. It is not followed by a letter (第一条件
 * is a name), but for a joining word or a verb at the line start.
 */
export function citationAt(text: string, offset: number): number {
  const first = text.charAt(offset);
  if (first !== "第" && first !== "附") return 0;
  citation.lastIndex = offset;
  const length = citation.exec(text)?.[0].length ?? 0;
  const end = offset + length;
  if (length === 0 || !continuesWord(text, end)) return length;
  return opensLine(text, offset) && followers.some((form) => text.startsWith(form, end)) ? length : 0;
}

/**
 * How many characters the keyword at the offset takes that is written against digits, 不低于80万元; 0 for none. A verb is
 * one only where it `opensStatement`: at the start of a line, and behind the citation that opens it.
 */
export function gluedKeywordAt(text: string, offset: number, opensStatement: boolean): number {
  for (const { form, verb } of gluedByFirst.get(text.charAt(offset)) ?? []) {
    if (!text.startsWith(form, offset)) continue;
    const next = text.charCodeAt(offset + form.length);
    if (!isDigit(next) && !(next >= 0xff10 && next <= 0xff19)) return 0;
    return verb && !opensStatement ? 0 : form.length;
  }
  return 0;
}

/** True where nothing but blanks stands before the offset on its line. */
function opensLine(text: string, offset: number): boolean {
  for (let at = offset - 1; at >= 0 && text[at] !== "\n"; at--) if ((text[at] ?? "").trim() !== "") return false;
  return true;
}

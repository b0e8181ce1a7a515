import { type Citation, citationKey, namesCitation } from "@bylaw/diagnostics";
import type { IrArticleRange } from "@bylaw/ir";

/** The most articles that a range is taken apart into; more are a slip of the pen, and not listed one by one. */
const mostArticles = 2_000;

/** The articles of one range of the header, as citations. */
export function placesOfRange(range: IrArticleRange): readonly Citation[] {
  if ("text" in range) return [{ place: "text", number: range.text }];
  const count = Math.min(Math.max(range.to - range.from + 1, 0), mostArticles);
  return Array.from({ length: count }, (_, index) => ({ place: "article", number: String(range.from + index) }));
}

/** The article, section or schedule of a citation, without what is below it. */
export function headOf({ place, number }: Citation): Citation {
  return { place, number };
}

/** What a citation names below its article: an item, a paragraph, the last one; empty for the article itself. */
export function itemKey({ clause, item, last }: Citation): string {
  return [clause && `para ${clause}`, item && `(${item})`, last && "last"].filter(Boolean).join(" ");
}

/** The key of a place without the part that tells two rules apart. */
export function placeKey({ part: _part, ...citation }: Citation): string {
  return citationKey(citation);
}

/** Whether a citation is of the article or of something below it. `articles "Schedule 1"` names `schedule 1` too. */
export function isAt(citation: Citation, article: Citation): boolean {
  const head = headOf(citation);
  if (head.place === article.place && head.number === article.number) return true;
  return article.place === "text" && namesCitation(article.number, head);
}

/** The same of keys: "8(1)" is at "8", and "18" is not. */
export function isKeyAt(key: string, place: string): boolean {
  return key === place || key.startsWith(`${place}(`) || key.startsWith(`${place} `);
}

/** Items as a text has them: by paragraph, by item, the last paragraph at the end. */
export function compareItems(one: Citation, other: Citation): number {
  return (
    Number(one.last ?? false) - Number(other.last ?? false) ||
    compareNumbers(one.clause, other.clause) ||
    compareNumbers(one.item, other.item)
  );
}

function compareNumbers(one = "", other = ""): number {
  const difference = Number(one) - Number(other);
  return Number.isNaN(difference) ? one.localeCompare(other, "en") : difference;
}

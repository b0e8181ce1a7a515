import { chineseNumeral, type Language } from "@bylaw/diagnostics";
import type { Part, Prose } from "./outline.ts";

/** A heading taken apart: the number for the margin, the place as Chinese writes it, the title. */
export interface SplitHeading {
  readonly number?: string;
  readonly place?: string;
  readonly title: string;
}

const han = /\p{Script=Han}/u;

/** Whether more of a text is Chinese than not. */
export function isChinese(text: string): boolean {
  const signs = [...text.replace(/`[^`]*`/g, "")];
  const chinese = signs.filter((sign) => han.test(sign)).length;
  const latin = signs.filter((sign) => /[A-Za-z]/.test(sign)).length;
  return chinese * 3 > latin;
}

/**
 * Leaves out paragraphs of the other language where a stretch of text is written in both. Tables and headings stay.
 */
export function inLanguage(parts: readonly Part[], language: Language): readonly Part[] {
  const prose = parts.filter((part): part is Prose => part.kind === "prose" || part.kind === "item");
  const chinese = prose.filter((part) => isChinese(part.text));
  if (chinese.length === 0 || chinese.length === prose.length) return parts;
  const wanted = language === "zh";
  return parts.filter((part) => (part.kind !== "prose" && part.kind !== "item") || isChinese(part.text) === wanted);
}

/**
 * Takes "Article 8 · What is needed · 另须具备的条件" apart. Each segment between middle dots is of one language; where
 * the wanted one is missing, the other stands in.
 */
export function splitHeading(text: string, language: Language): SplitHeading {
  const segments = text.split(/\s+·\s+/);
  const [first = "", ...rest] = segments;
  const article = /^Articles?\s+([\d, and]+)$/i.exec(first);
  const chapter = /^Chapter\s+(\d+)$/i.exec(first);
  const placed = article !== null || chapter !== null;
  const titles = placed ? rest : segments;
  const wanted = titles.filter((title) => isChinese(title) === (language === "zh"));
  const title = (wanted.length > 0 ? wanted : titles).join(" · ");
  if (!placed) return { title };
  if (language === "zh") return { place: chinesePlace(article?.[1], chapter?.[1]), title };
  const numbers = article?.[1]?.replace(/\s*(?:,|and)\s*/g, ", ");
  return numbers === undefined ? { title: `${first} · ${title}` } : { number: numbers, title };
}

function chinesePlace(articles: string | undefined, chapter: string | undefined): string {
  if (chapter !== undefined) return `第${chineseNumeral(chapter)}章`;
  const numbers = (articles ?? "").split(/\s*(?:,|and)\s*/).filter((number) => number !== "");
  return numbers.map((number) => `第${chineseNumeral(number)}条`).join("、");
}

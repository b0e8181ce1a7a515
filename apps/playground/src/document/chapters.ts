import type { Language } from "@bylaw/diagnostics";
import { type Heading, readOutline } from "./outline.ts";
import { splitHeading } from "./two-languages.ts";

let last: { readonly path: string; readonly text: string; readonly headings: readonly Heading[] } | undefined;

/** The headings of a source, in order. The last source is remembered: scrolling asks for it again and again. */
export function headingsOf(path: string, text: string): readonly Heading[] {
  if (last?.path !== path || last.text !== text) {
    const headings = readOutline(path, text).parts.filter((part): part is Heading => part.kind === "heading");
    last = { path, text, headings };
  }
  return last.headings;
}

/** Title of the chapter in which an article stands; empty where there is none. */
export function chapterAt(headings: readonly Heading[], article: string | undefined, language: Language): string {
  if (article === undefined) return "";
  const index = headings.findIndex(({ articles }) => articles.includes(article));
  const level = headings[index]?.level ?? 0;
  const chapter = headings.slice(0, Math.max(index, 0)).findLast((heading) => heading.level < level);
  if (chapter === undefined || chapter.level < 2) return "";
  const { place, title } = splitHeading(chapter.text, language);
  return place === undefined ? title : `${place} · ${title}`;
}

/** The article whose heading is the last at or over a line. */
export function articleAt(headings: readonly Heading[], line: number): string | undefined {
  return headings.findLast((heading) => heading.line <= line && heading.articles.length > 0)?.articles[0];
}

import type { Language } from "@bylaw/diagnostics";
import { type Heading, readOutline } from "./outline.ts";
import { splitHeading } from "./two-languages.ts";

/** The headings of a source, in order. */
export function articleHeadingsOf(path: string, text: string): readonly Heading[] {
  return readOutline(path, text).parts.filter((part): part is Heading => part.kind === "heading");
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

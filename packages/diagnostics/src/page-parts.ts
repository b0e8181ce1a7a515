import type { Page } from "./page.ts";

/** A fenced block of a page: its language and its text. */
export interface PageBlock {
  readonly language: string;
  readonly text: string;
}

/** A page taken apart: heading, reason in each language, and the blocks of its examples. */
export interface PageParts {
  readonly heading: string;
  readonly reason: { readonly en: string; readonly zh: string };
  readonly wrong: readonly PageBlock[];
  readonly right: readonly PageBlock[];
}

/** Takes the Markdown of a page apart; a part that is not there is empty. */
export function pageParts(page: Page): PageParts {
  const [opening = "", ...sections] = page.body.split(/^## /m);
  const [heading = "", ...reason] = opening.split("\n");
  const section = (title: string): string => {
    const found = sections.find((each) => each.split("\n", 1)[0]?.trim() === title);
    return found === undefined ? "" : found.slice(found.indexOf("\n") + 1).trim();
  };
  return {
    heading: heading.replace(/^# /, "").trim(),
    reason: { en: reason.join("\n").trim(), zh: section("中文") },
    wrong: blocksOf(section("Wrong")),
    right: blocksOf(section("Right")),
  };
}

function blocksOf(text: string): readonly PageBlock[] {
  return [...text.matchAll(/^```(\S*)[^\n]*\n([\s\S]*?)^```$/gm)].map((match) => ({
    language: match[1] ?? "",
    text: match[2] ?? "",
  }));
}

import type { Page } from "./page.ts";

/** A fenced block of a page: its language, what else stands on the line of the fence, and its text. */
export interface PageBlock {
  readonly language: string;
  readonly info: string;
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

/** A fence of more than three backquotes may hold fenced blocks of its own, as a literate source does. */
function blocksOf(text: string): readonly PageBlock[] {
  return [...text.matchAll(/^(`{3,})([^\s`]*)[^\S\n]*([^\n`]*)\n([\s\S]*?)^\1$/gm)].map((match) => ({
    language: match[2] ?? "",
    info: (match[3] ?? "").trim(),
    text: match[4] ?? "",
  }));
}

import type { Sides } from "@bylaw/language-server/protocol";
import { escaped, pageOf } from "../pages/html.ts";
import { markdownToHtml } from "../pages/markdown.ts";

/** The file in both languages, statement beside statement. */
export function sidesPage({ rows }: Sides, title: string, language: "en" | "zh", nonce: string): string {
  const lines = rows.map(({ kind, en, zh }) => {
    // Prose round the blocks is Markdown.
    const cell = (text: string): string => (kind === "prose" ? markdownToHtml(text, "joined") : escaped(text));
    return `<tr class="${kind}"><td lang="en">${cell(en)}</td><td lang="zh">${cell(zh)}</td></tr>`;
  });
  const head = '<thead><tr><th scope="col">English</th><th scope="col" lang="zh">中文</th></tr></thead>';
  const body = `<h1>${escaped(title)}</h1>\n<table class="sides">${head}<tbody>\n${lines.join("\n")}\n</tbody></table>`;
  return pageOf({ language, title, body, nonce });
}

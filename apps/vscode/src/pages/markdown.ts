import { escaped } from "./html.ts";

/**
 * The Markdown that the server writes as HTML: headings, paragraphs, lists, quotes, fenced blocks, rows of a table,
 * emphasis and code. Everything else, HTML and addresses too, stands there as text. Lines of prose that somebody has wrapped
 * are joined where it is asked for.
 */
export function markdownToHtml(markdown: string, lineBreaks: "kept" | "joined" = "kept"): string {
  const join = lineBreaks === "kept" ? (texts: readonly string[]) => texts.join("<br>") : joined;
  const out: string[] = [];
  const lists: { tag: "ul" | "ol"; indent: number }[] = [];
  const close = (indent: number): void => {
    for (let last = lists.at(-1); last !== undefined && last.indent >= indent; last = lists.at(-1)) {
      out.push(`</${last.tag}>`);
      lists.pop();
    }
  };
  const lines = markdown.split(/\r?\n/);
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? "";
    const item = /^(\s*)([-*+]|\d+[.)])\s+(.*)$/.exec(line);
    if (item === null) {
      if (line.trim() !== "") close(0);
      at = block(lines, at, out, join);
      continue;
    }
    const [, blanks = "", mark = "", text = ""] = item;
    const indent = blanks.length + 1;
    const open = lists.at(-1);
    if (open === undefined || indent > open.indent) {
      const tag = /\d/.test(mark) ? "ol" : "ul";
      out.push(`<${tag}>`);
      lists.push({ tag, indent });
    } else close(indent + 1);
    out.push(`<li>${inline(text)}</li>`);
    at++;
  }
  close(0);
  return out.join("\n");
}

/** One text of the lines of a paragraph. */
type Join = (texts: readonly string[]) => string;

/** Between Chinese signs a wrapped line has no blank. */
function joined(texts: readonly string[]): string {
  return texts
    .join("\n")
    .replaceAll(
      /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])\n(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/gu,
      "",
    );
}

/** Reads what begins at a line and is no list; gives the line behind it. */
function block(lines: readonly string[], at: number, out: string[], join: Join): number {
  const line = lines[at] ?? "";
  if (line.trim() === "") return at + 1;
  const heading = /^(#{1,6})\s+(.*)$/.exec(line);
  if (heading !== null) {
    const level = Math.min((heading[1] ?? "").length, 4);
    out.push(`<h${level}>${inline(heading[2] ?? "")}</h${level}>`);
    return at + 1;
  }
  const fence = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
  if (fence !== undefined) {
    const end = lines.findIndex((other, index) => index > at && other.trim() === fence);
    const last = end === -1 ? lines.length : end;
    out.push(`<pre><code>${escaped(lines.slice(at + 1, last).join("\n"))}</code></pre>`);
    return last + 1;
  }
  if (line.startsWith(">"))
    return gathered(lines, at, /^>\s?/, join, (text) => out.push(`<blockquote>${text}</blockquote>`));
  if (line.startsWith("|")) return table(lines, at, out);
  return gathered(
    lines,
    at,
    /^(?!\s*(?:[-*+]|\d+[.)])\s)(?!#{1,6}\s)(?!>|\||\s{0,3}(?:```|~~~))(?=.*\S)/,
    join,
    (text) => out.push(`<p>${text}</p>`),
  );
}

/** Lines that begin alike, as one. */
function gathered(
  lines: readonly string[],
  at: number,
  opening: RegExp,
  join: Join,
  give: (text: string) => void,
): number {
  let end = at + 1;
  while (end < lines.length && opening.test(lines[end] ?? "")) end++;
  const texts = lines.slice(at, end).map((line) => inline(line.replace(opening, "").trim()));
  give(join(texts));
  return end;
}

function table(lines: readonly string[], at: number, out: string[]): number {
  let end = at;
  const rows: string[] = [];
  for (; (lines[end] ?? "").startsWith("|"); end++) {
    const cells = (lines[end] ?? "").replace(/^\||\|\s*$/g, "").split("|");
    if (cells.every((cell) => /^\s*:?-+:?\s*$/.test(cell))) continue;
    const tag = rows.length === 0 ? "th" : "td";
    rows.push(`<tr>${cells.map((cell) => `<${tag}>${inline(cell.trim())}</${tag}>`).join("")}</tr>`);
  }
  out.push(`<table>${rows.join("")}</table>`);
  return end;
}

/** One line of Markdown, as the words of a message are. */
export function markdownLine(text: string): string {
  return inline(text);
}

/** Code, strong and emphasised stretches, and signs behind a backslash; a link is its words. */
function inline(text: string): string {
  const parts =
    /(`+)(.+?)\1|\\([\\`*_{}[\]()#+\-.!<>|~])|\*\*(.+?)\*\*|(?<![*\p{L}\p{N}])\*([^*\s][^*]*)\*|\[([^\]]*)\]\([^)\s]*\)/gu;
  let out = "";
  let at = 0;
  for (const match of text.matchAll(parts)) {
    const [whole, , code, sign, strong, emphasis, words] = match;
    out += escaped(text.slice(at, match.index));
    if (code !== undefined) out += `<code>${escaped(code.trim())}</code>`;
    else if (sign !== undefined) out += escaped(sign);
    else if (strong !== undefined) out += `<strong>${inline(strong)}</strong>`;
    else if (emphasis !== undefined) out += `<em>${inline(emphasis)}</em>`;
    else out += inline(words ?? "");
    at = match.index + whole.length;
  }
  return out + escaped(text.slice(at));
}

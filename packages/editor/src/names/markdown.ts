/** A text of the author's within Markdown: none of its signs is read as markup, line breaks are blanks. */
export function escaped(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]()#+\-.!|<>~&:@$^]/g, "\\$&");
}

/** A stretch of source on one line, between as many backquotes as it needs. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const blank = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${blank}${line}${blank}${fence}`;
}

/** Lines of source as a block. */
export function block(lines: readonly string[]): string {
  const text = lines.join("\n");
  const fence = /^ *`{3,}/m.test(text) ? "~~~~~~" : "```";
  return `${fence}bylaw\n${text}\n${fence}`;
}

/** Paragraphs, those left out that say nothing. */
export function paragraphs(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join("\n\n");
}

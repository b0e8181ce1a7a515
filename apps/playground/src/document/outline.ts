/** One line of a Markdown heading. */
export interface Heading {
  readonly kind: "heading";
  readonly level: number;
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
  /** The articles that it heads, in digits: "Article 8 · …", "Articles 13 and 14 · …", 第八条 …. */
  readonly articles: readonly string[];
}

/** A paragraph or a list; `text` still holds the inline marks. */
export interface Prose {
  readonly kind: "prose" | "item";
  readonly text: string;
  readonly line: number;
}

/** Lines of code between two fences, the fences left out. Empty blocks have `last` before `first`. */
export interface Code {
  readonly kind: "code";
  readonly first: number;
  readonly last: number;
}

/** A pipe table; the first row is its head. */
export interface Table {
  readonly kind: "table";
  readonly rows: readonly (readonly string[])[];
  readonly line: number;
}

export type Part = Heading | Prose | Table | Code;

/** A literate source as the reader sees it: headings, prose and code in the order of the text. */
export interface Outline {
  readonly parts: readonly Part[];
  readonly lineCount: number;
}

const fenceStart = /^ {0,3}(`{3,}|~{3,})\s*(\S*)/;
const headingLine = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;

/** Reads the outline of a source; a path that does not end in `.md` is code as a whole. Never fails. */
export function readOutline(path: string, text: string): Outline {
  const lines = text.split(/\r\n|\r|\n/);
  if (!path.endsWith(".md")) {
    return { parts: [{ kind: "code", first: 1, last: lines.length }], lineCount: lines.length };
  }
  const parts: Part[] = [];
  let paragraph: string[] = [];
  let paragraphLine = 0;
  const close = (): void => {
    if (paragraph.length > 0) parts.push({ kind: "prose", text: paragraph.join("\n"), line: paragraphLine });
    paragraph = [];
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    const fence = fenceStart.exec(line);
    if (fence !== null) {
      close();
      const end = fenceEnd(lines, index + 1, fence[1] ?? "```");
      if (fence[2] === "bylaw") parts.push({ kind: "code", first: index + 2, last: end });
      index = end;
      continue;
    }
    const heading = headingLine.exec(line);
    if (line.startsWith("|")) {
      close();
      const end = tableEnd(lines, index);
      parts.push({ kind: "table", rows: tableRows(lines.slice(index, end)), line: index + 1 });
      index = end - 1;
    } else if (heading !== null) {
      close();
      parts.push(headingPart(heading[1]?.length ?? 1, heading[2] ?? "", index + 1));
    } else if (line.trim() === "") {
      close();
    } else if (/^ {0,3}[-*+] /.test(line)) {
      close();
      parts.push({ kind: "item", text: line.replace(/^ {0,3}[-*+] /, ""), line: index + 1 });
    } else {
      if (paragraph.length === 0) paragraphLine = index + 1;
      paragraph.push(line.trim());
    }
  }
  close();
  return { parts, lineCount: lines.length };
}

/** Index of the line that closes a fence, or of the line after the last. */
function fenceEnd(lines: readonly string[], from: number, mark: string): number {
  for (let index = from; index < lines.length; index++) {
    const line = (lines[index] ?? "").trim();
    if (line.startsWith(mark) && line.replaceAll(mark[0] ?? "`", "") === "") return index;
  }
  return lines.length;
}

function tableEnd(lines: readonly string[], from: number): number {
  let end = from;
  while (end < lines.length && (lines[end] ?? "").startsWith("|")) end += 1;
  return end;
}

function tableRows(lines: readonly string[]): readonly (readonly string[])[] {
  return lines
    .filter((line) => !/^[|:\s-]+$/.test(line))
    .map((line) =>
      line
        .replace(/^\||\|\s*$/g, "")
        .split("|")
        .map((cell) => cell.trim()),
    );
}

function headingPart(level: number, text: string, line: number): Heading {
  return { kind: "heading", level, text, line, articles: articlesOf(text) };
}

const chineseDigits = "零一二三四五六七八九";

/** The articles that a heading names, in digits. */
export function articlesOf(heading: string): readonly string[] {
  const english = /^Articles?\s+([\d, and]+)/i.exec(heading);
  if (english?.[1] !== undefined) return english[1].match(/\d+/g) ?? [];
  const chinese = heading.match(/^第[0-9一二三四五六七八九十百]+条(?:、第[0-9一二三四五六七八九十百]+条)*/);
  return (chinese?.[0].match(/[0-9一二三四五六七八九十百]+(?=条)/g) ?? []).map(fromChinese);
}

function fromChinese(numeral: string): string {
  if (/^[0-9]+$/.test(numeral)) return numeral;
  let total = 0;
  let digit = 0;
  for (const sign of numeral) {
    const value = chineseDigits.indexOf(sign);
    if (value >= 0) {
      digit = value;
    } else {
      total += (digit === 0 ? 1 : digit) * (sign === "百" ? 100 : 10);
      digit = 0;
    }
  }
  return String(total + digit);
}

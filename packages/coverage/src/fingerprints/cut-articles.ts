import { chineseNumber } from "./chinese-number.ts";

/** One article of a source text: its number, such as "8" or "8-1" for 第八条之一, and its text without the number. */
export interface ArticleText {
  readonly number: string;
  readonly text: string;
}

const numeral = "[0-9零〇一二两三四五六七八九十百千]{1,9}";
const chinese = new RegExp(String.raw`^第(${numeral})条(?:之(${numeral}))?(?<rest>.*)$`, "u");
const english = /^article\s+([0-9]{1,4})(?:-([0-9]{1,3}))?(?<rest>(?:\W.*)?)$/i;
/** A heading above articles: 第二章, 第一节, Chapter 2. It belongs to no article. */
const heading = new RegExp(
  String.raw`^第${numeral}[编章节](?:\s|$)|^(?:chapter|part|section)\s+[0-9ivx]+\b[^.]*$`,
  "iu",
);
/** What follows the last article is none of it. */
const appendix = /^(?:附件|附表|附录)\s*[0-9零一二三四五六七八九十]*\s*(?:[:：]|$)|^(?:annex|appendix|schedule)\b/i;

/**
 * Cuts a text into its articles. An article begins where 第N条 or `Article N` opens a line with a higher number than
 * the one before, so that a line which only refers to an earlier article begins none. Headings, what stands before the
 * first article and appendices are left out. The text is read as it is handed in: simplified characters, NFKC.
 */
export function cutArticles(text: string): readonly ArticleText[] {
  const articles: { readonly number: string; readonly lines: string[] }[] = [];
  let [last, ended] = [0, false];
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const line = raw.replace(/^[\s#*]+/u, "");
    const found = beginning(line, last);
    if (found !== undefined) {
      [last, ended] = [found.order, false];
      articles.push({ number: found.number, lines: [found.rest] });
    } else if (heading.test(line) || appendix.test(line)) ended = true;
    else if (!ended) articles.at(-1)?.lines.push(line);
  }
  return articles.map(({ number, lines }) => ({ number, text: lines.join("\n") }));
}

interface Beginning {
  readonly number: string;
  /** The number as one that grows: article 8-1 stands between 8 and 9. */
  readonly order: number;
  readonly rest: string;
}

function beginning(line: string, last: number): Beginning | undefined {
  const match = chinese.exec(line) ?? english.exec(line);
  const whole = chineseNumber(match?.[1] ?? "");
  const rest = match?.groups?.["rest"] ?? "";
  if (match === null || whole === undefined) return undefined;
  const inserted = match[2] === undefined ? undefined : chineseNumber(match[2]);
  const order = whole + (inserted ?? 0) / 1000;
  const next = Math.floor(last) + 1;
  // Without a blank after the number only the next article is one: 第九条第一款 at the start of a line refers.
  const opens = order > last && (/^(?:\s|$|[.:,、]\s)/u.test(rest) || (order <= next && !rest.startsWith("第")));
  if (!opens) return undefined;
  return { number: inserted === undefined ? String(whole) : `${whole}-${inserted}`, order, rest };
}

import type { Language } from "@bylaw/diagnostics";
import { exactDecimal, foldWidth, type Token } from "@bylaw/language";
import type { Analysis } from "../analysis.ts";
import type { Hover } from "../service-types.ts";
import { keywordIn } from "../value-words.ts";
import { grouped, scaled } from "./figures.ts";
import { escaped } from "./markdown.ts";

/** What a long or scaled number comes to: 80万 = 800,000. Short plain numbers say it all themselves. */
export function literalHover(token: Token, analysis: Analysis, path: string, language: Language): Hover | undefined {
  if (token.tokenType.name !== "NumberLiteral") return undefined;
  const number = asWritten(token.image);
  if (number === token.image && !/^\d{5}/.test(number)) return undefined;
  const next = unitBehind(token, analysis, path);
  const written = analysis.read.get(path)?.scanned.source.text.slice(token.startOffset, (next ?? token).endOffset + 1);
  const unit = next === undefined ? "" : unitIn(next, language);
  const figure = language === "zh" && !/[万萬亿億]/.test(token.image) ? scaled(number) : grouped(number);
  const markdown = `${escaped(written ?? token.image)} = **${escaped(figure + unit)}**`;
  return { span: { source: path, start: token.startOffset, end: token.endOffset + 1 }, markdown };
}

/** The exact number, its decimals as they are written: 30_000.50 is 30000.50, and 1.50万 is 15000. */
function asWritten(image: string): string {
  const exact = exactDecimal(image);
  const [, decimals] = /[.．]([0-9０-９]+)$/.exec(image) ?? [];
  return decimals === undefined ? exact : `${exact.replace(/\..*$/, "")}.${foldWidth(decimals)}`;
}

/** A unit of the language in the words of the hover, a counting unit as it is written. */
function unitIn({ keyword, image }: Token, language: Language): string {
  const word = keyword === undefined ? image : keywordIn(language, keyword);
  return /^[\u3400-\u9fff%]/.test(word) ? word : ` ${word}`;
}

/** The unit behind a number, where one stands there. */
function unitBehind({ endOffset, line }: Token, analysis: Analysis, path: string): Token | undefined {
  const next = analysis.read.get(path)?.scanned.tokens.find((token) => token.startOffset > endOffset);
  if (next === undefined || next.line !== line) return undefined;
  const ofTheLanguage =
    next.tokenType.name === "PercentSign" || (next.keyword !== undefined && measures.has(next.keyword));
  const counts = analysis
    .namesIn(path)
    .some(({ node, thing }) => thing.kind === "unit" && node.span.start === next.startOffset);
  return ofTheLanguage || counts ? next : undefined;
}

const measures: ReadonlySet<string> = new Set(["yuan", "m2"]);

import { exactDecimal, type Token } from "@bylaw/language";
import type { Analysis } from "../analysis.ts";
import type { Hover } from "../service-types.ts";
import { grouped, scaled } from "./figures.ts";
import { escaped } from "./markdown.ts";

/** What a long or scaled number comes to: 80万 = 800,000. Short plain numbers say it all themselves. */
export function literalHover(token: Token, analysis: Analysis, path: string): Hover | undefined {
  if (token.tokenType.name !== "NumberLiteral") return undefined;
  const number = exactDecimal(token.image);
  if (number === token.image && number.length < 5) return undefined;
  const unit = unitAfter(token, analysis, path);
  const beside = unit === "" ? "" : ` ${unit}`;
  const [english, chinese] = [grouped(number), scaled(number)];
  const same = [...new Set([`${english}${beside}`, `${chinese}${unit}`])].filter((text) => text !== token.image + unit);
  if (same.length === 0) return undefined;
  const markdown = `${escaped(token.image + unit)} = ${same.map((text) => `**${escaped(text)}**`).join(" = ")}`;
  const span = { source: path, start: token.startOffset, end: token.endOffset + 1 };
  return { span, markdown };
}

/** The unit behind a number, where one stands there. */
function unitAfter({ endOffset, line }: Token, analysis: Analysis, path: string): string {
  const tokens = analysis.read.get(path)?.scanned.tokens ?? [];
  const next = tokens.find((token) => token.startOffset > endOffset);
  const isUnit =
    next?.line === line &&
    (next.tokenType.name === "PercentSign" ||
      (next.keyword !== undefined && ["yuan", "m2"].includes(next.keyword)) ||
      analysis.namesIn(path).some(({ node, thing }) => thing.kind === "unit" && node.span.start === next.startOffset));
  return isUnit ? (next?.image ?? "") : "";
}

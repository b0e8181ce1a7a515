import type { TextEdit } from "@bylaw/diagnostics";
import type { ReadSource } from "@bylaw/language";

/** Chinese scales of amounts, the largest first. */
const scales = [
  ["亿", 8],
  ["万", 4],
] as const;

/** The number at an offset in its other form: 80万元 and 800_000 yuan, 80万 and 800_000; the value is the same. */
export function otherNumberForms({ scanned }: ReadSource, offset: number): readonly TextEdit[] {
  const at = scanned.tokens.findIndex(({ startOffset, endOffset }) => startOffset <= offset && offset <= endOffset + 1);
  const [first, second] = [scanned.tokens[at], scanned.tokens[at + 1]];
  const number = [first, second].find((token) => token?.tokenType.name === "NumberLiteral");
  if (number === undefined || number.startOffset > offset) return [];
  const index = scanned.tokens.indexOf(number);
  const next = scanned.tokens[index + 1];
  const unit = next?.line === number.line && next.keyword === "yuan" ? next : undefined;
  // A comma, a day or a quarter behind the number shows that it is no amount.
  if (!/^[0-9_]+(?:\.[0-9]+)?[万萬亿億]?$/.test(number.image)) return [];
  const span = { source: scanned.source.path, start: number.startOffset, end: (unit ?? number).endOffset + 1 };
  const compact = /[万萬亿億]$/.test(number.image);
  const text = compact ? expanded(number.image, unit?.image) : compacted(number.image, unit !== undefined);
  if (text === undefined) return [];
  // 80万元当 is three words, `800_000 yuan当` would be two.
  const glued = scanned.tokens[index + (unit === undefined ? 1 : 2)]?.startOffset === span.end;
  const blank = glued && /[A-Za-z0-9]$/.test(text) && /^[\p{L}_]/u.test(scanned.source.text.slice(span.end)) ? " " : "";
  return [{ span, text: text + blank }];
}

/** `80万` as `800_000`. */
function expanded(image: string, unit: string | undefined): string | undefined {
  const zeros = /[亿億]$/.test(image) ? 8 : 4;
  const [whole = "", fraction = ""] = image.slice(0, -1).replaceAll("_", "").split(".");
  if (fraction.length > zeros) return undefined;
  const digits = `${whole}${fraction.padEnd(zeros, "0")}`.replace(/^0+(?=\d)/, "");
  const grouped = digits.replaceAll(/\B(?=(\d{3})+$)/g, "_");
  return unit === undefined ? grouped : `${grouped} yuan`;
}

/** `800_000` as `80万`; nothing where no whole scale fits, or the number has only four digits. */
function compacted(image: string, unit: boolean): string | undefined {
  const digits = image.replaceAll("_", "");
  if (!/^[1-9]\d{4,}$/.test(digits)) return undefined;
  for (const [sign, zeros] of scales) {
    const whole = digits.slice(0, -zeros);
    const fraction = digits.slice(-zeros).replace(/0+$/, "");
    if (whole === "" || fraction.length > 2) continue;
    return `${whole}${fraction === "" ? "" : `.${fraction}`}${sign}${unit ? "元" : ""}`;
  }
  return undefined;
}

import type { Threshold } from "@bylaw/analysis";

/** What a figure of the text measures, as far as it decides how the figure is written. */
export type Written = Pick<Threshold, "measure">;

interface Parts {
  /** Digits with the signs that group them. */
  readonly digits: string;
  /** 万, 亿 and the like. */
  readonly scale: string;
  readonly unit: string;
}

const powers: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 萬: 4, 亿: 8, 億: 8 };

/** The power of ten that scale words come to. */
function powerOf(scale: string): number {
  return [...scale].reduce((sum, word) => sum + (powers[word] ?? 0), 0);
}

const figure = /^\d+(?:[_,]\d+)*(?:\.\d+)?$/;

function partsOf(text: string): Parts | undefined {
  const match = /^([0-9][0-9_,.]*)(?:\s*([十百千万萬亿億]+))?(.*)$/su.exec(text.normalize("NFKC").trim());
  if (match === null) return undefined;
  const [, digits = "", scale = "", unit = ""] = match;
  return figure.test(digits) ? { digits, scale, unit } : undefined;
}

/**
 * What a figure is worth, in the manner of determinations: `80万元` is "800000", `85%` is "0.85", `2 years` is "P24M".
 * Undefined where it is not written like a figure of the measure.
 */
export function readFigure(text: string, { measure }: Written): string | undefined {
  const parts = partsOf(text);
  if (parts === undefined) return undefined;
  const decimal = shifted(parts.digits.replaceAll(/[_,]/g, ""), powerOf(parts.scale));
  const unit = parts.unit.trim();
  switch (measure) {
    case "percent":
      return /^[%％]?$/.test(unit) && unit !== "" ? shifted(decimal, -2) : undefined;
    case "months":
      if (!/^\d+$/.test(decimal)) return undefined;
      if (/^(?:years?|年)/.test(unit)) return `P${Number(decimal) * 12}M`;
      return /^(?:months?|个月|個月|月)/.test(unit) ? `P${Number(decimal)}M` : undefined;
    case "days":
      return /^\d+$/.test(decimal) && /^(?:days?|日|天)/.test(unit) ? `P${Number(decimal)}D` : undefined;
    case "date":
      return undefined;
    default:
      return unit.startsWith("%") ? undefined : decimal;
  }
}

/**
 * A value written in the way of another figure: 80万元 stays in 万元, 800_000 keeps its groups, 2 years stay years where
 * they are whole. Undefined where the figure cannot be written so.
 */
export function writeFigure(value: string, like: string, { measure }: Written): string | undefined {
  const parts = partsOf(like);
  if (parts === undefined) return undefined;
  const length = /^P(\d+)([MD])$/.exec(value);
  if (length !== null) return writeLength(Number(length[1]), parts, measure === "months");
  if (!/^\d+(?:\.\d+)?$/.test(value)) return undefined;
  const plain = shifted(value, measure === "percent" ? 2 : 0);
  const digits = shifted(plain, -powerOf(parts.scale));
  const sign = /[_,]/.exec(parts.digits)?.[0] ?? "";
  const [whole = "", decimals] = digits.split(".");
  const grouped = sign === "" ? whole : whole.replace(/\B(?=(\d{3})+$)/g, sign);
  return `${grouped}${decimals === undefined ? "" : `.${decimals}`}${parts.scale}${parts.unit}`;
}

function writeLength(count: number, { unit }: Parts, months: boolean): string {
  if (!months) return `${count}${plural(unit, count)}`;
  const inYears = /^(\s*)(years?|年)/.exec(unit);
  if (inYears === null) return `${count}${plural(unit, count)}`;
  if (count % 12 === 0) return `${count / 12}${plural(unit, count / 12)}`;
  const [all, gap = "", word = ""] = inYears;
  const rest = unit.slice(all.length);
  return word === "年" ? `${count}${gap}个月${rest}` : `${count}${gap}${count === 1 ? "month" : "months"}${rest}`;
}

function plural(unit: string, count: number): string {
  return unit.replace(/^(\s*(?:year|month|day))s?\b/, count === 1 ? "$1" : "$1s");
}

/** A decimal with its point moved to the right, or to the left where `places` is below zero. */
export function shifted(decimal: string, places: number): string {
  const [whole = "", fraction = ""] = decimal.split(".");
  const digits = places < 0 ? whole.padStart(1 - places, "0") + fraction : whole + fraction.padEnd(places, "0");
  const point = (places < 0 ? Math.max(whole.length, 1 - places) : whole.length) + places;
  const rest = digits.slice(point).replace(/0+$/, "");
  return (digits.slice(0, point).replace(/^0+(?=\d)/, "") || "0") + (rest === "" ? "" : `.${rest}`);
}

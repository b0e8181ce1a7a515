import { joinList } from "@bylaw/diagnostics";
import type { Names } from "@bylaw/ir";
import type { Figure } from "./claim.ts";
import { asDecimal, cutApart, cutTo, percentBound, product, readExact, whole, withCommas } from "./exact.ts";
import { wordingOf } from "./policy-names.ts";
import { type FigureKind, type MoneyScale, membersOf, readDay, readLength } from "./quantity.ts";

const scales: Readonly<Record<MoneyScale, readonly [size: bigint, unit: string]>> = {
  yuan: [1n, "元"],
  "ten thousand": [10_000n, "万元"],
  "hundred million": [100_000_000n, "亿元"],
};
/** The counting words of units that a policy names in English only. */
const units: ReadonlyMap<string, string> = new Map([
  ["visits", "次"],
  ["firm_visits", "家次"],
  ["person_times", "人次"],
  ["attendances", "人次"],
  ["persons", "人"],
  ["people", "人"],
  ["staff", "人"],
  ["firms", "家"],
  ["companies", "家"],
  ["institutions", "家"],
  ["events", "场次"],
  ["times", "次"],
  ["deals", "笔"],
  ["orders", "笔"],
  ["items", "项"],
  ["cases", "个"],
]);

/** A figure in Chinese, money in the unit that its sentence uses. */
export function chineseFigure(
  value: string,
  kind: FigureKind,
  scale: MoneyScale,
  cut: "down" | "up" = "down",
  bound?: string,
): Figure {
  switch (kind.measure) {
    case "money":
      return money(value, kind.currency ?? "CNY", scale);
    case "percent": {
      const exact = readExact(value);
      if (exact === undefined) return figure(value);
      const hundred = product(exact, whole(100));
      const text = asDecimal(hundred);
      return figure(text === undefined ? `约${cutApart(hundred, cut, percentBound(bound))}%` : `${text}%`);
    }
    case "count":
      return figure(decimal(value, cut) + unitWord(kind.unit), decimal(value, cut));
    case "points":
      return figure(`${decimal(value, cut)}分`);
    case "area":
      return figure(`${decimal(value, cut)}平方米`);
    case "number":
      return figure(decimal(value, cut));
    case "months":
    case "days":
      return figure(length(value, kind.measure));
    case "date":
      return figure(value === "none" ? "无" : chineseDay(value));
    case "year":
      return figure(`${value}年`);
    case "choice":
    case "set": {
      const names = membersOf(value).map((member) => {
        const known = kind.members?.find(({ id }) => id === member);
        return known === undefined ? member : wordingOf(known, "zh");
      });
      return figure(names.length === 0 ? "无" : joinList(names, "zh"));
    }
    case "text":
      return figure(`“${value}”`);
    case "boolean":
      return figure(value === "true" || value === "yes" ? "是" : "否");
    default:
      return kind.measure satisfies never;
  }
}

/** A difference in Chinese: of percents in 个百分点, of dates in 日. */
export function chineseGap(value: string, kind: FigureKind, scale: MoneyScale): Figure {
  if (kind.measure === "percent") {
    const exact = readExact(value);
    if (exact === undefined) return figure(value);
    const points = product(exact, whole(100));
    return figure(`${asDecimal(points) ?? `约${cutTo(points, 2, "up")}`}个百分点`);
  }
  if (kind.measure === "date") return figure(length(value, "days"));
  return chineseFigure(value, kind, scale, "up");
}

/** "2024年2月29日". */
export function chineseDay(date: string): string {
  const day = readDay(date);
  return day === undefined ? date : `${day.year}年${day.month}月${day.day}日`;
}

function figure(text: string, bare: string = text): Figure {
  return { text, bare, one: false };
}

function unitWord(unit: Names | undefined): string {
  if (unit === undefined) return "";
  return unit.zh ?? units.get(unit.id) ?? "";
}

function decimal(value: string, cut: "down" | "up"): string {
  const exact = readExact(value);
  if (exact === undefined) return value;
  const text = asDecimal(exact);
  return text === undefined ? `约${withCommas(cutTo(exact, 2, cut), 5)}` : withCommas(text, 5);
}

function money(value: string, currency: string, scale: MoneyScale): Figure {
  const exact = readExact(value);
  if (exact === undefined) return figure(value);
  const [size, unit] = exact.over === 0n || currency !== "CNY" ? scales.yuan : scales[scale];
  const scaled = product(exact, { over: 1n, under: size });
  const text = asDecimal(scaled);
  const [integer = "0", fraction] = (text ?? cutTo(scaled, 2, "down")).split(".");
  const decimals = fraction !== undefined && size === 1n ? fraction.padEnd(2, "0") : fraction;
  const number = withCommas(decimals === undefined ? integer : `${integer}.${decimals}`, 5);
  const about = text === undefined ? "约" : "";
  return figure(currency === "CNY" ? `${about}${number}${unit}` : `${about}${currency} ${number}`, number);
}

function length(value: string, measure: "months" | "days"): string {
  const amount = readLength(value, measure);
  if (amount === undefined) return value;
  if (measure === "days") return `${amount}日`;
  const years = Math.trunc(amount / 12);
  const rest = Math.abs(amount % 12);
  if (years === 0) return `${amount}个月`;
  return rest === 0 ? `${years}年` : `${years}年${rest}个月`;
}

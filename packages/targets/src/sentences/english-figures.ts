import { joinList } from "@bylaw/diagnostics";
import type { Figure } from "./claim.ts";
import { unitAfter } from "./english-nouns.ts";
import { asDecimal, cutApart, cutTo, percentBound, product, readExact, whole, withCommas } from "./exact.ts";
import { wordingOf } from "./policy-names.ts";
import { type FigureKind, membersOf, readDay, readLength } from "./quantity.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A figure in English. A fraction without end is cut to the side that does not look as if it passed. */
export function englishFigure(value: string, kind: FigureKind, cut: "down" | "up" = "down", bound?: string): Figure {
  switch (kind.measure) {
    case "money":
      return money(value, kind.currency ?? "CNY");
    case "percent":
      return percent(value, cut, bound);
    case "count":
      return counted(value, kind);
    case "number":
    case "points":
    case "area": {
      const number = decimal(value, cut);
      const unit =
        kind.measure === "points" ? (number === "1" ? " point" : " points") : kind.measure === "area" ? " m²" : "";
      return figure(number + unit, number, number === "1");
    }
    case "months":
    case "days":
      return length(value, kind.measure);
    case "date":
      return value === "none" ? figure("none") : figure(englishDay(value));
    case "year":
      return figure(value);
    case "choice":
    case "set": {
      const names = membersOf(value).map((member) => {
        const known = kind.members?.find(({ id }) => id === member);
        return known === undefined ? member.replaceAll("_", " ") : wordingOf(known, "en");
      });
      return figure(names.length === 0 ? "none" : joinList(names, "en"), undefined, names.length === 1);
    }
    case "text":
      return figure(`“${value}”`);
    case "boolean":
      return figure(value === "true" || value === "yes" ? "yes" : "no");
    default:
      return kind.measure satisfies never;
  }
}

/** A difference in English: of percents in percentage points, of dates in days. */
export function englishGap(value: string, kind: FigureKind): Figure {
  if (kind.measure === "percent") {
    const exact = readExact(value);
    const points = exact === undefined ? undefined : asDecimal(product(exact, whole(100)));
    const text = points ?? (exact === undefined ? value : `about ${cutTo(product(exact, whole(100)), 2, "up")}`);
    return figure(`${text} percentage ${text === "1" ? "point" : "points"}`, undefined, text === "1");
  }
  if (kind.measure === "date") return length(value, "days");
  if (kind.measure === "year") return length(`P${value}Y`, "months");
  return englishFigure(value, kind, "up");
}

/** "29 February 2024". */
export function englishDay(date: string): string {
  const day = readDay(date);
  return day === undefined ? date : `${day.day} ${months[day.month - 1] ?? ""} ${day.year}`;
}

function figure(text: string, bare: string = text, one: boolean = true): Figure {
  return { text, bare, one };
}

function decimal(value: string, cut: "down" | "up"): string {
  const exact = readExact(value);
  if (exact === undefined) return value;
  const text = asDecimal(exact);
  return text === undefined ? `about ${withCommas(cutTo(exact, 2, cut), 4)}` : withCommas(text, 4);
}

function money(value: string, currency: string): Figure {
  const exact = readExact(value);
  const text = exact === undefined ? undefined : asDecimal(exact);
  const [integer, fraction] = (text ?? (exact === undefined ? value : cutTo(exact, 2, "down"))).split(".");
  const number = withCommas(fraction === undefined ? `${integer}` : `${integer}.${fraction.padEnd(2, "0")}`, 4);
  const about = exact !== undefined && text === undefined ? "about " : "";
  return figure(currency === "CNY" ? `${about}${number} yuan` : `${about}${currency} ${number}`, number, true);
}

function percent(value: string, cut: "down" | "up", bound: string | undefined): Figure {
  const exact = readExact(value);
  if (exact === undefined) return figure(value);
  const hundred = product(exact, whole(100));
  const text = asDecimal(hundred);
  if (text !== undefined) return figure(`${text}%`);
  return figure(`about ${cutApart(hundred, cut, percentBound(bound))}%`);
}

function counted(value: string, kind: FigureKind): Figure {
  const number = decimal(value, "down");
  const one = number === "1";
  const names = kind.unit;
  if (names === undefined) return figure(number, number, one);
  return figure(`${number} ${unitAfter(names, one)}`, number, one);
}

function length(value: string, measure: "months" | "days"): Figure {
  const amount = readLength(value, measure);
  if (amount === undefined) return figure(value);
  if (measure === "days") return figure(said(amount, "day"), undefined, amount === 1);
  const years = Math.trunc(amount / 12);
  const rest = amount % 12;
  if (years === 0) return figure(said(amount, "month"), undefined, amount === 1);
  if (rest === 0) return figure(said(years, "year"), undefined, years === 1);
  return figure(`${said(years, "year")} and ${said(Math.abs(rest), "month")}`, undefined, false);
}

function said(count: number, unit: string): string {
  return `${withCommas(String(count), 4)} ${unit}${count === 1 ? "" : "s"}`;
}

import type { IrType, Names, RuleResult } from "@bylaw/ir";
import { compareExact, type Exact, isMultipleOf, readExact, whole } from "./exact.ts";

/** What a figure measures, with what its printing needs. */
export interface FigureKind {
  readonly measure: NonNullable<RuleResult["measure"]>;
  /** Counting unit of a count. */
  readonly unit?: Names;
  /** Currency of money. */
  readonly currency?: string;
  /** Members of a choice or a set. */
  readonly members?: readonly Names[];
}

/** The unit in which all money of one sentence is said: one sentence, one unit. */
export type MoneyScale = "yuan" | "ten thousand" | "hundred million";

/**
 * The largest unit in which every amount of a sentence is whole to two decimals (wording: 万元 from 1万元, 亿元 from
 * 1亿元, both amounts in yuan otherwise).
 */
export function moneyScale(amounts: readonly (string | undefined)[]): MoneyScale {
  const read: Exact[] = [];
  for (const amount of amounts) {
    const exact = amount === undefined ? undefined : readExact(amount);
    if (exact !== undefined) read.push(exact);
  }
  const reaches = (least: number): boolean => read.some((exact) => compareExact(absolute(exact), whole(least)) >= 0);
  if (reaches(100_000_000) && read.every((exact) => isMultipleOf(exact, 1_000_000n))) return "hundred million";
  if (reaches(10_000) && read.every((exact) => isMultipleOf(exact, 100n))) return "ten thousand";
  return "yuan";
}

/** The kind of figure that a type holds. */
export function figureKindOf(type: IrType, currency: string): FigureKind {
  switch (type.kind) {
    case "number":
      return {
        measure: type.measure,
        ...(type.unit === undefined ? {} : { unit: type.unit }),
        ...(type.measure === "money" ? { currency } : {}),
      };
    case "choice":
      return { measure: "choice", members: type.members };
    case "set":
      return { measure: "set", members: type.members };
    case "boolean":
    case "date":
    case "text":
      return { measure: type.kind };
    case "list":
      return { measure: "count" };
    default:
      return type satisfies never;
  }
}

/** The members that a set or a list of choices names. */
export function membersOf(value: string): readonly string[] {
  return value
    .replace(/^[[({]|[\])}]$/g, "")
    .split(/\s*[,、]\s*/)
    .filter((member) => member !== "");
}

/** A length as data says it ("P24M", "P30D") or as a bare number of its unit. */
export function readLength(value: string, measure: "months" | "days"): number | undefined {
  const match = /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/.exec(value);
  if (match === null) return /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
  const [, sign, years = "0", months = "0", days = "0"] = match;
  const length = measure === "months" ? Number(years) * 12 + Number(months) : Number(days);
  return sign === "-" ? -length : length;
}

/** A day as data says it. */
export function readDay(
  value: string,
): { readonly year: number; readonly month: number; readonly day: number } | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return match === null ? undefined : { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

function absolute(value: Exact): Exact {
  return value.over < 0n ? { over: -value.over, under: value.under } : value;
}

import type { IrDateShift, IrExpression } from "@bylaw/ir";
import { allHold, anyHolds, noOf, opposite, or } from "./booleans.ts";
import type { BooleanCode, DateCode, NumberCode, ScaledCode } from "./code.ts";
import { type Context, helper } from "./context.ts";
import type { ExpressionWriter } from "./expression-writer.ts";
import { expectKind } from "./joins.ts";
import { constantOf, everyNumber, highOf, roundNumber } from "./numbers.ts";
import { workingDaysCode } from "./working-days.ts";

type Of<Kind extends IrExpression["kind"]> = Extract<IrExpression, { readonly kind: Kind }>;

/** A length beyond this many months or days leads to no date any more but to an open end. */
const farthest = 4_000_000n;

const oneDay = { numerator: 1n, denominator: 1n } as const;

/** A date moved by a length, by its ends; none moved is none. */
export function shiftCode(context: Context, expression: IrDateShift, write: ExpressionWriter): DateCode {
  const date = expectKind(write(context, expression.date), "date");
  const amount = expectKind(write(context, expression.amount), "number");
  if (expression.unit === "workingDays") return workingDaysCode(context, date, amount);
  const none = date.none === undefined ? {} : { none: date.none };
  return { kind: "date", day: moveDay(context, date.day, amount, expression.unit === "months"), ...none };
}

function moveDay(context: Context, day: ScaledCode, amount: NumberCode, byMonths: boolean): ScaledCode {
  const whole = roundNumber(context, amount, oneDay, "down");
  const by = constantOf(whole)?.numerator;
  const shared = { kind: "number", shape: "scaled", scale: 1n } as const;
  if (by !== undefined && by <= farthest && by >= -farthest) {
    const apply = (end: string): string => {
      if (by === 0n) return end;
      const code = byMonths ? `${helper(context, "addMonths")}(${end},${by})` : `(${end}+${by})`;
      return context.block.hold(code);
    };
    return day.high === undefined
      ? { ...shared, low: apply(day.low) }
      : { ...shared, low: apply(day.low), high: apply(day.high) };
  }
  const moved = helper(context, "moved");
  const apply = (end: string, length: string): string => context.block.hold(`${moved}(${end},${length},${byMonths})`);
  return { ...shared, low: apply(day.low, whole.low), high: apply(highOf(day), highOf(whole)) };
}

/** Full years from one day to another; any number at all where one of the dates is none. */
export function fullYearsCode(context: Context, expression: Of<"fullYears">, write: ExpressionWriter): ScaledCode {
  const from = expectKind(write(context, expression.from), "date");
  const to = expectKind(write(context, expression.to), "date");
  const years = helper(context, "fullYears");
  const count = (start: string, end: string, otherwise: string): string =>
    context.block.hold(`${years}(${start},${end},${otherwise})`);
  const low = count(highOf(from.day), to.day.low, "-Infinity");
  const exact = from.day.high === undefined && to.day.high === undefined;
  const result: ScaledCode = exact
    ? { kind: "number", shape: "scaled", scale: 1n, low }
    : { kind: "number", shape: "scaled", scale: 1n, low, high: count(from.day.low, highOf(to.day), "Infinity") };
  const nones = [from, to].flatMap(({ none }) => (none === undefined ? [] : [none]));
  return unlessNone(context, nones, result);
}

/** The year of a day. */
export function yearOfCode(context: Context, expression: Of<"yearOf">, write: ExpressionWriter): ScaledCode {
  const { day, none } = expectKind(write(context, expression.date), "date");
  const year = helper(context, "yearEnd");
  const low = context.block.hold(`${year}(${day.low})`);
  const shared = { kind: "number", shape: "scaled", scale: 1n, low } as const;
  const result: ScaledCode =
    day.high === undefined ? shared : { ...shared, high: context.block.hold(`${year}(${day.high})`) };
  return unlessNone(context, none === undefined ? [] : [none], result);
}

/** The number while surely none of the dates is none, else any number. */
function unlessNone(context: Context, nones: readonly BooleanCode[], result: ScaledCode): ScaledCode {
  if (nones.length === 0) return result;
  const days = context.block.hold(noOf(or(nones)));
  const end = (value: string, other: string | undefined): string => context.block.hold(`(${days}?${value}:${other})`);
  return { ...result, low: end(result.low, everyNumber.low), high: end(highOf(result), everyNumber.high) };
}

/** The last day of the calendar quarter. */
export function quarterEndCode(context: Context, expression: Of<"quarterEnd">, write: ExpressionWriter): DateCode {
  const date = expectKind(write(context, expression.date), "date");
  const end = (day: string): string => context.block.hold(`${helper(context, "quarterEnd")}(${day})`);
  const shared = { kind: "number", shape: "scaled", scale: 1n, low: end(date.day.low) } as const;
  return { ...date, day: date.day.high === undefined ? shared : { ...shared, high: end(date.day.high) } };
}

/** `min` and `max` of dates: none where one of them is none. */
export function extremeDate(context: Context, dates: readonly DateCode[], greatest: boolean): DateCode {
  const name = helper(context, greatest ? "greater" : "lesser");
  const fold = (ends: readonly string[]): string => ends.reduce((a, b) => context.block.hold(`${name}(${a},${b})`));
  const exact = dates.every(({ day }) => day.high === undefined);
  const low = fold(dates.map(({ day }) => day.low));
  const shared = { kind: "number", shape: "scaled", scale: 1n } as const;
  const nones = dates.flatMap(({ none }) => (none === undefined ? [] : [none]));
  const high = exact ? {} : { high: fold(dates.map(({ day }) => highOf(day))) };
  if (nones.length === 0) return { kind: "date", day: { ...shared, low, ...high } };
  const none = or(nones);
  const sure = context.block.hold(none.yes);
  const lowOrNone = context.block.hold(`(${sure}?Infinity:${low})`);
  const highOrNone = context.block.hold(`(${sure}?-Infinity:${high.high ?? low})`);
  return { kind: "date", day: { ...shared, low: lowOrNone, high: highOrNone }, none };
}

/** Whether a date is surely a day: code for "yes". */
export function surelyDay({ none }: DateCode): string {
  return none === undefined ? "true" : noOf(none);
}

/** Whether a date may be a day at all. */
export function perhapsDay({ none }: DateCode): string {
  return none === undefined ? "true" : opposite(none.yes);
}

/** Whether the date is settled: one day, or surely none. */
export function settledDate({ day, none }: DateCode): string {
  const one = day.high === undefined ? "true" : `(${day.low}===${day.high})`;
  return none === undefined ? one : anyHolds([none.yes, allHold([noOf(none), one])]);
}

import { noOf } from "./booleans.ts";
import type { DateCode, NumberCode, ScaledCode } from "./code.ts";
import { type Context, helper } from "./context.ts";
import { highOf, roundNumber } from "./numbers.ts";

/** A date moved by working days, by its ends; an end that touches a year which is not loaded is open. */
export function workingDaysCode(context: Context, date: DateCode, amount: NumberCode): DateCode {
  const whole = roundNumber(context, amount, { numerator: 1n, denominator: 1n }, "down");
  const moved = helper(context, "workingDay");
  const apply = (end: string, length: string, otherwise: string): string =>
    context.block.hold(`${moved}(r,${end},${length},${otherwise})`);
  const day: ScaledCode = {
    kind: "number",
    shape: "scaled",
    scale: 1n,
    low: apply(date.day.low, whole.low, "-Infinity"),
    high: apply(highOf(date.day), highOf(whole), "Infinity"),
  };
  if (date.none === undefined) return { kind: "date", day };
  // What is none stays none, and no day lies between its ends.
  const sure = context.block.hold(date.none.yes);
  const end = (value: string, none: string): string => context.block.hold(`(${sure}?${none}:${value})`);
  const kept = { ...day, low: end(day.low, "Infinity"), high: end(highOf(day), "-Infinity") };
  return { kind: "date", day: kept, none: { kind: "boolean", yes: sure, no: noOf(date.none) } };
}

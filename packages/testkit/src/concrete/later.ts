import type { IrLength } from "@bylaw/ir";
import { calculate, calendarOf } from "./calculate.ts";
import type { Calculation, Records } from "./calculation.ts";
import { monthsLater } from "./calendar.ts";
import { type Fraction, wholeBelow } from "./fraction.ts";
import { workingDaysLater } from "./working-days.ts";

/** The day that lies a length after another; before it with `back`. */
export function later(day: number, length: IrLength, at: Calculation, records: Records, back = false): number {
  const amount = Number(wholeBelow(calculate(length.amount, at, records) as Fraction)) * (back ? -1 : 1);
  switch (length.unit) {
    case "months":
      return monthsLater(day, amount);
    case "days":
      return day + amount;
    case "workingDays":
      return workingDaysLater(day, amount, calendarOf(at)) ?? at.oracle.anyDay();
    default:
      return length.unit satisfies never;
  }
}

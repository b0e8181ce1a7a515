import type { DutyPeriod } from "@bylaw/ir";
import { type Day, dateOf, dayOf, daysInMonth } from "../dates/calendar-day.ts";

/** One period of a recurring duty: the quarter 3 of 2021. A year has the number 1. */
export interface Period {
  readonly kind: DutyPeriod;
  readonly year: number;
  readonly number: number;
}

const monthsIn: Readonly<Record<DutyPeriod, number>> = { month: 1, quarter: 3, half_year: 6, year: 12 };

/** The period that contains the day. */
export function periodAt(kind: DutyPeriod, day: Day): Period {
  const { year, month } = dateOf(day);
  return { kind, year, number: Math.ceil(month / monthsIn[kind]) };
}

/** All periods from the one that contains the first day to the one that contains the last; none where it is earlier. */
export function periodsBetween(kind: DutyPeriod, first: Day, last: Day): readonly Period[] {
  if (last < first) return [];
  const perYear = 12 / monthsIn[kind];
  const place = ({ year, number }: Period): number => year * perYear + number - 1;
  const [from, to] = [place(periodAt(kind, first)), place(periodAt(kind, last))];
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const at = from + index;
    return { kind, year: Math.floor(at / perYear), number: (at % perYear) + 1 };
  });
}

/** "2021", "2021-H2", "2021-Q3", "2021-07". */
export function periodText({ kind, year, number }: Period): string {
  const head = String(year).padStart(4, "0");
  switch (kind) {
    case "year":
      return head;
    case "half_year":
      return `${head}-H${number}`;
    case "quarter":
      return `${head}-Q${number}`;
    case "month":
      return `${head}-${String(number).padStart(2, "0")}`;
    default:
      return kind satisfies never;
  }
}

/** The period that a text names, or nothing. */
export function parsePeriod(text: string): Period | undefined {
  const match = /^([0-9]{4})(?:-(?:(H)([12])|(Q)([1-4])|(0[1-9]|1[0-2])))?$/.exec(text);
  if (match === null || match[1] === "0000") return undefined;
  const year = Number(match[1]);
  if (match[2] !== undefined) return { kind: "half_year", year, number: Number(match[3]) };
  if (match[4] !== undefined) return { kind: "quarter", year, number: Number(match[5]) };
  if (match[6] !== undefined) return { kind: "month", year, number: Number(match[6]) };
  return { kind: "year", year, number: 1 };
}

/** The day of the last month of the period, or of the month after it; in a shorter month its last day. */
export function dueDay({ kind, year, number }: Period, deadline: { month: "last" | "next"; day: number }): Day {
  const last = number * monthsIn[kind];
  const month = deadline.month === "last" ? last : last + 1;
  const [inYear, at] = month > 12 ? [year + 1, month - 12] : [year, month];
  return dayOf({ year: inYear, month: at, day: Math.min(deadline.day, daysInMonth(inYear, at)) });
}

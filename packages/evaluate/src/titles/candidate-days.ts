import { type Day, firstPossibleDay, lastPossibleDay, parseDay } from "../dates/calendar-day.ts";
import { shiftMonths } from "../dates/date-arithmetic.ts";
import type { Length } from "../lengths.ts";
import type { Run } from "../run.ts";
import type { Link } from "./link.ts";

/** More days than this are not gone through one by one. */
const mostDays = 4_096;

/**
 * Days that stand for all days on which an event without a date can have been; nothing where they are too many. What a
 * title is on a day turns only where that event passes another one, the first or last day of a term's amendment, the
 * day asked about, or a day that lies some lengths of its terms away from one of these.
 */
export function candidateDays(run: Run, links: readonly Link[]): readonly Day[] | undefined {
  const renewals = links.flatMap(({ events }) => events.filter(({ event }) => event === "renewed")).length;
  const terms = links.flatMap(({ valid, review }) => [...valid, ...review]);
  if (terms.some(({ length }) => !canBeGoneBack(length))) return undefined;
  const valid = links.flatMap((link) => link.valid.map(({ length }) => length));
  let reached = new Set<Day>([run.on, ...dated(links), ...terms.flatMap(({ term }) => endsOf(term))]);
  for (let step = 0; step <= renewals + 1; step++) {
    const farther = [...reached].flatMap((from) => valid.flatMap((length) => around(from, length)));
    reached = new Set([...reached, ...farther]);
    if (reached.size > mostDays) return undefined;
  }
  for (const { length } of links.flatMap(({ review }) => review)) {
    for (const day of around(run.on, length)) reached.add(day);
  }
  // A day cut to the end of its month is off by three days at most, each time.
  const days = withNeighbours(reached, 3 * (renewals + 2) + 1);
  return days.length > mostDays ? undefined : days;
}

function dated(links: readonly Link[]): readonly Day[] {
  return links.flatMap(({ events }) => events.flatMap(({ on }) => on ?? []));
}

function endsOf({ from, until }: { readonly from?: string; readonly until?: string }): readonly Day[] {
  return [from, until].flatMap((text) => (text === undefined ? [] : (parseDay(text) ?? [])));
}

/** Working days lead back to no single day, and a length of centuries to none at all. */
function canBeGoneBack({ unit, amount }: Length): boolean {
  return unit !== "workingDays" && amount !== undefined && Math.abs(amount) <= (unit === "months" ? 4_800 : 146_000);
}

/** The days one length before and after. */
function around(from: Day, { unit, amount = 0 }: Length): readonly Day[] {
  const all =
    unit === "months" ? [shiftMonths(from, amount), shiftMonths(from, -amount)] : [from - amount, from + amount];
  return all.filter((day) => day >= firstPossibleDay && day <= lastPossibleDay);
}

function withNeighbours(reached: ReadonlySet<Day>, window: number): readonly Day[] {
  const days = new Set<Day>([firstPossibleDay]);
  for (const day of reached) {
    for (let near = day - window; near <= day + window; near++) {
      if (near >= firstPossibleDay && near <= lastPossibleDay) days.add(near);
    }
  }
  return [...days].toSorted((a, b) => a - b);
}

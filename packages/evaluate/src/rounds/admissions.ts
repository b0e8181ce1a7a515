import type { IrLimit } from "@bylaw/ir";
import type { Truth } from "../conditions/truth.ts";
import { compareEnds, type End, type Interval, only } from "../numbers/interval.ts";
import { allOpen, awaiting, nothingOpen, type Open } from "../possibilities/finding.ts";
import type { Admission } from "./apply-limit.ts";
import type { CountRange } from "./limit-finding.ts";

/** What a limit needs to know of one applicant. Of keys the lesser is ahead. */
export interface Contender {
  /** Whether it holds a limited value: surely, perhaps or surely not. */
  readonly holds: Truth;
  readonly key: Interval;
  readonly keyOpen: Open;
  /** Whether it counts in the base. */
  readonly base: Truth;
  readonly baseOpen: Open;
  readonly places: CountRange;
  readonly capOpen: Open;
}

/**
 * Whether each applicant keeps its limited value (semantics 10); nothing for those that hold none. The others are
 * counted by sorted keys, so that a round takes n log n steps.
 */
export function admissions(
  contenders: readonly Contender[],
  base: CountRange,
  ties: IrLimit["ties"],
): readonly (Admission | undefined)[] {
  const field = fieldOf(contenders);
  return contenders.map((contender) => {
    if (contender.holds === "no") return undefined;
    const others = othersOf(contender, field);
    const admitted = admittedBy(others, contender.places, ties);
    const known = only(contender.key) !== undefined;
    const counts = { base, places: contender.places, ...(known && { place: others.ahead + 1 }) };
    if (admitted !== "open") return { admitted, open: nothingOpen, ...counts };
    const open = openOf(contender, others);
    const tied = open === undefined;
    return { admitted, open: open ?? awaiting("@tie"), ...counts, ...(tied && { tied: true as const }) };
  });
}

/** All applicants that hold or may hold a limited value, by what is counted of them. */
interface Field {
  /** Best keys of those that may hold one, and worst keys of those that surely do; ascending. */
  readonly best: readonly End[];
  readonly worst: readonly End[];
  /** Applicants with open keys, and with an open place in the base. */
  readonly openKeys: number;
  readonly openBases: number;
}

function fieldOf(contenders: readonly Contender[]): Field {
  const perhaps = contenders.filter(({ holds }) => holds !== "no");
  const surely = contenders.filter(({ holds }) => holds === "yes");
  return {
    best: perhaps.map(({ key }) => key.low).sort(compareEnds),
    worst: surely.map(({ key }) => key.high).sort(compareEnds),
    openKeys: perhaps.filter(({ key }) => only(key) === undefined).length,
    openBases: contenders.filter((each) => each.base === "open").length,
  };
}

/** How many others there are with a limited value, as one applicant sees them. */
interface Others {
  /** Surely with one and surely ahead, and surely ahead or level. */
  readonly ahead: number;
  readonly aheadOrLevel: number;
  /** Perhaps with one and perhaps ahead, and perhaps ahead or level. */
  readonly perhapsAhead: number;
  readonly perhapsAheadOrLevel: number;
  /** Whether they hold a value is not settled, or their keys are not. */
  readonly open: boolean;
  /** Whether they count in the base is not settled. */
  readonly openBases: boolean;
}

function othersOf({ holds, key, base }: Contender, field: Field): Others {
  const { best, worst } = field;
  const known = only(key) !== undefined;
  const surely = holds === "yes" ? 1 : 0;
  return {
    ahead: countBelow(worst, key.low, false),
    aheadOrLevel: countBelow(worst, key.low, true) - (known ? surely : 0),
    perhapsAhead: countBelow(best, key.high, false) - (known ? 0 : 1),
    perhapsAheadOrLevel: countBelow(best, key.high, true) - 1,
    open: best.length - 1 > worst.length - surely || field.openKeys > (known ? 0 : 1),
    openBases: field.openBases > (base === "open" ? 1 : 0),
  };
}

/** How many ends of an ascending row are below one, or at it too. */
function countBelow(row: readonly End[], end: End, orAt: boolean): number {
  let [from, to] = [0, row.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const order = compareEnds(row[middle] as End, end);
    if (order < 0 || (orAt && order === 0)) from = middle + 1;
    else to = middle;
  }
  return from;
}

function admittedBy(others: Others, { least, most }: CountRange, ties: IrLimit["ties"]): Truth {
  const worst = 1 + (ties === "in" ? others.perhapsAhead : others.perhapsAheadOrLevel);
  if (worst <= least) return "yes";
  const best = 1 + (ties === "out" ? others.aheadOrLevel : others.ahead);
  return best > most ? "no" : "open";
}

/** What stands in the way of an admission that is open; nothing where all is known and it is a tie. */
function openOf(own: Contender, others: Others): Open | undefined {
  const parts: Open[] = [];
  const placesOpen = own.places.least !== own.places.most;
  if (only(own.key) === undefined) parts.push(own.keyOpen);
  if (placesOpen && own.base === "open") parts.push(own.baseOpen);
  if (placesOpen) parts.push(own.capOpen);
  if (others.open || (placesOpen && others.openBases)) parts.push(awaiting("@cohort"));
  return parts.length === 0 ? undefined : allOpen(parts);
}

import type { ComparisonOperator } from "@bylaw/ir";
import { mapMembers } from "../lanes/column-kernels.ts";
import { compareRanges, compareRatios, compareSource, type Order } from "../lanes/comparison-kernels.ts";
import {
  type ChoiceLanes,
  type ConditionLanes,
  type DateLanes,
  type NumberLanes,
  no,
  open,
  type SetLanes,
  type TextLanes,
  type ValueLanes,
  yes,
} from "../lanes/lanes.ts";
import { NotInColumns } from "../values/exact.ts";
import { both, fixed, not, same } from "./conditions.ts";
import { inCommonParts, onlyNumber } from "./numbers.ts";
import { choice, condition, type Planner } from "./planner.ts";
import { asRatio } from "./ratios.ts";

/** Two values of one kind and one frame, by what is still possible of both. */
export function compare(planner: Planner, operator: ComparisonOperator, a: ValueLanes, b: ValueLanes): ConditionLanes {
  if (a.kind === "number" && b.kind === "number") return compareNumbers(planner, operator, a, b);
  if (a.kind === "date" && b.kind === "date") return compareDates(planner, operator, a, b);
  const equal = equals(planner, a, b);
  return operator === "=" ? equal : not(planner, equal);
}

function equals(planner: Planner, a: ValueLanes, b: ValueLanes): ConditionLanes {
  if (a.kind === "condition" && b.kind === "condition") return same(planner, a, b);
  if (a.kind === "choice" && b.kind === "choice") return equalChoices(planner, a, b);
  if (a.kind === "set" && b.kind === "set") return equalSets(planner, a, b);
  if (a.kind === "text" && b.kind === "text") return equalTexts(planner, a, b);
  throw new Error(`a ${a.kind} and a ${b.kind} cannot be compared`);
}

/** No comparison with "there is none" holds. */
function compareDates(planner: Planner, operator: ComparisonOperator, a: DateLanes, b: DateLanes): ConditionLanes {
  const { frame } = a.days;
  const days = [a.none, b.none].flatMap((none) => (none === undefined ? [] : [not(planner, none)]));
  return both(planner, frame, [...days, compareNumbers(planner, operator, a.days, b.days)]);
}

const mirrored = { "=": "=", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const;

/** Two ranges; what was read from a column is compared with a known number as it stands there. */
export function compareNumbers(
  planner: Planner,
  operator: ComparisonOperator,
  a: NumberLanes,
  b: NumberLanes,
): ConditionLanes {
  if (onlyNumber(a) !== undefined && onlyNumber(b) === undefined) {
    return compareNumbers(planner, mirrored[operator], b, a);
  }
  const bound = onlyNumber(b);
  if (a.source !== undefined && bound !== undefined) return compareColumn(planner, operator, a, bound / b.parts);
  switch (operator) {
    case "!=":
      return not(planner, compareNumbers(planner, "=", a, b));
    case "<":
      return compareInOrder(planner, ">", b, a);
    case "<=":
      return compareInOrder(planner, ">=", b, a);
    default:
      return compareInOrder(planner, operator, a, b);
  }
}

function compareInOrder(planner: Planner, order: Order, a: NumberLanes, b: NumberLanes): ConditionLanes {
  const [x, y] = inCommonParts(planner, a, b);
  const { frame } = x;
  if (x.ratio || y.ratio) {
    const p = asRatio(planner, x);
    const q = asRatio(planner, y);
    const leaving = { left: planner.left, rows: frame.rows };
    const fill = (out: ConditionLanes): void => compareRatios(out.bits, order, p, q, frame.size, leaving);
    return condition(planner, { frame, does: order, needs: [p, q], fill });
  }
  const fill = (out: ConditionLanes): void => compareRanges(out.bits, order, x, y, frame.size);
  return condition(planner, { frame, does: order, needs: [x, y], fill });
}

/** What each comparison comes to below, at and above the bound. */
const outcomes: Readonly<Record<ComparisonOperator, readonly [number, number, number]>> = {
  ">=": [no, yes, yes],
  ">": [no, no, yes],
  "<=": [yes, yes, no],
  "<": [yes, no, no],
  "=": [no, yes, no],
  "!=": [yes, no, yes],
};

function compareColumn(
  planner: Planner,
  operator: ComparisonOperator,
  { source, parts, frame }: NumberLanes,
  natural: number,
): ConditionLanes {
  if (source === undefined) throw new Error("no column to compare");
  // Between two whole numbers of parts any bound does for both.
  const exact = natural * parts;
  const bound = Number.isInteger(exact) ? exact : Math.floor(exact) + 0.5;
  const [below, at, above] = outcomes[operator];
  const possible = new Set([
    ...(source.low < bound ? [below] : []),
    ...(source.low <= bound && bound <= source.high ? [at] : []),
    ...(source.high > bound ? [above] : []),
  ]);
  const [only = open] = possible;
  const codes = Uint8Array.of(below, at, above, possible.size === 1 ? only : open);
  const fill = (out: ConditionLanes): void => compareSource(out.bits, source.values, bound, codes, frame.size);
  return condition(planner, { frame, does: `${operator} ${bound}`, needs: [source], fill });
}

/** Both over one list of members. */
export function inCommonMembers(planner: Planner, a: ChoiceLanes, b: ChoiceLanes): readonly [ChoiceLanes, ChoiceLanes] {
  const members = [...a.members, ...b.members.filter((member) => !a.members.includes(member))];
  return [withMembers(planner, a, members), withMembers(planner, b, members)];
}

/** A choice over another list of members, in which all of its own are. */
export function withMembers(planner: Planner, of: ChoiceLanes, members: readonly string[]): ChoiceLanes {
  const bits = of.members.map((member) => members.indexOf(member));
  if (of.members.length === members.length && bits.every((bit, place) => bit === place)) return of;
  const move = (mask: number): number =>
    bits.reduce((moved, bit, place) => ((mask >>> place) & 1 ? moved | (1 << bit) : moved), 0);
  const { frame } = of;
  if (of.fixed !== undefined) {
    const moved = move(of.fixed);
    return choice(planner, { frame, does: `fixed ${moved}`, needs: [] }, members, moved);
  }
  const isPrefix = bits.every((bit, place) => bit === place);
  const fill = (out: ChoiceLanes): void => {
    for (let lane = 0; lane < frame.size; lane++) {
      const mask = of.masks[lane] ?? 0;
      out.masks[lane] = isPrefix ? mask : move(mask);
    }
  };
  return choice(planner, { frame, does: "over other members", needs: [of], fill }, members);
}

function equalChoices(planner: Planner, a: ChoiceLanes, b: ChoiceLanes): ConditionLanes {
  const [x, y] = inCommonMembers(planner, a, b);
  const { frame } = x;
  const compared = (p: number, q: number): number => {
    if ((p & q) === 0) return no;
    return (p & (p - 1)) === 0 && (q & (q - 1)) === 0 ? yes : open;
  };
  if (x.fixed !== undefined && y.fixed !== undefined) return fixed(planner, frame, compared(x.fixed, y.fixed));
  const known = x.fixed ?? y.fixed;
  const read = x.fixed === undefined ? x : y;
  if (known !== undefined && read.source !== undefined) {
    return testColumn(planner, `equal ${known}`, read, (possible) => compared(possible, known));
  }
  const fill = (out: ConditionLanes): void => {
    const { masks } = x;
    const other = y.masks;
    for (let lane = 0; lane < frame.size; lane++) out.bits[lane] = compared(masks[lane] ?? 0, other[lane] ?? 0);
  };
  return condition(planner, { frame, does: "equal", needs: [x, y], fill });
}

/** A test of a choice that was read from a column: one answer for each value that stands there. */
function testColumn(
  planner: Planner,
  does: string,
  { frame, source, id }: ChoiceLanes,
  test: (possible: number) => number,
): ConditionLanes {
  if (source === undefined) throw new Error("no column to test");
  const { values, masks, all } = source;
  const read = { table: Uint8Array.from(masks, test), otherwise: test(all) };
  const fill = (out: ConditionLanes): void => mapMembers(out.bits, values, frame.first, read, frame.size);
  return condition(planner, { frame, does: `${does} of ${id}`, needs: [], fill });
}

/** `x in (…)`, of a choice. */
export function memberOf(planner: Planner, of: ChoiceLanes, listed: readonly string[]): ConditionLanes {
  const mask = maskOf(of.members, listed);
  const { frame } = of;
  const test = (possible: number): number => ((possible & ~mask) === 0 ? yes : (possible & mask) !== 0 ? open : no);
  if (of.fixed !== undefined) return fixed(planner, frame, test(of.fixed));
  if (of.source !== undefined) return testColumn(planner, `in ${mask}`, of, test);
  const fill = (out: ConditionLanes): void => {
    const { bits } = out;
    const { masks } = of;
    for (let lane = 0; lane < frame.size; lane++) bits[lane] = test(masks[lane] ?? 0);
  };
  return condition(planner, { frame, does: `in ${mask}`, needs: [of], fill });
}

/** The bits of those that are listed. */
export function maskOf(members: readonly string[], listed: readonly string[]): number {
  return members.reduce((mask, member, place) => (listed.includes(member) ? mask | (1 << place) : mask), 0);
}

/** `S include any of (…)` and `all of (…)`. A member that the set cannot have is never in it. */
export function include(
  planner: Planner,
  of: SetLanes,
  mode: "any" | "all",
  listed: readonly string[],
): ConditionLanes {
  const { frame } = of;
  const mask = maskOf(of.members, listed);
  const foreign = listed.some((member) => !of.members.includes(member));
  if (mode === "all" && foreign) return fixed(planner, frame, no);
  const test = (must: number, may: number): number => {
    if (mode === "any") return (must & mask) !== 0 ? yes : (may & mask) !== 0 ? open : no;
    return (must & mask) === mask ? yes : (may & mask) === mask ? open : no;
  };
  const fill = (out: ConditionLanes): void => {
    const { must, may } = of;
    for (let lane = 0; lane < frame.size; lane++) out.bits[lane] = test(must[lane] ?? 0, may[lane] ?? 0);
  };
  return condition(planner, { frame, does: `include ${mode} ${mask}`, needs: [of], fill });
}

function equalSets(planner: Planner, a: SetLanes, b: SetLanes): ConditionLanes {
  const { frame } = a;
  const of = b.members.map((member) => a.members.indexOf(member));
  // A member that the other set cannot have has a bit of its own, above those of the first.
  const bits = of.map((place, own) => (place >= 0 ? place : a.members.length + own));
  if (bits.some((bit) => bit > 31)) throw new NotInColumns("sets of more members than a number has bits");
  const move = (mask: number): number =>
    bits.reduce((all, bit, own) => ((mask >>> own) & 1 ? all | (1 << bit) : all), 0);
  const fill = (out: ConditionLanes): void => {
    for (let lane = 0; lane < frame.size; lane++) {
      const must = a.must[lane] ?? 0;
      const may = a.may[lane] ?? 0;
      const otherMust = move(b.must[lane] ?? 0);
      const otherMay = move(b.may[lane] ?? 0);
      if ((must & ~otherMay) !== 0 || (otherMust & ~may) !== 0) out.bits[lane] = no;
      else out.bits[lane] = must === may && otherMust === otherMay ? yes : open;
    }
  };
  return condition(planner, { frame, does: "equal", needs: [a, b], fill });
}

function equalTexts(planner: Planner, a: TextLanes, b: TextLanes): ConditionLanes {
  const { frame } = a;
  const fill = (out: ConditionLanes): void => {
    for (let lane = 0; lane < frame.size; lane++) {
      const one = a.codes[lane] ?? -1;
      const other = b.codes[lane] ?? -1;
      out.bits[lane] = one < 0 || other < 0 ? open : one === other ? yes : no;
    }
  };
  return condition(planner, { frame, does: "equal", needs: [a, b], fill });
}

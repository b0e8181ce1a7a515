import { type CaseError, type IrAggregate, partsOf } from "@bylaw/ir";
import type { End, Interval } from "../numbers/interval.ts";
import * as intervals from "../numbers/interval.ts";
import { rational, zero } from "../numbers/rational.ts";
import type { Place } from "../place.ts";
import { allOpen, type Finding, failing, found, type Open } from "../possibilities/finding.ts";
import { fullRange } from "../possibilities/full-range.ts";
import { join } from "../possibilities/join.ts";
import { isKnown } from "../possibilities/known.ts";
import { numbers, type Possibility } from "../possibilities/possibility.ts";
import { numberOf, type Run } from "../run.ts";
import { greatestOf, leastOf, orderedRange, possibilityLike } from "./extremes.ts";
import { evaluateLatest } from "./latest.ts";
import { type Member, membersOf, openOfUnknownList, placeOf } from "./records.ts";

/** Most records that a list can hold. */
const mostRecords = 10_000;

/** An aggregate over the records of a list (semantics 4). */
export function evaluateAggregate(expression: IrAggregate, run: Run, place: Place): Finding {
  const members = membersOf(run, place, expression);
  if (members === undefined) {
    const value = ofUnknownList(expression, run, place);
    return found(value, [openOfUnknownList(run, place, { ...expression, parts: partsOf(expression) })]);
  }
  switch (expression.function) {
    case "count":
      return count(members);
    case "sum":
      return sum(expression, members, run);
    case "average":
      return orEmpty(expression, members, run, place, () => average(expression, members, run));
    case "highest":
    case "lowest":
      return extreme(expression, members, run, place);
    case "distinct":
      return distinct(expression, members, run, place);
    case "latest":
      return evaluateLatest(expression, members, run, (candidates, result) =>
        orEmpty(expression, candidates, run, place, result),
      );
    default:
      return expression.function satisfies never;
  }
}

function valueOf({ value }: IrAggregate): NonNullable<IrAggregate["value"]> {
  if (value === undefined) throw new Error("the aggregate has no value");
  return value;
}

/** What an aggregate can be over a list of which nothing is known. */
function ofUnknownList(expression: IrAggregate, run: Run, place: Place): Possibility {
  const whole = (high: number): Possibility => numbers({ low: zero, high: rational(BigInt(high)) });
  if (expression.function === "count") return whole(mostRecords);
  const any = run.evaluate(valueOf(expression), placeOf(run, place, expression)).value;
  if (expression.function === "distinct") return whole(any.kind === "choice" ? any.members.length : mostRecords);
  if (expression.function === "sum") {
    const { low, high } = orderedRange(any);
    const negative = intervals.compareEnds(low, zero) < 0;
    const positive = intervals.compareEnds(high, zero) > 0;
    return numbers({ low: negative ? "-infinity" : zero, high: positive ? "infinity" : zero });
  }
  const inside = join(fullRange(expression.type), any);
  return expression.empty === undefined ? inside : join(inside, run.evaluate(expression.empty, place).value);
}

function sure<Each extends Member>(members: readonly Each[]): readonly Each[] {
  return members.filter((member) => member.membership === "yes");
}

function count(members: readonly Member[]): Finding {
  const low = rational(BigInt(sure(members).length));
  return found(
    numbers({ low, high: rational(BigInt(members.length)) }),
    members.map((member) => member.open),
  );
}

function sum(expression: IrAggregate, members: readonly Member[], run: Run): Finding {
  let total: Interval = intervals.exactly(zero);
  const open: Open[] = [];
  for (const member of members) {
    const term = numberOf(run, valueOf(expression), member.place);
    const maybe = member.membership === "open";
    const range = maybe ? intervals.hull(term.value.range, intervals.exactly(zero)) : term.value.range;
    total = intervals.add(total, range);
    open.push(term.open);
    if (maybe && !isKnown(numbers(range))) open.push(member.open);
  }
  return found(numbers(total), open);
}

/** Without records there is the value that stands after `else`, or an error of the case; with maybe none, either. */
function orEmpty(
  expression: IrAggregate,
  members: readonly Member[],
  run: Run,
  place: Place,
  result: () => Finding,
): Finding {
  if (sure(members).length > 0) return result();
  const error: CaseError = { tag: "empty", place: place.name, facts: [expression.list] };
  const empty = expression.empty === undefined ? undefined : run.evaluate(expression.empty, place);
  if (members.length === 0) return empty ?? { value: fullRange(expression.type), open: failing(error) };
  const some = result();
  const without = empty?.value ?? fullRange(expression.type);
  return found(join(some.value, without), [
    some.open,
    ...(empty ? [empty.open] : []),
    ...members.map(({ open }) => open),
  ]);
}

/** A record whose value is a date that is none takes no part; with only uncertain records any of them may be the one. */
function extreme(expression: IrAggregate, members: readonly Member[], run: Run, place: Place): Finding {
  const valued = members.flatMap((member): readonly (Member & { readonly term: Possibility })[] => {
    const { value, open } = run.evaluate(valueOf(expression), member.place);
    if (value.kind === "date" && value.none === "yes") return [];
    const membership = value.kind === "date" && value.none === "open" ? "open" : member.membership;
    return [{ ...member, membership, term: value, open: allOpen([open, member.open]) }];
  });
  return orEmpty(expression, valued, run, place, () => {
    const surely = sure(valued).map(({ term }) => orderedRange(term));
    const ranges = valued.map(({ term }) => orderedRange(term));
    const highest = expression.function === "highest";
    const candidates = valued.map(({ term, membership, open }) => {
      const range = orderedRange(term);
      // One that may be left out bounds the result on one side only.
      const left: Interval = highest ? { ...range, low: "-infinity" } : { ...range, high: "infinity" };
      return { range: membership === "open" ? left : range, open };
    });
    const { range, open } = highest ? greatestOf(candidates) : leastOf(candidates);
    const like = valued[0]?.term ?? fullRange(expression.type);
    return found(possibilityLike(like, surely.length > 0 ? range : ranges.reduce(intervals.hull)), [open]);
  });
}

function average(expression: IrAggregate, members: readonly Member[], run: Run): Finding {
  const terms = members.map((member) => numberOf(run, valueOf(expression), member.place));
  const open = [...terms.map((term) => term.open), ...members.map((member) => member.open)];
  const ranges = terms.map((term) => term.value.range);
  if (members.some((member) => member.membership === "open"))
    return found(numbers(ranges.reduce(intervals.hull)), open);
  const total = ranges.reduce(intervals.add);
  return found(numbers(intervals.divideByConstant(total, rational(BigInt(members.length)))), open);
}

/** How many different values there are: open ones may repeat a known one or be new, up to the number of members. */
function distinct(expression: IrAggregate, members: readonly Member[], run: Run, place: Place): Finding {
  const surely = new Set<string>();
  const perhaps = new Set<string>();
  let openValues = 0;
  const open: Open[] = [];
  for (const member of members) {
    const term = run.evaluate(valueOf(expression), member.place);
    open.push(term.open, member.open);
    if (!isKnown(term.value)) openValues++;
    else {
      perhaps.add(keyOf(term.value));
      if (member.membership === "yes") surely.add(keyOf(term.value));
    }
  }
  const any = run.evaluate(valueOf(expression), placeOf(run, place, expression)).value;
  const most = any.kind === "choice" ? any.members.length : mostRecords;
  const low = Math.max(surely.size, sure(members).length > 0 ? 1 : 0);
  const high = Math.min(perhaps.size + openValues, most);
  const end = (value: number): End => rational(BigInt(value));
  return found(numbers({ low: end(low), high: end(high) }), open);
}

/** A text that two known values share only if they are equal. */
function keyOf(value: Possibility): string {
  switch (value.kind) {
    case "condition":
      return value.truth;
    case "number":
      return endText(value.range.low);
    case "date":
      return value.none === "yes" ? "none" : String(value.first);
    case "choice":
      return value.members.join();
    case "set":
      return value.must.join();
    case "text":
      return value.text ?? "";
    default:
      return value satisfies never;
  }
}

function endText(end: End): string {
  return typeof end === "string" ? end : `${end.numerator}/${end.denominator}`;
}

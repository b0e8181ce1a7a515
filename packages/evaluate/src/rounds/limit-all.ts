import type { IrDecision, IrLimit } from "@bylaw/ir";
import type { Proposal } from "../decisions/decision-finding.ts";
import type { ValueFinding } from "../decisions/value-finding.ts";
import { orderedRange } from "../expressions/extremes.ts";
import { compareEnds, type End, type Interval, mapEnds, multiply, negate } from "../numbers/interval.ts";
import { floor, one, rational, zero } from "../numbers/rational.ts";
import { round } from "../numbers/round.ts";
import type { Place } from "../place.ts";
import { nothingOpen, type Open } from "../possibilities/finding.ts";
import { conditionOf, numberOf, type Run } from "../run.ts";
import { admissions, type Contender } from "./admissions.ts";
import { applyLimit, notLimited, reachOf } from "./apply-limit.ts";
import type { CountRange } from "./limit-finding.ts";

/** What one applicant proposes, and the run in which the limit's expressions are read for it. */
export interface Proposing extends Proposal {
  readonly run: Run;
}

/** The values of all applicants of a round after the limits of a decision, one after another as written. */
export function limitAll(decision: IrDecision, proposals: readonly Proposing[]): readonly ValueFinding[] {
  let standing = proposals.map(({ value }) => {
    if (value === undefined) throw new Error(`the decision ${decision.names.id} gives no value`);
    return value;
  });
  for (const limit of decision.limits ?? []) standing = limitOnce(limit, decision, proposals, standing);
  return standing;
}

function limitOnce(
  limit: IrLimit,
  { names, type }: IrDecision,
  proposals: readonly Proposing[],
  standing: readonly ValueFinding[],
): ValueFinding[] {
  if (type === undefined) throw new Error(`the decision ${names.id} has no type`);
  const place: Place = { name: names.id };
  const bases = proposals.map(({ run }) => inBase(limit, run, place));
  const base: CountRange = {
    least: bases.filter(({ truth }) => truth === "yes").length,
    most: bases.filter(({ truth }) => truth !== "no").length,
  };
  const contenders = proposals.map(({ run, ruled }, index): Contender => {
    const value = standing[index] as ValueFinding;
    const own = bases[index] as (typeof bases)[number];
    const cap = numberOf(run, limit.cap.value, place);
    const key = run.evaluate(limit.order, place);
    const range = orderedRange(key.value);
    return {
      holds: ruled.fails === "yes" ? "no" : holding(limit, value, ruled.passes === "yes"),
      key: limit.direction === "ascending" ? range : negate(range),
      keyOpen: key.open,
      base: own.truth,
      baseOpen: own.open,
      places: placesOf(limit, cap.value.range, base),
      capOpen: cap.open,
    };
  });
  const admitted = admissions(contenders, base, limit.ties);
  return standing.map((value, index) => {
    const admission = admitted[index];
    return admission === undefined ? notLimited(limit, value) : applyLimit(limit, value, admission, type, names.id);
  });
}

function inBase(
  { where }: IrLimit,
  run: Run,
  place: Place,
): { readonly truth: Contender["base"]; readonly open: Open } {
  if (where === undefined) return { truth: "yes", open: nothingOpen };
  const { value, open } = conditionOf(run, where, place);
  return { truth: value.truth, open };
}

/** Whether an applicant holds a limited value: surely only if its rules pass and every value that it can get is one. */
function holding(limit: IrLimit, value: ValueFinding, passes: boolean): Contender["holds"] {
  const reach = reachOf(limit, value);
  if (reach === "none") return "no";
  return reach === "all" && passes && !value.mayBeLeft ? "yes" : "open";
}

/** How many places there are: a share of the base, or a number; never fewer than none. */
function placesOf({ cap, rounding }: IrLimit, range: Interval, base: CountRange): CountRange {
  const people = { low: rational(BigInt(base.least)), high: rational(BigInt(base.most)) };
  const from = { low: atLeastNone(range.low), high: atLeastNone(range.high) };
  const places = mapEnds(cap.kind === "share" ? multiply(from, people) : from, (end) => round(end, one, rounding));
  const count = (end: End): number => (typeof end === "string" ? base.most : Number(floor(end)));
  return { least: count(places.low), most: Math.max(count(places.low), count(places.high)) };
}

function atLeastNone(end: End): End {
  return compareEnds(end, zero) < 0 ? zero : end;
}

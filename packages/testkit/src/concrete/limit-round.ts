import type { IrDecision, IrLimit } from "@bylaw/ir";
import { calculate } from "./calculate.ts";
import type { Calculation } from "./calculation.ts";
import { type Fraction, none, order, roundedTo, times, wholeBelow } from "./fraction.ts";
import type { ConcreteDecision } from "./judgement.ts";
import type { ConcreteValue } from "./value.ts";

/** One applicant of a round: how it is calculated, and what a decision gives it before any limit. */
export interface Applicant {
  readonly at: Calculation;
  readonly proposed: (decision: string) => ConcreteDecision;
}

/** What a decision comes to for each applicant of the round after its limits, one after another as written. */
export function limited(decision: IrDecision, applicants: readonly Applicant[]): readonly ConcreteDecision[] {
  let standing = applicants.map(({ proposed }) => proposed(decision.names.id));
  for (const limit of decision.limits ?? []) standing = applyLimit(limit, applicants, standing);
  return standing;
}

/** Outside a round nobody knows who else applies: the oracle says whether there is a place. */
export function limitedAlone(decision: IrDecision, at: Calculation, proposed: ConcreteDecision): ConcreteDecision {
  return (decision.limits ?? []).reduce(
    (standing, limit) => (!holds(limit, standing) || at.oracle.yesOrNo() ? standing : without(limit, standing)),
    proposed,
  );
}

function holds({ values }: IrLimit, { value, outcome }: ConcreteDecision): boolean {
  return outcome !== "not_met" && typeof value === "string" && values.includes(value);
}

/** What is left of a decision that has no place: the value after `else`, or none and a point for the authority. */
function without(limit: IrLimit, { outcome, statuses }: ConcreteDecision): ConcreteDecision {
  return limit.else?.kind === "value"
    ? { outcome, statuses, value: limit.else.value }
    : { outcome: "at_discretion", statuses };
}

function applyLimit(
  limit: IrLimit,
  applicants: readonly Applicant[],
  standing: readonly ConcreteDecision[],
): ConcreteDecision[] {
  const base = applicants.filter(
    ({ at }) => limit.where === undefined || calculate(limit.where, at, new Map()) === true,
  );
  const keys = applicants.map(({ at }) => calculate(limit.order, at, new Map()));
  // What is left to the authority may yet be granted, and then takes a place.
  const competes = standing.map(
    (each, index) =>
      holds(limit, each) && (each.outcome === "met" || (applicants[index]?.at.oracle.yesOrNo() ?? false)),
  );
  return standing.map((each, index) => {
    const at = applicants[index]?.at;
    if (at === undefined || !holds(limit, each)) return each;
    const others = competes.flatMap((held, other) => (held && other !== index ? [other] : []));
    const places = placesOf(limit, base.length, at);
    return hasPlace(limit, keys, index, others, places) ? each : without(limit, each);
  });
}

function placesOf({ cap, rounding }: IrLimit, base: number, at: Calculation): number {
  const value = calculate(cap.value, at, new Map()) as Fraction;
  const share = cap.kind === "share" ? times(value, [BigInt(base), 1n]) : value;
  return Number(wholeBelow(roundedTo(share, [1n, 1n], rounding)));
}

/** Below nothing if the first comes before the second. */
function ranked({ direction }: IrLimit, first: ConcreteValue, second: ConcreteValue): number {
  const turned = direction === "ascending" ? 1 : -1;
  if (typeof first === "number" || typeof second === "number") return turned * (Number(first) - Number(second));
  return turned * order((first ?? none) as Fraction, (second ?? none) as Fraction);
}

/** Where several are level at the last place and the authority is to be asked, the later applicants lose. */
function hasPlace(
  limit: IrLimit,
  keys: readonly ConcreteValue[],
  index: number,
  others: readonly number[],
  places: number,
): boolean {
  const own = keys[index] ?? null;
  const against = others.map((other) => ({ other, difference: ranked(limit, keys[other] ?? null, own) }));
  const ahead = against.filter(({ difference }) => difference < 0).length;
  const level = against.filter(({ difference }) => difference === 0);
  if (limit.ties === "in") return 1 + ahead <= places;
  if (limit.ties === "out") return 1 + ahead + level.length <= places;
  return 1 + ahead + level.filter(({ other }) => other < index).length <= places;
}

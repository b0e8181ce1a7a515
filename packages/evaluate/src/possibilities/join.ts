import type { Truth } from "../conditions/truth.ts";
import { hull } from "../numbers/interval.ts";
import type { Possibility, PossibleDate } from "./possibility.ts";

/** The least possibility that holds both; they must be of one kind. */
export function join(a: Possibility, b: Possibility): Possibility {
  if (a.kind === "condition" && b.kind === "condition")
    return { kind: "condition", truth: joinTruth(a.truth, b.truth) };
  if (a.kind === "number" && b.kind === "number") return { kind: "number", range: hull(a.range, b.range) };
  if (a.kind === "date" && b.kind === "date") return joinDates(a, b);
  if (a.kind === "choice" && b.kind === "choice") return { kind: "choice", members: union(a.members, b.members) };
  if (a.kind === "set" && b.kind === "set") {
    return { kind: "set", must: a.must.filter((member) => b.must.includes(member)), may: union(a.may, b.may) };
  }
  if (a.kind === "text" && b.kind === "text") return a.text === b.text ? a : { kind: "text" };
  throw new Error(`a ${a.kind} and a ${b.kind} cannot be joined`);
}

/** The least possibility that holds all of them; there must be one at least. */
export function joinAll(values: readonly Possibility[]): Possibility {
  const [first, ...rest] = values;
  if (first === undefined) throw new Error("nothing to join");
  return rest.reduce(join, first);
}

function joinTruth(a: Truth, b: Truth): Truth {
  return a === b ? a : "open";
}

function joinDates(a: PossibleDate, b: PossibleDate): PossibleDate {
  if (a.none === "yes" && b.none === "yes") return a;
  if (a.none === "yes") return { ...b, none: "open" };
  if (b.none === "yes") return { ...a, none: "open" };
  const none = joinTruth(a.none, b.none);
  return { kind: "date", first: Math.min(a.first, b.first), last: Math.max(a.last, b.last), none };
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...a, ...b.filter((member) => !a.includes(member))];
}

import type { IrLimit, IrType } from "@bylaw/ir";
import { givenness, type ValueFinding } from "../decisions/value-finding.ts";
import { allOpen, awaiting, found, type Open } from "../possibilities/finding.ts";
import { fullRange } from "../possibilities/full-range.ts";
import { join } from "../possibilities/join.ts";
import type { Possibility, PossibleChoice } from "../possibilities/possibility.ts";
import type { LimitFinding } from "./limit-finding.ts";

/** Whether an applicant keeps a limited value, how that came about, and what is open about it. */
export interface Admission extends Pick<LimitFinding, "base" | "places" | "place" | "tied"> {
  readonly admitted: "yes" | "no" | "open";
  readonly open: Open;
}

/** Whether one of the values that a limit limits is possible, and whether every possible one is limited. */
export function reachOf({ values }: IrLimit, { value, given }: ValueFinding): "none" | "some" | "all" {
  const { members } = choiceOf(value);
  const limited = members.filter((member) => values.includes(member));
  if (given === "no" || limited.length === 0) return "none";
  return limited.length === members.length ? "all" : "some";
}

/** The value after a limit: kept by who is admitted; what it says instead, or nothing, for others; else both. */
export function applyLimit(
  limit: IrLimit,
  before: ValueFinding,
  admission: Admission,
  type: IrType,
  decision: string,
): ValueFinding {
  const reach = reachOf(limit, before);
  const { open, ...how } = admission;
  const finding: LimitFinding = { limit, proposed: before.value, ...how };
  if (reach === "none") return notLimited(limit, before);
  if (admission.admitted === "yes") return noted(before, finding);
  const rest = withoutLimited(before.value, limit);
  const instead = limit.else?.kind === "value" ? choice([limit.else.value]) : undefined;
  const kept = admission.admitted === "open" ? before.value : rest;
  const value = inOrder(joinAll([kept, instead]) ?? fullRange(type), type);
  const leaves = instead === undefined;
  const surelyLeft = leaves && kept === undefined;
  const left = surelyLeft ? awaiting(`@act:${decision}/${limit.id}`) : undefined;
  const given = givenness(value, surelyLeft, before.mayBeLeft || leaves);
  const inTheWay = admission.admitted === "open" ? [before.open, open] : [before.open];
  return noted(
    {
      ...before,
      value,
      ...given,
      ...(leaves && limit.else?.kind === "leave" && { leftTo: limit.else.by }),
      open: left ?? (given.given === "yes" ? found(value, []).open : allOpen(inTheWay)),
    },
    finding,
  );
}

/** A value that the limit does not limit stands. */
export function notLimited(limit: IrLimit, before: ValueFinding): ValueFinding {
  return noted(before, { limit, proposed: before.value, admitted: "not_limited" });
}

function noted(value: ValueFinding, finding: LimitFinding): ValueFinding {
  return { ...value, limits: [...value.limits, finding] };
}

function choiceOf(value: Possibility): PossibleChoice {
  if (value.kind !== "choice") throw new Error(`a ${value.kind} is never limited`);
  return value;
}

function choice(members: readonly string[]): PossibleChoice {
  return { kind: "choice", members };
}

/** The possible members that are not limited, if there are any. */
function withoutLimited(value: Possibility, { values }: IrLimit): PossibleChoice | undefined {
  const members = choiceOf(value).members.filter((member) => !values.includes(member));
  return members.length === 0 ? undefined : choice(members);
}

function joinAll(values: readonly (Possibility | undefined)[]): Possibility | undefined {
  return values.reduce((a, b) => (a === undefined ? b : b === undefined ? a : join(a, b)), undefined);
}

/** In the order in which the members are declared. */
function inOrder(value: Possibility, type: IrType): Possibility {
  const all = choiceOf(fullRange(type)).members;
  const { members } = choiceOf(value);
  return choice(all.filter((member) => members.includes(member)));
}

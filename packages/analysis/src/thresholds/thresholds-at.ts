import type { Span } from "@bylaw/diagnostics";
import type { IrPolicy, Origins } from "@bylaw/ir";
import { exact, exactText, readExact, times } from "../exact.ts";
import type { IrPath } from "../reach.ts";
import type { Threshold } from "./threshold.ts";

/** A number in a text, such as a `Figure` of it: where it stands and, if it is to be that one alone, what it is worth. */
export interface PlacedNumber {
  /** Path of the text, as in spans. */
  readonly source: string;
  readonly start: number;
  readonly value?: string;
  /** The unit as a `Figure` has it. */
  readonly unit?: string;
}

/**
 * The lines that may be meant by a number of the text: those of the rule, named value, relaxation or arm that is the last
 * to begin before it, with the same constant where a value is given. The compiled policy knows no places of constants,
 * so that two equal numbers of one rule stay two answers.
 */
export function thresholdsAt(
  policy: IrPolicy,
  thresholds: readonly Threshold[],
  origins: Origins,
  { source, start, value, unit }: PlacedNumber,
): readonly Threshold[] {
  const last = lastBefore(origins, source, start);
  return thresholds.filter((threshold) => {
    const { path } = threshold;
    const span = spanOf(policy, origins, path);
    if (span === undefined || span.source !== source || span.start !== last) return false;
    // Of a rule with one condition the span is all of it; of items and of what has a name it is only how they begin.
    if (path[2] === "rules" && path[5] === "condition" && start >= span.end) return false;
    return value === undefined || isConstant(threshold, unit === undefined ? { value } : { value, unit });
  });
}

/** A figure of the text in the manner of a line's constant, as `withConstant` takes it: years of a length in months. */
export function constantOf(
  { measure }: Threshold,
  { value, unit }: Pick<PlacedNumber, "unit"> & { value: string },
): string {
  const number = readExact(value);
  if (number === undefined || measure === "date") return value;
  const inYears = measure === "months" && unit !== undefined && years.has(unit);
  return exactText(inYears ? times(number, exact(12n)) : number, measure);
}

const years: ReadonlySet<string> = new Set(["year", "years", "年"]);

function isConstant(threshold: Threshold, figure: { readonly value: string; readonly unit?: string }): boolean {
  return constantOf(threshold, figure) === threshold.constant;
}

/** Where the last part that begins at or before a place begins. */
function lastBefore(origins: Origins, source: string, start: number): number | undefined {
  const { rules, facts, lets, decisions, readings, relaxations, courses = {}, scenarios } = origins;
  const spans = [rules, facts, lets, decisions, readings, relaxations, courses].flatMap((each) => Object.values(each));
  let last: number | undefined;
  for (const span of [...spans, ...scenarios]) {
    if (span.source === source && span.start <= start && span.start >= (last ?? 0)) last = span.start;
  }
  return last;
}

/** Where the part of the policy in which a constant stands was written. */
function spanOf(policy: IrPolicy, origins: Origins, [room, place, part, index, number]: IrPath): Span | undefined {
  if (typeof place !== "number") return undefined;
  if (room === "lets") return own(origins.lets, policy.lets[place]?.names.id);
  const decision = policy.decisions[place];
  if (room !== "decisions" || decision === undefined) return undefined;
  const { id } = decision.names;
  if (part === "rules" && typeof index === "number") return own(origins.rules, decision.rules[index]?.id);
  if (part === "relaxations" && typeof index === "number")
    return own(origins.relaxations, decision.relaxations[index]?.id);
  const { value } = decision;
  const steps = value?.kind === "give" ? value.arms : value?.addends;
  const step = part === "value" && typeof number === "number" ? steps?.[number]?.id : undefined;
  return (step === undefined ? undefined : own(origins.courses ?? {}, `${id}/${step}`)) ?? own(origins.decisions, id);
}

function own(spans: Readonly<Record<string, Span>>, key: string | undefined): Span | undefined {
  return key !== undefined && Object.hasOwn(spans, key) ? spans[key] : undefined;
}

import type { CheckedAct, IrRelaxation, IrRule } from "@bylaw/ir";
import { and, not, or, type Truth } from "../conditions/truth.ts";
import type { Place } from "../place.ts";
import { allOpen, nothingOpen, type Open } from "../possibilities/finding.ts";
import { conditionOf, type Run } from "../run.ts";
import { acceptedBound, boundedComparison, withBound } from "./bounds.ts";
import { inPeriod } from "./period.ts";

/** Whether failing a rule is left to the authority, by which relaxation, and what is open about it. */
export interface Relaxability {
  readonly truth: Truth;
  readonly relaxation?: IrRelaxation;
  readonly open: Open;
}

interface Condition {
  readonly truth: Truth;
  readonly open: Open;
}

/** Soft wording always leaves it; otherwise one of the relaxations that name the rule must be open. */
export function relaxabilityOf(rule: IrRule, run: Run, place: Place): Relaxability {
  if (rule.soft) return { truth: "yes", open: nothingOpen };
  if (rule.relaxations.length === 0) return { truth: "no", open: nothingOpen };
  const named = run.policy.decisions.flatMap((decision) =>
    decision.relaxations.filter((relaxation) => rule.relaxations.includes(relaxation.id)),
  );
  const conditions = named.map((relaxation) => ({ relaxation, ...opensFor(relaxation, rule, run, place) }));
  const truth = or(conditions.map((condition) => condition.truth));
  const first = conditions.find((condition) => condition.truth === truth && truth !== "no");
  const open = truth === "open" ? allOpen(conditions.map((condition) => condition.open)) : nothingOpen;
  return { truth, open, ...(first && { relaxation: first.relaxation }) };
}

/** In its period, with its `when`, and, with `to V`, only where the condition reaches V. */
function opensFor(relaxation: IrRelaxation, rule: IrRule, run: Run, place: Place): Condition {
  const parts: Condition[] = [{ truth: inPeriod(relaxation, run.on), open: nothingOpen }];
  if (relaxation.when !== undefined) parts.push(conditionAt(run, relaxation.when, { ...place, name: relaxation.id }));
  const comparison = boundedComparison(rule);
  if (relaxation.to !== undefined && comparison !== undefined) {
    parts.push(asAsked(rule, conditionAt(run, withBound(comparison, relaxation.to), place)));
  }
  const truth = and(parts.map((part) => part.truth));
  return { truth, open: truth === "open" ? allOpen(parts.map((part) => part.open)) : nothingOpen };
}

/** Whether the value that an act accepts is reached; yes where it names none. */
export function reachesAccepted(rule: IrRule, act: CheckedAct, run: Run, place: Place): Condition {
  const comparison = boundedComparison(rule);
  if (act.value === undefined || comparison === undefined) return { truth: "yes", open: nothingOpen };
  return asAsked(rule, conditionAt(run, withBound(comparison, acceptedBound(comparison, act.value)), place));
}

function asAsked(rule: IrRule, condition: Condition): Condition {
  return rule.forbids ? { truth: not(condition.truth), open: condition.open } : condition;
}

function conditionAt(run: Run, expression: Parameters<Run["evaluate"]>[0], place: Place): Condition {
  const finding = conditionOf(run, expression, place);
  return { truth: finding.value.truth, open: finding.open };
}

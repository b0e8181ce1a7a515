import type { IrDecision, IrDecisionValue } from "@bylaw/ir";
import { calculate } from "./calculate.ts";
import { type Fraction, none, order, plus } from "./fraction.ts";
import { type Judging, judgeRule, yes } from "./judge-rule.ts";
import type { ConcreteDecision, ConcreteOutcome, ConcreteStatus } from "./judgement.ts";
import type { ConcreteValue } from "./value.ts";

/** A value, or a point that the text leaves to a role. */
type Formed = { readonly left: true } | { readonly left: false; readonly value: ConcreteValue };

/** Rules first, then the value: withheld where a rule is not met, provisional where one is left to the authority. */
export function judgeOne(judging: Judging): ConcreteDecision {
  const { decision } = judging;
  const statuses = new Map<string, ConcreteStatus>();
  for (const rule of decision.rules) statuses.set(rule.id, judgeRule(rule, judging));
  const outcome = worst([...statuses.values()]);
  if (decision.value === undefined) return { outcome, statuses };
  // The value is worked out in any case, so that the oracle notices what it was asked.
  const formed = formedValue(decision, decision.value, judging);
  if (outcome === "not_met") return { outcome, statuses };
  return formed.left ? { outcome: "at_discretion", statuses } : { outcome, statuses, value: formed.value };
}

/** What several parts that must all be met come to. */
export function worst(parts: readonly string[]): ConcreteOutcome {
  if (parts.includes("not_met")) return "not_met";
  return parts.includes("at_discretion") ? "at_discretion" : "met";
}

function formedValue(decision: IrDecision, value: IrDecisionValue, judging: Judging): Formed {
  const formed = value.kind === "give" ? given(decision, value, judging) : added(value, judging);
  if (value.most === undefined) return formed;
  const most = calculate(value.most.value, judging.at, judging.records);
  if (formed.left) return formed;
  return order(formed.value as Fraction, most as Fraction) > 0 ? { left: false, value: most } : formed;
}

/** The first arm whose guard holds; where none does, the oracle answers. */
function given(
  decision: IrDecision,
  { arms }: Extract<IrDecisionValue, { readonly kind: "give" }>,
  judging: Judging,
): Formed {
  const taken = arms.find(({ when }) => when === undefined || yes(when, judging));
  if (taken?.gives.kind === "leave") return { left: true };
  if (taken !== undefined) return { left: false, value: calculate(taken.gives.value, judging.at, judging.records) };
  if (decision.type === undefined) throw new Error("a value has a type");
  return { left: false, value: judging.at.oracle.ofType(decision.type) };
}

/** Arms of an addend's own of which none holds add nothing; those of a table are for the oracle. */
function added({ addends }: Extract<IrDecisionValue, { readonly kind: "add" }>, judging: Judging): Formed {
  const counted = addends.filter(({ when }) => when === undefined || yes(when, judging));
  const values = counted.map(({ value }) => {
    const steps = value.kind === "arms" && value.table === undefined ? value.arms : undefined;
    if (steps?.every(({ when }) => when !== undefined && !yes(when, judging)) === true) return none;
    return calculate(value, judging.at, judging.records) as Fraction;
  });
  return { left: false, value: values.reduce(plus, none) };
}

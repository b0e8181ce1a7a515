import type { IrExpression } from "@bylaw/ir";
import { and, not, or, type Truth } from "../conditions/truth.ts";
import type { DecisionFinding } from "../decisions/decision-finding.ts";
import { type Finding, found } from "../possibilities/finding.ts";
import { fullRange } from "../possibilities/full-range.ts";
import { condition } from "../possibilities/possibility.ts";
import type { Place, Run } from "../run.ts";

type Of<Kind extends IrExpression["kind"]> = Extract<IrExpression, { readonly kind: Kind }>;

/** A named derived value, worked out once a run. */
export function evaluateLet(expression: Of<"let">, run: Run, _place: Place): Finding {
  const earlier = run.foundLets.get(expression.let);
  if (earlier !== undefined) return earlier;
  const definition = run.lets.get(expression.let);
  if (definition === undefined) throw new Error(`no let ${expression.let}`);
  const finding = run.evaluate(definition.value, { name: expression.let });
  run.foundLets.set(expression.let, finding);
  return finding;
}

/** The value of a reading: a constant of the run. */
export function evaluateReading(expression: Of<"reading">, run: Run): Finding {
  const finding = run.readings.get(expression.reading);
  if (finding === undefined) throw new Error(`no reading ${expression.reading} with a value`);
  return finding;
}

/** `D is met` and its kin: open where an act of the authority or a fact can still change the outcome. */
export function evaluateOutcome(expression: Of<"outcome">, run: Run, _place: Place): Finding {
  const decision = run.decide(expression.decision);
  return found(condition(hasOutcome(decision, expression.outcome)), [decision.open]);
}

/** The value that a decision gives. */
export function evaluateValue(expression: Of<"value">, run: Run, _place: Place): Finding {
  return { value: fullRange(expression.type), open: run.decide(expression.decision).open };
}

function hasOutcome({ passes, fails }: DecisionFinding, outcome: Of<"outcome">["outcome"]): Truth {
  switch (outcome) {
    case "met":
      return passes === "yes" ? "yes" : fails === "yes" ? "no" : "open";
    case "not_met":
      return fails === "yes" ? "yes" : passes === "yes" ? "no" : "open";
    case "at_discretion":
      return and([not(passes), not(fails)]);
    case "undecided":
      // What is open now may be settled by a fact, so this is never a sure yes.
      return or([passes, fails]) === "yes" || and([not(passes), not(fails)]) === "yes" ? "no" : "open";
    default:
      return outcome satisfies never;
  }
}

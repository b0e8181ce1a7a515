import type { IrExpression } from "@bylaw/ir";
import { and, not, or, type Truth } from "../conditions/truth.ts";
import type { DecisionFinding } from "../decisions/decision-finding.ts";
import { type BoundRecord, foundKey, type Place, recordAt, recordFor } from "../place.ts";
import { type Finding, failing, found, known } from "../possibilities/finding.ts";
import { fullRange } from "../possibilities/full-range.ts";
import { join } from "../possibilities/join.ts";
import { condition } from "../possibilities/possibility.ts";
import type { Run } from "../run.ts";

type Of<Kind extends IrExpression["kind"]> = Extract<IrExpression, { readonly kind: Kind }>;

/** What has a name of its own: a let, a reading, the outcome of a decision or its value. */
export function evaluateReference(
  expression: Of<"let" | "reading" | "outcome" | "value">,
  run: Run,
  place: Place,
): Finding {
  switch (expression.kind) {
    case "let":
      return evaluateLet(expression, run, place);
    case "reading":
      return evaluateReading(expression, run);
    case "outcome":
      return evaluateOutcome(expression, run, place);
    case "value":
      return evaluateValue(expression, run, place);
    default:
      return expression satisfies never;
  }
}

/** A named derived value, worked out once a run, or once for each record of its list. */
function evaluateLet(expression: Of<"let">, run: Run, place: Place): Finding {
  const definition = run.lets.get(expression.let);
  if (definition === undefined) throw new Error(`no let ${expression.let}`);
  const at = recordFor(definition.forEach, readAt(expression, place));
  const key = foundKey(expression.let, at);
  const earlier = run.found.lets.get(key);
  if (earlier !== undefined) return earlier;
  const finding = run.evaluate(definition.value, { name: expression.let, ...(at && { records: at }) });
  run.found.lets.set(key, finding);
  return finding;
}

/** The record at which something taken `for each` is read, where it is read at one. */
function readAt({ record }: { readonly record?: number }, place: Place): BoundRecord | undefined {
  return record === undefined ? undefined : recordAt(place, record);
}

/** The value of a reading: a constant of the run. */
function evaluateReading(expression: Of<"reading">, run: Run): Finding {
  const finding = run.readings.get(expression.reading);
  if (finding === undefined) throw new Error(`no reading ${expression.reading} with a value`);
  return finding;
}

/** `D is met` and its kin: open where an act of the authority or a fact can still change the outcome. */
function evaluateOutcome(expression: Of<"outcome">, run: Run, place: Place): Finding {
  const decision = run.decide(expression.decision, readAt(expression, place));
  return found(condition(hasOutcome(decision, expression.outcome)), [decision.open]);
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

/**
 * The value that a decision gives: known where it is met, an error of the case where it is not, and otherwise what is
 * possible of it, with the full range where it may come out that it gives none. An aggregate that counts only the
 * records for which the decision is met reads what it gives there.
 */
function evaluateValue(expression: Of<"value">, run: Run, place: Place): Finding {
  const { decision: id, type } = expression;
  const at = readAt(expression, place);
  const { value: given, ruled, outcome, open } = run.decide(id, at);
  if (given === undefined) throw new Error(`the decision ${id} gives no value`);
  if (outcome === "met") return known(given.value);
  const counts = at?.met === id;
  if (counts && !given.mayBeLeft) return { value: given.value, open: given.open };
  if (ruled.fails === "yes" && !counts) {
    return { value: fullRange(type), open: failing({ tag: "no_value", place: place.name, facts: [id] }) };
  }
  const sure = ruled.passes === "yes" && !given.mayBeLeft;
  return { value: sure ? given.value : join(fullRange(type), given.value), open: counts ? given.open : open };
}

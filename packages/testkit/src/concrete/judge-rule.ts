import type { IrDecision, IrExpression, IrRule, IrTest } from "@bylaw/ir";
import { calculate, comparison } from "./calculate.ts";
import type { Calculation, Records } from "./calculation.ts";
import { dayNumberOf } from "./calendar.ts";
import type { ConcreteOutcome, ConcreteStatus } from "./judgement.ts";
import type { ConcreteValue } from "./value.ts";

/** A decision, and the record for which it is judged where there is one. */
export interface Judging {
  readonly at: Calculation;
  readonly decision: IrDecision;
  readonly records: Records;
  readonly index?: number;
}

/** Whether a condition holds. */
export function yes(expression: IrExpression, { at, records }: Judging): boolean {
  return calculate(expression, at, records) === true;
}

function inTime({ from, until }: { readonly from?: string; readonly until?: string }, at: Calculation): boolean {
  const day = dayNumberOf(at.on);
  return (from === undefined || day >= dayNumberOf(from)) && (until === undefined || day <= dayNumberOf(until));
}

/** The seven lines of the procedure for a point. */
export function judgeRule(rule: IrRule, judging: Judging): ConcreteStatus {
  const { at } = judging;
  if (!inTime(rule, at) || (rule.when !== undefined && !yes(rule.when, judging))) return "not_applicable";
  if (rule.unless !== undefined && yes(rule.unless, judging)) return "waived";
  const asked = judgeTest(rule.test, judging);
  const result = rule.forbids ? turned(asked) : asked;
  if (result === "met") return "met";
  const act = Object.hasOwn(at.case.acts, rule.id) ? at.case.acts[rule.id] : undefined;
  const left = rule.soft === true || relaxed(rule, judging);
  if (!left) return result;
  if (act === undefined) return "at_discretion";
  if (act.outcome === "refused") return "not_met";
  const reached = act.value === undefined || reaches(rule, judging, scaledValue(rule, act.value));
  return reached ? "waived" : result;
}

function turned(outcome: ConcreteOutcome): ConcreteOutcome {
  if (outcome === "at_discretion") return outcome;
  return outcome === "met" ? "not_met" : "met";
}

/** A decision for each record of the same list means this record. */
function judgeTest(test: IrTest, judging: Judging): ConcreteOutcome {
  switch (test.kind) {
    case "condition":
      return yes(test.condition, judging) ? "met" : "not_met";
    case "decision": {
      const { at, decision, index } = judging;
      const asked = at.policy.decisions.find(({ names }) => names.id === test.decision);
      const same = asked?.forEach !== undefined && asked.forEach.list === decision.forEach?.list;
      return at.decide(test.decision, same ? index : undefined).outcome;
    }
    case "group": {
      const items = test.items.map((item) => judgeTest(item.test, judging));
      const met = items.filter((item) => item === "met").length;
      const left = items.filter((item) => item === "at_discretion").length;
      if (test.mode === "exactly") {
        if (met > test.number || met + left < test.number) return "not_met";
        return left === 0 ? "met" : "at_discretion";
      }
      if (met >= test.number) return "met";
      return met + left >= test.number ? "at_discretion" : "not_met";
    }
    default:
      return test satisfies never;
  }
}

function relaxed(rule: IrRule, judging: Judging): boolean {
  const { at, records } = judging;
  const open = at.policy.decisions
    .flatMap((decision) => decision.relaxations)
    .filter((relaxation) => rule.relaxations.includes(relaxation.id))
    .map(
      (relaxation) =>
        inTime(relaxation, at) &&
        (relaxation.when === undefined || yes(relaxation.when, judging)) &&
        (relaxation.to === undefined || reaches(rule, judging, calculate(relaxation.to, at, records))),
    );
  return open.includes(true);
}

/** Whether the rule would hold with another bound; a rule without one bound has nothing to reach. */
function reaches(rule: IrRule, { at, records }: Judging, bound: ConcreteValue): boolean {
  const condition = rule.test.kind === "condition" ? rule.test.condition : undefined;
  if (condition?.kind !== "compare" || ["=", "!="].includes(condition.operator)) return true;
  if (condition.type.kind !== "number" && condition.type.kind !== "date") return true;
  const boundLeft = condition.left.kind === "constant" && condition.right.kind !== "constant";
  const given = calculate(boundLeft ? condition.right : condition.left, at, records);
  const holds = boundLeft ? comparison(condition, bound, given) : comparison(condition, given, bound);
  return holds !== (rule.forbids === true);
}

function scaledValue(rule: IrRule, value: number | bigint): ConcreteValue {
  const condition = rule.test.kind === "condition" ? rule.test.condition : undefined;
  if (condition?.kind !== "compare" || condition.type.kind !== "number") return Number(value);
  return [BigInt(value), 10n ** BigInt(condition.type.scale)];
}

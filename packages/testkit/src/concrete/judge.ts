import type {
  CheckedCase,
  EvaluationOptions,
  IrDecision,
  IrExpression,
  IrPolicy,
  IrRule,
  IrTest,
  Outcome,
  RuleStatus,
} from "@bylaw/ir";
import { type Calculation, calculate, comparison } from "./calculate.ts";
import { dayNumberOf } from "./calendar.ts";
import { Oracle } from "./oracle.ts";
import type { ConcreteValue } from "./value.ts";

/** Two-valued statuses: nothing is open where the case is complete. */
export type ConcreteStatus = Exclude<RuleStatus, "undecided">;
export type ConcreteOutcome = Exclude<Outcome, "undecided">;

/** What a complete case comes to. */
export interface Judgement {
  readonly outcomes: ReadonlyMap<string, ConcreteOutcome>;
  /** By rule id. */
  readonly statuses: ReadonlyMap<string, ConcreteStatus>;
  readonly lets: ReadonlyMap<string, ConcreteValue>;
  /** Something was asked that no fact can tell, and an oracle answered. */
  readonly guessed: boolean;
}

/**
 * The textbook reading of a policy over a complete case: two-valued, point by point, written apart from the
 * interpreter so that the two can be held against each other. `seed` chooses the oracle.
 */
export function judge(policy: IrPolicy, checked: CheckedCase, options: EvaluationOptions, seed: number): Judgement {
  const outcomes = new Map<string, ConcreteOutcome>();
  const statuses = new Map<string, ConcreteStatus>();
  const oracle = new Oracle(seed);
  const outcome = (id: string): ConcreteOutcome => {
    const known = outcomes.get(id);
    if (known !== undefined) return known;
    const decision = policy.decisions.find((each) => each.names.id === id);
    if (decision === undefined) throw new Error(`no decision ${id}`);
    const found = judgeDecision(decision, at, statuses);
    outcomes.set(id, found);
    return found;
  };
  const readings = options.readings ?? {};
  const at: Calculation = { policy, case: checked, on: options.on, readings, oracle, lets: new Map(), outcome };
  for (const definition of policy.lets) {
    calculate({ kind: "let", let: definition.names.id }, at, new Map());
  }
  for (const decision of policy.decisions) outcome(decision.names.id);
  return { outcomes, statuses, lets: at.lets, guessed: oracle.asked > 0 };
}

function judgeDecision(decision: IrDecision, at: Calculation, statuses: Map<string, ConcreteStatus>): ConcreteOutcome {
  for (const rule of decision.rules) statuses.set(rule.id, judgeRule(rule, at));
  const found = new Set(decision.rules.map((rule) => statuses.get(rule.id)));
  if (found.has("not_met")) return "not_met";
  return found.has("at_discretion") ? "at_discretion" : "met";
}

function yes(expression: IrExpression, at: Calculation): boolean {
  return calculate(expression, at, new Map()) === true;
}

function inTime({ from, until }: { readonly from?: string; readonly until?: string }, at: Calculation): boolean {
  const day = dayNumberOf(at.on);
  return (from === undefined || day >= dayNumberOf(from)) && (until === undefined || day <= dayNumberOf(until));
}

/** The seven lines of the procedure for a point. */
function judgeRule(rule: IrRule, at: Calculation): ConcreteStatus {
  if (!inTime(rule, at) || (rule.when !== undefined && !yes(rule.when, at))) return "not_applicable";
  if (rule.unless !== undefined && yes(rule.unless, at)) return "waived";
  const asked = judgeTest(rule.test, at);
  const result = rule.forbids ? turned(asked) : asked;
  if (result === "met") return "met";
  const act = Object.hasOwn(at.case.acts, rule.id) ? at.case.acts[rule.id] : undefined;
  const left = rule.soft === true || relaxed(rule, at);
  if (!left) return result;
  if (act === undefined) return "at_discretion";
  if (act.outcome === "refused") return "not_met";
  const reached = act.value === undefined || reaches(rule, at, scaledValue(rule, act.value));
  return reached ? "waived" : result;
}

function turned(outcome: ConcreteOutcome): ConcreteOutcome {
  if (outcome === "at_discretion") return outcome;
  return outcome === "met" ? "not_met" : "met";
}

function judgeTest(test: IrTest, at: Calculation): ConcreteOutcome {
  switch (test.kind) {
    case "condition":
      return yes(test.condition, at) ? "met" : "not_met";
    case "decision":
      return at.outcome(test.decision) as ConcreteOutcome;
    case "group": {
      const items = test.items.map((item) => judgeTest(item.test, at));
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

function relaxed(rule: IrRule, at: Calculation): boolean {
  const open = at.policy.decisions
    .flatMap((decision) => decision.relaxations)
    .filter((relaxation) => rule.relaxations.includes(relaxation.id))
    .map(
      (relaxation) =>
        inTime(relaxation, at) &&
        (relaxation.when === undefined || yes(relaxation.when, at)) &&
        (relaxation.to === undefined || reaches(rule, at, calculate(relaxation.to, at, new Map()))),
    );
  return open.includes(true);
}

/** Whether the rule would hold with another bound; a rule without one bound has nothing to reach. */
function reaches(rule: IrRule, at: Calculation, bound: ConcreteValue): boolean {
  const condition = rule.test.kind === "condition" ? rule.test.condition : undefined;
  if (condition?.kind !== "compare" || ["=", "!="].includes(condition.operator)) return true;
  if (condition.type.kind !== "number" && condition.type.kind !== "date") return true;
  const boundLeft = condition.left.kind === "constant" && condition.right.kind !== "constant";
  const given = calculate(boundLeft ? condition.right : condition.left, at, new Map());
  const holds = boundLeft ? comparison(condition, bound, given) : comparison(condition, given, bound);
  return holds !== (rule.forbids === true);
}

function scaledValue(rule: IrRule, value: number | bigint): ConcreteValue {
  const condition = rule.test.kind === "condition" ? rule.test.condition : undefined;
  if (condition?.kind !== "compare" || condition.type.kind !== "number") return Number(value);
  return [BigInt(value), 10n ** BigInt(condition.type.scale)];
}

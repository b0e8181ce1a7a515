import type { CheckedCase, EvaluationOptions, IrFact, IrPolicy } from "@bylaw/ir";
import { parseDay } from "./dates/calendar-day.ts";
import type { DecisionFinding } from "./decisions/decision-finding.ts";
import { evaluateDecision } from "./decisions/evaluate-decision.ts";
import { evaluateExpression } from "./expressions/evaluate-expression.ts";
import type { Finding } from "./possibilities/finding.ts";
import { chosenReading } from "./readings.ts";
import type { Run } from "./run.ts";

/** A run over a case checked at the door. The date has been checked there too; another is our own mistake. */
export function startRun(policy: IrPolicy, checked: CheckedCase, options: EvaluationOptions): Run {
  const on = parseDay(options.on);
  if (on === undefined) throw new Error(`no date: ${options.on}`);
  const readings = new Map<string, Finding>();
  const foundDecisions = new Map<string, DecisionFinding>();
  const run: Run = {
    policy,
    case: checked,
    on,
    facts: new Map(policy.facts.map((fact) => [fact.names.id, fact])),
    recordsActs: policy.facts.some(isAct),
    lets: new Map(policy.lets.map((definition) => [definition.names.id, definition])),
    decisions: new Map(policy.decisions.map((decision) => [decision.names.id, decision])),
    readings,
    foundLets: new Map(),
    foundDecisions,
    evaluate: (expression, place) => evaluateExpression(expression, run, place),
    decide: (id) => decide(run, id),
  };
  for (const reading of policy.readings) {
    const chosen = chosenReading(reading, options);
    if (chosen !== undefined) readings.set(reading.id, run.evaluate(chosen, { name: reading.id }));
  }
  return run;
}

/** The same run with one act recorded as taken. */
export function withActTaken(run: Run, fact: string): Run {
  const other: Run = {
    ...run,
    case: { ...run.case, facts: { ...run.case.facts, [fact]: true } },
    foundLets: new Map(),
    foundDecisions: new Map(),
    evaluate: (expression, place) => evaluateExpression(expression, other, place),
    decide: (id) => decide(other, id),
  };
  return other;
}

function isAct({ decidedBy, type }: IrFact): boolean {
  return (
    decidedBy !== undefined || (type.kind === "list" && type.fields.some((field) => field.decidedBy !== undefined))
  );
}

function decide(run: Run, id: string): DecisionFinding {
  const earlier = run.foundDecisions.get(id);
  if (earlier !== undefined) return earlier;
  const decision = run.decisions.get(id);
  if (decision === undefined) throw new Error(`no decision ${id}`);
  const finding = evaluateDecision(decision, run);
  run.foundDecisions.set(id, finding);
  return finding;
}

import type { CheckedCase, EvaluationOptions, IrFact, IrPolicy } from "@bylaw/ir";
import { parseDay } from "./dates/calendar-day.ts";
import { decide } from "./decisions/decide.ts";
import { evaluateExpression } from "./expressions/evaluate-expression.ts";
import type { Finding } from "./possibilities/finding.ts";
import { chosenReading } from "./readings.ts";
import type { Seat } from "./rounds/seat.ts";
import { nothingFound, type Run } from "./run.ts";

/**
 * A run over a case checked at the door, perhaps at its seat in a round. The date has been checked there too; another
 * is our own mistake.
 */
export function startRun(policy: IrPolicy, checked: CheckedCase, options: EvaluationOptions, seat?: Seat): Run {
  const on = parseDay(options.on);
  if (on === undefined) throw new Error(`no date: ${options.on}`);
  const readings = new Map<string, Finding>();
  const run: Run = withTools({
    policy,
    case: checked,
    on,
    facts: new Map(policy.facts.map((fact) => [fact.names.id, fact])),
    recordsActs: policy.facts.some(isAct),
    lets: new Map(policy.lets.map((definition) => [definition.names.id, definition])),
    decisions: new Map(policy.decisions.map((decision) => [decision.names.id, decision])),
    readings,
    environment: options.environment ?? {},
    ...(seat && { seat }),
  });
  for (const reading of policy.readings) {
    const chosen = chosenReading(reading, options);
    if (chosen !== undefined) readings.set(reading.id, run.evaluate(chosen, { name: reading.id }));
  }
  return run;
}

/** The same run with one act recorded as taken; what the limits of its round have given stays as it was. */
export function withActTaken(run: Run, fact: string): Run {
  return withTools({ ...run, case: { ...run.case, facts: { ...run.case.facts, [fact]: true } } });
}

/** A run with nothing worked out yet. */
function withTools(parts: Omit<Run, "found" | "evaluate" | "decide">): Run {
  const run: Run = {
    ...parts,
    found: nothingFound(),
    evaluate: (expression, place) => evaluateExpression(expression, run, place),
    decide: (id, at) => decide(run, id, at),
  };
  return run;
}

function isAct({ decidedBy, type }: IrFact): boolean {
  return (
    decidedBy !== undefined || (type.kind === "list" && type.fields.some((field) => field.decidedBy !== undefined))
  );
}

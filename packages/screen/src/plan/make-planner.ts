import { probeCase } from "@bylaw/evaluate";
import type { Columns, EvaluationOptions, IrConstant, IrExpression, IrPolicy, IrReading } from "@bylaw/ir";
import { interpreterFor } from "../interpreter/probes.ts";
import { applicantsFrame } from "../lanes/frame.ts";
import { type ConditionLanes, no, open, yes } from "../lanes/lanes.ts";
import type { Memory } from "../memory.ts";
import { readDay } from "../values/calendar.ts";
import { decisionOf } from "./decisions.ts";
import { plan, planCondition } from "./expression.ts";
import { condition, type Planner } from "./planner.ts";

/** Where steps for a policy are made; nothing where the options are none that a run takes. */
export function makePlanner(
  policy: IrPolicy,
  columns: Columns,
  options: EvaluationOptions,
  block: number,
  memory: Memory,
): Planner | undefined {
  const readings = chosenReadings(policy, options);
  if (readings === undefined) return undefined;
  const interpreter = interpreterFor(policy, columns, options, memory);
  const planner: Planner = {
    policy,
    columns,
    options,
    on: readDay(options.on),
    lets: new Map(policy.lets.map((definition) => [definition.names.id, definition])),
    decisions: new Map(policy.decisions.map((decision) => [decision.names.id, decision])),
    readings,
    applicants: applicantsFrame(Math.min(block, columns.size)),
    frames: new Map(),
    made: new Map(),
    steps: [],
    left: new Uint8Array(block),
    memory,
    lasting: new Set(),
    foundLets: new Map(),
    foundDecisions: new Map(),
    interpreter,
    plan: (expression, records) => plan(planner, expression, records),
    hold: (expression, records) => planCondition(planner, expression, records),
    decide: (id, of) => decisionOf(planner, id, of),
    probe: (expression) => probed(planner, expression),
  };
  return planner;
}

/** What is chosen for each reading, as the interpreter says. */
function chosenReadings(policy: IrPolicy, options: EvaluationOptions): ReadonlyMap<string, IrConstant> | undefined {
  const typed = policy.readings.filter(({ type, default: usual }) => type !== undefined && usual !== undefined);
  const expressions = typed.map(({ id }): IrExpression => ({ kind: "reading", reading: id }));
  const rows = probeCase(policy, { facts: {} }, options, [{ expressions, lists: [] }])?.[0]?.[0];
  if (rows === undefined) return undefined;
  const chosen = typed.flatMap((reading, index): readonly [string, IrConstant][] => {
    const constant = constantFrom(reading, rows[index]);
    return constant === undefined ? [] : [[reading.id, constant]];
  });
  return new Map(chosen);
}

function constantFrom({ type }: IrReading, text: string | undefined): IrConstant | undefined {
  if (type === undefined || text === undefined) return undefined;
  if (type.kind === "boolean") return { kind: "constant", type, value: text === "yes" };
  if (type.kind === "set") return { kind: "constant", type, value: text === "" ? [] : text.split(", ") };
  const none = text === "none" && (type.kind === "date" || (type.kind === "choice" && type.none === true));
  return { kind: "constant", type, value: none ? null : text };
}

const codes: Readonly<Record<string, number>> = { yes, no };

/** A condition that the interpreter works out, once for each group of applicants of whom it reads the same. */
function probed(planner: Planner, expression: IrExpression): ConditionLanes {
  const { interpreter, applicants: frame } = planner;
  const reads = interpreter.readsOf([expression]);
  const { groups, rows, meaning } = interpreter.ask(reads);
  const found = new Uint8Array(groups.first.length);
  const fill = (out: ConditionLanes): void => {
    for (let lane = 0; lane < frame.size; lane++) {
      const group = groups.of[frame.first + lane] ?? 0;
      let code = found[group] ?? 0;
      if (code === 0) {
        code = codes[rows(group, [expression])?.[0]?.[0] ?? ""] ?? open;
        found[group] = code;
      }
      out.bits[lane] = code;
    }
  };
  return condition(planner, { frame, does: `probed ${JSON.stringify(expression)} ${meaning}`, needs: [], fill });
}

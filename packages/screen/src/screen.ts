import { determine } from "@bylaw/evaluate";
import type { Columns, DecisionResult, EvaluationOptions, IrPolicy, ScreenedDecision, Screening } from "@bylaw/ir";
import { outcomeCodes, ruleStatusCodes } from "@bylaw/ir";
import { caseOf } from "./case-of.ts";
import { groupsOf } from "./interpreter/groups.ts";
import { readCaseOf } from "./interpreter/probes.ts";
import { readsOf } from "./interpreter/reads.ts";
import { movePairs, moveRecords } from "./lanes/frame.ts";
import { type ConditionLanes, no, yes } from "./lanes/lanes.ts";
import { lendArrays } from "./lanes/lending.ts";
import { byTable, tableOf } from "./plan/conditions.ts";

import { makePlanner } from "./plan/make-planner.ts";
import { type Planner, startsOf, stepsFor } from "./plan/planner.ts";
import { dayText } from "./values/calendar.ts";
import { NotInColumns } from "./values/exact.ts";

const [met, notMet, undecided, atDiscretion] = [0, 1, 2, 3];

/** All that is worked out of so many applicants stays in the cache. */
const applicantsOfBlock = 1024;

const outcomes = tableOf((passes, fails) => {
  if (fails === yes) return notMet;
  if (passes === yes) return met;
  return passes === no && fails === no ? atDiscretion : undecided;
});

/** One array of a screening and the lanes that fill it. */
interface Output {
  readonly lanes: ConditionLanes;
  readonly into: Uint8Array;
}

/** A screening while it is filled. */
interface Filled {
  readonly outcomes: Uint8Array;
  readonly rules: ReadonlyMap<string, Uint8Array>;
}

/**
 * What a policy makes of every applicant of the columns: outcomes and statuses of rules, exactly as `determine` gives
 * them for `caseOf` of each. With `decisions` in the options only these and those that they may read. Options that no
 * run takes leave everything undecided.
 */
export function screen(policy: IrPolicy, columns: Columns, options: EvaluationOptions): Screening {
  return screenInBlocks(policy, columns, options, applicantsOfBlock);
}

/** The same in blocks of so many applicants; how many changes nothing. */
export function screenInBlocks(
  policy: IrPolicy,
  columns: Columns,
  options: EvaluationOptions,
  block: number,
): Screening {
  const { size } = columns;
  const filled = new Map(askedDecisions(policy, options).map((id) => [id, emptyDecision(policy, id, size)] as const));
  const planner = makePlanner(policy, columns, options, block);
  let interpreted = 0;
  if (planner !== undefined && size > 0) {
    const { outputs, others } = planDecisions(planner, filled);
    const left = runBlocks(planner, outputs);
    for (const id of others) interpretDecision(planner, id, filled.get(id));
    const rest = [...filled].filter(([id]) => !others.includes(id));
    for (const place of left) interpretApplicant(planner, place, new Map(rest));
    interpreted = others.length > 0 ? size : left.length;
    if (!isInForce(planner)) for (const decision of filled.values()) decision.outcomes.fill(undecided);
  }
  const decisions = [...filled].map(([id, { outcomes: own, rules }]): [string, ScreenedDecision] => [
    id,
    { outcomes: own, rules: Object.fromEntries(rules) },
  ]);
  return { size, decisions: Object.fromEntries(decisions), interpreted };
}

/** All decisions, or those asked for by any of their names and what these may read, in source order. */
function askedDecisions(policy: IrPolicy, { decisions: asked }: EvaluationOptions): readonly string[] {
  const ids = policy.decisions.map(({ names }) => names.id);
  if (asked === undefined) return ids;
  const named = policy.decisions.filter(({ names: { id, en, zh } }) =>
    asked.some((name) => name === id || name === en || name === zh),
  );
  const { decisions: read } = readsOf(policy, named);
  return ids.filter((id) => read.has(id) || named.some(({ names }) => names.id === id));
}

function emptyDecision(policy: IrPolicy, id: string, size: number): Filled {
  const decision = policy.decisions.find(({ names }) => names.id === id);
  const rules = decision === undefined || decision.forEach !== undefined ? [] : decision.rules;
  return {
    outcomes: new Uint8Array(size).fill(undecided),
    rules: new Map(rules.map((rule) => [rule.id, new Uint8Array(size).fill(undecided)])),
  };
}

/** Steps for every decision that columns can carry, and the ids of the others. */
function planDecisions(
  planner: Planner,
  filled: ReadonlyMap<string, Filled>,
): { readonly outputs: readonly Output[]; readonly others: readonly string[] } {
  const outputs: Output[] = [];
  const others: string[] = [];
  for (const [id, { outcomes: into, rules }] of filled) {
    try {
      const { passes, fails, statuses } = planner.decide(id, "whole");
      outputs.push({ lanes: byTable(planner, "outcome", [passes.value, fails.value], outcomes), into });
      for (const [rule, array] of rules) {
        const status = statuses.get(rule);
        if (status !== undefined) outputs.push({ lanes: status.value, into: array });
      }
    } catch (error) {
      if (!(error instanceof NotInColumns)) throw error;
      others.push(id);
    }
  }
  return { outputs, others };
}

/** Runs all steps over one block of applicants after another; gives those that go on with the interpreter. */
function runBlocks(planner: Planner, outputs: readonly Output[]): readonly number[] {
  const { applicants, columns, left } = planner;
  const kept = new Set(outputs.map(({ lanes }) => lanes));
  const steps = stepsFor(planner, kept);
  lendArrays(steps, kept);
  const running = steps.flatMap(({ run }) => (run === undefined ? [] : [run]));
  const starts = new Map(
    [...planner.frames.values()].map(({ lists }) => [lists[0] ?? "", startsOf(planner, lists[0] ?? "")]),
  );
  const places: number[] = [];
  for (let start = 0; start < columns.size; start += applicants.capacity) {
    const size = Math.min(applicants.capacity, columns.size - start);
    applicants.first = start;
    applicants.size = size;
    left.fill(0);
    for (const frame of planner.frames.values()) {
      const own = starts.get(frame.lists[0] ?? "");
      if (frame.lists.length > 1) movePairs(frame, left);
      else if (own !== undefined) moveRecords(frame, own, start, size);
    }
    for (const run of running) run();
    for (const { lanes, into } of outputs) into.set(lanes.bits.subarray(0, size), start);
    for (let row = 0; row < size; row++) if (left[row] === 1) places.push(start + row);
  }
  return places;
}

/** The policy is in force on the day, or it is not known whether it is. */
function isInForce({ policy, on }: Planner): boolean {
  const { force } = policy;
  if (force.kind === "unknown") return true;
  const day = dayText(on);
  return force.from <= day && (force.until === undefined || day <= force.until);
}

function write(filled: Filled | undefined, result: DecisionResult | undefined, place: number): void {
  if (filled === undefined || result === undefined) return;
  filled.outcomes[place] = outcomeCodes.indexOf(result.outcome);
  for (const { id, status } of result.rules) {
    const array = filled.rules.get(id);
    if (array !== undefined) array[place] = ruleStatusCodes.indexOf(status);
  }
}

/** A decision that columns cannot carry: once for all applicants of whom it reads the same. */
function interpretDecision({ policy, columns, options }: Planner, id: string, filled: Filled | undefined): void {
  const decision = policy.decisions.filter(({ names }) => names.id === id);
  const reads = readsOf(policy, decision);
  const groups = groupsOf(columns, reads);
  const results = groups.first.map((place) => {
    const given = readCaseOf(policy, columns, place, reads);
    return determine(policy, given, { ...options, decisions: [id] }).determination?.decisions;
  });
  for (let place = 0; place < columns.size; place++) {
    const found = results[groups.of[place] ?? 0];
    write(filled, found === undefined ? undefined : ownResult(found, id), place);
  }
}

/** An applicant whose numbers leave what doubles hold exactly: all that was worked out in columns. */
function interpretApplicant(
  { policy, columns, options }: Planner,
  place: number,
  filled: ReadonlyMap<string, Filled>,
): void {
  const asked = { ...options, decisions: [...filled.keys()] };
  const found = determine(policy, caseOf(policy, columns, place), asked).determination?.decisions ?? {};
  for (const [id, decision] of filled) write(decision, ownResult(found, id), place);
}

function ownResult(found: Readonly<Record<string, DecisionResult>>, id: string): DecisionResult | undefined {
  return Object.hasOwn(found, id) ? found[id] : undefined;
}

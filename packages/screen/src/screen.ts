import { determine } from "@bylaw/evaluate";
import type { Columns, DecisionResult, EvaluationOptions, IrPolicy, ScreenedDecision, Screening } from "@bylaw/ir";
import { outcomeCodes, ruleStatusCodes } from "@bylaw/ir";
import { caseOf } from "./case-of.ts";
import { groupsOf } from "./interpreter/groups.ts";
import { readCaseOf } from "./interpreter/probes.ts";
import { readsOf } from "./interpreter/reads.ts";
import { type ConditionLanes, no, yes } from "./lanes/lanes.ts";
import { beginRound, endRound, type Memory, makeMemory } from "./memory.ts";
import { byTable, tableOf } from "./plan/conditions.ts";
import { makePlanner } from "./plan/make-planner.ts";
import type { Planner } from "./plan/planner.ts";
import { runBlocks } from "./run-blocks.ts";
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

/** A column of a screening and the lanes that it is made of. */
interface Output {
  readonly lanes: ConditionLanes;
  readonly give: (codes: Uint8Array) => void;
}

/** A screening while it is filled. */
interface Filled {
  outcomes: Uint8Array;
  readonly rules: Map<string, Uint8Array>;
}

/** Screens the same applicants by one text after another. */
export interface Screener {
  readonly columns: Columns;
  /**
   * What `screen` gives. Columns that an edit leaves as they were are taken from the last few screenings, and their arrays
   * are the same: they are not to be written to.
   */
  readonly screen: (policy: IrPolicy, options: EvaluationOptions) => Screening;
}

/** A screener of these columns, which must not be written to from now on. */
export function makeScreener(columns: Columns): Screener {
  return makeScreenerInBlocks(columns, applicantsOfBlock);
}

/** The same in blocks of so many applicants; how many changes nothing. */
export function makeScreenerInBlocks(columns: Columns, block: number): Screener {
  const memory = makeMemory(true);
  return { columns, screen: (policy, options) => screenBy(memory, policy, columns, options, block) };
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
  return screenBy(makeMemory(false), policy, columns, options, block);
}

function screenBy(
  memory: Memory,
  policy: IrPolicy,
  columns: Columns,
  options: EvaluationOptions,
  block: number,
): Screening {
  const { size } = columns;
  beginRound(memory, options.environment);
  const filled = new Map(askedDecisions(policy, options).map((id) => [id, emptyDecision(policy, id)] as const));
  const planner = makePlanner(policy, columns, options, block, memory);
  let interpreted = 0;
  if (planner !== undefined && size > 0) {
    const { outputs, others } = planDecisions(planner, filled);
    const left = runBlocks(planner, outputs);
    for (const id of others) interpretDecision(planner, id, filled.get(id));
    const rest = new Map([...filled].filter(([id]) => !others.includes(id)));
    if (left.length > 0) for (const decision of rest.values()) ownColumns(decision, size);
    for (const place of left) interpretApplicant(planner, place, rest);
    interpreted = others.length > 0 ? size : left.length;
    if (!isInForce(planner)) for (const decision of filled.values()) decision.outcomes = noCodes;
  }
  endRound(memory);
  const unsettled = new Uint8Array(size).fill(undecided);
  const said = (codes: Uint8Array): Uint8Array => (codes === noCodes ? unsettled : codes);
  const decisions = [...filled].map(([id, { outcomes: own, rules }]): [string, ScreenedDecision] => [
    id,
    { outcomes: said(own), rules: Object.fromEntries([...rules].map(([rule, codes]) => [rule, said(codes)])) },
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

/** Stands for a column that is undecided throughout. */
const noCodes = new Uint8Array(0);

function emptyDecision(policy: IrPolicy, id: string): Filled {
  const decision = policy.decisions.find(({ names }) => names.id === id);
  const rules = decision === undefined || decision.forEach !== undefined ? [] : decision.rules;
  return { outcomes: noCodes, rules: new Map(rules.map((rule) => [rule.id, noCodes])) };
}

/** Steps for every decision that columns can carry, and the ids of the others. */
function planDecisions(
  planner: Planner,
  filled: ReadonlyMap<string, Filled>,
): { readonly outputs: readonly Output[]; readonly others: readonly string[] } {
  const outputs: Output[] = [];
  const others: string[] = [];
  for (const [id, decision] of filled) {
    try {
      const { passes, fails, statuses } = planner.decide(id, "whole");
      const lanes = byTable(planner, "outcome", [passes.value, fails.value], outcomes);
      outputs.push({ lanes, give: (codes) => void (decision.outcomes = codes) });
      for (const rule of decision.rules.keys()) {
        const status = statuses.get(rule);
        if (status !== undefined)
          outputs.push({ lanes: status.value, give: (codes) => decision.rules.set(rule, codes) });
      }
    } catch (error) {
      if (!(error instanceof NotInColumns)) throw error;
      others.push(id);
    }
  }
  return { outputs, others };
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

/** Columns of its own for what the interpreter says. */
function ownColumns(filled: Filled, size: number): void {
  const own = (codes: Uint8Array): Uint8Array =>
    codes === noCodes ? new Uint8Array(size).fill(undecided) : codes.slice();
  filled.outcomes = own(filled.outcomes);
  for (const [rule, codes] of filled.rules) filled.rules.set(rule, own(codes));
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
  if (filled !== undefined) ownColumns(filled, columns.size);
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

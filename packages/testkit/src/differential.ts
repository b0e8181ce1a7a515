import type {
  CheckedCase,
  CheckedRound,
  DecisionResult,
  Determination,
  EvaluationOptions,
  IrPolicy,
  RoundDetermination,
  RuleStatus,
} from "@bylaw/ir";
import * as fc from "fast-check";
import type { GeneratedDecision, GeneratedModule, GeneratedOptions, GeneratedValue } from "./generated-module.ts";
import { loadGenerated } from "./generated-module.ts";
import type { RandomCase } from "./random-case.ts";
import { randomCases } from "./random-case.ts";
import { randomPolicy } from "./random-policy.ts";
import type { PolicyLimits } from "./random-types.ts";

/** The two evaluators that must agree: the interpreter, and the source that the code generator writes. */
export interface Evaluators {
  readonly evaluate: (policy: IrPolicy, checked: CheckedCase, options: EvaluationOptions) => Determination;
  readonly toJavaScript: (policy: IrPolicy) => string;
  /** How generated code calls functions of plugins; needed for policies that call some. */
  readonly functionsOf?: (policy: IrPolicy, options: EvaluationOptions) => NonNullable<GeneratedOptions["call"]>;
}

/** One answer on which they disagree. */
export interface Difference {
  /** A decision, or a rule, and for what: its outcome, its status, its verdict or its masks. */
  readonly place: string;
  readonly expected: string;
  readonly found: string;
}

/** Failed, open whether it fails, not passing, open whether it passes: what the masks say of a settled status. */
const settledColumns: Partial<Record<RuleStatus, readonly boolean[]>> = {
  met: [false, false, false, false],
  waived: [false, false, false, false],
  not_applicable: [false, false, false, false],
  not_met: [true, false, true, false],
  at_discretion: [false, false, true, false],
};

/** All answers of a generated module to one case that differ from the interpreter's. */
export function differences(
  module: GeneratedModule,
  expected: Determination,
  { checked, options }: { readonly checked: CheckedCase; readonly options: GeneratedOptions },
): readonly Difference[] {
  const found: Difference[] = [];
  const note = (place: string, wanted: unknown, got: unknown): void => {
    if (wanted !== got) found.push({ place, expected: String(wanted), found: String(got) });
  };
  const determined = module.evaluate(checked, options);
  const [record, run] = [module.encode(checked), module.prepare(options)];
  const masks = module.masks(record, run, new Int32Array(module.policy.words * module.policy.columns));
  let number = 0;
  for (const [index, { id, rules }] of module.policy.decisions.entries()) {
    const wanted = expected.decisions[id];
    const got = determined.decisions[id];
    note(`${id} outcome`, wanted?.outcome, got?.outcome);
    note(`${id} outcome if in force`, wanted?.ifInForce, got?.ifInForce);
    note(`${id} verdict`, wanted?.outcome, module.outcomes[module.verdict(record, run, index)]);
    compareValues(id, wanted, got, note);
    for (const [place, rule] of rules.entries()) {
      const status = wanted?.rules[place]?.status;
      note(`${rule} status`, status, got?.rules[rule]);
      if (status !== undefined) note(`${rule} masks`, ...maskPair(module, masks, number, status));
      number++;
    }
  }
  return found;
}

/** All answers of a generated module to a round that differ from the interpreter's. */
export function roundDifferences(
  module: GeneratedModule,
  expected: RoundDetermination,
  { round, options }: { readonly round: CheckedRound; readonly options: GeneratedOptions },
): readonly Difference[] {
  const found: Difference[] = [];
  const given = module.round?.(
    round.applicants.map((applicant) => applicant.case),
    options,
  );
  for (const [index, { id, determination }] of expected.applicants.entries()) {
    const note: Note = (place, wanted, got) => {
      if (wanted !== got) found.push({ place: `${id} ${place}`, expected: String(wanted), found: String(got) });
    };
    for (const [name, wanted] of Object.entries(determination.decisions)) {
      const got = given?.[index]?.decisions[name];
      note(`${name} outcome`, wanted.outcome, got?.outcome);
      note(`${name} outcome if in force`, wanted.ifInForce, got?.ifInForce);
      for (const { id: rule, status } of wanted.rules) note(`${rule} status`, status, got?.rules[rule]);
      compareValues(name, wanted, got, note);
    }
  }
  return found;
}

type Note = (place: string, wanted: unknown, got: unknown) => void;

/** The values that two answers to a decision give, and all that they say of its records. */
function compareValues(
  id: string,
  wanted: DecisionResult | undefined,
  got: GeneratedDecision | undefined,
  note: Note,
): void {
  note(`${id} value`, valueText(wanted?.value), valueText(got?.value));
  note(`${id} records`, wanted?.records?.length, got?.records?.length);
  for (const [index, record] of (wanted?.records ?? []).entries()) {
    const place = `${id}[${index}]`;
    const other = got?.records?.[index];
    note(`${place} outcome`, record.outcome, other?.outcome);
    note(`${place} outcome if in force`, record.ifInForce, other?.ifInForce);
    for (const { id: rule, status } of record.rules) note(`${place} ${rule} status`, status, other?.rules[rule]);
    note(`${place} value`, valueText(record.value), valueText(other?.value));
  }
}

/** What both say of a value, in one order; members in the order of their names. */
function valueText(value: GeneratedValue | undefined): string | undefined {
  if (value === undefined) return undefined;
  const { known, provisional, withheld, open, possible, between } = value;
  return JSON.stringify([known, provisional, withheld, open, possible?.toSorted(), between?.least, between?.most]);
}

function maskPair(module: GeneratedModule, masks: Int32Array, number: number, status: RuleStatus): [string, string] {
  const { words, columns } = module.policy;
  const bits = Array.from({ length: columns }, (_, column) => {
    const word = masks[column * words + (number >>> 5)] ?? 0;
    return ((word >>> (number & 31)) & 1) === 1;
  });
  const settled = settledColumns[status];
  if (settled !== undefined) return [settled.slice(0, columns).join(), bits.join()];
  // An undecided rule is open in one of its columns at least.
  return ["open", bits[1] === true || bits[3] === true ? "open" : "settled"];
}

/** A policy and cases for it. */
export interface Sample {
  readonly policy: IrPolicy;
  readonly cases: readonly RandomCase[];
}

/** Random policies, each with up to `most` cases. */
export function randomSamples(most = 40, limits: PolicyLimits = {}): fc.Arbitrary<Sample> {
  return randomPolicy(limits).chain((policy) => randomCases(policy, most).map((cases) => ({ policy, cases })));
}

/** What came of comparing the two evaluators on one sample. */
export interface Comparison {
  readonly pairs: number;
  /** How often each status was given by the interpreter. */
  readonly statuses: ReadonlyMap<RuleStatus, number>;
  readonly differences: readonly Difference[];
}

/** Compares both evaluators on all cases of a sample; the module is generated once. */
export function compareSample({ policy, cases }: Sample, evaluators: Evaluators): Comparison {
  const { evaluate, toJavaScript, functionsOf } = evaluators;
  const module = loadGenerated(toJavaScript(policy));
  const found: Difference[] = [];
  const statuses = new Map<RuleStatus, number>();
  for (const one of cases) {
    const expected = evaluate(policy, one.checked, one.options);
    for (const { rules } of Object.values(expected.decisions)) {
      for (const { status } of rules) statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    const call = functionsOf === undefined ? {} : { call: functionsOf(policy, one.options) };
    found.push(...differences(module, expected, { checked: one.checked, options: { ...one.options, ...call } }));
  }
  return { pairs: cases.length, statuses, differences: found };
}

/** Where a run starts, so that it can be repeated. */
export interface Start {
  readonly seed: number;
  readonly path?: string;
}

/** Reads `BYLAW_SEED`: a seed, or a seed and a path as a failing run prints them ("1234:56:0"). */
export function readStart(text: string | undefined, otherwise: number): Start {
  const [seed, ...path] = (text ?? "").split(":");
  if (seed === undefined || !/^-?[0-9]+$/.test(seed)) return { seed: otherwise };
  return path.length === 0 ? { seed: Number(seed) } : { seed: Number(seed), path: path.join(":") };
}

/** What a differential run found: how many pairs agreed, and the shrunk example where some did not. */
export interface DifferentialRun {
  readonly pairs: number;
  readonly statuses: ReadonlyMap<RuleStatus, number>;
  readonly failure?: string;
}

/** Milliseconds for which a failing sample is made smaller. */
const longestShrinking = 30_000;

/**
 * Runs both evaluators against each other on `policies` random policies with up to 40 cases each. A failing sample is
 * shrunk for half a minute at most, or not at all where `shrink` is false.
 */
export function runDifferential(
  evaluators: Evaluators,
  start: Start,
  policies: number,
  shrink = true,
  limits: PolicyLimits = {},
): DifferentialRun {
  let pairs = 0;
  const statuses = new Map<RuleStatus, number>();
  const property = fc.property(randomSamples(40, limits), (sample) => {
    const comparison = compareSample(sample, evaluators);
    pairs += comparison.pairs;
    for (const [status, count] of comparison.statuses) statuses.set(status, (statuses.get(status) ?? 0) + count);
    if (comparison.differences.length > 0) throw new Error(JSON.stringify(comparison.differences, undefined, 1));
  });
  const first = fc.check(property, { ...start, numRuns: policies, endOnFailure: true });
  if (!first.failed) return { pairs, statuses };
  const again = { seed: first.seed, path: first.counterexamplePath ?? "", numRuns: policies };
  const shrunk = shrink ? fc.check(property, { ...again, interruptAfterTimeLimit: longestShrinking }) : first;
  const result = shrunk.failed ? shrunk : first;
  const failure = [
    "The interpreter and the generated code disagree.",
    `Reproduce: BYLAW_SEED=${result.seed}:${result.counterexamplePath ?? ""}`,
    String(result.errorInstance instanceof Error ? result.errorInstance.message : result.errorInstance),
    JSON.stringify(result.counterexample?.[0], (_, value) => (typeof value === "bigint" ? `${value}n` : value), 1),
  ].join("\n");
  return { pairs, statuses, failure };
}

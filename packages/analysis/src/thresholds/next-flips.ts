import { dayText, evaluate, readCase } from "@bylaw/evaluate";
import {
  type CheckedCase,
  type Columns,
  type EvaluationOptions,
  type IrPolicy,
  type Outcome,
  outcomeCodes,
  ruleStatusCodes,
  type Screening,
} from "@bylaw/ir";
import { caseOf, screen } from "@bylaw/screen";
import { ceilingOf, dividedBy, type Exact, exact, exactText, floorOf, readExact, times } from "../exact.ts";
import { resultOf, sliceOf } from "../slice.ts";
import { lineOf } from "./distances.ts";
import { type LineValue, lineValues } from "./line-values.ts";
import type { Flip, NextFlips, Threshold } from "./threshold.ts";
import { constantAt, lineFact, withConstant, withLineFact } from "./with-constant.ts";

/** More applicants than this at one value of the line are screened together. */
const mostSingle = 200;

/** What `nextFlips` is asked for beside the run. */
export interface FlipOptions extends EvaluationOptions {
  /** The values that the constant may take are the multiples of this decimal; by default `stepOf` the line. */
  readonly step?: string;
  /** Most decisions that are taken anew on either side, a whole screening counting as 200; 2000 where not given. */
  readonly budget?: number;
}

/** The finest step in which a line is written as a rule: whole yuan, tenths of a percent, else the type's own. */
export function stepOf(policy: IrPolicy, { path, measure }: Threshold): string {
  if (measure === "money") return "1";
  if (measure === "percent") return "0.001";
  const type = constantAt(policy, path)?.type;
  return exactText(exact(1n, 10n ** BigInt(type?.kind === "number" ? type.scale : 0)), "number");
}

/**
 * Below and above the present constant, the nearest value of it at which the outcome of the decision is another for
 * some applicant, and who they are. An outcome can change only where the line passes the applicant's own value, so that
 * only those are decided anew. `screening` is that of the policy as it stands.
 */
export function nextFlips(
  policy: IrPolicy,
  columns: Columns,
  screening: Screening,
  threshold: Threshold,
  options: FlipOptions,
): NextFlips {
  const { step: _, budget: __, ...run } = options;
  const judge = judgeOf(policy, columns, screening, threshold, run);
  const step = readExact(options.step ?? stepOf(policy, threshold));
  if (judge === undefined || step === undefined || step.over <= 0n) return {};
  const candidates = candidatesOf(lineValues(policy, columns, threshold, run), judge.fixed, step, lineOf(threshold));
  const search = (units: ReadonlyMap<bigint, readonly number[]>, up: boolean): Flip | "over" | undefined => {
    let left = options.budget ?? 2000;
    const order = [...units.keys()].sort((a, b) => (a < b === up ? -1 : 1));
    for (const unit of order) {
      const value = times(exact(unit), step);
      const places = units.get(unit) ?? [];
      left -= Math.min(places.length, mostSingle);
      const outcomeAt = places.length > mostSingle ? judge.all(value) : (place: number) => judge.at(place, value);
      const applicants = places.flatMap((place) => {
        const [from, to] = [judge.present(place), outcomeAt(place)];
        return from === to ? [] : [{ place, id: columns.ids[place] ?? "", from, to }];
      });
      if (applicants.length > 0) return { value: lineText(value, threshold), applicants };
      if (left <= 0) return "over";
    }
    return undefined;
  };
  const [below, above] = [search(candidates.below, false), search(candidates.above, true)];
  const over = (["below", "above"] as const).filter((side) => (side === "below" ? below : above) === "over");
  return {
    ...(typeof below === "object" && { below }),
    ...(typeof above === "object" && { above }),
    ...(over.length > 0 && { undecidedWithinBudget: over }),
  };
}

function lineText(value: Exact, { measure }: Threshold): string {
  return measure === "date" ? dayText(Number(value.over)) : exactText(value, measure);
}

/** By multiples of the step: the applicants whose comparison may turn out otherwise from there on. */
function candidatesOf(
  values: ReturnType<typeof lineValues>,
  fixed: (place: number) => boolean,
  step: Exact,
  line: Exact,
): { readonly below: Map<bigint, number[]>; readonly above: Map<bigint, number[]> } {
  const [below, above] = [new Map<bigint, number[]>(), new Map<bigint, number[]>()];
  const put = (units: Map<bigint, number[]>, unit: bigint, place: number): void => {
    const list = units.get(unit);
    if (list === undefined) units.set(unit, [place]);
    else if (list.at(-1) !== place) list.push(place);
  };
  const present = dividedBy(line, step);
  const [last, first] = [ceilingOf(present) - 1n, floorOf(present) + 1n];
  const turns = new Map<LineValue, readonly (readonly [Map<bigint, number[]>, bigint])[]>();
  const turnsOf = ({ least, most }: LineValue): readonly (readonly [Map<bigint, number[]>, bigint])[] =>
    [least, most].flatMap((end) => {
      if (end === undefined) return [];
      const own = dividedBy(end, step);
      const [down, up] = [floorOf(own), ceilingOf(own)];
      return [
        ...[up, down + 1n].filter((unit) => unit >= first).map((unit) => [above, unit] as const),
        ...[down, up - 1n].filter((unit) => unit <= last).map((unit) => [below, unit] as const),
      ];
    });
  for (let place = 0; place < values.length; place++) {
    const value = values[place];
    if (value === undefined || fixed(place)) continue;
    const found = turns.get(value) ?? turnsOf(value);
    turns.set(value, found);
    for (const [units, unit] of found) put(units, unit, place);
  }
  return { below, above };
}

/** Decides one applicant with the line at another value. */
interface Judge {
  readonly present: (place: number) => Outcome;
  /** No value of the line can change the outcome, as a rule that does not rest on it fails, or none that does applies. */
  readonly fixed: (place: number) => boolean;
  readonly at: (place: number, line: Exact) => Outcome;
  /** The outcomes of all applicants with the line there. */
  readonly all: (line: Exact) => (place: number) => Outcome;
}

function judgeOf(
  policy: IrPolicy,
  columns: Columns,
  screening: Screening,
  threshold: Threshold,
  options: EvaluationOptions,
): Judge | undefined {
  const screened = Object.hasOwn(screening.decisions, threshold.decision)
    ? screening.decisions[threshold.decision]
    : undefined;
  const lined = withLineFact(policy, threshold);
  const place = policy.decisions.findIndex(({ names }) => names.id === threshold.decision);
  const decision = lined?.decisions[place];
  if (screened === undefined || lined === undefined || decision === undefined) return undefined;
  const resting = new Set(threshold.rests.map(({ rule }) => rule));
  const statusAt = (rule: string, at: number): string => ruleStatusCodes[screened.rules[rule]?.[at] ?? 0] ?? "met";
  const others = Object.keys(screened.rules).filter((rule) => !resting.has(rule));
  const guarded = threshold.rests.flatMap(({ rule, role }) => (role === "test" && rule !== undefined ? [rule] : []));
  const { limits, value, forEach } = decision;
  const slice = sliceOf(
    lined,
    [
      ...decision.rules.flatMap(({ id }, rule) => (resting.has(id) ? [["decisions", place, "rules", rule]] : [])),
      ["decisions", place, "value"],
      ["decisions", place, "limits"],
    ],
    { ...decision, rules: decision.rules.filter(({ id }) => resting.has(id)) },
  );
  const alone = limits === undefined && forEach === undefined;
  const cases = new Map<number, CheckedCase | undefined>();
  const checkedAt = (at: number): CheckedCase | undefined => {
    if (!cases.has(at)) cases.set(at, checkedCase(policy, columns, at, options));
    return cases.get(at);
  };
  return {
    present: (at) => outcomeCodes[screened.outcomes[at] ?? 2] ?? "undecided",
    fixed: (at) =>
      others.some((rule) => statusAt(rule, at) === "not_met") ||
      (value === undefined &&
        guarded.length === threshold.rests.length &&
        guarded.length > 0 &&
        guarded.every((rule) => statusAt(rule, at) === "not_applicable")),
    all: (line) => {
      const other = withConstant(policy, threshold, lineText(line, threshold));
      const outcomes = other && screen(other, columns, options).decisions[threshold.decision]?.outcomes;
      return (at) => outcomeCodes[outcomes?.[at] ?? 2] ?? "undecided";
    },
    at: (at, line) => {
      const checked = checkedAt(at);
      if (checked === undefined) return "undecided";
      const moved = withLine(checked, line, lined);
      // Rules that all pass do not weigh in the fold, so that the others alone are the outcome (semantics 7).
      const pass = others.every((rule) => ["met", "waived", "not_applicable"].includes(statusAt(rule, at)));
      return alone && pass
        ? resultOf(slice, moved, options).outcome
        : wholeOutcome(lined, threshold.decision, moved, options);
    },
  };
}

function checkedCase(
  policy: IrPolicy,
  columns: Columns,
  place: number,
  options: EvaluationOptions,
): CheckedCase | undefined {
  return readCase(policy, caseOf(policy, columns, place), options).case;
}

function withLine(checked: CheckedCase, line: Exact, { facts }: IrPolicy): CheckedCase {
  const type = facts.at(-1)?.type;
  const scale = type?.kind === "number" ? type.scale : 0;
  const scaled = floorOf(times(line, exact(10n ** BigInt(scale))));
  const number = Number(scaled);
  return { ...checked, facts: { ...checked.facts, [lineFact]: Number.isSafeInteger(number) ? number : scaled } };
}

function wholeOutcome(policy: IrPolicy, decision: string, checked: CheckedCase, options: EvaluationOptions): Outcome {
  const result = evaluate(policy, checked, { ...options, decisions: [decision] }).decisions[decision];
  return result?.outcome ?? "undecided";
}

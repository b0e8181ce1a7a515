import { type Citation, citationKey, type Diagnostic, type Fix, fix, problem } from "@bylaw/diagnostics";
import type { CompiledPolicy, Determination, Expected, IrExpectation, IrPolicy } from "@bylaw/ir";
import { isReason, needsFact } from "./expectations.ts";
import { foundOf } from "./found.ts";
import { sourceText } from "./source-text.ts";
import { sourceWord } from "./source-words.ts";
import { type Found, nothingFound, type Reason } from "./subject-found.ts";

/** Where a difference is to be told: of which scenario, and of which applicant of its round. */
export interface Telling {
  readonly scenario: string;
  readonly compiled: CompiledPolicy;
  readonly applicant?: string;
}

/** Everything in which a determination differs from what is expected of it. */
export function differencesOf(
  expectation: IrExpectation,
  determination: Determination,
  telling: Telling,
): readonly Diagnostic[] {
  const { applicants, records } = expectation;
  const found = foundOf(expectation, determination, telling.compiled.policy);
  if (applicants !== undefined) {
    const own = applicants.find(({ id }) => id === telling.applicant);
    return own === undefined ? [] : differ(expectation, own, found, telling);
  }
  if (records === undefined) return differ(expectation, expectation, found, telling);
  const most = Math.max(records.length, found.length);
  return Array.from({ length: most }, (_, index) => index).flatMap((index) =>
    differenceOf(expectation, records[index] ?? {}, found[index] ?? nothingFound, telling, index),
  );
}

/** Without entries by record, what is expected holds of every record. */
function differ(
  expectation: IrExpectation,
  expected: Expected,
  found: readonly Found[],
  telling: Telling,
): readonly Diagnostic[] {
  const all = found.length === 0 ? [nothingFound] : found;
  const differences = all.map((each, index) =>
    differenceOf(expectation, expected, each, telling, all.length > 1 ? index : undefined),
  );
  return differences.find((each) => each.length > 0) ?? [];
}

function differenceOf(
  expectation: IrExpectation,
  expected: Expected,
  found: Found,
  telling: Telling,
  record: number | undefined,
): readonly Diagnostic[] {
  const { compiled, scenario, applicant = "" } = telling;
  const isRecord = record !== undefined;
  const because = expectation.because.filter((reason) => !found.reasons.some((each) => isReason(each, reason)));
  const needing = expectation.needing.filter((fact) => !found.needs.some((need) => needsFact(need, fact)));
  const differs = !asExpected(expected, found, isRecord);
  if (!differs && because.length === 0 && needing.length === 0) return [];
  const [reason] = found.reasons;
  const rule = reason === undefined ? undefined : placeOf(reason, compiled);
  const parameters = {
    scenario,
    ...told(expected, found),
    record: isRecord ? String(record + 1) : "",
    applicant,
    because: citationsOf(found.reasons, compiled.policy),
    missingBecause: differs ? "" : because.join(", "),
    missingNeeds: differs || because.length > 0 ? "" : needing.join(", "),
  };
  const fixes = differs ? fixOf(expected, found, expectation.writing) : [];
  return [problem("scenario-differs", parameters, { here: expectation.span, ...(rule && { rule }) }, { fixes })];
}

/** A record of which nothing is expected must not be there. A value alone is expected of what is decided. */
function asExpected({ outcome, value }: Expected, found: Found, isRecord: boolean): boolean {
  if (outcome === undefined && value === undefined) return !isRecord || found === nothingFound;
  if (outcome !== undefined && outcome !== found.outcome) return false;
  if (value === undefined) return true;
  return found.values.includes(value) && (outcome !== undefined || isDecided(found));
}

/** Of a decision with a value: it is met. What has no measure is a day, a step or a thing asked. */
function isDecided({ measure, outcome }: Found): boolean {
  return measure === undefined || outcome === "met";
}

/** What the message says of both: the value where one is expected, or where nothing else is there to say. */
function told(expected: Expected, found: Found): Said {
  const byValue = expected.value !== undefined && found.values.length > 0;
  const value = byValue && (expected.outcome !== undefined || isDecided(found)) ? found.values.join(", ") : undefined;
  const word = expected.outcome !== undefined || value === undefined ? found.outcome : undefined;
  return {
    expects: sortOf(expected.outcome, expected.value),
    expected: expected.outcome ?? "",
    expectedValue: expected.value ?? "",
    gets: sortOf(word, value),
    found: word ?? "",
    foundValue: value ?? "",
  };
}

type Said = Readonly<Record<"expects" | "expected" | "expectedValue" | "gets" | "found" | "foundValue", string>>;

function sortOf(word: string | undefined, value: string | undefined): "word" | "value" | "both" | "nothing" {
  if (word !== undefined) return value === undefined ? "word" : "both";
  return value === undefined ? "nothing" : "value";
}

/** What is found in the place of what is expected, where it can be written there. */
function fixOf(expected: Expected, found: Found, writing: IrExpectation["writing"]): readonly Fix[] {
  const { outcomeSpan, valueSpan } = expected;
  if (outcomeSpan !== undefined && expected.outcome !== found.outcome && found.outcome !== undefined) {
    return [replacing(outcomeSpan, sourceWord(found.outcome, "status", writing))];
  }
  if (valueSpan === undefined) return [];
  const [value] = found.values;
  const decided = expected.outcome !== undefined || isDecided(found);
  const outcome = found.outcome && sourceWord(found.outcome, "status", writing);
  const text = value !== undefined && decided ? sourceText(value, found.measure, writing) : outcome;
  return text === undefined ? [] : [replacing(valueSpan, text)];
}

function replacing(span: NonNullable<Expected["valueSpan"]>, to: string): Fix {
  return fix("scenario-differs", "expect", { to }, [{ span, text: to }]);
}

function placeOf({ id, course }: Reason, { origins }: CompiledPolicy): IrExpectation["span"] | undefined {
  if (course !== undefined) return origins.courses?.[course];
  return Object.hasOwn(origins.rules, id) ? origins.rules[id] : undefined;
}

/** The articles of what stands behind the result, each once, as citations. */
function citationsOf(reasons: readonly Reason[], policy: IrPolicy): readonly Citation[] {
  const known = citationsIn(policy);
  const cited = new Map<string, Citation>();
  for (const { citation } of reasons) {
    const full = citation === undefined ? undefined : known.get(citation);
    if (citation !== undefined && full !== undefined) cited.set(citation, full);
  }
  return [...cited.values()];
}

const knownCitations: WeakMap<IrPolicy, ReadonlyMap<string, Citation>> = new WeakMap();

/** Every citation of a policy by its key. */
function citationsIn(policy: IrPolicy): ReadonlyMap<string, Citation> {
  const earlier = knownCitations.get(policy);
  if (earlier !== undefined) return earlier;
  const { decisions, titles = [], duties = [], procedures = [] } = policy;
  const placed: readonly { readonly citation?: Citation }[] = [
    ...decisions.flatMap(({ rules, value, limits = [] }) => [
      ...rules,
      ...(value === undefined ? [] : value.kind === "give" ? value.arms : value.addends),
      ...(value?.most === undefined ? [] : [value.most]),
      ...limits,
    ]),
    ...titles.flatMap(({ terms }) => terms),
    ...duties.flatMap(({ terms }) => terms),
    ...procedures.flatMap(({ steps }) => steps),
  ];
  const all = new Map(placed.flatMap(({ citation }) => (citation ? [[citationKey(citation), citation] as const] : [])));
  knownCitations.set(policy, all);
  return all;
}

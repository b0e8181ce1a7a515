import { parseDay, readCase } from "@bylaw/evaluate";
import type { Columns, EvaluationOptions, IrExpression, IrFact, IrPolicy, IrType } from "@bylaw/ir";
import { caseOf } from "@bylaw/screen";
import { type Exact, exact, readExact } from "../exact.ts";
import { reachedFrom } from "../reach.ts";
import { resultOf, type Slice, sliceOf } from "../slice.ts";
import type { Threshold } from "./threshold.ts";
import { constantAt } from "./with-constant.ts";

/** What is possible of an applicant's value; dates are days. An end that is not there is infinite. */
export interface LineValue {
  readonly least?: Exact;
  readonly most?: Exact;
  /** The known "there is none" of a date, with which no comparison holds. */
  readonly none?: true;
}

/** The value that is compared at a line, for each applicant of the columns, by place. */
export function lineValues(
  policy: IrPolicy,
  columns: Columns,
  threshold: Threshold,
  options: EvaluationOptions,
): readonly LineValue[] {
  const plain = plainFact(policy, columns, threshold.subject);
  if (plain !== undefined) return plain;
  const slice = subjectSlice(policy, threshold);
  if (slice === undefined) return Array.from({ length: columns.size }, () => ({}));
  return valuesOf(slice, columns, options);
}

/** As much of the policy as the compared value needs, with a decision that gives it. */
export function subjectSlice(policy: IrPolicy, threshold: Threshold): Slice | undefined {
  const type = constantAt(policy, threshold.path)?.type;
  const path = subjectPath(policy, threshold);
  if (type === undefined || path === undefined) return undefined;
  return sliceOf(policy, [path], {
    type: plainType(type),
    rules: [],
    value: { kind: "give", arms: [{ id: "@value", gives: { kind: "value", value: threshold.subject }, readings: [] }] },
  });
}

const known = new WeakMap<Columns, Map<string, readonly LineValue[]>>();

/** Lines of which the values are kept for the same columns. */
const mostKept = 64;

/**
 * The values of a slice, kept for as long as the columns are: where only a line moves, what is compared with it is the
 * same slice of another policy.
 */
function valuesOf(slice: Slice, columns: Columns, options: EvaluationOptions): readonly LineValue[] {
  const { facts, lets, decisions, titles, readings } = slice.policy;
  const key = JSON.stringify([facts, lets, decisions, titles, readings, options.on, options.readings]);
  const kept = known.get(columns) ?? new Map<string, readonly LineValue[]>();
  known.set(columns, kept);
  const before = kept.get(key);
  if (before !== undefined) return before;
  const found = new Map<string, LineValue>();
  const values = Array.from({ length: columns.size }, (_, place) => {
    const input = caseOf(slice.policy, columns, place);
    const same = JSON.stringify(input);
    const value = found.get(same) ?? valueIn(slice, input, options);
    found.set(same, value);
    return value;
  });
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, values);
  return values;
}

/** Numbers are printed alike, whatever they measure. */
function plainType(type: IrType): Exclude<IrType, { readonly kind: "list" }> {
  if (type.kind !== "number") return { kind: "date" };
  return { kind: "number", measure: "number", scale: type.scale };
}

/** Where the compared value stands: beside the constant's side, in the comparison that the way to it leads through. */
function subjectPath(policy: IrPolicy, { decision, subject }: Threshold): (string | number)[] | undefined {
  const place = policy.decisions.findIndex(({ names }) => names.id === decision);
  for (const { node, path } of reachedFrom(policy, [["decisions", place]])) {
    if (node === (subject as unknown)) return [...path];
  }
  return undefined;
}

/** A number that is a fact by itself is read from its column. */
function plainFact(policy: IrPolicy, columns: Columns, subject: IrExpression): readonly LineValue[] | undefined {
  if (subject.kind !== "fact") return undefined;
  const fact = policy.facts.find(({ names }) => names.id === subject.fact);
  const column = Object.hasOwn(columns.facts, subject.fact) ? columns.facts[subject.fact] : undefined;
  if (fact?.type.kind !== "number" || column?.kind !== "number") return undefined;
  const { scale } = fact.type;
  const unknown = rangeOf(fact);
  // Applicants with the same value share one, which is also worked with once.
  const found = new Map<number, LineValue>();
  return Array.from(column.values, (value) => {
    if (!Number.isSafeInteger(value)) return unknown;
    const before = found.get(value);
    if (before !== undefined) return before;
    const known = exact(BigInt(value), 10n ** BigInt(scale));
    const made = { least: known, most: known };
    found.set(value, made);
    return made;
  });
}

function rangeOf({ type }: IrFact): LineValue {
  if (type.kind !== "number") return {};
  const fromZero = ["count", "area", "months", "days"].includes(type.measure) ? "0" : undefined;
  const least = readExact(type.least ?? fromZero ?? "");
  const most = readExact(type.most ?? "");
  return { ...(least !== undefined && { least }), ...(most !== undefined && { most }) };
}

/** The value that the decision of such a slice gives for one case. */
export function valueIn(slice: Slice, input: unknown, options: EvaluationOptions): LineValue {
  // Readings that only other parts of the policy know would be refused at the door of the slice.
  const { readings: _, decisions: __, ...plain } = options;
  const { case: checked } = readCase(slice.policy, input, plain);
  if (checked === undefined) return {};
  const { value } = resultOf(slice, checked, options);
  const known = value?.known ?? value?.provisional;
  if (known === "none") return { none: true };
  const [least, most] = known === undefined ? [value?.between?.least, value?.between?.most] : [known, known];
  const ends = { least: readEnd(least), most: readEnd(most) };
  return {
    ...(ends.least !== undefined && { least: ends.least }),
    ...(ends.most !== undefined && { most: ends.most }),
  };
}

function readEnd(text: string | undefined): Exact | undefined {
  if (text === undefined) return undefined;
  const day = parseDay(text);
  return day === undefined ? readExact(text) : exact(BigInt(day));
}

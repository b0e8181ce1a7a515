import type { ComparisonOperator, IrType } from "@bylaw/ir";
import { constantValue } from "../5-type/constants.ts";
import type { Fraction } from "../5-type/fraction.ts";
import type { ModelExpression, ModelRule } from "../5-type/model.ts";
import { complement, intersect, type Region, wholeRegion } from "./region.ts";

/** What a condition says of one subject. */
export interface Constraint {
  readonly subject: ModelExpression;
  readonly region: Region;
}

/** What a condition asks, subject by subject. `exact`: it asks nothing else. */
export interface Constraints {
  readonly bySubject: ReadonlyMap<string, Constraint>;
  readonly exact: boolean;
}

const keys = new WeakMap<ModelExpression, string>();

/** The expression without its places: two that are equal so ask the same. */
export function keyOf(expression: ModelExpression): string {
  const known = keys.get(expression);
  if (known !== undefined) return known;
  const key = writtenOut(expression);
  keys.set(expression, key);
  return key;
}

/** What says where an expression stands or how it was written, not what it asks. */
const leftOut: ReadonlySet<string> = new Set(["span", "scope", "bare", "year", "ratio"]);

/** Types are long, and a few stand in all expressions. */
const typeKeys = new WeakMap<IrType, string>();

function writtenOut(value: unknown): string {
  if (typeof value === "string") return `${value.length} ${value}`;
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(writtenOut).join()}]`;
  let text = "{";
  for (const name in value) {
    const part = (value as Readonly<Record<string, unknown>>)[name];
    if (part === undefined || leftOut.has(name)) continue;
    text += `${name}:${name === "type" || name === "measured" ? typeKey(part as IrType) : writtenOut(part)},`;
  }
  return text;
}

function typeKey(type: IrType): string {
  const known = typeKeys.get(type) ?? writtenOut(type);
  typeKeys.set(type, known);
  return known;
}

const mirrored: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  "=": "=",
  "!=": "!=",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

/** The region that a comparison with a constant leaves; undefined where it is none, or leaves two pieces. */
export function regionOf(operator: ComparisonOperator, bound: Fraction): Region | undefined {
  switch (operator) {
    case "=":
      return { kind: "interval", low: { at: bound, included: true }, high: { at: bound, included: true } };
    case "<":
    case "<=":
      return { kind: "interval", high: { at: bound, included: operator === "<=" } };
    case ">":
    case ">=":
      return { kind: "interval", low: { at: bound, included: operator === ">=" } };
    case "!=":
      return undefined;
    default:
      return operator satisfies never;
  }
}

/** A comparison as `subject operator bound`, whichever side the number stands on. */
export function boundedComparison(
  expression: ModelExpression,
):
  | { readonly subject: ModelExpression; readonly operator: ComparisonOperator; readonly bound: ModelExpression }
  | undefined {
  if (expression.kind !== "compare") return undefined;
  const { left, right, operator } = expression;
  if (isBound(right) && !isBound(left)) return { subject: left, operator, bound: right };
  if (isBound(left) && !isBound(right)) return { subject: right, operator: mirrored[operator], bound: left };
  return undefined;
}

function isBound(expression: ModelExpression): boolean {
  if (expression.kind === "arms") return expression.arms.every((arm) => isBound(arm.value));
  return expression.kind === "constant" || constantValue(expression) !== undefined;
}

/** The one constraint that a condition is, or undefined where it is anything else. */
function single(expression: ModelExpression): Constraint | undefined {
  switch (expression.kind) {
    case "fact":
    case "let":
      return { subject: expression, region: { kind: "values", values: new Set(["yes"]) } };
    case "not": {
      const inner = single(expression.operand);
      const all = inner && wholeRegion(inner.subject.type);
      const [piece, another] = inner === undefined || all === undefined ? [] : complement(inner.region, all);
      return inner && piece && another === undefined ? { subject: inner.subject, region: piece } : undefined;
    }
    case "member":
      return { subject: expression.value, region: { kind: "values", values: new Set(expression.members) } };
    case "none":
      return expression.operand.type.kind === "choice"
        ? { subject: expression.operand, region: { kind: "values", values: new Set(["none"]) } }
        : undefined;
    case "compare":
      return singleComparison(expression);
    default:
      return undefined;
  }
}

function singleComparison(expression: ModelExpression): Constraint | undefined {
  const found = boundedComparison(expression);
  if (found === undefined) return undefined;
  const { subject, operator, bound } = found;
  if (subject.type.kind === "choice" && bound.kind === "constant") {
    const values: ReadonlySet<string> = new Set([String(bound.value)]);
    if (operator === "=") return { subject, region: { kind: "values", values } };
    const all = wholeRegion(subject.type);
    const [rest] = all === undefined ? [] : complement({ kind: "values", values }, all);
    return rest && { subject, region: rest };
  }
  const value = constantValue(bound);
  const region = value && regionOf(operator, value);
  return region && { subject, region };
}

/**
 * What a condition asks of each subject. Regions are never too small, so two that do not meet cannot both hold. A
 * subject whose region is empty is reported by the region `undefined`.
 */
export function constraintsOf(conditions: readonly (ModelExpression | undefined)[]): {
  readonly constraints: Constraints;
  readonly impossible: ModelExpression | undefined;
} {
  const bySubject = new Map<string, Constraint>();
  let exact = true;
  let impossible: ModelExpression | undefined;
  const add = (expression: ModelExpression): void => {
    if (expression.kind === "and") {
      for (const operand of expression.operands) add(operand);
      return;
    }
    const one = single(expression);
    if (one === undefined) {
      exact = false;
      return;
    }
    const key = keyOf(one.subject);
    const before = bySubject.get(key)?.region ?? wholeRegion(one.subject.type);
    const region = before === undefined ? one.region : intersect(before, one.region);
    if (region === undefined) impossible ??= one.subject;
    else bySubject.set(key, { subject: one.subject, region });
  };
  for (const condition of conditions) if (condition !== undefined) add(condition);
  return { constraints: { bySubject, exact }, impossible };
}

/** Several checks ask what a rule asks for. */
const asked = new WeakMap<ModelRule, Constraints>();

/** What a rule asks for of single subjects; nothing where it is more than that. */
export function asksOf(rule: ModelRule): Constraints {
  const known = asked.get(rule) ?? readAsks(rule);
  asked.set(rule, known);
  return known;
}

function readAsks(rule: ModelRule): Constraints {
  if (rule.test.kind !== "condition") return { bySubject: new Map(), exact: false };
  const { condition } = rule.test;
  if (!rule.forbids) return constraintsOf([condition]).constraints;
  const not = { kind: "not", span: condition.span, type: condition.type, operand: condition } as const;
  return constraintsOf([not]).constraints;
}

/** True where someone surely exists to whom both conditions apply: each speaks of single facts alone. */
export function surelyMeet(a: ModelExpression | undefined, b: ModelExpression | undefined): boolean {
  const { constraints, impossible } = constraintsOf([a, b]);
  if (impossible !== undefined) return false;
  const same = a !== undefined && b !== undefined && keyOf(a) === keyOf(b);
  if (same || (a === undefined && b === undefined)) return true;
  const facts = [...constraints.bySubject.values()].every(({ subject }) => subject.kind === "fact");
  return constraints.exact && facts;
}

import { fix, problem, type Span } from "@bylaw/diagnostics";
import type { ComparisonOperator, IrType } from "@bylaw/ir";
import type { Expression, OperatorNode } from "../3-build-ast/expression.ts";
import { allThere } from "./adapt.ts";
import type { TypeContext } from "./context.ts";
import { booleanType, kindKey } from "./kinds.ts";
import { meet, reportWrongKind, shortened } from "./meet.ts";
import type { ModelExpression } from "./model.ts";

type Comparison = Extract<Expression, { readonly kind: "comparison" }>;
type In = Extract<Expression, { readonly kind: "in" }>;
type Include = Extract<Expression, { readonly kind: "include" }>;

/** Comparisons; a chain `a <= x < b` is the two comparisons together and must run one way. */
export function typeComparison(expression: Comparison, context: TypeContext): ModelExpression | undefined {
  const { operands, operators, span } = expression;
  // A chain that turns back has been reported where the tree was built.
  if (!runsOneWay(operators)) return undefined;
  const links = operators.map((operator, index) => {
    const [left, right] = [operands[index], operands[index + 1]];
    if (left === undefined || right === undefined) return undefined;
    const place = operators.length === 1 ? span : { ...left.span, end: right.span.end };
    return link(left, operator, right, place, context);
  });
  if (!allThere(links)) return undefined;
  const [only] = links;
  return links.length === 1 ? only : { kind: "and", span, type: booleanType, operands: links };
}

function runsOneWay(operators: readonly OperatorNode[]): boolean {
  if (operators.length < 2) return true;
  const up = operators.every(({ sign }) => sign === "<" || sign === "<=" || sign === "=");
  return up || operators.every(({ sign }) => sign === ">" || sign === ">=" || sign === "=");
}

function link(
  first: Expression,
  operator: OperatorNode,
  second: Expression,
  span: Span,
  context: TypeContext,
): ModelExpression | undefined {
  const { bindings } = context.bound;
  if (bindings.get(first)?.kind === "none") return none(second, operator, span, context);
  if (bindings.get(second)?.kind === "none") return none(first, operator, span, context);
  const left = context.infer(first);
  const right = context.infer(second);
  return left && right && compare(left, operator.sign, right, span, context);
}

/** `x = none` says the same as `x is none`. */
function none(
  operand: Expression,
  operator: OperatorNode,
  span: Span,
  context: TypeContext,
): ModelExpression | undefined {
  if (operator.sign !== "=" && operator.sign !== "!=") {
    context.problems.push(problem("none-as-value", {}, { here: operator.span }));
    return undefined;
  }
  const test = isNone(operand, span, context);
  return test && operator.sign === "!=" ? { kind: "not", span, type: booleanType, operand: test } : test;
}

/** The test that there is none; only a fact declared `or none` can be none. */
export function isNone(operand: Expression, span: Span, context: TypeContext): ModelExpression | undefined {
  const value = context.infer(operand);
  if (value === undefined) return undefined;
  if ((value.type.kind !== "date" && value.type.kind !== "choice") || !value.type.none) {
    context.problems.push(
      problem("cannot-be-none", { name: shortened(context.textAt(value.span)) }, { here: value.span }),
    );
    return undefined;
  }
  return { kind: "none", span, type: booleanType, operand: value };
}

/** One comparison of two typed values. */
export function compare(
  first: ModelExpression,
  operator: ComparisonOperator,
  second: ModelExpression,
  span: Span,
  context: TypeContext,
): ModelExpression | undefined {
  if (haveSameMembers(first.type, second.type) && (operator === "=" || operator === "!="))
    return { kind: "compare", span, type: booleanType, operator, measured: first.type, left: first, right: second };
  if (first.type.kind === "set" || second.type.kind === "set") {
    const set = first.type.kind === "set" ? first : second;
    const other = set === first ? second : first;
    context.problems.push(
      problem("set-compared", { set: shortened(context.textAt(set.span)) }, { here: other.span, set: set.span }),
    );
    return undefined;
  }
  const met = meet(first, second, "compare", context);
  if (met === undefined) return undefined;
  const { left, right, type } = met;
  if (operator !== "=" && operator !== "!=" && type.kind !== "number" && type.kind !== "date") {
    const parameters = { sign: operator, kind: kindKey(type) };
    context.problems.push(problem("no-order", parameters, { here: span }));
    return undefined;
  }
  if (type.kind === "boolean") {
    const plain = againstYesOrNo(left, operator, right, span) ?? againstYesOrNo(right, operator, left, span);
    if (plain !== undefined) return plain;
  }
  return { kind: "compare", span, type: booleanType, operator, measured: type, left, right };
}

/** Two sets of the same members may be equal. */
function haveSameMembers(a: IrType, b: IrType): boolean {
  if (a.kind !== "set" || b.kind !== "set") return false;
  return JSON.stringify(a.members.map(({ id }) => id)) === JSON.stringify(b.members.map(({ id }) => id));
}

/** `x = yes` is `x`, and `x = no` is `not x`. */
function againstYesOrNo(
  constant: ModelExpression,
  operator: ComparisonOperator,
  other: ModelExpression,
  span: Span,
): ModelExpression | undefined {
  if (constant.kind !== "constant" || typeof constant.value !== "boolean") return undefined;
  return (operator === "=") === constant.value ? other : { kind: "not", span, type: booleanType, operand: other };
}

/** `x in (…)`: members of a choice, or values one of which it must equal. */
export function typeIn(expression: In, context: TypeContext): ModelExpression | undefined {
  const { span } = expression;
  const value = context.infer(expression.value);
  const entries = expression.list.map((entry) => context.infer(entry));
  if (value === undefined || !allThere(entries)) return undefined;
  const test = isOneOf(value, entries, span, context);
  return test && expression.negated ? { kind: "not", span, type: booleanType, operand: test } : test;
}

/** The test that a value is one of several: of a choice one of its members, else equal to one of them. */
export function isOneOf(
  value: ModelExpression,
  entries: readonly ModelExpression[],
  span: Span,
  context: TypeContext,
): ModelExpression | undefined {
  const members = memberNames(entries);
  if (value.type.kind !== "choice" || members === undefined) return anyEqual(value, entries, span, context);
  return { kind: "member", span, type: booleanType, value, members: ordered(members, value.type) };
}

function anyEqual(
  value: ModelExpression,
  entries: readonly ModelExpression[],
  span: Span,
  context: TypeContext,
): ModelExpression | undefined {
  const tests = entries.map((entry) => compare(value, "=", entry, entry.span, context));
  if (!allThere(tests)) return undefined;
  const [only] = tests;
  return tests.length === 1 ? only : { kind: "or", span, type: booleanType, operands: tests };
}

/** The members named, or undefined where something else stands in the list. */
function memberNames(entries: readonly ModelExpression[]): readonly string[] | undefined {
  const names: string[] = [];
  for (const entry of entries) {
    if (entry.kind !== "constant" || !entry.bare || entry.type.kind !== "choice") return undefined;
    names.push(String(entry.value));
  }
  return names;
}

/** Members in the order of their declaration, each once. */
function ordered(members: readonly string[], type: IrType): readonly string[] {
  if (type.kind !== "choice" && type.kind !== "set") return members;
  return type.members.map((member) => member.id).filter((id) => members.includes(id));
}

/** `S include m`, `S include any of (…)`, `S include all of (…)`. */
export function typeInclude(expression: Include, context: TypeContext): ModelExpression | undefined {
  const { span } = expression;
  const set = context.infer(expression.set);
  const entries = expression.members.map((entry) => context.infer(entry));
  if (set === undefined || !allThere(entries)) return undefined;
  const text = shortened(context.textAt(set.span));
  if (set.type.kind !== "set") {
    reportWrongKind(set, "set", context);
    return undefined;
  }
  const members = memberNames(entries);
  if (members === undefined) {
    const wrong = entries.find((entry) => !entry.bare || entry.type.kind !== "choice") ?? set;
    context.problems.push(problem("member-expected", { set: text }, { here: wrong.span }));
    return undefined;
  }
  const mode = expression.mode === "any" ? "any" : "all";
  const test = { kind: "include", span, type: booleanType, set, mode, members: ordered(members, set.type) } as const;
  return expression.negated ? { kind: "not", span, type: booleanType, operand: test } : test;
}

/** What a condition must be: yes or no. A decision is asked for its outcome. */
export function typeCondition(expression: Expression, context: TypeContext): ModelExpression | undefined {
  const binding = context.bound.bindings.get(expression);
  if (binding?.kind === "decision" && binding.declaration.type === undefined) {
    const { span } = expression;
    const name = context.textAt(span);
    const edits = [{ span, text: `${name} is met` }];
    context.problems.push(
      problem(
        "decision-as-value",
        { name },
        { here: span },
        {
          fixes: [fix("decision-as-value", "met", { to: `${name} is met` }, edits)],
        },
      ),
    );
    return undefined;
  }
  const typed = context.infer(expression);
  if (typed === undefined || typed.type.kind === "boolean") return typed;
  const parameters = { text: shortened(context.textAt(typed.span)), kind: kindKey(typed.type) };
  context.problems.push(problem("not-a-condition", parameters, { here: typed.span }));
  return undefined;
}

/** Gives all values of a choice between values one kind; the first that has one decides. */
export function sameKind(
  values: readonly ModelExpression[],
  context: TypeContext,
): { readonly values: readonly ModelExpression[]; readonly type: IrType; readonly bare: boolean } | undefined {
  const settled = values.find((value) => !value.bare) ?? values[0];
  if (settled === undefined) return undefined;
  if (settled.bare) return { values, type: settled.type, bare: true };
  const adapted: ModelExpression[] = [];
  for (const value of values) {
    if (value === settled) {
      adapted.push(value);
      continue;
    }
    const met = meet(settled, value, "choose", context);
    if (met === undefined) return undefined;
    adapted.push(met.right);
  }
  return { values: adapted, type: settled.type, bare: false };
}

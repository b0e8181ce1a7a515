import { nearNames, problem } from "@bylaw/diagnostics";
import type { Expression } from "../3-build-ast/expression.ts";
import type { BoundFunction } from "../4-bind/bound.ts";
import { functionWords, wordsByForm } from "../keywords/language-words.ts";
import { mostArms } from "../limits.ts";
import { allThere } from "./adapt.ts";
import { typeAggregate, typeQuantifier } from "./aggregates.ts";
import { negated, typeArithmetic } from "./arithmetic.ts";
import { isNone, sameKind, typeComparison, typeIn, typeInclude } from "./comparisons.ts";
import type { TypeContext } from "./context.ts";
import { readFraction } from "./fraction.ts";
import { booleanType, dateType, monthsType, withoutRange, yearType } from "./kinds.ts";
import { reportWrongKind } from "./meet.ts";
import type { ModelExpression } from "./model.ts";
import { typeNumber } from "./numbers.ts";
import { typePath } from "./paths.ts";
import { stateOf } from "./states.ts";
import { typeLookUp } from "./tables.ts";
import { titleStatusOf, typeTitleStatus } from "./title-paths.ts";
import { valueOf } from "./value-of.ts";

/** Settles kind and unit of an expression. What has none is reported once, and gives undefined. */
export function typeExpression(expression: Expression, context: TypeContext): ModelExpression | undefined {
  const { span } = expression;
  switch (expression.kind) {
    case "number":
      return typeNumber(expression, context);
    case "date":
      return { kind: "constant", span, type: dateType, value: expression.date };
    case "text":
      return { kind: "constant", span, type: { kind: "text" }, value: expression.text.normalize("NFC") };
    case "boolean":
      return { kind: "constant", span, type: booleanType, value: expression.value };
    case "path":
      return typePath(expression, context);
    case "today":
      return { kind: "today", span, type: dateType };
    case "missing":
      return undefined;
    case "not": {
      const operand = context.condition(expression.operand);
      return operand && { kind: "not", span, type: booleanType, operand };
    }
    case "negate": {
      const operand = context.infer(expression.operand);
      if (operand === undefined || operand.type.kind === "number") return operand && negated(operand, span);
      reportWrongKind(operand, "number", context);
      return undefined;
    }
    case "and":
    case "or": {
      const operands = expression.operands.map((operand) => context.condition(operand));
      return allThere(operands) ? { kind: expression.kind, span, type: booleanType, operands } : undefined;
    }
    case "comparison":
      return typeComparison(expression, context);
    case "in":
      return typeIn(expression, context);
    case "include":
      return typeInclude(expression, context);
    case "is":
      return typeState(expression, context);
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
      return typeArithmetic(expression, context);
    case "arms":
      return typeArms(
        expression.arms.map(({ value, when, span: place }) => ({ value, when, span: place })),
        span,
        context,
      );
    case "if":
      return typeArms(
        [
          { value: expression.then, when: expression.condition, span: expression.then.span },
          { value: expression.else, when: undefined, span: expression.else.span },
        ],
        span,
        context,
      );
    default:
      return typeOperation(expression, context);
  }
}

type Operation = Extract<
  Expression,
  { readonly kind: "aggregate" | "quantifier" | "fullYears" | "quarterEnd" | "yearOf" | "round" | "call" }
>;

/** What is worked out by a word of its own. */
function typeOperation(expression: Operation, context: TypeContext): ModelExpression | undefined {
  const { span } = expression;
  switch (expression.kind) {
    case "aggregate":
      return typeAggregate(expression, context);
    case "quantifier":
      return typeQuantifier(expression, context);
    case "fullYears": {
      const from = date(expression.from, context);
      const to = date(expression.to, context);
      return from && to && { kind: "fullYears", span, type: monthsType, from, to };
    }
    case "quarterEnd":
    case "yearOf": {
      const operand = date(expression.operand, context);
      return (
        operand && { kind: expression.kind, span, type: expression.kind === "yearOf" ? yearType : dateType, operand }
      );
    }
    case "round":
      return typeRound(expression, context);
    case "call":
      return typeCall(expression, context);
    default:
      return expression satisfies never;
  }
}

function date(expression: Expression, context: TypeContext): ModelExpression | undefined {
  const typed = context.infer(expression);
  if (typed === undefined || typed.type.kind === "date") return typed;
  reportWrongKind(typed, "date", context);
  return undefined;
}

interface Arm {
  readonly value: Expression;
  readonly when: Expression | undefined;
  readonly span: Expression["span"];
}

/** Values for cases, all of one kind. A single value without a condition is that value. */
function typeArms(arms: readonly Arm[], span: Expression["span"], context: TypeContext): ModelExpression | undefined {
  const [only] = arms;
  if (only !== undefined && arms.length === 1 && only.when === undefined) return context.infer(only.value);
  if (arms.length > mostArms) {
    context.problems.push(problem("too-many", { what: "arms", number: arms.length, most: mostArms }, { here: span }));
    return undefined;
  }
  const values = arms.map((arm) => context.infer(arm.value));
  const guards = arms.map((arm) => (arm.when === undefined ? "always" : context.condition(arm.when)));
  if (!allThere(values) || !allThere(guards)) return undefined;
  const joined = sameKind(values, context);
  if (joined === undefined) return undefined;
  const bare = joined.bare ? { bare: true as const } : {};
  return {
    kind: "arms",
    span,
    type: withoutRange(joined.type),
    ...bare,
    arms: joined.values.map((value, index) => {
      const guard = guards[index];
      const place = arms[index]?.span ?? span;
      return guard === undefined || guard === "always" ? { value, span: place } : { when: guard, value, span: place };
    }),
  };
}

/** `is known`, `is none`, `is met` and the other outcomes of a decision. */
function typeState(
  expression: Extract<Expression, { readonly kind: "is" }>,
  context: TypeContext,
): ModelExpression | undefined {
  const { span, word } = expression;
  const state = stateOf(word);
  const test = (): ModelExpression | undefined => {
    const binding = context.bound.bindings.get(expression.operand);
    if (binding?.kind === "title") return typeTitleStatus(binding, word, span, context);
    if (state === undefined && titleStatusOf(word) !== undefined) {
      if (binding !== undefined || expression.operand.kind !== "path") {
        const parameters = { word: word.text, of: "title" };
        context.problems.push(problem("state-of-what", parameters, { here: expression.operand.span }));
      }
      return undefined;
    }
    if (state === undefined) {
      context.problems.push(problem("unknown-state", { word: word.text }, { here: word.span }));
      return undefined;
    }
    if (state === "handed_in") {
      const operand = context.infer(expression.operand);
      if (operand === undefined || operand.kind === "handedIn") return operand;
      context.problems.push(
        problem("state-of-what", { word: word.text, of: "paper" }, { here: expression.operand.span }),
      );
      return undefined;
    }
    if (state === "none") return isNone(expression.operand, span, context);
    if (state === "known" || state === "unknown") {
      const operand = context.infer(expression.operand);
      const known = operand && ({ kind: "known", span, type: booleanType, operand } as const);
      return known && state === "unknown" ? { kind: "not", span, type: booleanType, operand: known } : known;
    }
    if (binding?.kind === "decision") {
      const decision = binding.declaration.name.text;
      const record = binding.record === undefined ? {} : { record: binding.record };
      return { kind: "outcome", span, type: booleanType, decision, outcome: state, ...record };
    }
    if (expression.operand.kind !== "path" || binding !== undefined) {
      const parameters = { word: word.text, of: "decision" };
      context.problems.push(problem("state-of-what", parameters, { here: expression.operand.span }));
    }
    return undefined;
  };
  const typed = test();
  return typed && expression.negated ? { kind: "not", span, type: booleanType, operand: typed } : typed;
}

function typeRound(
  expression: Extract<Expression, { readonly kind: "round" }>,
  context: TypeContext,
): ModelExpression | undefined {
  const operand = context.infer(expression.operand);
  const to = context.infer(expression.to);
  if (operand === undefined || to === undefined) return undefined;
  if (operand.type.kind !== "number") {
    reportWrongKind(operand, "number", context);
    return undefined;
  }
  const unit = to.kind === "constant" && typeof to.value === "string" ? readFraction(to.value) : undefined;
  const fits = to.bare || (to.type.kind === "number" && to.type.measure === operand.type.measure);
  if (unit === undefined || unit.top <= 0n || !fits || to.kind !== "constant" || typeof to.value !== "string") {
    context.problems.push(problem("round-to-what", {}, { here: to.span }));
    return undefined;
  }
  const type = withoutRange(operand.type);
  return { kind: "round", span: expression.span, type, operand, to: to.value, mode: expression.mode };
}

const functions: ReadonlyMap<string, "least" | "greatest"> = wordsByForm(functionWords);

/** A function of a plugin: as many values as its signature takes, each of its kind. */
function typeFunction(
  { span, name, arguments: given }: Extract<Expression, { readonly kind: "call" }>,
  { names, parameters, returns }: BoundFunction,
  context: TypeContext,
): ModelExpression | undefined {
  if (given.length !== parameters.length) {
    const counts = { name: name.text, given: given.length, expected: parameters.length };
    context.problems.push(problem("values-in-call", counts, { here: span }));
    return undefined;
  }
  const values = given.map((argument, index) => {
    const type = parameters[index];
    return type && valueOf(argument, type, name, context);
  });
  return allThere(values) ? { kind: "call", span, type: returns, function: names.id, arguments: values } : undefined;
}

/** `min(…)` and `max(…)`. */
function typeCall(
  expression: Extract<Expression, { readonly kind: "call" }>,
  context: TypeContext,
): ModelExpression | undefined {
  const { span, name } = expression;
  if (context.bound.bindings.get(expression)?.kind === "table") return typeLookUp(expression, context);
  const kind = functions.get(name.text);
  const called = context.bound.bindings.get(expression);
  if (kind === undefined && called?.kind === "function") return typeFunction(expression, called.function, context);
  if (kind === undefined) {
    if (context.bound.isBroken(name.text)) return undefined;
    const brought = [...context.bound.symbols].filter(
      ([, symbol]) => symbol.kind === "function" || symbol.kind === "table",
    );
    const nearest = nearNames(name.text, [...functions.keys(), ...brought.map(([written]) => written)]);
    context.problems.push(problem("no-such-function", { name: name.text, nearest }, { here: name.span }));
    return undefined;
  }
  const operands = expression.arguments.map((argument) => context.infer(argument));
  if (!allThere(operands)) return undefined;
  const wrong = operands.find((operand) => operand.type.kind !== "number" && operand.type.kind !== "date");
  if (wrong !== undefined) {
    reportWrongKind(wrong, "number", context);
    return undefined;
  }
  const joined = sameKind(operands, context);
  if (joined === undefined) return undefined;
  const bare = joined.bare ? { bare: true as const } : {};
  return { kind, span, type: withoutRange(joined.type), operands: joined.values, ...bare };
}

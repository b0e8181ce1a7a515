import type { IrArithmetic, IrComparison, IrExpression } from "@bylaw/ir";
import { ownOf } from "../case-of.ts";
import type { ConditionLanes, DateLanes, NumberLanes, ValueLanes } from "../lanes/lanes.ts";
import { open, yes } from "../lanes/lanes.ts";
import { NotInColumns, readExact } from "../values/exact.ts";
import { descend, join, type Taken } from "./arms.ts";
import { compare, compareNumbers, include, memberOf } from "./comparisons.ts";
import { both, either, fixed, not } from "./conditions.ts";
import { extremeDate, quarterEndOf, shiftDate, todayOf, yearOfDate, yearsBetween } from "./dates.ts";
import { isKnown } from "./known.ts";
import { anyOf, constantOf, fieldOf, fixedText, listKnown, readColumn, readFact } from "./leaves.ts";
import { aggregate, quantifier } from "./lists.ts";
import {
  add,
  anyNumber,
  asNumber,
  divide,
  divideBy,
  exactRange,
  extreme,
  multiply,
  negate,
  round,
  subtract,
} from "./numbers.ts";
import { paperOf } from "./papers.ts";
import { type Aligned, align, boundAt, everywhere } from "./place.ts";
import type { Placed, Records } from "./placed.ts";
import { condition, frameOf, type Planner } from "./planner.ts";
import { outcomeAt, readLet, valueAt } from "./references.ts";
import { titleBar, titleDay, titleIs } from "./titles.ts";

type Of<Kind extends IrExpression["kind"]> = Extract<IrExpression, { readonly kind: Kind }>;

/** An expression in columns, at the records at hand; what columns cannot carry is thrown (`NotInColumns`). */
export function plan(planner: Planner, expression: IrExpression, records: Records): Placed {
  switch (expression.kind) {
    case "constant":
      return everywhere(constantOf(planner, expression));
    case "fact":
      return everywhere(readFact(planner, expression.fact));
    case "field":
      return planField(planner, expression, records);
    case "let":
      return readLet(planner, expression, records);
    case "reading": {
      const chosen = planner.readings.get(expression.reading);
      if (chosen === undefined) throw new NotInColumns("a reading without a value");
      return everywhere(constantOf(planner, chosen));
    }
    case "today":
      return everywhere(todayOf(planner));
    case "value":
      return valueAt(planner, expression, records);
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
      return planArithmetic(planner, expression, records);
    case "negate":
      return ofOne(planner, records, expression.operand, (of) => negate(planner, asNumber(of)));
    case "round":
      return ofOne(planner, records, expression.operand, (of) =>
        round(planner, asNumber(of), readExact(expression.to), expression.mode),
      );
    case "least":
    case "greatest":
      return planExtreme(planner, expression, records);
    case "arms":
      return planArms(planner, expression, records);
    case "aggregate":
      return aggregate(planner, expression, records);
    case "shift":
      return planShift(planner, expression, records);
    case "fullYears":
      return ofTwo(planner, records, [expression.from, expression.to], (from, to) =>
        yearsBetween(planner, asDate(from), asDate(to)),
      );
    case "quarterEnd":
      return ofOne(planner, records, expression.date, (of) => quarterEndOf(planner, asDate(of)));
    case "yearOf":
      return ofOne(planner, records, expression.date, (of) => yearOfDate(planner, asDate(of)));
    case "titleDate":
      return titleDay(planner, expression, records);
    case "call":
      throw new NotInColumns("a function");
    default:
      return planCondition(planner, expression, records);
  }
}

/**
 * A condition in columns. One of applicants that columns cannot carry is left to the interpreter by itself, once for each
 * way in which the facts that it reads differ.
 */
export function planCondition(planner: Planner, expression: IrExpression, records: Records): Placed<ConditionLanes> {
  if (records.length > 0) return planTest(planner, expression, records);
  try {
    return planTest(planner, expression, records);
  } catch (error) {
    if (!(error instanceof NotInColumns)) throw error;
    return everywhere(planner.probe(expression));
  }
}

function planTest(planner: Planner, expression: IrExpression, records: Records): Placed<ConditionLanes> {
  const inner = (of: IrExpression): Placed<ConditionLanes> => planCondition(planner, of, records);
  switch (expression.kind) {
    case "and":
    case "or": {
      const { frame, scopes, values } = align(planner, records, flatten(expression).map(inner));
      return { scopes, value: (expression.kind === "and" ? both : either)(planner, frame, values) };
    }
    case "not": {
      const { value, scopes } = inner(expression.operand);
      return { scopes, value: not(planner, value) };
    }
    case "compare":
      return planComparison(planner, expression, records);
    case "member":
      return planMember(planner, expression, records);
    case "include":
      return ofOne(planner, records, expression.set, (of) => {
        if (of.kind !== "set") throw new Error(`a set was expected, not a ${of.kind}`);
        return include(planner, of, expression.mode, expression.members);
      });
    case "known":
      return planKnown(planner, expression, records);
    case "none":
      return ofOne(planner, records, expression.operand, (of) => isNone(planner, of));
    case "quantifier":
      return quantifier(planner, expression, records);
    case "outcome":
      return outcomeAt(planner, expression, records);
    case "titleStatus":
      return titleIs(planner, expression, records);
    case "barred":
      return titleBar(planner, expression, records);
    case "handedIn":
      return everywhere(paperOf(planner, expression.paper));
    default: {
      const { value, scopes } = plan(planner, expression, records);
      if (value.kind !== "condition") throw new Error(`a condition was expected, not a ${value.kind}`);
      return { value, scopes };
    }
  }
}

/** The operands of a chain of one junction; thousands of terms are no deeper than one. */
function flatten(expression: Of<"and" | "or">): readonly IrExpression[] {
  const operands: IrExpression[] = [];
  const waiting: IrExpression[] = [expression];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind === expression.kind) waiting.push(...next.operands.toReversed());
    else operands.push(next);
  }
  return operands;
}

function ofOne<Value extends ValueLanes>(
  planner: Planner,
  records: Records,
  expression: IrExpression,
  of: (value: ValueLanes) => Value,
): Placed<Value> {
  const { value, scopes } = plan(planner, expression, records);
  return { value: of(value), scopes };
}

function ofTwo<Value extends ValueLanes>(
  planner: Planner,
  records: Records,
  expressions: readonly [IrExpression, IrExpression],
  of: (one: ValueLanes, other: ValueLanes) => Value,
): Placed<Value> {
  const { scopes, values } = together(planner, records, expressions);
  const [one, other] = values;
  if (one === undefined || other === undefined) throw new Error("two values were expected");
  return { value: of(one, other), scopes };
}

function together(planner: Planner, records: Records, expressions: readonly IrExpression[]): Aligned<ValueLanes> {
  return align(
    planner,
    records,
    expressions.map((expression) => plan(planner, expression, records)),
  );
}

function asDate(value: ValueLanes): DateLanes {
  if (value.kind !== "date") throw new Error(`a date was expected, not a ${value.kind}`);
  return value;
}

function planField(planner: Planner, { scope, list, field }: Of<"field">, records: Records): Placed {
  const bound = boundAt(records, scope);
  const declared = fieldOf(planner, list, field);
  if (bound.unknown) return everywhere(anyOf(planner, planner.applicants, declared.type));
  const column = ownOf(planner.columns.facts, list);
  const frame = frameOf(planner, [list]);
  const does = `field ${JSON.stringify([list, field])}`;
  const values = column?.kind === "list" ? ownOf(column.fields, field) : undefined;
  return { value: readColumn(planner, frame, declared, values, does), scopes: [scope] };
}

/** A chain is worked down its left side, so that thousands of terms are no deeper than one. */
function planArithmetic(planner: Planner, expression: IrArithmetic, records: Records): Placed<NumberLanes> {
  const steps: IrArithmetic[] = [];
  let leftmost: IrExpression = expression;
  for (; isArithmetic(leftmost); leftmost = leftmost.left) steps.push(leftmost);
  const first = plan(planner, leftmost, records);
  let found: Placed<NumberLanes> = { value: asNumber(first.value), scopes: first.scopes };
  for (const step of steps.toReversed()) {
    const right = plan(planner, step.right, records);
    const { scopes, values } = align(planner, records, [found, { ...right, value: asNumber(right.value) }]);
    const [a, b] = values;
    if (a === undefined || b === undefined) throw new Error("two numbers were expected");
    found = { scopes, value: applied(planner, step, a, b) };
  }
  return found;
}

function isArithmetic(expression: IrExpression): expression is IrArithmetic {
  const { kind } = expression;
  return kind === "add" || kind === "subtract" || kind === "multiply" || kind === "divide";
}

function applied(planner: Planner, step: IrArithmetic, a: NumberLanes, b: NumberLanes): NumberLanes {
  switch (step.kind) {
    case "add":
      return add(planner, a, b);
    case "subtract":
      return subtract(planner, a, b);
    case "multiply":
      return multiply(planner, a, b);
    case "divide": {
      const by = step.right.kind === "constant" ? readExact(String(step.right.value)) : undefined;
      if (by === undefined) return divide(planner, a, b);
      return by.top === 0n ? anyNumber(planner, a.frame) : divideBy(planner, a, by);
    }
    default:
      return step.kind satisfies never;
  }
}

const mirrored = { "=": "=", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const;

function isOpenQuotient(expression: IrExpression): expression is IrArithmetic {
  return expression.kind === "divide" && expression.right.kind !== "constant";
}

/** `a / b op c` with b surely positive is `a op b * c`, and else open. */
function planComparison(planner: Planner, expression: IrComparison, records: Records): Placed<ConditionLanes> {
  const { operator, left, right } = expression;
  if (isOpenQuotient(left)) return planQuotient(planner, left, operator, right, records);
  if (isOpenQuotient(right)) return planQuotient(planner, right, mirrored[operator], left, records);
  return ofTwo(planner, records, [left, right], (a, b) => compare(planner, operator, a, b));
}

function planQuotient(
  planner: Planner,
  quotient: IrArithmetic,
  operator: IrComparison["operator"],
  other: IrExpression,
  records: Records,
): Placed<ConditionLanes> {
  const { frame, scopes, values } = together(planner, records, [quotient.left, quotient.right, other]);
  const [share, base, bound] = values.map(asNumber);
  if (share === undefined || base === undefined || bound === undefined) throw new Error("three numbers were expected");
  const held = compareNumbers(planner, operator, share, multiply(planner, base, bound));
  const zero = exactRange(planner, frame, readExact("0"), readExact("0"));
  const positive = compareNumbers(planner, ">", base, zero);
  const fill = (out: ConditionLanes): void => {
    for (let lane = 0; lane < frame.size; lane++) {
      out.bits[lane] = positive.bits[lane] === yes ? (held.bits[lane] ?? open) : open;
    }
  };
  return { scopes, value: condition(planner, { frame, does: "where positive", needs: [held, positive], fill }) };
}

function planMember(planner: Planner, expression: Of<"member">, records: Records): Placed<ConditionLanes> {
  return ofOne(planner, records, expression.value, (of) => {
    if (of.kind === "choice") return memberOf(planner, of, expression.members);
    if (of.kind === "number") {
      const { frame } = of;
      const each = expression.members.map((member) => {
        const only = readExact(member);
        return compareNumbers(planner, "=", of, exactRange(planner, frame, only, only));
      });
      return either(planner, frame, each);
    }
    if (of.kind !== "text") throw new Error(`a ${of.kind} is never one of a list`);
    const each = expression.members.map((member) => compare(planner, "=", of, fixedText(planner, of.frame, member)));
    return either(planner, of.frame, each);
  });
}

/** `x is known`: yes or open, never no. */
function planKnown(planner: Planner, { operand }: Of<"known">, records: Records): Placed<ConditionLanes> {
  if (operand.kind === "fact") {
    const { fact } = operand;
    const type = planner.policy.facts.find(({ names }) => names.id === fact)?.type;
    if (type?.kind === "list") return everywhere(yesOrOpen(planner, listKnown(planner, fact)));
  }
  return ofOne(planner, records, operand, (of) => yesOrOpen(planner, isKnown(planner, of)));
}

function yesOrOpen(planner: Planner, of: ConditionLanes): ConditionLanes {
  return either(planner, of.frame, [of, fixed(planner, of.frame, open)]);
}

function isNone(planner: Planner, of: ValueLanes): ConditionLanes {
  if (of.kind === "date") return of.none ?? fixed(planner, of.days.frame, 1);
  if (of.kind !== "choice") throw new Error(`a ${of.kind} is never none`);
  return memberOf(planner, of, ["none"]);
}

function planExtreme(planner: Planner, expression: Of<"least" | "greatest">, records: Records): Placed {
  const { scopes, values } = together(planner, records, expression.operands);
  const [first] = values;
  if (first === undefined) throw new Error("nothing to compare");
  if (first.kind === "date") return { scopes, value: extremeDate(planner, expression.kind, values.map(asDate)) };
  const chosen = values.map(asNumber).reduce((a, b) => extreme(planner, expression.kind, a, b));
  return { scopes, value: chosen };
}

function planShift(planner: Planner, { date, unit, amount }: Of<"shift">, records: Records): Placed {
  if (unit === "workingDays") throw new NotInColumns("working days");
  return ofTwo(planner, records, [date, amount], (of, by) => shiftDate(planner, unit, asDate(of), asNumber(by)));
}

/** Arms, and at their end everything of the type, unless one of them always fits. */
function planArms(planner: Planner, { arms, type, complete }: Of<"arms">, records: Records): Placed {
  const guards = arms.map(({ when }) => (when === undefined ? undefined : planCondition(planner, when, records)));
  const written = arms.map(({ value }) => plan(planner, value, records));
  const { frame, scopes, values } = align(planner, records, [
    ...guards.filter((guard) => guard !== undefined),
    ...written,
  ]);
  const lifted = values.slice(0, values.length - arms.length) as ConditionLanes[];
  const descent = descend(
    planner,
    frame,
    guards.map((guard) => (guard === undefined ? undefined : lifted.shift())),
  );
  const taken = descent.taken.flatMap((mask, index): readonly Taken[] => {
    const value = values[values.length - arms.length + index];
    return mask === undefined || value === undefined ? [] : [{ taken: mask, value }];
  });
  if (descent.rest === undefined) return { scopes, value: join(planner, frame, taken) };
  const whole = {
    taken: complete ? untaken(planner, descent.rest, taken) : descent.rest,
    value: anyOf(planner, frame, type),
  };
  return { scopes, value: join(planner, frame, [...taken, whole]) };
}

/** The lanes of the rest that no arm took. */
function untaken(planner: Planner, rest: ConditionLanes, arms: readonly Taken[]): ConditionLanes {
  const { frame } = rest;
  const masks = arms.map(({ taken }) => taken);
  const fill = (out: ConditionLanes): void => {
    for (let at = 0, words = (frame.size + 3) >> 2; at < words; at++) {
      out.words[at] = masks.reduce((left, { words: mask }) => left & ~(mask[at] ?? 0), rest.words[at] ?? 0);
    }
  };
  return condition(planner, { frame, does: "untaken", needs: [rest, ...masks], fill });
}

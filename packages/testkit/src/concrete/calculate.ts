import type {
  CheckedCase,
  CheckedRecord,
  IrAggregate,
  IrArithmetic,
  IrComparison,
  IrExpression,
  IrPolicy,
  IrRound,
  IrType,
} from "@bylaw/ir";
import { dayNumberOf, farthest, lastOfQuarter, monthsLater, partsOfDay, yearsBetween } from "./calendar.ts";
import {
  type Fraction,
  fractionOf,
  none,
  opposite,
  order,
  over,
  plus,
  roundedTo,
  times,
  wholeBelow,
} from "./fraction.ts";
import type { Oracle } from "./oracle.ts";
import { type ConcreteValue, concreteValue, isSet, keyOfValue } from "./value.ts";

/** What a calculation reads: a policy, a complete case, a day, readings, and an oracle for what no fact can tell. */
export interface Calculation {
  readonly policy: IrPolicy;
  readonly case: CheckedCase;
  readonly on: string;
  readonly readings: Readonly<Record<string, string>>;
  readonly oracle: Oracle;
  readonly lets: Map<string, ConcreteValue>;
  /** The outcome of a decision; asked for by `D is met`. */
  readonly outcome: (decision: string) => string;
}

/** The records at hand, by scope number. */
export type Records = ReadonlyMap<number, CheckedRecord>;

/** The value of an expression over a complete case. Ordinary two-valued arithmetic; nothing is ever open. */
export function calculate(expression: IrExpression, at: Calculation, records: Records): ConcreteValue {
  const value = (part: IrExpression): ConcreteValue => calculate(part, at, records);
  const number = (part: IrExpression): Fraction => value(part) as Fraction;
  const yes = (part: IrExpression): boolean => value(part) as boolean;
  switch (expression.kind) {
    case "constant":
      return constantOf(expression.type, expression.value);
    case "fact":
      return factOf(expression.fact, at);
    case "field":
      return fieldOf(expression, at, records);
    case "let":
      return letOf(expression.let, at);
    case "reading":
      return readingOf(expression.reading, at);
    case "today":
      return dayNumberOf(at.on);
    case "and":
      // Every operand is worked out, so that the oracle notices what it was asked.
      return expression.operands.map(yes).every(Boolean);
    case "or":
      return expression.operands.map(yes).some(Boolean);
    case "not":
      return !yes(expression.operand);
    case "compare":
      return comparison(expression, value(expression.left), value(expression.right));
    case "member":
      return expression.members.includes(value(expression.value) as string);
    case "include":
      return includes(expression, value(expression.set));
    case "known":
      if (expression.operand.kind !== "fact") value(expression.operand);
      return true;
    case "none": {
      const found = value(expression.operand);
      return found === null || found === "none";
    }
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
    case "negate":
    case "round":
      return calculateNumbers(expression, at, number);
    case "least":
    case "greatest":
      return extreme(expression.operands.map(value), expression.kind === "greatest");
    case "arms": {
      const taken = expression.arms.find((arm) => arm.when === undefined || yes(arm.when));
      return taken === undefined ? at.oracle.ofType(expression.type) : value(taken.value);
    }
    case "aggregate":
      return aggregate(expression, at, records);
    case "quantifier":
      return quantified(expression, at, records);
    case "shift":
    case "fullYears":
    case "quarterEnd":
    case "yearOf":
      return calculateDates(expression, at, value);
    case "outcome":
      return outcomeIs(expression.outcome, at.outcome(expression.decision), at);
    case "handedIn":
      return at.case.papers[expression.paper] === true;
    case "value":
    case "call":
      return at.oracle.ofType(expression.type);
    case "titleStatus":
    case "barred":
      return at.oracle.yesOrNo();
    case "titleDate":
      return at.oracle.ofType({ kind: "date", none: true });
    default:
      return expression satisfies never;
  }
}

type Of<Kind extends IrExpression["kind"]> = Extract<IrExpression, { readonly kind: Kind }>;

function calculateNumbers(
  expression: IrArithmetic | IrRound | Of<"negate">,
  at: Calculation,
  number: (part: IrExpression) => Fraction,
): Fraction {
  switch (expression.kind) {
    case "add":
      return plus(number(expression.left), number(expression.right));
    case "subtract":
      return plus(number(expression.left), opposite(number(expression.right)));
    case "multiply":
      return times(number(expression.left), number(expression.right));
    case "divide":
      return quotient(expression.right.kind === "constant", number(expression.left), number(expression.right), at);
    case "negate":
      return opposite(number(expression.operand));
    case "round":
      return roundedTo(number(expression.operand), fractionOf(expression.to), expression.mode);
    default:
      return expression satisfies never;
  }
}

function calculateDates(
  expression: Of<"shift" | "fullYears" | "quarterEnd" | "yearOf">,
  at: Calculation,
  value: (part: IrExpression) => ConcreteValue,
): ConcreteValue {
  switch (expression.kind) {
    case "shift":
      return shifted(expression, value(expression.date) as number | null, value(expression.amount) as Fraction, at);
    case "fullYears": {
      const [from, to] = [value(expression.from), value(expression.to)] as (number | null)[];
      if (typeof from !== "number" || typeof to !== "number") return at.oracle.anyNumber();
      if (!Number.isFinite(from) || !Number.isFinite(to)) return at.oracle.anyNumber();
      return [BigInt(yearsBetween(from, to)), 1n];
    }
    case "quarterEnd": {
      const day = value(expression.date) as number | null;
      return day === null || !Number.isFinite(day) ? day : lastOfQuarter(day);
    }
    case "yearOf": {
      const day = value(expression.date) as number | null;
      return day === null || !Number.isFinite(day) ? at.oracle.anyNumber() : [BigInt(partsOfDay(day).year), 1n];
    }
    default:
      return expression satisfies never;
  }
}

function includes({ mode, members }: Of<"include">, set: ConcreteValue): boolean {
  const held = members.filter((member) => isSet(set) && set.has(member)).length;
  return mode === "any" ? held > 0 : held === members.length;
}

function quantified({ list, scope, where, quantifier }: Of<"quantifier">, at: Calculation, records: Records): boolean {
  const each = recordsOf(list, at).map((record) => calculate(where, at, new Map([...records, [scope, record]])));
  return quantifier === "any" ? each.some(Boolean) : each.every(Boolean);
}

function constantOf(type: IrType, value: boolean | string | readonly string[] | null): ConcreteValue {
  if (type.kind === "number") return fractionOf(String(value));
  if (type.kind === "date") return value === null ? null : dayNumberOf(String(value));
  if (type.kind === "set") return new Set(value as readonly string[]);
  if (type.kind === "text") return String(value).normalize("NFC");
  return value === null ? "none" : (value as boolean | string);
}

function factOf(id: string, at: Calculation): ConcreteValue {
  const type = at.policy.facts.find((fact) => fact.names.id === id)?.type;
  const value = Object.hasOwn(at.case.facts, id) ? at.case.facts[id] : false;
  if (type === undefined || value === undefined || Array.isArray(value)) throw new Error(`no single value for ${id}`);
  return concreteValue(type, value as Parameters<typeof concreteValue>[1]);
}

function fieldOf(
  { list, field, scope }: Extract<IrExpression, { readonly kind: "field" }>,
  at: Calculation,
  records: Records,
): ConcreteValue {
  const declared = at.policy.facts.find((fact) => fact.names.id === list)?.type;
  const type = declared?.kind === "list" ? declared.fields.find((each) => each.names.id === field)?.type : undefined;
  const record = records.get(scope);
  if (type === undefined || record === undefined) throw new Error(`no field ${list}.${field}`);
  return Object.hasOwn(record, field) ? concreteValue(type, record[field] ?? false) : false;
}

function letOf(id: string, at: Calculation): ConcreteValue {
  const known = at.lets.get(id);
  if (known !== undefined) return known;
  const definition = at.policy.lets.find((each) => each.names.id === id);
  if (definition === undefined) throw new Error(`no let ${id}`);
  const value = calculate(definition.value, at, new Map());
  at.lets.set(id, value);
  return value;
}

function readingOf(id: string, at: Calculation): ConcreteValue {
  const chosen = Object.hasOwn(at.readings, id) ? at.readings[id] : undefined;
  const reading = at.policy.readings.find((each) => each.id === id);
  if (chosen !== undefined) return chosen;
  if (reading?.default === undefined) throw new Error(`no reading ${id}`);
  return calculate(reading.default, at, new Map());
}

/** One value against another. No comparison with a day that is none holds. */
export function comparison(expression: IrComparison, left: ConcreteValue, right: ConcreteValue): boolean {
  const { operator, type } = expression;
  if (type.kind !== "number" && type.kind !== "date") {
    return (keyOfValue(left) === keyOfValue(right)) === (operator === "=");
  }
  if (left === null || right === null) return false;
  const difference =
    type.kind === "date" ? (left as number) - (right as number) : order(left as Fraction, right as Fraction);
  switch (operator) {
    case "=":
      return difference === 0;
    case "!=":
      return difference !== 0;
    case "<":
      return difference < 0;
    case "<=":
      return difference <= 0;
    case ">":
      return difference > 0;
    case ">=":
      return difference >= 0;
    default:
      return operator satisfies never;
  }
}

/** A share of nothing, or of less, is an error of the case; by a constant anything but nothing divides. */
function quotient(byConstant: boolean, left: Fraction, right: Fraction, at: Calculation): Fraction {
  const sign = order(right, none);
  return sign > 0 || (byConstant && sign !== 0) ? over(left, right) : at.oracle.anyNumber();
}

function later(a: ConcreteValue, b: ConcreteValue): boolean {
  return typeof a === "number" ? a > (b as number) : order(a as Fraction, b as Fraction) > 0;
}

function extreme(values: readonly ConcreteValue[], greatest: boolean): ConcreteValue {
  if (values.includes(null)) return null;
  return values.reduce((best, value) => (later(value, best) === greatest ? value : best));
}

function recordsOf(list: string, at: Calculation): readonly CheckedRecord[] {
  return at.case.facts[list] as readonly CheckedRecord[];
}

function aggregate(expression: IrAggregate, at: Calculation, records: Records): ConcreteValue {
  const inside = recordsOf(expression.list, at).map((record) => new Map([...records, [expression.scope, record]]));
  const kept = inside.filter((each) => expression.where === undefined || calculate(expression.where, at, each));
  const values = (): ConcreteValue[] =>
    kept.flatMap((each) => (expression.value === undefined ? [] : [calculate(expression.value, at, each)]));
  const ofNothing = (): ConcreteValue =>
    expression.empty === undefined ? at.oracle.ofType(expression.type) : calculate(expression.empty, at, records);
  switch (expression.function) {
    case "count":
      return [BigInt(kept.length), 1n];
    case "distinct":
      return [BigInt(new Set(values().map(keyOfValue)).size), 1n];
    case "sum":
      return (values() as Fraction[]).reduce(plus, none);
    case "average": {
      const all = values() as Fraction[];
      return all.length === 0 ? ofNothing() : over(all.reduce(plus, none), [BigInt(all.length), 1n]);
    }
    case "highest":
    case "lowest": {
      const all = values().filter((value) => value !== null);
      return all.length === 0 ? ofNothing() : extreme(all, expression.function === "highest");
    }
    case "latest":
      return latest(expression, kept, at) ?? ofNothing();
    default:
      return expression.function satisfies never;
  }
}

/** Of several records on the latest day with different values, the oracle says which counts. */
function latest(expression: IrAggregate, kept: readonly Records[], at: Calculation): ConcreteValue | undefined {
  const { by, value } = expression;
  if (by === undefined || value === undefined) throw new Error("latest has no date or no value");
  const dated = kept
    .map((each) => ({ day: calculate(by, at, each) as number | null, value: calculate(value, at, each) }))
    .filter((each) => each.day !== null);
  const last = Math.max(...dated.map((each) => each.day ?? 0));
  const values = dated.filter((each) => each.day === last).map((each) => each.value);
  return new Set(values.map(keyOfValue)).size > 1 ? at.oracle.oneOf(values) : values[0];
}

function shifted(
  { unit }: Extract<IrExpression, { readonly kind: "shift" }>,
  day: number | null,
  amount: Fraction,
  at: Calculation,
): number | null {
  if (day === null) return null;
  const by = Number(wholeBelow(amount));
  if (unit === "workingDays") return by === 0 ? day : at.oracle.anyDay();
  if (Math.abs(by) > farthest) return by > 0 ? Infinity : -Infinity;
  return unit === "months" && Number.isFinite(day) ? monthsLater(day, by) : day + by;
}

/** Where the authority has yet to decide, whether a decision is met is for the oracle. */
function outcomeIs(asked: string, found: string, at: Calculation): boolean {
  if (asked === "at_discretion" || asked === "undecided") return asked === found;
  return found === "at_discretion" ? at.oracle.yesOrNo() : asked === found;
}

import type {
  CheckedRecord,
  IrArithmetic,
  IrComparison,
  IrExpression,
  IrRound,
  IrType,
  WorkingDayCalendar,
} from "@bylaw/ir";
import { aggregate } from "./aggregate.ts";
import type { Calculation, Records } from "./calculation.ts";
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
import { handedOver, takenBack } from "./printed.ts";
import { type ConcreteValue, concreteValue, isSet, keyOfValue } from "./value.ts";
import { mostWorkingDays, workingDaysLater } from "./working-days.ts";

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
      return letOf(expression, at, records);
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
    case "none":
      return isKnownOrNone(expression, value);
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
      return aggregate(expression, at, records, { calculate, extreme });
    case "quantifier":
      return quantified(expression, at, records);
    case "shift":
    case "fullYears":
    case "quarterEnd":
    case "yearOf":
      return calculateDates(expression, at, value);
    case "outcome":
    case "value":
    case "titleStatus":
    case "titleDate":
    case "barred":
      return calculateOutcomes(expression, at, records);
    case "handedIn":
      return at.case.papers[expression.paper] === true;
    case "call":
      return called(expression, expression.arguments.map(value), at);
    default:
      return expression satisfies never;
  }
}

type Of<Kind extends IrExpression["kind"]> = Extract<IrExpression, { readonly kind: Kind }>;

/** What decisions and titles say. */
function calculateOutcomes(
  expression: Of<"outcome" | "value" | "titleStatus" | "titleDate" | "barred">,
  at: Calculation,
  records: Records,
): ConcreteValue {
  const index = indexOf(expression, records);
  switch (expression.kind) {
    case "outcome":
      return outcomeIs(expression.outcome, at.decide(expression.decision, index).outcome, at);
    case "value":
      return valueOf(expression, at, records);
    case "titleStatus":
      return expression.statuses.includes(at.title(expression.title, index).status);
    case "titleDate":
      return at.title(expression.title, index)[expression.part];
    case "barred":
      return at.title(expression.title, index).ownBars.includes(expression.term);
    default:
      return expression satisfies never;
  }
}

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

/** Everything is known; what is none is a day that is none, or the member of that name. */
function isKnownOrNone({ kind, operand }: Of<"known" | "none">, value: (part: IrExpression) => ConcreteValue): boolean {
  if (kind === "known" && operand.kind === "fact") return true;
  const found = value(operand);
  return kind === "known" || found === null || found === "none";
}

function includes({ mode, members }: Of<"include">, set: ConcreteValue): boolean {
  const held = members.filter((member) => isSet(set) && set.has(member)).length;
  return mode === "any" ? held > 0 : held === members.length;
}

function quantified({ list, scope, where, quantifier }: Of<"quantifier">, at: Calculation, records: Records): boolean {
  const each = recordsOf(list, at).map((record, index) =>
    calculate(where, at, new Map([...records, [scope, { record, index }]])),
  );
  return quantifier === "any" ? each.some(Boolean) : each.every(Boolean);
}

/** The place in its list of the record that is meant; nothing where all are. */
function indexOf({ record }: { readonly record?: number }, records: Records): number | undefined {
  if (record === undefined) return undefined;
  const found = records.get(record);
  if (found === undefined) throw new Error(`no record ${record}`);
  return found.index;
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
  const record = records.get(scope)?.record;
  if (type === undefined || record === undefined) throw new Error(`no field ${list}.${field}`);
  return Object.hasOwn(record, field) ? concreteValue(type, record[field] ?? false) : false;
}

function letOf(expression: Of<"let">, at: Calculation, records: Records): ConcreteValue {
  const index = indexOf(expression, records);
  const key = index === undefined ? expression.let : `${expression.let}[${index}]`;
  const known = at.lets.get(key);
  if (known !== undefined) return known;
  const definition = at.policy.lets.find((each) => each.names.id === expression.let);
  if (definition === undefined) throw new Error(`no let ${expression.let}`);
  const record = expression.record === undefined ? undefined : records.get(expression.record);
  const own: Records =
    definition.forEach === undefined || record === undefined
      ? new Map()
      : new Map([[definition.forEach.scope, record]]);
  const value = calculate(definition.value, at, own);
  at.lets.set(key, value);
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

export function recordsOf(list: string, at: Calculation): readonly CheckedRecord[] {
  return at.case.facts[list] as readonly CheckedRecord[];
}

function shifted(
  { unit }: Extract<IrExpression, { readonly kind: "shift" }>,
  day: number | null,
  amount: Fraction,
  at: Calculation,
): number | null {
  if (day === null) return null;
  const by = Number(wholeBelow(amount));
  if (unit === "workingDays") {
    if (by === 0) return day;
    if (Math.abs(by) > mostWorkingDays || !Number.isFinite(day)) return at.oracle.anyDay();
    return workingDaysLater(day, by, calendarOf(at)) ?? at.oracle.anyDay();
  }
  if (Math.abs(by) > farthest) return by > 0 ? Infinity : -Infinity;
  return unit === "months" && Number.isFinite(day) ? monthsLater(day, by) : day + by;
}

/** Where the authority has yet to decide, whether a decision is met is for the oracle. */
function outcomeIs(asked: string, found: string, at: Calculation): boolean {
  if (asked === "at_discretion" || asked === "undecided") return asked === found;
  return found === "at_discretion" ? at.oracle.yesOrNo() : asked === found;
}

/** The calendar that the policy uses, where the run has it. */
export function calendarOf({ policy, environment }: Calculation): WorkingDayCalendar | undefined {
  return environment.calendars?.find(({ id }) => id === policy.calendar);
}

/**
 * What a decision gives: nothing where it is not met, so that reading it is an error of the case; and what the
 * authority may still grant where it is left to it.
 */
function valueOf(expression: Of<"value">, at: Calculation, records: Records): ConcreteValue {
  const { decision, record, type } = expression;
  const { outcome, value } = at.decide(decision, indexOf(expression, records));
  if (value === undefined || outcome === "not_met") return at.oracle.ofType(type);
  const granted = record !== undefined && records.get(record)?.granted === decision;
  return granted || outcome === "met" || at.oracle.yesOrNo() ? value : at.oracle.ofType(type);
}

/** What a plugin's function gives; any value where it fails or gives something else. */
function called(expression: Of<"call">, values: readonly ConcreteValue[], at: Calculation): ConcreteValue {
  const { functions = {} } = at.environment;
  const definition = at.policy.functions?.find(({ names }) => names.id === expression.function);
  const run = Object.hasOwn(functions, expression.function) ? functions[expression.function] : undefined;
  if (definition === undefined || run === undefined) return at.oracle.ofType(expression.type);
  try {
    const given = run(
      ...values.map((value, index) => handedOver(value, definition.parameters[index] ?? { kind: "text" })),
    );
    return takenBack(given, definition.returns) ?? at.oracle.ofType(expression.type);
  } catch {
    return at.oracle.ofType(expression.type);
  }
}

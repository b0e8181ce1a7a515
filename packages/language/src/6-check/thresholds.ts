import type { Span } from "@bylaw/diagnostics";
import type { NumberType } from "@bylaw/ir";
import { constantValue } from "../5-type/constants.ts";
import {
  addFractions,
  compareFractions,
  type Fraction,
  fraction,
  multiplyFractions,
  readDecimal,
} from "../5-type/fraction.ts";
import { valuesGiven } from "../5-type/given-facts.ts";
import type { ModelPolicy, ModelRule } from "../5-type/model.ts";
import { boundedComparison } from "./constraints.ts";

/** The thresholds of a policy at which no scenario stands, or none just beyond, in the order of the rules. */
export function openThresholds(model: ModelPolicy): readonly Threshold[] {
  const found = thresholds(model);
  const given = valuesGiven(model.scenarios.map((scenario) => scenario.given));
  const numbers = new Map<string, readonly Fraction[]>();
  return found.filter(({ fact, at, beyond }) => {
    const values = numbers.get(fact) ?? [...(given.get(fact) ?? [])].flatMap((value) => hostNumber(value) ?? []);
    numbers.set(fact, values);
    return !(values.some((value) => compareFractions(value, at) === 0) && values.some((value) => isIn(value, beyond)));
  });
}

/** A bound on a fact that a rule asks about. */
export interface Threshold {
  readonly rule: ModelRule;
  readonly fact: string;
  readonly at: Fraction;
  /** The values just beyond it: from the first of these, which is one step away, up to the second, which is the bound. */
  readonly beyond: readonly [Fraction, Fraction];
  readonly span: Span;
}

function thresholds(model: ModelPolicy): readonly Threshold[] {
  return model.decisions.flatMap(({ rules }) =>
    rules.flatMap((rule): readonly Threshold[] => {
      if (rule.test.kind !== "condition") return [];
      const found = boundedComparison(rule.test.condition);
      const at = found && constantValue(found.bound);
      if (found?.subject.kind !== "fact" || found.subject.type.kind !== "number" || at === undefined) return [];
      const step = stepTo(found.operator, found.subject.type, at);
      if (step === undefined) return [];
      return [{ rule, fact: found.subject.fact, at, beyond: [addFractions(at, step), at], span: found.bound.span }];
    }),
  );
}

/** From the bound to where it is no longer just beyond, as @bylaw/coverage counts it. */
export function stepTo(operator: string, { measure }: NumberType, at: Fraction): Fraction | undefined {
  const up = operator === "<=" || operator === ">";
  const down = operator === ">=" || operator === "<";
  const inParts = measure === "percent" || (measure === "number" && at.top % at.bottom !== 0n);
  return up || down ? fraction(up ? 1n : -1n, inParts ? 100n : 1n) : undefined;
}

function isIn(value: Fraction, [first, bound]: readonly [Fraction, Fraction]): boolean {
  const side = compareFractions(first, bound);
  return compareFractions(value, bound) === side && compareFractions(value, first) !== side;
}

function hostNumber(value: unknown): Fraction | undefined {
  if (typeof value === "number") return readDecimal(String(value));
  if (typeof value !== "string") return undefined;
  const match = /^P?(-?[0-9.]+)([MD%]?)$/.exec(value);
  const number = readDecimal(match?.[1] ?? "");
  return number && match?.[2] === "%" ? multiplyFractions(number, { top: 1n, bottom: 100n }) : number;
}

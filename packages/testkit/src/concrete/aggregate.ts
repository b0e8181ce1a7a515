import type { CheckedRecord, IrAggregate, IrExpression } from "@bylaw/ir";
import type { Calculation, Records } from "./calculation.ts";
import { type Fraction, none, over, plus } from "./fraction.ts";
import { type ConcreteValue, keyOfValue } from "./value.ts";

/** How parts are worked out; handed down so that the parts need not know the whole. */
interface Parts {
  readonly calculate: (expression: IrExpression, at: Calculation, records: Records) => ConcreteValue;
  readonly extreme: (values: readonly ConcreteValue[], greatest: boolean) => ConcreteValue;
}

/** An aggregate over the records of a complete list; where nothing is left the oracle answers. */
export function aggregate(
  expression: IrAggregate,
  at: Calculation,
  records: Records,
  { calculate, extreme }: Parts,
): ConcreteValue {
  const { where, value } = expression;
  const kept = (at.case.facts[expression.list] as readonly CheckedRecord[]).flatMap((record, index): Records[] => {
    if (!takesPart(expression, index, at)) return [];
    const own = { record, index, ...(expression.decision !== undefined && { granted: expression.decision }) };
    const inside = new Map([...records, [expression.scope, own]]);
    return where === undefined || calculate(where, at, inside) === true ? [inside] : [];
  });
  const values = (): ConcreteValue[] =>
    kept.flatMap((each) => (value === undefined ? [] : [calculate(value, at, each)]));
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
      const found = values() as Fraction[];
      return found.length === 0 ? ofNothing() : over(found.reduce(plus, none), [BigInt(found.length), 1n]);
    }
    case "highest":
    case "lowest": {
      const found = values().filter((each) => each !== null);
      return found.length === 0 ? ofNothing() : extreme(found, expression.function === "highest");
    }
    case "latest":
      return latest(expression, kept, at, calculate) ?? ofNothing();
    default:
      return expression.function satisfies never;
  }
}

/** Where a decision says which records count: those that meet it, and of those left to the authority what it grants. */
function takesPart({ decision }: IrAggregate, index: number, at: Calculation): boolean {
  if (decision === undefined) return true;
  const { outcome } = at.decide(decision, index);
  return outcome === "met" || (outcome === "at_discretion" && at.oracle.yesOrNo());
}

/** Of several records on the latest day with different values, the oracle says which counts. */
function latest(
  expression: IrAggregate,
  kept: readonly Records[],
  at: Calculation,
  calculate: Parts["calculate"],
): ConcreteValue | undefined {
  const { by, value } = expression;
  if (by === undefined || value === undefined) throw new Error("latest has no date or no value");
  const dated = kept
    .map((each) => ({ day: calculate(by, at, each) as number | null, value: calculate(value, at, each) }))
    .filter((each) => each.day !== null);
  const last = Math.max(...dated.map((each) => each.day ?? 0));
  const values = dated.filter((each) => each.day === last).map((each) => each.value);
  return new Set(values.map(keyOfValue)).size > 1 ? at.oracle.oneOf(values) : values[0];
}

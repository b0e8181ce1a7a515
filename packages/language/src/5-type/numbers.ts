import { nearNames, problem } from "@bylaw/diagnostics";
import type { NumberLiteral } from "../3-build-ast/expression.ts";
import { isFineEnough } from "./adapt.ts";
import type { TypeContext } from "./context.ts";
import { type Fraction, multiplyFractions, readDecimal, writeFraction } from "./fraction.ts";
import { daysType, monthsType, numberType, percentType, plainNumber } from "./kinds.ts";
import type { ModelExpression } from "./model.ts";
import { unitOf } from "./units.ts";

const hundredth: Fraction = { top: 1n, bottom: 100n };
const twelve: Fraction = { top: 12n, bottom: 1n };

/** A number as written: with its sign or unit it has a kind, without one it takes the kind of what it stands beside. */
export function typeNumber(literal: NumberLiteral, context: TypeContext): ModelExpression | undefined {
  const { span } = literal;
  const value = readDecimal(literal.value);
  if (value === undefined) {
    context.problems.push(problem("number-too-wide", { number: literal.value.slice(0, 20) }, { here: span }));
    return undefined;
  }
  const settled = (type: typeof plainNumber, amount: Fraction): ModelExpression | undefined => {
    const constant = { kind: "constant", span, type, value: writeFraction(amount) } as const;
    return isFineEnough(constant, type, context) ? constant : undefined;
  };
  if (literal.percent) return settled(percentType, multiplyFractions(value, hundredth));
  if (literal.currency !== undefined) {
    if (literal.currency.text !== context.currency && !mayHaveCurrency(context)) {
      const parameters = { written: literal.currency.text, currency: context.currency };
      context.problems.push(problem("other-currency", parameters, { here: literal.currency.span }));
      return undefined;
    }
    return settled(numberType("money"), value);
  }
  if (literal.unit === undefined)
    return { kind: "constant", span, type: plainNumber, value: writeFraction(value), bare: true };
  const unit = unitOf(literal.unit, context.units);
  switch (unit?.kind) {
    case undefined: {
      if (context.bound.isBroken(literal.unit.text)) return undefined;
      const nearest = nearNames(literal.unit.text, context.units.keys());
      context.problems.push(problem("unknown-unit", { unit: literal.unit.text, nearest }, { here: literal.unit.span }));
      return undefined;
    }
    case "money":
      if (context.currency !== "CNY" && !mayHaveCurrency(context)) {
        const parameters = { written: literal.unit.text, currency: context.currency };
        context.problems.push(problem("other-currency", parameters, { here: literal.unit.span }));
        return undefined;
      }
      return settled(numberType("money"), value);
    case "area":
    case "points":
      return settled(numberType(unit.kind), value);
    case "count":
      return settled(numberType("count", unit.unit), value);
    case "days":
      return settled(daysType, value);
    case "workingDays": {
      const days = settled(daysType, value);
      return days && { ...days, workingDays: true };
    }
    case "months":
      return settled(monthsType, value);
    case "years": {
      const months = settled(monthsType, multiplyFractions(value, twelve));
      return months && { ...months, year: writeFraction(value) };
    }
    default:
      return unit satisfies never;
  }
}

/** The line that names the currency may be the one that could not be read. */
function mayHaveCurrency({ bound: { header, trees } }: TypeContext): boolean {
  return header?.currency === undefined && trees.some((tree) => tree.broken.length > 0);
}

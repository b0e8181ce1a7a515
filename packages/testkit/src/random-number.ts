import type { IrExpression, IrType, Measure, NumberType } from "@bylaw/ir";
import { randomCall } from "./random-call.ts";
import type { Surroundings } from "./random-sources.ts";
import { sources } from "./random-sources.ts";
import { naturalValues, plainNumber, randomMeasure, wideValues } from "./random-types.ts";

const measures = (measure: Measure) => (type: IrType) => type.kind === "number" && type.measure === measure;

/** A constant of a measure, in natural units. */
export function numberConstant(around: Surroundings, measure: Measure): IrExpression {
  const wide = around.limits.wide !== false && !around.limits.small && around.choices.chance(3);
  const whole = around.limits.small ? ["1", "0", "2"] : naturalValues[measure];
  const value = around.choices.pick(wide && ["number", "count", "money"].includes(measure) ? wideValues : whole);
  return { kind: "constant", type: plainNumber(measure), value };
}

/** A number of the measure, of any form that the language has. */
export function randomNumber(around: Surroundings, measure: Measure, depth: number): IrExpression {
  const { choices } = around;
  const named = sources(around, measures(measure));
  const leaf = (): IrExpression =>
    named.length > 0 && choices.below(5) < 4 ? choices.pick(named) : numberConstant(around, measure);
  if (depth <= 0 || choices.exhausted || choices.below(10) < 4) return leaf();
  const type = plainNumber(measure);
  const call = around.limits.values && choices.chance(5) ? randomCall(around, type, depth) : undefined;
  if (call !== undefined) return call;
  switch (choices.below(9)) {
    case 0:
      return {
        kind: choices.pick(["add", "subtract"] as const),
        type,
        left: randomNumber(around, measure, depth - 1),
        right: randomNumber(around, measure, depth - 1),
      };
    case 1:
      return randomProduct(around, type, depth);
    case 2:
      return randomQuotient(around, type, depth);
    case 3:
      return { kind: "negate", type, operand: randomNumber(around, measure, depth - 1) };
    case 4:
      return {
        kind: choices.pick(["least", "greatest"] as const),
        type,
        operands: choices.times(2, 3, () => randomNumber(around, measure, depth - 1)),
      };
    case 5:
      return {
        kind: "round",
        type,
        operand: randomNumber(around, measure, depth - 1),
        to: choices.pick(["1", "10", "0.01", "2.5"]),
        mode: choices.pick(["up", "down", "nearest"] as const),
      };
    case 6:
      return randomArms(around, type, (inside) => randomNumber(inside, measure, depth - 1), depth);
    case 7:
      return around.make.aggregate(around, type, depth) ?? leaf();
    default:
      return randomDateNumber(around, type, depth) ?? leaf();
  }
}

function randomProduct(around: Surroundings, type: NumberType, depth: number): IrExpression {
  const { choices } = around;
  const of = randomNumber(around, type.measure, depth - 1);
  const factor = choices.chance(25)
    ? randomNumber(around, "number", depth - 1)
    : ({ kind: "constant", type: plainNumber("number"), value: choices.pick(["2", "-1", "0.5", "1/3", "0"]) } as const);
  return choices.chance(30)
    ? { kind: "multiply", type, left: factor, right: of }
    : { kind: "multiply", type, left: of, right: factor };
}

function randomQuotient(around: Surroundings, type: NumberType, depth: number): IrExpression {
  const { choices } = around;
  if ((type.measure === "percent" || type.measure === "number") && choices.below(3) > 0) {
    const shared = randomMeasure(choices, around.limits);
    const left = randomNumber(around, shared, depth - 1);
    return { kind: "divide", type, left, right: randomNumber(around, shared, depth - 1) };
  }
  const left = randomNumber(around, type.measure, depth - 1);
  const right: IrExpression = choices.chance(30)
    ? randomNumber(around, "number", depth - 1)
    : { kind: "constant", type: plainNumber("number"), value: choices.pick(["2", "3", "0.5", "10"]) };
  return { kind: "divide", type, left, right };
}

function randomDateNumber(around: Surroundings, type: NumberType, depth: number): IrExpression | undefined {
  if (around.limits.dates === false) return undefined;
  if (type.measure === "year") return { kind: "yearOf", date: around.make.date(around, depth - 1) };
  if (type.measure !== "number") return undefined;
  return { kind: "fullYears", from: around.make.date(around, depth - 1), to: around.make.date(around, depth - 1) };
}

/** Arms of any type; `value` makes each value. The last arm mostly, not always, has no condition. */
export function randomArms(
  around: Surroundings,
  type: IrType,
  value: (around: Surroundings) => IrExpression,
  depth: number,
): IrExpression {
  const { choices } = around;
  const guarded = choices.times(1, 2, () => ({ value: value(around), when: around.make.condition(around, depth - 1) }));
  const arms = choices.chance(15) ? guarded : [...guarded, { value: value(around) }];
  const table = around.limits.values && choices.chance(20) ? { table: "rates" } : {};
  return { kind: "arms", type, ...table, arms };
}

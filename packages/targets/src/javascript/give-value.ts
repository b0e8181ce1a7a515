import type { IrAddend, IrDecision, IrDecisionValue, IrExpression, IrGiveArm } from "@bylaw/ir";
import { extremeOfTwo } from "./arithmetic.ts";
import { always, certain, opposite } from "./booleans.ts";
import type { Code, NumberCode } from "./code.ts";
import type { Context } from "./context.ts";
import { condition, write } from "./expression.ts";
import { choose, expectKind } from "./joins.ts";
import { addNumbers, constantNumber } from "./numbers.ts";
import { takenArms } from "./taken-arms.ts";

/** The value that a decision proposes (semantics 9), and whether an arm surely or perhaps leaves it to a role. */
export interface Proposed {
  readonly value: Code;
  readonly surelyLeft: string;
  readonly mayBeLeft: string;
}

/** Code for what the arms or addends of a decision give, with its cap. */
export function proposedValue(context: Context, { value, type }: IrDecision): Proposed {
  if (value === undefined || type === undefined) throw new Error("the decision gives no value");
  const proposed =
    value.kind === "give"
      ? given(context, value.arms, type)
      : { value: added(context, value.addends), surelyLeft: "false", mayBeLeft: "false" };
  return value.most === undefined ? proposed : capped(context, proposed, value.most);
}

const nothing: NumberCode = constantNumber({ numerator: 0n, denominator: 1n });

/** What the arms give; where a role surely has the value, it may be anything. */
function given(context: Context, arms: readonly IrGiveArm[], type: NonNullable<IrDecision["type"]>): Proposed {
  const plain = arms.map(({ when, gives }) => ({
    ...(when !== undefined && { when }),
    ...(gives.kind === "value" && { value: gives.value }),
  }));
  const taken = takenArms(context, plain, { type, complete: false }, write);
  return { value: taken.value, surelyLeft: context.block.hold(opposite(taken.some)), mayBeLeft: taken.left };
}

/** The sum of what counts; what may count adds something between nothing and its value. */
function added(context: Context, addends: readonly IrAddend[]): NumberCode {
  return addends.reduce<NumberCode>((sum, { when, value }) => {
    const guard = when === undefined ? always : condition(context, when);
    const term = expectKind(write(context, orNothing(value)), "number");
    return addNumbers(context, sum, expectKind(choose(context, guard, term, nothing), "number"));
  }, nothing);
}

/** Arms of an addend, of which none need apply; those of a table must. */
function orNothing(value: IrExpression): IrExpression {
  if (value.kind !== "arms" || value.table !== undefined || value.arms.at(-1)?.when === undefined) return value;
  return { ...value, arms: [...value.arms, { value: { kind: "constant", type: value.type, value: "0" } }] };
}

/** `at most V`: the lesser of the two, unless a role surely has the value. */
function capped(context: Context, proposed: Proposed, most: NonNullable<IrDecisionValue["most"]>): Proposed {
  const cap = expectKind(write(context, most.value), "number");
  const least = extremeOfTwo(context, expectKind(proposed.value, "number"), cap, false);
  return { ...proposed, value: choose(context, certain(proposed.surelyLeft), proposed.value, least) };
}

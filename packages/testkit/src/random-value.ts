import type { ChoiceType, IrExpression, IrType, SetType } from "@bylaw/ir";
import { randomLatest } from "./random-aggregate.ts";
import { constantOf } from "./random-constant.ts";
import { randomArms, randomNumber } from "./random-number.ts";
import type { Surroundings } from "./random-sources.ts";
import { sources } from "./random-sources.ts";
import { plainNumber } from "./random-types.ts";
import { sameType } from "./same-type.ts";

const dateType = { kind: "date" } as const;

/** A day that is never "none". */
export function randomDate(around: Surroundings, depth: number): IrExpression {
  const { choices } = around;
  const named = sources(around, (type) => type.kind === "date" && type.none !== true);
  const leaf = (): IrExpression => {
    const option = choices.below(6);
    if (option === 0 || named.length === 0) return constantOf(around, dateType);
    return option === 1 ? { kind: "today" } : choices.pick(named);
  };
  if (depth <= 0 || choices.exhausted || choices.below(10) < 5) return leaf();
  switch (choices.below(4)) {
    case 0:
    case 1: {
      if (around.limits.values && choices.chance(40)) return randomWorkingDays(around, depth);
      const unit = choices.pick(["months", "days"] as const);
      const signed: IrExpression = {
        kind: "constant",
        type: plainNumber(unit),
        value: choices.pick(unit === "months" ? ["12", "-24", "1", "-1"] : ["30", "-10", "0", "365"]),
      };
      const amount = choices.chance(20) ? randomNumber(around, unit, 0) : signed;
      return { kind: "shift", date: randomDate(around, depth - 1), unit, amount };
    }
    case 2:
      return { kind: "quarterEnd", date: randomDate(around, depth - 1) };
    default:
      return (
        (choices.chance(50) ? randomLatest(around, dateType, depth) : undefined) ??
        randomArms(around, dateType, (inside) => randomDate(inside, depth - 1), depth)
      );
  }
}

/** A date moved by working days, mostly so few that one or two years are touched. */
function randomWorkingDays(around: Surroundings, depth: number): IrExpression {
  const { choices } = around;
  const type = plainNumber("days");
  const fixed: IrExpression = { kind: "constant", type, value: choices.pick(["3", "1", "-2", "0", "10", "30", "300"]) };
  const open = around.limits.small && choices.chance(20) ? randomNumber(around, "days", 0) : undefined;
  return { kind: "shift", date: randomDate(around, depth - 1), unit: "workingDays", amount: open ?? fixed };
}

/** A member of the choice's list. */
export function randomMember(around: Surroundings, type: ChoiceType, depth: number): IrExpression {
  return randomOf(around, type, depth, (inside) => randomMember(inside, type, depth - 1));
}

/** A set over the type's members. */
export function randomSet(around: Surroundings, type: SetType, depth: number): IrExpression {
  return randomOf(around, type, depth, (inside) => randomSet(inside, type, depth - 1));
}

/** A text. */
export function randomText(around: Surroundings, depth: number): IrExpression {
  return randomOf(around, { kind: "text" }, depth, (inside) => randomText(inside, depth - 1));
}

function randomOf(
  around: Surroundings,
  type: IrType,
  depth: number,
  again: (around: Surroundings) => IrExpression,
): IrExpression {
  const { choices } = around;
  const named = sources(around, (found) => sameType(found, type));
  const option = choices.below(10);
  if (depth > 0 && !choices.exhausted && option > 7) {
    const latest = option === 9 ? randomLatest(around, type, depth) : undefined;
    return latest ?? randomArms(around, type, again, depth);
  }
  return named.length > 0 && option > 0 ? choices.pick(named) : constantOf(around, type);
}

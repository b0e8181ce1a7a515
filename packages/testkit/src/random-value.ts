import type { ChoiceType, IrExpression, IrType, SetType } from "@bylaw/ir";
import { randomLatest } from "./random-aggregate.ts";
import { numberConstant, randomArms, randomNumber } from "./random-number.ts";
import type { Surroundings } from "./random-sources.ts";
import { sources } from "./random-sources.ts";
import { plainNumber } from "./random-types.ts";

/** Days near which dates are drawn: ends of months, leap days, years apart. */
export const naturalDays: readonly string[] = [
  "2024-01-01",
  "2023-12-31",
  "2024-02-29",
  "2022-02-28",
  "2021-06-30",
  "2020-02-29",
  "2024-03-31",
];

/** Texts that a policy may compare, some of which break careless quoting. */
export const naturalTexts: readonly string[] = ["plain", "", '"];alert(1)//', "`${1}`\u2028", "\uD800", "宁波"];

const dateType = { kind: "date" } as const;

/** Whether two values can be compared: same kind, measure and members. */
export function sameType(a: IrType, b: IrType): boolean {
  if (a.kind === "number") return b.kind === "number" && a.measure === b.measure;
  if (a.kind === "choice" || a.kind === "set") {
    if (b.kind !== a.kind || a.members.length !== b.members.length) return false;
    const none = (type: IrType): boolean => type.kind === "choice" && type.none === true;
    return none(a) === none(b) && a.members.every((member, index) => member.id === b.members[index]?.id);
  }
  if (a.kind === "date") return b.kind === "date" && (a.none === true) === (b.none === true);
  return a.kind === b.kind && a.kind !== "list";
}

/** A constant of the type. */
export function constantOf(around: Surroundings, type: IrType): IrExpression {
  const { choices } = around;
  switch (type.kind) {
    case "boolean":
      return { kind: "constant", type, value: choices.chance(50) };
    case "number":
      return numberConstant(around, type.measure);
    case "date":
      return { kind: "constant", type, value: type.none && choices.chance(20) ? null : choices.pick(naturalDays) };
    case "choice":
      return { kind: "constant", type, value: choices.pick(type.members).id };
    case "set":
      return { kind: "constant", type, value: choices.some(type.members).map(({ id }) => id) };
    case "text":
      return { kind: "constant", type, value: choices.pick(naturalTexts) };
    case "list":
      throw new Error("a list has no constants");
    default:
      return type satisfies never;
  }
}

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

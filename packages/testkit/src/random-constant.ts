import type { IrExpression, IrType } from "@bylaw/ir";
import { naturalDays } from "./random-days.ts";
import { numberConstant } from "./random-number.ts";
import type { Surroundings } from "./random-sources.ts";

/** Texts that a policy may compare, some of which break careless quoting. */
export const naturalTexts: readonly string[] = ["plain", "", '"];alert(1)//', "`${1}`\u2028", "\uD800", "宁波"];

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

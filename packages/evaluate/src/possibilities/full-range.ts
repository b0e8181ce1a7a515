import type { IrType, Measure, NumberType } from "@bylaw/ir";
import { firstPossibleDay, lastPossibleDay } from "../dates/calendar-day.ts";
import { everything, type Interval } from "../numbers/interval.ts";
import { parseRational, zero } from "../numbers/rational.ts";
import { condition, numbers, type Possibility } from "./possibility.ts";

/** Measures whose values are never negative, declared or not. */
const fromZero: ReadonlySet<Measure> = new Set<Measure>(["count", "area", "months", "days"]);

/** The range of a number of this type: the declared one, else the type's. */
function rangeOf(type: NumberType): Interval {
  const low =
    type.least === undefined ? (fromZero.has(type.measure) ? zero : everything.low) : parseRational(type.least);
  return { low, high: type.most === undefined ? everything.high : parseRational(type.most) };
}

/** Everything that a value of this type can be: what is known of a fact that is not given. */
export function fullRange(type: IrType): Possibility {
  switch (type.kind) {
    case "boolean":
      return condition("open");
    case "number":
      return numbers(rangeOf(type));
    case "date":
      return { kind: "date", first: firstPossibleDay, last: lastPossibleDay, none: type.none ? "open" : "no" };
    case "choice":
      return { kind: "choice", members: [...type.members.map((member) => member.id), ...(type.none ? ["none"] : [])] };
    case "set":
      return { kind: "set", must: [], may: type.members.map((member) => member.id) };
    case "text":
      return { kind: "text" };
    case "list":
      throw new Error("a list is never the result of an expression");
    default:
      return type satisfies never;
  }
}

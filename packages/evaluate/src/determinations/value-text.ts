import type { IrType, Measure } from "@bylaw/ir";
import { dayText } from "../dates/calendar-day.ts";
import { only } from "../numbers/interval.ts";
import { numberText } from "../numbers/number-text.ts";
import { isKnown } from "../possibilities/known.ts";
import type { Possibility } from "../possibilities/possibility.ts";

/** A known value in the one form of determinations (semantics 13); nothing for one that is not known. */
export function valueText(value: Possibility, measure: Measure): string | undefined {
  if (!isKnown(value)) return undefined;
  switch (value.kind) {
    case "condition":
      return value.truth;
    case "number": {
      const number = only(value.range);
      return number && numberText(number, measure);
    }
    case "date":
      return value.none === "yes" ? "none" : dayText(value.first);
    case "choice":
      return value.members[0];
    case "set":
      return value.must.join(", ");
    case "text":
      return value.text;
    default:
      return value satisfies never;
  }
}

/** What the values of a type measure, and in which unit. */
export function measureOf(
  type: IrType,
  currency: string,
): { measure: Measure | "date" | "choice" | "set" | "text" | "boolean"; unit?: string } {
  switch (type.kind) {
    case "number": {
      const unit = type.measure === "money" ? currency : type.unit?.id;
      return { measure: type.measure, ...(unit !== undefined && { unit }) };
    }
    case "boolean":
    case "date":
    case "choice":
    case "set":
    case "text":
      return { measure: type.kind };
    case "list":
      throw new Error("lists are not compared");
    default:
      return type satisfies never;
  }
}

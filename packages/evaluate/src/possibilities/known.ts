import { only } from "../numbers/interval.ts";
import type { Possibility } from "./possibility.ts";

/** Whether one result is left. */
export function isKnown(value: Possibility): boolean {
  switch (value.kind) {
    case "condition":
      return value.truth !== "open";
    case "number":
      return only(value.range) !== undefined;
    case "date":
      return value.none === "yes" || (value.none === "no" && value.first === value.last);
    case "choice":
      return value.members.length === 1;
    case "set":
      return value.must.length === value.may.length;
    case "text":
      return value.text !== undefined;
    default:
      return value satisfies never;
  }
}

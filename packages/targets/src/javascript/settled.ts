import { anyHolds } from "./booleans.ts";
import type { Code, ScaledCode } from "./code.ts";
import { type Context, helper } from "./context.ts";
import { settledDate } from "./dates.ts";
import { isOneMember, isSettledSet } from "./members.ts";
import { asFraction } from "./numbers.ts";

function settledNumber({ low, high, given }: ScaledCode): string {
  if (high === undefined) return "true";
  return given === undefined
    ? `(${low}===${high})`
    : `(${given.hole?.known ?? given.known ?? `${given.value}!==undefined`})`;
}

/** Code that is true where one result is left. */
export function settledCode(context: Context, code: Code): string {
  switch (code.kind) {
    case "boolean":
      return code.no === undefined ? "true" : anyHolds([code.yes, code.no]);
    case "number": {
      if (code.shape === "scaled") return settledNumber(code);
      const fraction = asFraction(context, code);
      if (fraction.high === undefined) return "true";
      return `(${helper(context, "compared")}(${fraction.low},${fraction.high})===0)`;
    }
    case "date":
      return settledDate(code);
    case "choice":
      return code.exact ? "true" : isOneMember(context, code);
    case "set":
      return isSettledSet(code);
    case "text":
      return code.exact ? "true" : `(${code.text}!==undefined)`;
    default:
      return code satisfies never;
  }
}

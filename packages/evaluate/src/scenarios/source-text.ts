import type { IrExpectation, ValueResult } from "@bylaw/ir";
import { numberText } from "../numbers/number-text.ts";
import { parseRational, rational } from "../numbers/rational.ts";
import { sourceWord } from "./source-words.ts";

/**
 * A value of a determination as an author writes it; nothing where it cannot be written as one number or name. Without a
 * measure it is a day, a name or yes or no, which are written as they are printed.
 */
export function sourceText(
  value: string,
  measure: ValueResult["measure"],
  writing?: IrExpectation["writing"],
): string | undefined {
  switch (measure) {
    case "text":
      return `"${value}"`;
    case "set":
      return undefined;
    case "money":
      return value.includes("/") ? undefined : value.replace(/\.00$/, "");
    case "percent": {
      const hundred = parseRational(value);
      return value.includes("/")
        ? undefined
        : `${numberText(rational(hundred.numerator * 100n, hundred.denominator), "number")}%`;
    }
    case "months":
    case "days":
      return value.replace(
        /^P([0-9]+)[MD]$/,
        `$1${writing === undefined ? " " : ""}${sourceWord(measure, "value", writing)}`,
      );
    case "date":
    case "choice":
    case "boolean":
    case undefined:
      return value.includes("/") ? undefined : sourceWord(value, "value", writing);
    default:
      return value.includes("/") ? undefined : value;
  }
}

import type { Threshold } from "@bylaw/analysis";
import { constantOf, numberOf } from "../../crowd/strip/focus-line.ts";
import { joined, type Manner, showAmount } from "../../present/amounts.ts";

/**
 * The value of somebody who stands so far from a line, or the distance itself, as the page shows it. In English money
 * stands without its unit, as in the ledger.
 */
export function valueAtLine(line: Threshold, apart: number, manner: Manner, alone = false): string {
  if (Number.isNaN(apart)) return manner.texts.unknown;
  if (alone && line.measure === "percent") {
    const points = Number((apart * 100).toFixed(1));
    return `${points}${manner.language === "zh" ? "" : " "}${manner.texts.percentagePoints}`;
  }
  if (alone && line.measure === "date") {
    return joined({ value: String(apart), unit: manner.texts.length(apart, "days") }, manner.language);
  }
  const value = constantOf(alone ? apart : numberOf(line.constant) + apart, line.measure);
  const amount = showAmount(value, line, manner);
  const bare = manner.language === "en" && !(line.measure === "months" || line.measure === "days");
  return bare ? amount.value : joined(amount, manner.language);
}

import { problem } from "@bylaw/diagnostics";
import { shortened } from "../../5-type/meet.ts";
import type { Check } from "../check-input.ts";
import { citationOf } from "../rule-words.ts";
import { openThresholds } from "../thresholds.ts";

/** Thresholds at which no scenario stands; one summary a policy (language reference: scenarios). */
export const boundaryNotTried: Check = ({ model, textAt }) => {
  const open = openThresholds(model);
  const [first] = open;
  if (first === undefined) return [];
  const parameters = {
    article: citationOf(first.rule),
    bound: shortened(textAt(first.span)),
    others: open.length - 1,
  };
  return [problem("boundary-not-tried", parameters, { here: first.span })];
};

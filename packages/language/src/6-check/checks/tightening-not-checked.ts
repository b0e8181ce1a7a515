import { problem } from "@bylaw/diagnostics";
import type { Check } from "../check-input.ts";
import { askedAt, citationOf } from "../rule-words.ts";
import { tightenings } from "../tightening.ts";

/** A `tightens` that cannot be judged (semantics: status of a rule, `tightens`); the author is told that it was not. */
export const tighteningNotChecked: Check = ({ model }) =>
  tightenings(model).flatMap(({ rule, weaker, span, judgement }) => {
    if (judgement.kind !== "open") return [];
    const parameters = { rule: citationOf(rule), first: citationOf(weaker) };
    return [problem("tightening-not-checked", parameters, { here: span, first: askedAt(weaker) })];
  });

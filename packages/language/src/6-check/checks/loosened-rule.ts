import { problem } from "@bylaw/diagnostics";
import { shortened } from "../../5-type/meet.ts";
import type { Check } from "../check-input.ts";
import { citationOf } from "../rule-words.ts";
import { tightenings } from "../tightening.ts";

/** A rule that says it tightens another and asks for less (semantics: status of a rule, `tightens`). */
export const loosenedRule: Check = ({ model, textAt }) =>
  tightenings(model).flatMap(({ rule, weaker, judgement }) => {
    if (judgement.kind !== "looser") return [];
    const { less, more } = judgement;
    const parameters = {
      rule: citationOf(rule),
      first: citationOf(weaker),
      less: shortened(textAt(less.span)),
      more: shortened(textAt(more.span)),
    };
    return [problem("loosened-rule", parameters, { here: less.span, first: more.span })];
  });

import { problem } from "@bylaw/diagnostics";
import { shortened } from "../../5-type/meet.ts";
import type { Check } from "../check-input.ts";
import { constraintsOf } from "../constraints.ts";
import { askedAt, citationOf } from "../rule-words.ts";

/** A rule whose conditions can never hold together (language reference: what the compiler reports). */
export const neverApplies: Check = ({ model, textAt }) =>
  model.decisions.flatMap(({ rules }) =>
    rules.flatMap((rule) => {
      const { impossible } = constraintsOf([rule.when]);
      if (rule.when === undefined || impossible === undefined) return [];
      const parameters = { rule: citationOf(rule), subject: shortened(textAt(impossible.span)) };
      return [problem("never-applies", parameters, { here: impossible.span, rule: askedAt(rule) })];
    }),
  );

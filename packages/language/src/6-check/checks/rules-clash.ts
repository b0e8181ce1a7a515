import { type Diagnostic, problem } from "@bylaw/diagnostics";
import type { ModelRule } from "../../5-type/model.ts";
import { mostCompared } from "../../limits.ts";
import type { Check } from "../check-input.ts";
import { asksOf, surelyMeet } from "../constraints.ts";
import { intersect } from "../region.ts";
import { askedAt, askedText, citationOf, isPlain, sharePeriod } from "../rule-words.ts";

/** Two rules of one decision that cannot both be met (language reference: what the compiler reports). */
export const rulesClash: Check = ({ model, textAt }) =>
  model.decisions.flatMap(({ rules, relaxations }) => {
    const relaxed = new Set(relaxations.flatMap((relaxation) => relaxation.bound.rules.map(({ id }) => id)));
    const plain = rules
      .filter((rule) => isPlain(rule, relaxed))
      .map((rule) => ({ rule, asks: asksOf(rule).bySubject }));
    const bySubject = new Map<string, { readonly rule: ModelRule; readonly index: number }[]>();
    const problems: Diagnostic[] = [];
    for (const [index, { rule, asks }] of plain.entries()) {
      for (const [key, constraint] of asks) {
        const others = bySubject.get(key) ?? [];
        for (const other of others) {
          const region = plain[other.index]?.asks.get(key)?.region;
          if (region === undefined || intersect(region, constraint.region) !== undefined) continue;
          if (!sharePeriod(rule, other.rule) || !surelyMeet(rule.when, other.rule.when)) continue;
          const parameters = {
            first: citationOf(other.rule),
            second: citationOf(rule),
            asksFirst: askedText(other.rule, textAt),
            asksSecond: askedText(rule, textAt),
          };
          problems.push(problem("rules-clash", parameters, { here: askedAt(rule), other: askedAt(other.rule) }));
        }
        if (others.length < mostCompared) others.push({ rule, index });
        bySubject.set(key, others);
      }
    }
    return problems;
  });

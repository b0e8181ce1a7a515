import { type Diagnostic, problem } from "@bylaw/diagnostics";
import type { ModelRule } from "../../5-type/model.ts";
import { mostCompared } from "../../limits.ts";
import type { Check } from "../check-input.ts";
import { asksOf, keyOf } from "../constraints.ts";
import { isWithin } from "../region.ts";
import { askedAt, askedText, citationOf, isPlain } from "../rule-words.ts";

/** A rule that another one of the same decision makes needless (language reference: what the compiler reports). */
export const impliedRule: Check = ({ model, textAt }) =>
  model.decisions.flatMap(({ rules, relaxations }) => {
    const relaxed = new Set(relaxations.flatMap((relaxation) => relaxation.bound.rules.map(({ id }) => id)));
    const entries = rules.map((rule) => ({ rule, asks: asksOf(rule), plain: isPlain(rule, relaxed) }));
    const bySubject = new Map<string, typeof entries>();
    for (const entry of entries) {
      const [key] = [...entry.asks.bySubject.keys()];
      if (key === undefined || entry.asks.bySubject.size > 1) continue;
      const all = bySubject.get(key);
      if (all === undefined) bySubject.set(key, [entry]);
      else all.push(entry);
    }
    const problems: Diagnostic[] = [];
    for (const [key, all] of bySubject) {
      const alike = all.slice(0, mostCompared);
      for (const weak of alike) {
        const region = weak.asks.exact ? weak.asks.bySubject.get(key)?.region : undefined;
        if (region === undefined || relaxed.has(weak.rule.id)) continue;
        const strong = alike.find((other) => {
          const asked = other.asks.bySubject.get(key)?.region;
          if (other === weak || !other.plain || asked === undefined || !isWithin(asked, region)) return false;
          const both = isWithin(region, asked) && weak.plain;
          return (
            !(both && alike.indexOf(other) > alike.indexOf(weak)) &&
            coversWhen(other.rule, weak.rule) &&
            !related(other.rule, weak.rule)
          );
        });
        if (strong === undefined) continue;
        const parameters = {
          implied: citationOf(weak.rule),
          by: citationOf(strong.rule),
          asksImplied: askedText(weak.rule, textAt),
          asksBy: askedText(strong.rule, textAt),
        };
        problems.push(problem("implied-rule", parameters, { here: askedAt(weak.rule), other: askedAt(strong.rule) }));
      }
    }
    return problems;
  });

/** True where the first applies whenever the second does: always, or under the same condition and in all its days. */
function coversWhen(a: ModelRule, b: ModelRule): boolean {
  if (a.from !== undefined || a.until !== undefined) return false;
  return a.when === undefined || (b.when !== undefined && keyOf(a.when) === keyOf(b.when));
}

/** True where one says that it is the stricter form of the other. */
function related(a: ModelRule, b: ModelRule): boolean {
  return [...a.bound.tightens, ...b.bound.tightens].some(({ rule }) => rule === a.bound || rule === b.bound);
}

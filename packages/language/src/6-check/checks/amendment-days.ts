import { type Diagnostic, problem } from "@bylaw/diagnostics";
import type { ModelRule } from "../../5-type/model.ts";
import type { Check } from "../check-input.ts";
import { askedAt, citationOf } from "../rule-words.ts";

/** Two forms of one rule, one `until` and one `from` a day, that leave days out or share some (semantics: amendments). */
export const amendmentDays: Check = ({ model }) =>
  model.decisions.flatMap(({ rules }) => {
    const groups = new Map<string, ModelRule[]>();
    for (const rule of rules) {
      if (rule.citation === undefined || (rule.from === undefined && rule.until === undefined)) continue;
      const key = JSON.stringify([rule.citation, rule.bound.about]);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [rule]);
      else group.push(rule);
    }
    return [...groups.values()].flatMap(inOrder);
  });

function inOrder(rules: readonly ModelRule[]): readonly Diagnostic[] {
  const sorted = [...rules].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
  return sorted.flatMap((later, index): readonly Diagnostic[] => {
    const earlier = sorted[index - 1];
    if (earlier?.until === undefined || later.from === undefined) return [];
    const between = daysBetween(earlier.until, later.from) - 1;
    if (between === 0) return [];
    const parameters = {
      article: citationOf(later),
      what: between > 0 ? "gap" : "overlap",
      days: Math.abs(between),
      until: earlier.until,
      from: later.from,
    };
    return [problem("amendment-days", parameters, { here: askedAt(later), earlier: askedAt(earlier) })];
  });
}

function daysBetween(first: string, second: string): number {
  return Math.round((Date.parse(`${second}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / 86_400_000);
}

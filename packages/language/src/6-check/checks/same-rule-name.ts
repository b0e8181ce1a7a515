import { fix, problem } from "@bylaw/diagnostics";
import type { BoundPolicy, BoundRule } from "../../4-bind/bound.ts";
import { conditionsOf, within } from "../../4-bind/walk.ts";
import { shortened } from "../../5-type/meet.ts";
import type { Check } from "../check-input.ts";

/** Two rules of one name could not be told apart in a result (language reference: `as NAME`). */
export const sameRuleName: Check = ({ model, textAt }) => {
  const first = new Map<string, BoundRule>();
  const taken = new Set(model.bound.rules.map((rule) => rule.id));
  const free = new Map<string, string>();
  return model.bound.rules.flatMap((rule) => {
    if (isLost(rule, model.bound)) return [];
    const earlier = first.get(rule.id);
    if (earlier === undefined) {
      first.set(rule.id, rule);
      return [];
    }
    const [here, other] = [rule.statement.asks.span, earlier.statement.asks.span];
    const about = rule.about ?? "rule";
    const name = free.get(about) ?? freeName(about, taken);
    free.set(about, name);
    const places = { here, other };
    const parameters = { name: rule.id, second: shortened(textAt(here)), first: shortened(textAt(other)) };
    const to = `${/[\u3400-\u9fff]/.test(textAt(here)) ? "名为" : "as"} ${name}`;
    const edits = [{ span: { ...here, start: here.end }, text: ` ${to}` }];
    return [
      problem("same-rule-name", parameters, places, {
        fixes: rule.statement.asks.kind === "group" ? [] : [fix("same-rule-name", "name", { to }, edits)],
      }),
    ];
  });
};

/** True for a rule whose first name is not known: that is reported, and the rule's own name follows from it. */
function isLost(rule: BoundRule, { bindings }: BoundPolicy): boolean {
  if (rule.about !== undefined) return false;
  return conditionsOf(rule.statement.asks).some((condition) =>
    within(condition).some((part) => part.kind === "path" && !bindings.has(part)),
  );
}

/** A name that no rule has yet, made of the fact that the rule asks about. */
function freeName(about: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${about}_${number}`)) number++;
  return `${about}_${number}`;
}

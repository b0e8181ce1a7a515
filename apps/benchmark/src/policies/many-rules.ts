import type { CompiledPolicy, IrRule } from "@bylaw/ir";
import type { SourceText } from "bylaw";
import { compiled } from "./compiled.ts";

/** Facts that the rules ask about, in turn. */
const factCount = 20;
const rulesOfArticle = 10;
/** A text holds 4,096 rules at most; what has more is put together of several. */
const rulesOfText = 2_500;

/** A text with the rules of those places, each with a bound of its own; an applicant with plenty meets them all. */
export function manyRules(from: number, to: number): SourceText {
  const lines = ["policy many_rules", "  in force from 2021-12-05", ""];
  for (let fact = 0; fact < factCount; fact++) lines.push(`fact amount_${fact}: count of units`);
  lines.push("", "decision certification");
  for (let rule = from; rule < to; rule++) {
    if (rule % rulesOfArticle === 0) lines.push(`article ${rule / rulesOfArticle + 1}`);
    const bound = 1 + Math.floor(rule / factCount);
    lines.push(`  require amount_${rule % factCount} >= ${bound} as rule_${rule}`);
  }
  return { path: "many-rules.bylaw", text: `${lines.join("\n")}\n` };
}

/** A compiled policy with so many rules, more than one text may hold. */
export function policyOfManyRules(count: number): CompiledPolicy {
  const rules: IrRule[] = [];
  let policy: CompiledPolicy | undefined;
  for (let from = 0; from < count; from += rulesOfText) {
    const part = compiled({ sources: [manyRules(from, Math.min(count, from + rulesOfText))], plugins: [] });
    rules.push(...(part.policy.decisions[0]?.rules ?? []));
    policy ??= part;
  }
  const [decision] = policy?.policy.decisions ?? [];
  if (policy === undefined || decision === undefined) throw new Error("a policy without a decision");
  return { ...policy, policy: { ...policy.policy, decisions: [{ ...decision, rules }] } };
}

/** Facts of applicants who meet every rule. No two have the same. */
export function plenty(applicants: number): readonly Readonly<Record<string, number>>[] {
  return Array.from({ length: applicants }, (_, applicant) =>
    Object.fromEntries(
      Array.from({ length: factCount }, (_, fact) => [`amount_${fact}`, 100_000 + applicant * factCount + fact]),
    ),
  );
}

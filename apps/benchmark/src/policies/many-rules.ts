import type { SourceText } from "bylaw";

/** Facts that the rules ask about, in turn. */
const factCount = 20;
const rulesOfArticle = 10;

/** A text with so many rules, each with a bound of its own; an applicant with `plenty` of everything meets them all. */
export function manyRules(count: number): SourceText {
  const lines = ["policy many_rules", "  in force from 2021-12-05", ""];
  for (let fact = 0; fact < factCount; fact++) lines.push(`fact amount_${fact}: count of units`);
  lines.push("", "decision certification");
  for (let rule = 0; rule < count; rule++) {
    if (rule % rulesOfArticle === 0) lines.push(`article ${rule / rulesOfArticle + 1}`);
    const bound = 1 + Math.floor(rule / factCount);
    lines.push(`  require amount_${rule % factCount} >= ${bound} as rule_${rule}`);
  }
  return { path: `rules-${count}.bylaw`, text: `${lines.join("\n")}\n` };
}

/** Facts of applicants who meet every rule. No two have the same. */
export function plenty(applicants: number): readonly Readonly<Record<string, number>>[] {
  return Array.from({ length: applicants }, (_, applicant) =>
    Object.fromEntries(
      Array.from({ length: factCount }, (_, fact) => [`amount_${fact}`, 100_000 + applicant * factCount + fact]),
    ),
  );
}

import { determine } from "@bylaw/evaluate";
import type { Columns, EvaluationOptions, IrPolicy, Screening } from "@bylaw/ir";
import { outcomeCodes, ruleStatusCodes } from "@bylaw/ir";
import { caseOf } from "../src/index.ts";

/** Every answer of a screening that is not the one that `determine` gives for the applicant's own case. */
export function disagreements(
  policy: IrPolicy,
  columns: Columns,
  options: EvaluationOptions,
  screening: Screening,
  seen: Map<string, number> = new Map(),
): readonly string[] {
  const found: string[] = [];
  for (let place = 0; place < columns.size; place++) {
    const { determination, problems } = determine(policy, caseOf(policy, columns, place), options);
    if (determination === undefined) {
      found.push(`${place}: refused at the door: ${problems.map(({ code }) => code).join()}`);
      continue;
    }
    const note = (what: string, wanted: string, got: string | undefined): void => {
      seen.set(wanted, (seen.get(wanted) ?? 0) + 1);
      if (wanted !== got) found.push(`${place}: ${what}: ${wanted} expected, ${got} found`);
    };
    for (const [id, { outcome, rules }] of Object.entries(determination.decisions)) {
      const screened = Object.hasOwn(screening.decisions, id) ? screening.decisions[id] : undefined;
      note(id, outcome, outcomeCodes[screened?.outcomes[place] ?? -1]);
      for (const rule of rules) {
        const codes =
          screened !== undefined && Object.hasOwn(screened.rules, rule.id) ? screened.rules[rule.id] : undefined;
        note(rule.id, rule.status, ruleStatusCodes[codes?.[place] ?? -1]);
      }
    }
  }
  return found;
}

import { handMask } from "./baselines/mask.ts";
import { handVerdict } from "./baselines/verdict.ts";
import { outcomeMet } from "./generated.ts";
import type { Setting } from "./measurement.ts";

/** The first applicant on whom the generated module and a baseline disagree, in words; nothing where all agree. */
export function disagreement({ module, run, population, records }: Setting): string | undefined {
  const verdict = module.verdicts[0];
  const out = new Int32Array(module.policy.words * module.policy.columns);
  for (const [index, applicant] of population.entries()) {
    const record = records[index];
    if (verdict === undefined || record === undefined) return "there is nothing to compare";
    const outcome = verdict(record, run);
    if ((outcome === outcomeMet) !== handVerdict(applicant)) return `applicant ${index}: verdict ${outcome}`;
    const [failed, undecided] = module.masks(record, run, out, 0);
    if (failed !== handMask(applicant) || undecided !== 0) {
      return `applicant ${index}: mask ${failed}, undecided ${undecided}, by hand ${handMask(applicant)}`;
    }
  }
  return undefined;
}

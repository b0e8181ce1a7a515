import type { CheckedRound, EvaluationOptions, IrPolicy } from "@bylaw/ir";
import type { Choices } from "./choices.ts";
import { buildCase, type CaseLimits } from "./random-case.ts";

/** A checked round and the options of the run that judges it. */
export interface RandomRound {
  readonly round: CheckedRound;
  readonly options: EvaluationOptions;
}

/** The round that a sequence of choices stands for: one to five applicants, sometimes two that are alike. */
export function buildRound(policy: IrPolicy, choices: Choices, limits: CaseLimits = {}): RandomRound {
  const { options, checked } = buildCase(policy, choices, limits);
  const others = choices.times(0, 4, () => (choices.chance(20) ? checked : buildCase(policy, choices, limits).checked));
  const applicants = [checked, ...others].map((one, index) => ({ id: `applicant${index}`, case: one }));
  return { round: { applicants }, options };
}

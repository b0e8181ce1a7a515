import type { Applicant } from "../applicants.ts";
import { type RuleId, rulesNotTrue } from "../baselines/rules.ts";
import type { LoadedEngine } from "./engine.ts";

type Answers = Readonly<Record<string, unknown>>;

/** An engine whose texts become functions one by one: the explanation is an object with the answer of each. */
export function compiledEach(
  verdict: (applicant: Applicant) => unknown,
  rules: readonly (readonly [RuleId, (applicant: Applicant) => unknown])[],
): LoadedEngine<Applicant, Answers> {
  return {
    verdict: (applicant) => verdict(applicant) === true,
    explain: (applicant) => {
      const answers: Record<string, unknown> = {};
      for (const [id, rule] of rules) answers[id] = rule(applicant);
      return answers;
    },
    failed: rulesNotTrue,
  };
}

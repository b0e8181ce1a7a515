import type { Applicant } from "../applicants.ts";
import { type Answer, handExplanation } from "../baselines/explanation.ts";
import type { Engine } from "./engine.ts";

/** Hand-written, with one entry for each rule. */
export const engine: Engine<Applicant, readonly Answer[]> = {
  title: "hand-written, an entry for each rule",
  load: () => ({
    verdict: (applicant) => handExplanation(applicant).every(({ passes }) => passes),
    explain: handExplanation,
    failed: (answers) => answers.filter(({ passes }) => !passes).map(({ rule }) => rule),
  }),
};

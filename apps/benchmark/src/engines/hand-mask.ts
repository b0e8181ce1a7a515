import type { Applicant } from "../applicants.ts";
import { handMask } from "../baselines/mask.ts";
import { rulesOfMask } from "../baselines/rules.ts";
import type { Engine } from "./engine.ts";

/** Hand-written, with the failing rules as bits of a number. */
export const engine: Engine<Applicant, number> = {
  title: "hand-written, failing rules as bits",
  load: () => ({ verdict: (applicant) => handMask(applicant) === 0, explain: handMask, failed: rulesOfMask }),
};

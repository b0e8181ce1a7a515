import type { Applicant } from "../applicants.ts";
import { handVerdict } from "../baselines/verdict.ts";
import type { Engine } from "./engine.ts";

/** The baseline against itself: how far the ratio of equal work lies from one. */
export const engine: Engine<Applicant, never> = {
  title: "hand-written, one chain",
  load: () => ({ verdict: handVerdict }),
};

import type { Applicant } from "./applicants.ts";
import { handMask } from "./baselines/mask.ts";
import { rulesOfMask } from "./baselines/rules.ts";
import { handVerdict } from "./baselines/verdict.ts";
import { type AnyEngine, loadedEngine } from "./engines/engine.ts";

/**
 * The first applicant on whom an engine disagrees with the hand-written verdict, or names other failing rules than the
 * hand-written mask, in words; nothing where it agrees on all. An engine that throws disagrees.
 */
export async function disagreement(engine: AnyEngine, population: readonly Applicant[]): Promise<string | undefined> {
  try {
    const loaded = await loadedEngine(engine);
    for (const [place, applicant] of population.entries()) {
      const row = loaded.prepare === undefined ? applicant : loaded.prepare(applicant);
      const verdict = await loaded.verdict(row);
      const expected = handVerdict(applicant);
      if (verdict !== expected) return `applicant ${place}: verdict ${verdict}, by hand ${expected}`;
      if (loaded.explain === undefined || loaded.failed === undefined) continue;
      const failed = [...loaded.failed(await loaded.explain(row))].sort().join(", ");
      const failedByHand = [...rulesOfMask(handMask(applicant))].sort().join(", ");
      if (failed !== failedByHand) return `applicant ${place}: failing rules ${failed}; by hand ${failedByHand}`;
    }
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.split("\n")[0] : String(error);
  }
}

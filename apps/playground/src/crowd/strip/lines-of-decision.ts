import { type Threshold, thresholdsOf } from "@bylaw/analysis";
import type { IrPolicy } from "@bylaw/ir";

/** What was found of each policy, for as long as anybody has that policy. */
const known = new WeakMap<IrPolicy, Map<string, readonly Threshold[]>>();

/** The lines of a decision as `thresholdsOf` gives them; those of one policy are looked for once. */
export function linesOfDecision(policy: IrPolicy, decision: string): readonly Threshold[] {
  const ofPolicy = known.get(policy) ?? new Map<string, readonly Threshold[]>();
  known.set(policy, ofPolicy);
  const found = ofPolicy.get(decision) ?? thresholdsOf(policy, decision);
  ofPolicy.set(decision, found);
  return found;
}

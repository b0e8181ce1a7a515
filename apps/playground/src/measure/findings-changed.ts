import { impactOf } from "@bylaw/analysis";
import type { IrPolicy } from "@bylaw/ir";
import type { Crowd } from "../crowd/crowd.ts";

/** Of each rule that made a difference between the two texts: to how many findings of the decision it did. */
export function changedAtLines(
  crowd: Pick<Crowd, "columns" | "judged"> | undefined,
  policy: IrPolicy,
  decision: string,
): ReadonlyMap<string, number> {
  const judged = crowd?.judged;
  // What was judged by an older text says nothing of the lines as they stand.
  if (crowd === undefined || judged === undefined || judged.policies.after !== policy) return new Map();
  const impact = impactOf(judged.before, judged.after, crowd.columns.ids, decision);
  return new Map((impact?.rules ?? []).map(({ rule, count }) => [rule, count]));
}

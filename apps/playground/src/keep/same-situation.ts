import { canonicalJson } from "@bylaw/ir";
import type { Measure } from "../plugins.ts";
import { openSituation } from "./session-situation.ts";
import type { Situation } from "./situation.ts";

/** Whether two situations say the same; what is open on the page makes no difference. */
export function saysTheSame(one: Situation, other: Situation, measure: Measure): boolean {
  return said(one, measure) === said(other, measure);
}

function said(situation: Situation, measure: Measure): string {
  const { sources, pinned, on, readings, case: given } = openSituation(situation, measure).session;
  return canonicalJson([sources, pinned ?? measure.sources, on, readings, given]);
}

import type { IrDecision } from "@bylaw/ir";

/** The decision that a measure opens with: the first that decides something, else the first. */
export function mainDecision(decisions: readonly IrDecision[]): IrDecision | undefined {
  return decisions.find(({ rules, value }) => rules.length > 0 || value !== undefined) ?? decisions[0];
}

import type { IrDecision } from "@bylaw/ir";
import type { ValueFinding } from "../decisions/value-finding.ts";
import { awaiting } from "../possibilities/finding.ts";
import { applyLimit } from "./apply-limit.ts";

/** The value of a decision with limits where there is no round: what a limit may take away awaits the cohort. */
export function awaitingRound({ limits = [], type, names }: IrDecision, proposed: ValueFinding): ValueFinding {
  if (type === undefined) throw new Error("only a value is limited");
  return limits.reduce(
    (value, limit) => applyLimit(limit, value, { admitted: "open", open: awaiting("@cohort") }, type, names.id),
    proposed,
  );
}

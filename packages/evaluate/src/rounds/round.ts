import type { CheckedRound, EvaluationOptions, IrDecision, IrPolicy } from "@bylaw/ir";
import { propose } from "../decisions/decide.ts";
import type { ValueFinding } from "../decisions/value-finding.ts";
import type { Run } from "../run.ts";
import { startRun } from "../start-run.ts";
import { limitAll } from "./limit-all.ts";

/**
 * One run for each applicant of a round, in the order given. Where one of them comes to a decision with limits, all
 * are asked what they propose, and the limits act on all at once.
 */
export function startRound(policy: IrPolicy, round: CheckedRound, options: EvaluationOptions): readonly Run[] {
  const limited = new Map<string, readonly ValueFinding[]>();
  const runs: Run[] = [];
  const resolve = (decision: IrDecision): readonly ValueFinding[] => {
    const proposals = runs.map((run) => ({ ...propose(run, decision), run }));
    const values = limitAll(decision, proposals);
    limited.set(decision.names.id, values);
    return values;
  };
  for (const [index, { id, case: checked }] of round.applicants.entries()) {
    const value = (decision: IrDecision): ValueFinding => {
      const found = (limited.get(decision.names.id) ?? resolve(decision))[index];
      if (found === undefined) throw new Error(`no seat ${index} in the round`);
      return found;
    };
    runs.push(startRun(policy, checked, options, { id, limited: value }));
  }
  return runs;
}

import type { IrDecision } from "@bylaw/ir";
import { type BoundRecord, foundKey, recordFor, unknownRecord } from "../place.ts";
import { allOpen, needing } from "../possibilities/finding.ts";
import { awaitingRound } from "../rounds/awaiting-round.ts";
import { type Run, recordsFor } from "../run.ts";
import type { DecisionFinding, Proposal } from "./decision-finding.ts";
import { concludeProposal, proposeDecision } from "./evaluate-decision.ts";
import { foldColumns, openOf, outcomeOf } from "./fold.ts";

/** A decision of the run, worked out when it is first asked for: at a record, or as a whole. */
export function decide(run: Run, id: string, at?: BoundRecord): DecisionFinding {
  const decision = run.decisions.get(id);
  if (decision === undefined) throw new Error(`no decision ${id}`);
  const record = recordFor(decision.forEach, at);
  const key = foundKey(id, record);
  const earlier = run.found.decisions.get(key);
  if (earlier !== undefined) return earlier;
  const whole = decision.forEach !== undefined && record === undefined;
  const finding = whole ? foldRecords(decision, decision.forEach, run) : conclude(decision, run, record);
  run.found.decisions.set(key, finding);
  return finding;
}

/** A decision before the limits of its round; what every seat of a round needs of all others. */
export function propose(run: Run, decision: IrDecision, at?: BoundRecord): Proposal {
  const key = foundKey(decision.names.id, at);
  const proposal = run.found.proposals.get(key) ?? proposeDecision(decision, run, at);
  run.found.proposals.set(key, proposal);
  return proposal;
}

/** The limits act on what is proposed: at a seat in a round as all the others have it, and alone they are awaited. */
function conclude(decision: IrDecision, run: Run, at: BoundRecord | undefined): DecisionFinding {
  const proposal = propose(run, decision, at);
  const { value } = proposal;
  if (value === undefined || decision.limits === undefined) return concludeProposal(proposal);
  const limited = run.seat === undefined ? awaitingRound(decision, value) : run.seat.limited(decision);
  return concludeProposal({ ...proposal, value: limited });
}

/** A decision `for each` as a whole: all records must pass. Of an unknown list nothing is settled. */
function foldRecords(decision: IrDecision, forEach: NonNullable<IrDecision["forEach"]>, run: Run): DecisionFinding {
  const places = recordsFor(run, forEach);
  const parts = { decision, rules: [] };
  if (places === undefined) {
    const open = allOpen([needing(forEach.list), run.decide(decision.names.id, unknownRecord(forEach)).open]);
    const columns = { passes: "open", fails: "open" } as const;
    return { ...parts, ...columns, ruled: columns, outcome: "undecided", open };
  }
  const records = places.map((place) => run.decide(decision.names.id, place));
  const columns = foldColumns(records);
  const outcome = outcomeOf(columns);
  const ruled = foldColumns(records.map((record) => record.ruled));
  return { ...parts, ...columns, ruled, outcome, open: openOf(outcome, records), records };
}

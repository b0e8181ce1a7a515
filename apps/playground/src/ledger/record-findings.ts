import type { DecisionResult, IrDecision } from "@bylaw/ir";
import type { DecisionExplanation } from "bylaw/runtime";
import type { FactPlaces } from "../facts/fact-places.ts";
import type { Manner } from "../present/amounts.ts";
import { recordSentence } from "./closing-sentences.ts";
import { type LedgerRow, rowsOf } from "./rows.ts";

/** What was found of one record, by a decision that is taken for each. */
export interface RecordFinding {
  /** The text in its field `id`, else its list and number. */
  readonly name: string;
  readonly result: DecisionResult;
  readonly explained: DecisionExplanation;
  /** What is to be said of it beside its rows. */
  readonly sentence: string;
  readonly rows: readonly LedgerRow[];
}

/** A decision with what was found, in figures and in words. */
export interface FoundDecision {
  readonly decision: IrDecision;
  readonly found: DecisionResult;
  readonly places: FactPlaces;
  readonly explained: DecisionExplanation;
  /** That the measure is not in force, as it stands over all records. */
  readonly force?: string;
}

/** Each record with its rules, in the order of the list; none for a decision on the whole case. */
export function recordFindings(of: FoundDecision, manner: Manner): readonly RecordFinding[] {
  const { decision, found, places, explained, force } = of;
  return (found.records ?? []).flatMap((result, index) => {
    const said = explained.records[index];
    if (said === undefined) return [];
    return [
      {
        name: said.name,
        result,
        explained: said.decision,
        sentence: recordSentence(said.decision, force, manner.language),
        rows: rowsOf(decision, result, places, manner),
      },
    ];
  });
}

import { citationKey } from "@bylaw/diagnostics";
import type { DecisionResult, IrDiscretion, IrNote, IrSubmission, NoteResult, PaperResult } from "@bylaw/ir";
import { everyPart } from "@bylaw/ir";
import type { DecisionFinding } from "../decisions/decision-finding.ts";
import type { Place } from "../place.ts";
import { conditionOf, type Run } from "../run.ts";
import { orderPaths } from "./order-paths.ts";
import { comparisonsOf } from "./parts.ts";
import { recordName } from "./record-name.ts";
import { ruleResult } from "./rule-result.ts";
import { valueResult } from "./value-result.ts";
import { withoutAbsent } from "./without-absent.ts";

/** What a determination says of one decision. Where the policy is not in force, nothing is decided. */
export function decisionResult(found: DecisionFinding, inForce: boolean, run: Run): DecisionResult {
  const { decision, open, records } = found;
  // What is taken for each record of a list has rules and notes at its records alone.
  const one = decision.forEach === undefined || found.at !== undefined;
  const place: Place = { name: decision.names.id, ...(found.at && { records: found.at }) };
  return withoutAbsent<DecisionResult>({
    outcome: inForce ? found.outcome : "undecided",
    ifInForce: inForce ? undefined : found.outcome,
    rules: found.rules.map((rule) => ruleResult(rule, run)),
    notes: one ? decision.notes.map((note) => noteResult(note, run, place)) : [],
    papers: one ? decision.submissions.map((submission) => paperResult(submission, run, place)) : [],
    leftTo: one ? decision.discretion.filter((entry) => standsHere(entry, run, place)).map(leftTo) : [],
    needs: inForce ? orderPaths(open.needs, run.policy) : [],
    awaits: inForce ? [...open.awaits].sort() : ["@in_force"],
    errors: inForce ? open.errors : [],
    value: one ? valueResult(found, run) : undefined,
    records: records?.map((record) => decisionResult(record, inForce, run)),
    name: recordNameAt(found, run),
  });
}

function recordNameAt({ decision, at }: DecisionFinding, run: Run): string | undefined {
  return decision.forEach === undefined || at === undefined
    ? undefined
    : recordName(run, decision.forEach.list, at.index);
}

type LeftTo = DecisionResult["leftTo"][number];

/** What is not ruled out by its guards: a point whose guard is open may be left to the person all the same. */
function standsHere({ when, by }: IrDiscretion, run: Run, at: Place): boolean {
  return when === undefined || conditionOf(run, when, { ...at, name: by }).value.truth !== "no";
}

function leftTo({ by, citation, text }: IrDiscretion): LeftTo {
  return withoutAbsent<LeftTo>({ by, citation: citation && citationKey(citation), text });
}

/** Reached, not reached, or open; it decides nothing. */
function noteResult(note: IrNote, run: Run, at: Place): NoteResult {
  const place = { ...at, name: note.id };
  const guard = note.when === undefined ? "yes" : conditionOf(run, note.when, place).value.truth;
  const reached = conditionOf(run, note.condition, place).value.truth;
  const parts = comparisonsOf(note.condition, run, place);
  return withoutAbsent<NoteResult>({
    id: note.id,
    kind: note.kind,
    citation: note.citation && citationKey(note.citation),
    reached: guard === "no" ? "not_applicable" : guard === "open" ? "open" : reached,
    parts: parts.length > 0 ? parts : undefined,
  });
}

/** Whether the papers asked for are there, and which of them are known to be missing. */
function paperResult(submission: IrSubmission, run: Run, at: Place): PaperResult {
  const place = { ...at, name: submission.id };
  const guard = submission.when === undefined ? "yes" : conditionOf(run, submission.when, place).value.truth;
  const { truth } = conditionOf(run, submission.condition, place).value;
  const handed = truth === "yes" ? "handed_in" : truth === "no" ? "missing" : "open";
  const status = guard === "no" ? "not_applicable" : guard === "open" ? "open" : handed;
  return withoutAbsent<PaperResult>({
    id: submission.id,
    citation: submission.citation && citationKey(submission.citation),
    status,
    missing: status === "missing" ? missingPapers(submission, run) : [],
    proves: submission.proves.map(citationKey),
  });
}

function missingPapers({ condition }: IrSubmission, run: Run): readonly string[] {
  const { papers } = run.case;
  const named = [...everyPart(condition)].flatMap((part) => (part.kind === "handedIn" ? [part.paper] : []));
  return [...new Set(named)].filter((paper) => Object.hasOwn(papers, paper) && papers[paper] === false);
}

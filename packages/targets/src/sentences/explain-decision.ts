import { citationKey, formatCitation, joinCitations, joinList } from "@bylaw/diagnostics";
import type { DecisionResult, IrDiscretion, IrSubmission, NoteResult, PaperResult, RuleResult } from "@bylaw/ir";
import { describeCondition, paperName } from "./describe-condition.ts";
import type { Describing } from "./describing.ts";
import { explainRule } from "./explain-rule.ts";
import { explainValue } from "./explain-value.ts";
import type { DecisionExplanation } from "./explanation.ts";
import { lookAt } from "./look-at-rule.ts";
import { articlesOf, awaitWords, needGroups, notRecordedWords, pathsInWords, roleName } from "./needs.ts";
import { asWords, citationOf, wordingOf } from "./policy-names.ts";
import { shortRule } from "./short-form.ts";

/** One decision in words: its outcome, each rule in text order, what is open, what stands beside it. */
export function explainDecision(id: string, result: DecisionResult, outside: Describing): DecisionExplanation {
  const { names, wording } = outside;
  const decision = names.decisions.get(id);
  const describing: Describing =
    decision?.forEach === undefined ? outside : { ...outside, within: decision.forEach.list };
  const name = wordingOf(decision?.names ?? { id }, wording.language);
  const citation = (key: string | undefined): string | undefined =>
    key === undefined ? undefined : formatCitation(citationOf(names, key), wording.language);
  return {
    id,
    name,
    outcome: result.outcome,
    outcomeWord: wording.status[result.outcome],
    ...saying(id, name, result, describing),
    records: (result.records ?? []).map((record, index) => ({
      name: record.name ?? recordWords(decision?.forEach?.list ?? "", index, describing),
      decision: explainDecision(id, record, describing),
    })),
    short: shortOutcome(result, describing),
    rules: result.rules.map((rule) => explainRule(rule, describing)),
    needs: needGroups(result.needs, describing).map(wording.needs),
    awaits: [...result.awaits, ...result.errors].map((wait) => awaitWords(wait, describing)),
    leftTo: result.leftTo.map((left) => {
      const { by, citation: key, text } = left;
      const label = decision?.discretion.find((entry) => isSameLeft(entry, left))?.label;
      return wording.leftTo(roleName(by, describing), citation(key), label?.[wording.language] ?? text);
    }),
    notRecorded: [...new Set(result.rules.flatMap((rule) => rule.notRecorded ?? []))].map((fact) =>
      notRecordedWords(fact, describing),
    ),
    notes: result.notes.map((note) => noteSentence(note, id, describing)),
    papers: result.papers.map((paper) => paperSentence(paper, id, describing)),
  };
}

/** The outcome in a sentence, and what is given. Of a value that stands, the value is the sentence. */
function saying(
  id: string,
  name: string,
  result: DecisionResult,
  describing: Describing,
): Pick<DecisionExplanation, "sentence" | "values"> {
  const { wording } = describing;
  const values = explainValue(id, result, describing);
  const [first, ...others] = values;
  const stands = result.value?.known !== undefined && result.ifInForce === undefined;
  if (first !== undefined && (stands || result.value?.leftTo !== undefined)) return { sentence: first, values: others };
  const empty =
    result.rules.length + result.leftTo.length === 0 &&
    result.notes.length + result.papers.length > 0 &&
    result.value === undefined &&
    result.records === undefined;
  if (empty && result.outcome === "met") return { sentence: wording.outcome.listedOnly(name), values };
  return { sentence: outcomeSentence(name, result, describing), values };
}

function recordWords(list: string, index: number, { names, wording }: Describing): string {
  const of = names.values.get(list)?.names ?? { id: list };
  return wording.record(wordingOf(of, wording.language), index + 1, undefined);
}

function isSameLeft(entry: IrDiscretion, left: DecisionResult["leftTo"][number]): boolean {
  const key = entry.citation && citationKey(entry.citation);
  return entry.by === left.by && key === left.citation && entry.text === left.text;
}

function outcomeSentence(name: string, result: DecisionResult, describing: Describing): string {
  const { wording, determination } = describing;
  if (result.ifInForce !== undefined) {
    const bound = forceBound(describing);
    return wording.outcome.notInForce(wording.day(determination.on), bound, wording.status[result.ifInForce]);
  }
  const having = (status: RuleResult["status"]): readonly RuleResult[] =>
    result.rules.filter((rule) => rule.status === status);
  const articles = (rules: readonly RuleResult[]): string =>
    articlesOf(
      rules.map(({ id }) => id),
      describing,
    );
  switch (result.outcome) {
    case "met":
      return wording.outcome.met(name);
    case "not_met":
      return wording.outcome.notMet(name, articles(having("not_met")), having("undecided").length);
    case "undecided": {
      const needs = pathsInWords(result.needs, describing, true);
      const waits = [...result.awaits, ...result.errors].map((wait) => awaitWords(wait, describing));
      return wording.outcome.undecided(name, needs, waits);
    }
    case "at_discretion": {
      const open = having("at_discretion");
      const discretion = open[0]?.discretion;
      const rule = describing.names.rules.get(open[0]?.id ?? "");
      const relaxation = describing.names.relaxations.get(discretion?.relaxation ?? "");
      const role = roleName(discretion?.by ?? relaxation?.by ?? rule?.by ?? "authority", describing);
      const key = discretion?.citation ?? (relaxation?.citation && citationKey(relaxation.citation));
      const same =
        key !== undefined && open.every(({ discretion: other }) => other?.relaxation === discretion?.relaxation);
      const cited =
        same && relaxation !== undefined
          ? formatCitation(citationOf(describing.names, key), wording.language)
          : undefined;
      return wording.outcome.atDiscretion(articles(open), role, cited, having("undecided").length > 0);
    }
    default:
      return result.outcome satisfies never;
  }
}

/** The first or last day in force, whichever the date asked about lies beyond, in words. */
export function forceBound({ determination, wording }: Describing): {
  readonly first?: string;
  readonly last?: string;
} {
  const { from, until } = determination.force;
  if (until !== undefined && determination.on > until) return { last: wording.day(until) };
  return from === undefined ? {} : { first: wording.day(from) };
}

function shortOutcome(result: DecisionResult, describing: Describing): string {
  const { wording } = describing;
  const [first, ...others] = result.rules.filter(({ status }) => status === result.outcome);
  if (first === undefined || result.outcome === "met") return wording.status[result.outcome];
  return shortRule(lookAt(first, describing), others.length);
}

function noteSentence(result: NoteResult, decision: string, describing: Describing): string {
  const { names, wording } = describing;
  const note = names.decisions.get(decision)?.notes.find(({ id }) => id === result.id);
  const article =
    result.citation === undefined
      ? wording.ruleName(asWords(result.id))
      : formatCitation(citationOf(names, result.citation), wording.language);
  const claim = note === undefined ? undefined : describeCondition(note.condition, describing);
  return wording.note(article, claim, result.reached);
}

function paperSentence(result: PaperResult, decision: string, describing: Describing): string {
  const { names, wording } = describing;
  const submission = names.decisions.get(decision)?.submissions.find(({ id }) => id === result.id);
  const missing = result.missing.map((paper) => paperName(paper, describing));
  const asked = submission === undefined ? [] : askedPapers(submission.condition, describing);
  const proves = result.proves.map((key) => citationOf(names, key));
  return wording.paper(
    result.status,
    missing.length > 0 ? missing : asked,
    proves.length === 0 ? "" : joinCitations(proves, wording.language),
    result.citation === undefined ? undefined : formatCitation(citationOf(names, result.citation), wording.language),
  );
}

/** The papers that a submission asks for; alternatives are one, since nothing says which of them was handed in. */
function askedPapers(condition: IrSubmission["condition"], describing: Describing): readonly string[] {
  const { wording } = describing;
  switch (condition.kind) {
    case "handedIn":
      return [paperName(condition.paper, describing)];
    case "and":
      return [...new Set(condition.operands.flatMap((operand) => askedPapers(operand, describing)))];
    case "or":
      return [
        wording.value.either(
          condition.operands.map((operand) => joinList(askedPapers(operand, describing), wording.language)),
        ),
      ];
    case "not":
      return askedPapers(condition.operand, describing);
    default:
      return [];
  }
}

import type { Language } from "@bylaw/diagnostics";
import type { RuleStatus } from "@bylaw/ir";
import type { SaidDecision, SaidRule } from "./read-determination.ts";
import type { SpokenDecision } from "./spoken-policies.ts";
import { words } from "./words.ts";

/** No more rules than these are named; in a long measure most are open while a case is half known. */
const mostRules = 12;
const mostRecords = 5;

/** The statuses that explain an outcome, those that decide it first. */
const telling: Readonly<Record<SaidDecision["outcome"], readonly RuleStatus[]>> = {
  met: ["waived"],
  not_met: ["not_met", "undecided", "at_discretion"],
  undecided: ["undecided", "at_discretion"],
  at_discretion: ["at_discretion"],
};

/**
 * Why a decision came out as it did, a line each: the rules that explain it, with what was given, asked and missing; what
 * is left to a person, not known or awaited; of a decision for each record, the records. A rule that has a sentence is told in
 * it.
 */
export function reasonsOf(decision: SaidDecision, language: Language, spoken?: SpokenDecision): readonly string[] {
  const { outcome, rules, records, needs, awaits, leftTo } = decision;
  const said = words[language];
  const found = telling[outcome].flatMap((status) => rules.filter((rule) => rule.status === status));
  const sentences = new Map(spoken?.rules.map(({ id, sentence }) => [id, sentence]));
  const shown = found.slice(0, mostRules).map((rule) => ruleLine(rule, language, sentences.get(rule.id)));
  if (found.length > mostRules) shown.push(said.more(found.length - mostRules));
  if (found.length === 0 && outcome === "met") shown.push(said.allMet);
  return [
    ...shown,
    ...(outcome === "at_discretion" ? leftTo.map((one) => said.leftTo(one.by, one.citation, one.text)) : []),
    ...(needs.length > 0 ? [said.unknown(needs)] : []),
    ...(awaits.length > 0 ? [said.awaited(awaits)] : []),
    ...records
      .slice(0, mostRecords)
      .flatMap((record, index) => recordLines(record, index, language, spoken?.records?.[index])),
    ...(records.length > mostRecords ? [said.more(records.length - mostRecords)] : []),
  ];
}

function recordLines(
  record: SaidDecision,
  index: number,
  language: Language,
  spoken: SpokenDecision | undefined,
): readonly string[] {
  const said = words[language];
  const head = `${said.record(record.name ?? String(index + 1))} ${record.outcome}`;
  return [head, ...reasonsOf(record, language, spoken).map((line) => `  ${line}`)];
}

/** `not_met  8(1).assets: asked >= 800000.00 CNY; given 600000.00; short of it by 200000.00`. */
function ruleLine(rule: SaidRule, language: Language, sentence: string | undefined): string {
  const said = words[language];
  const { id, citation, status, needs = [], awaits = [], parts = [] } = rule;
  if (sentence !== undefined) return `${status}  ${id}${said.after}${sentence}`;
  const name = citation === undefined || id.startsWith(citation) ? id : `${citation} ${id}`;
  const details = [
    ...comparison(rule, language),
    ...parts.filter(({ holds }) => holds !== "yes").flatMap((part) => comparison(part, language)),
    ...(needs.length > 0 ? [said.unknown(needs)] : []),
    ...(awaits.length > 0 ? [said.awaited(awaits)] : []),
  ];
  const line = `${status}  ${name}`;
  return details.length === 0 ? line : `${line}${said.after}${details.join(said.between)}`;
}

function comparison(
  { operator, asked, given, shortfall, unit }: Pick<SaidRule, "operator" | "asked" | "given" | "shortfall" | "unit">,
  language: Language,
): readonly string[] {
  const said = words[language];
  const measured = (value: string): string => (unit === undefined ? value : `${value} ${unit}`);
  return [
    ...(asked === undefined ? [] : [said.asked(`${operator === undefined ? "" : `${operator} `}${measured(asked)}`)]),
    ...(given === undefined ? [] : [said.given(measured(given))]),
    ...(shortfall === undefined ? [] : [said.short(measured(shortfall))]),
  ];
}

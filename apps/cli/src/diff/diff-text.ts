import type { AnswerChange, DeclaredChange, PolicyDiff, RuleChange, Witness } from "@bylaw/analysis";
import { type Citation, citationKey, formatCitation, type Language } from "@bylaw/diagnostics";
import type { IrPolicy, Names } from "@bylaw/ir";
import type { Terminal } from "../output/terminal.ts";
import { wrap } from "../output/wrap.ts";
import type { NamedDiff, NamedVersion } from "./diff-json.ts";
import { type DiffWords, diffWords } from "./diff-words.ts";

/** More changes of one subject, or more names, than this are counted. */
const mostShown = 8;

/** Names of both policies, the newer first. */
interface Naming {
  readonly words: DiffWords;
  readonly language: Language;
  readonly policies: readonly IrPolicy[];
  readonly citations: ReadonlyMap<string, Citation>;
}

/** The comparison for people: what changed subject by subject, what came and went, what was not compared, the release. */
export function diffText(named: NamedDiff, policies: readonly IrPolicy[], terminal: Terminal): string {
  const { before, after, on, diff } = named;
  const words = diffWords[terminal.language];
  const names: Naming = { words, language: terminal.language, policies, citations: citationsIn(policies) };
  const lines = [
    words.head(shown(before, after, words), shown(after, before, words), on),
    ...(diff.compared.boundary > 0 ? [words.tried(diff.compared.boundary, diff.compared.population)] : []),
  ];
  for (const [subject, changes] of bySubject(diff.changes, names)) lines.push("", subject, ...changed(changes, names));
  const declared = (["removed", "narrowed", "added", "widened"] as const).flatMap((change) =>
    declaredLine(diff.declared, change, names),
  );
  if (declared.length > 0) lines.push("", ...declared);
  if (diff.rules.length > 0) lines.push("", rulesLine(diff.rules, names));
  const because = reasonOf(diff);
  if (because === "nothing") lines.push("", words.nothing);
  if (diff.notCompared.length > 0) lines.push("", words.open(diff.notCompared.map(words.notCompared)));
  lines.push("", words.proposed(diff.bump, because));
  return lines.flatMap((line) => indented(line, terminal.width)).join("\n");
}

/** A version is named where the two differ by it; the places, where they have one name. */
function shown({ name, version, place }: NamedVersion, other: NamedVersion, words: DiffWords): string {
  const named = version === other.version ? name : `${name} ${version}`;
  return name === other.name && place !== other.place ? words.placed(named, place) : named;
}

function indented(line: string, width: number): readonly string[] {
  const depth = line.length - line.trimStart().length;
  const [first = "", ...others] = wrap(line.trimStart(), width - depth);
  return [" ".repeat(depth) + first, ...others.map((rest) => " ".repeat(depth + 2) + rest)];
}

function reasonOf({ changes, declared, rules }: PolicyDiff): "outcome" | "taken" | "came" | "rules" | "nothing" {
  if (changes.length > 0) return "outcome";
  if (declared.some(({ change }) => change === "removed" || change === "narrowed")) return "taken";
  if (declared.length > 0) return "came";
  return rules.length > 0 ? "rules" : "nothing";
}

function bySubject(changes: readonly AnswerChange[], names: Naming): ReadonlyMap<string, readonly AnswerChange[]> {
  const found = new Map<string, AnswerChange[]>();
  for (const change of changes) {
    const { subject, part } = change;
    const said = names.words.parts[part];
    const name = nameOf(subject.id, names);
    const key = said === "" ? name : `${name}${names.words.comma}${said}`;
    found.set(key, [...(found.get(key) ?? []), change]);
  }
  return found;
}

function changed(changes: readonly AnswerChange[], names: Naming): readonly string[] {
  const { words } = names;
  const first = changes.slice(0, mostShown);
  const rest = changes.length - first.length;
  return [
    ...first.flatMap(({ part, before, after, boundary, population, witness }) => {
      const [from, to] = [before, after].map((answer) => answerText(answer, part, words));
      const articles = witness.articles.map((article) => articleText(article, names));
      const because = articles.length === 0 ? "" : words.because([...new Set(articles)]);
      return [
        `  ${from} → ${to}${words.colon}${words.found(boundary, population)}${because}`,
        `    ${witnessText(witness, names)}`,
      ];
    }),
    ...(rest > 0 ? [`  ${words.more(rest)}`] : []),
  ];
}

/** Statuses have words; what a decision gives and where a title stands is shown as data. */
function answerText(answer: string, part: AnswerChange["part"], { outcomes }: DiffWords): string {
  const spoken = part === "outcome" || part === "force" || part === "case";
  return (spoken && Object.hasOwn(outcomes, answer) ? outcomes[answer] : undefined) ?? answer;
}

function witnessText({ name, varied, on, readings, case: given }: Witness, names: Naming): string {
  const { words } = names;
  const pairs = varied.map((id) => {
    const value = Object.hasOwn(given.facts, id) ? JSON.stringify(given.facts[id]).replaceAll('"', "") : words.unknown;
    return `${nameOf(id, names)} = ${value}`;
  });
  const switched = Object.entries(readings ?? {}).map(([id, member]) => `${id} = ${member}`);
  return words.witness(name === "" ? words.noFacts : name, pairs, on, switched);
}

function articleText({ id, citation = id }: Witness["articles"][number], { citations, language }: Naming): string {
  const found = citations.get(citation);
  return found === undefined ? id : formatCitation(found, language);
}

function declaredLine(
  all: readonly DeclaredChange[],
  change: DeclaredChange["change"],
  names: Naming,
): readonly string[] {
  const { words, language } = names;
  const between = language === "en" ? " " : "";
  const said = all
    .filter((each) => each.change === change)
    .map(({ kind, id }) => `${words.kinds[kind]}${between}${nameOf(id, names)}`);
  if (said.length === 0) return [];
  const kept = said.slice(0, mostShown * 3);
  const more = said.length > kept.length ? [words.more(said.length - kept.length)] : [];
  return [`${words.declared[change]}${words.colon}${[...kept, ...more].join(words.comma)}`];
}

function rulesLine(rules: readonly RuleChange[], names: Naming): string {
  const { words } = names;
  const said = rules.map(({ decision, rule, citation, applicants }) => {
    const article = { id: rule, ...(citation !== undefined && { citation }) };
    return words.rule(nameOf(decision, names), articleText(article, names), applicants);
  });
  return `${words.rules}${words.colon}${said.join(words.comma)}`;
}

/** The name in the language of the reader, as an author writes it. */
function nameOf(id: string, { policies, language }: Naming): string {
  const all = policies.flatMap(({ names, facts, decisions, titles = [], duties = [], procedures = [] }): Names[] => [
    names,
    ...[...facts, ...decisions, ...titles, ...duties, ...procedures].map((each) => each.names),
  ]);
  return all.find((names) => names.id === id)?.[language] ?? id;
}

function citationsIn(policies: readonly IrPolicy[]): ReadonlyMap<string, Citation> {
  const cited = policies.flatMap(({ decisions }) =>
    decisions.flatMap(({ rules, value }) => [
      ...rules,
      ...(value === undefined ? [] : value.kind === "give" ? value.arms : value.addends),
    ]),
  );
  return new Map(cited.flatMap(({ citation }) => (citation === undefined ? [] : [[citationKey(citation), citation]])));
}

import type { Language, TextEdit } from "@bylaw/diagnostics";
import type { CheckedCase, IrPolicy, Names } from "@bylaw/ir";
import { chineseSimplified, english, type KeywordId, outcomeKeywords, placeOfScenarios } from "@bylaw/language";
import type { Analysis } from "../analysis.ts";
import { newName } from "../skin/written-name.ts";
import { type GivenPairs, givenPairs } from "./given-pairs.ts";
import { scenarioWriting } from "./scenario-writing.ts";

/** A scenario that is to be written. */
export interface NewScenario {
  readonly title: string;
  /** Comes above it, as a remark; none where it is left out. */
  readonly remark?: string;
  readonly given: CheckedCase;
  /** A sample of the policy to begin with: what is like it is not written again. */
  readonly sample?: { readonly names: Partial<Names>; readonly given: CheckedCase };
  /** `YYYY-MM-DD`. */
  readonly on?: string;
  /** Readings that are switched, by id: the member chosen. */
  readonly readings?: Readonly<Record<string, string>>;
  /** What is expected of each subject: a word for a status, written by its keyword. */
  readonly expects: readonly { readonly subject: string; readonly outcome: string }[];
}

/** What puts a scenario below the last one, and the place where it then begins. */
export interface WrittenScenario {
  readonly edits: readonly TextEdit[];
  readonly path: string;
  readonly offset: number;
  readonly text: string;
}

/** A scenario in one language, and the edits that put it into the texts. Undefined where no text takes scenarios. */
export function writeScenario(
  analysis: Analysis,
  policy: IrPolicy,
  scenario: NewScenario,
  language: Language,
): WrittenScenario | undefined {
  const own = new Set(analysis.input.sources.map(({ path }) => path));
  const place = placeOfScenarios(analysis.forms.read.filter(({ scanned }) => own.has(scanned.source.path)));
  if (place === undefined) return undefined;
  const lines = scenarioLines(policy, { ...scenario, title: freeTitle(scenario.title, analysis) }, language);
  const text = lines.map((line) => place.indent + line).join("\n");
  const { source, end } = place.end;
  const before = "\n\n";
  const remarks = scenario.remark === undefined ? 0 : (lines[0]?.length ?? 0) + place.indent.length + 1;
  return {
    edits: [{ span: { source, start: end, end }, text: before + text }],
    path: source,
    offset: end + before.length + remarks + place.indent.length,
    text,
  };
}

/** No two scenarios have one title. */
function freeTitle(title: string, { forms }: Analysis): string {
  const taken = new Set(forms.trees.flatMap(({ scenarios }) => scenarios.map((one) => one.title.text)));
  let free = title;
  for (let number = 2; taken.has(free); number++) free = `${title} (${number})`;
  return free;
}

function scenarioLines(policy: IrPolicy, scenario: NewScenario, language: Language): readonly string[] {
  const writing = scenarioWriting[language];
  const { title, remark, expects } = scenario;
  return [
    ...(remark === undefined ? [] : [`// ${remark}`]),
    `${writing.scenario} ${writing.text(title.replaceAll(/["“”\n]/g, " "))}`,
    ...givenLines(policy, scenario, language),
    ...expects.map(
      ({ subject, outcome }) => `  ${writing.expect} ${subjectText(subject, policy)} ${outcomeWord(outcome, language)}`,
    ),
  ];
}

/** A decision by its name; the id of a rule is a place of the text, and stands as it is. */
function subjectText(subject: string, { decisions }: IrPolicy): string {
  const isDecision = decisions.some(({ names }) => [names.id, names.en, names.zh].includes(subject));
  return isDecision ? newName(subject) : subject;
}

function givenLines(policy: IrPolicy, scenario: NewScenario, language: Language): readonly string[] {
  const writing = scenarioWriting[language];
  const { sample, on, readings = {} } = scenario;
  const given = givenPairs(policy, scenario.given, language);
  const start: GivenPairs = sample === undefined ? new Map() : givenPairs(policy, sample.given, language);
  const changed = [...given].filter(([key, { value }]) => start.get(key)?.value !== value).map(([, pair]) => pair);
  const taken = [...start].filter(([key]) => !given.has(key)).map(([, { name }]) => name);
  const pairs = [
    ...changed.map(({ name, value }) => `${name} = ${value}`),
    ...Object.entries(readings).map(([id, member]) => `${id} = ${readingMember(policy, id, member, language)}`),
  ];
  const called = sample?.names[language] ?? sample?.names.id;
  const known = called === undefined ? undefined : newName(called);
  const parts: (readonly string[])[] = [];
  if (pairs.length > 0) {
    const head = known === undefined ? "" : `${writing.with} `;
    parts.push(
      filled(
        pairs.map((pair, index) => (index === 0 ? head + pair : pair)),
        writing.comma,
      ),
    );
  }
  if (taken.length > 0) {
    parts.push(
      filled(
        taken.map((name, index) => (index === 0 ? `${writing.without} ${name}` : name)),
        writing.between,
      ),
    );
  }
  if (on !== undefined) parts.push([`${writing.on} ${writing.date(on)}`]);
  const words = [writing.given, ...(known === undefined ? [] : [known])].join(" ");
  const short = [words, ...parts.flat()].join(" ");
  if (parts.every((lines) => lines.length === 1) && short.length + 2 <= width) return [`  ${short}`];
  return [
    `  ${words}`,
    ...parts.flatMap((lines) => lines.map((line, index) => `${index === 0 ? "    " : "      "}${line}`)),
  ];
}

/** As wide as the texts are laid out. */
const width = 100;

function filled(words: readonly string[], comma: string): readonly string[] {
  const lines: string[] = [];
  for (const [index, word] of words.entries()) {
    const text = index < words.length - 1 ? word + comma.trimEnd() : word;
    const last = lines.at(-1);
    const gap = comma.endsWith(" ") ? " " : "";
    if (last === undefined || last.length + gap.length + text.length > width - 6) lines.push(text);
    else lines[lines.length - 1] = last + gap + text;
  }
  return lines;
}

function readingMember({ readings }: IrPolicy, id: string, member: string, language: Language): string {
  const type = readings.find((reading) => reading.id === id)?.type;
  const names = type?.kind === "choice" ? type.members.find((one) => one.id === member) : undefined;
  return newName(names?.[language] ?? member);
}

function outcomeWord(outcome: string, language: Language): string {
  const keywords: Readonly<Record<string, KeywordId>> = outcomeKeywords;
  const keyword = Object.hasOwn(keywords, outcome) ? keywords[outcome] : undefined;
  if (keyword === undefined) return outcome;
  return (language === "en" ? english : chineseSimplified)[keyword][0] ?? outcome;
}

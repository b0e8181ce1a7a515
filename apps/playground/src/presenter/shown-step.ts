import { impactOf } from "@bylaw/analysis";
import { type Citation, formatCitation, type Language } from "@bylaw/diagnostics";
import type { Outcome } from "@bylaw/ir";
import { oldDistance } from "../crowd/strip/focus-line.ts";
import type { PeopleByLine } from "../crowd/strip/use-line.ts";
import { grantsTitle, storyOf } from "../panels/impact/impact-story.ts";
import { joined, showAmount } from "../present/amounts.ts";
import { grouped } from "../present/exact.ts";
import { isDraft, openDecision, type Session } from "../state/session.ts";
import type { Texts } from "../texts/texts.ts";
import type { LawLine } from "./law-in-focus.ts";
import { noteIn, type Step } from "./steps.ts";
import { presenterWords, type ToldChange } from "./words.ts";

type Both = Readonly<Record<Language, string>>;

/** How many went from one outcome to another, and in words what that means for them. */
export interface ShownTurn {
  readonly from: Outcome;
  readonly to: Outcome;
  readonly count: number;
  readonly words: string;
}

/** A change of the text, as the room sees what it does. */
export interface ShownChange {
  readonly question: string;
  /** What is to be guessed. */
  readonly count: number;
  /** Of so many people: nobody else can be meant. */
  readonly among: number;
  readonly turns: readonly ShownTurn[];
}

/** All that a step says, in words and figures; the strip of the population stands beside it. */
export interface ShownStep {
  readonly draft: boolean;
  readonly measure: Both;
  readonly article?: Both;
  readonly law?: LawLine;
  readonly note: string;
  /** A guess is asked for before the finding; only where a change is shown. */
  readonly predict: boolean;
  readonly finding: string;
  /** What is added to the finding in smaller type. */
  readonly under: readonly string[];
  /** Missing without a change or without a population: then the outcome of the case is shown. */
  readonly change?: ShownChange;
  readonly outcome?: Outcome;
}

export interface Manner {
  readonly language: Language;
  readonly texts: Texts;
}

/** What the open step says, of a session in which all has been found. */
export function shownStep(
  session: Session,
  step: Step,
  { people, law, rule }: { readonly people?: PeopleByLine; readonly law?: LawLine; readonly rule?: string },
  manner: Manner,
): ShownStep {
  const { measure, pinned, compiled } = session;
  const draft = isDraft(session);
  const citation = compiled?.policy.decisions.flatMap(({ rules }) => rules).find(({ id }) => id === rule)?.citation;
  const change = draft || pinned !== undefined ? changeOf(people, manner) : undefined;
  const told = change === undefined ? caseOf(session, manner) : { finding: change.finding, under: [] };
  return {
    draft,
    measure: { en: placeName(measure.titles.en), zh: placeName(measure.titles.zh) },
    ...(citation && { article: { en: articleIn(citation, "en"), zh: articleIn(citation, "zh") } }),
    ...(law && { law }),
    note: noteIn(step, manner.language),
    predict: step.kind === "predict" && change !== undefined,
    ...told,
    ...(change && { change: change.shown }),
  };
}

/** The city, as titles of measures begin with it. */
function placeName(title: string): string {
  return /^([^:：]+)[:：]/.exec(title)?.[1] ?? /^(.+?市)/.exec(title)?.[1]?.replace(/市$/, "") ?? title;
}

function articleIn(citation: Citation, language: Language): string {
  const { part: _part, ...place } = citation;
  return formatCitation(place, language);
}

function changeOf(
  people: PeopleByLine | undefined,
  { language, texts }: Manner,
): { readonly finding: string; readonly shown: ShownChange } | undefined {
  if (people === undefined) return undefined;
  const { crowd, decision, line } = people;
  const { judged, columns } = crowd;
  const impact = impactOf(judged.before, judged.after, columns.ids, decision);
  if (impact === undefined) return undefined;
  const words = presenterWords(language);
  const story = storyOf(impact);
  const policy = judged.policies.after;
  const title = grantsTitle(policy, decision);
  const asked = askedOf(people);
  const amount = joined(showAmount(line.now.constant, line.now, { policy, language, texts }), language);
  const told: ToldChange = { ...story, asked, title, ...(asked === "change" ? {} : { line: amount }) };
  const figure = (value: number): string => grouped(String(value), language);
  const { lost, gained, changed, held, size } = story;
  return {
    finding: words.finding(told, figure),
    shown: {
      question: words.question(told, figure),
      count: { lose: lost, gain: gained, change: changed }[asked],
      among: { lose: held, gain: size - held, change: size }[asked],
      turns: story.rows.flatMap((row) =>
        row.kind === "turned" ? [{ ...row, words: words.turned(row.from, row.to, title) }] : [],
      ),
    },
  };
}

/** Of a line that asks for more the room is asked who loses, of one that asks for less who gains. */
function askedOf({ line }: PeopleByLine): ToldChange["asked"] {
  const moved = oldDistance(line);
  if (moved === 0) return "change";
  const { operator } = line.now;
  const atLeast = operator === ">=" || operator === ">";
  const harder = atLeast ? moved < 0 : moved > 0;
  return harder ? "lose" : "gain";
}

/** The outcome of the case, where there is nothing to tell of a change. */
function caseOf(session: Session, { texts }: Manner): Pick<ShownStep, "finding" | "under" | "outcome"> {
  const decision = openDecision(session)?.names.id ?? "";
  const { determination, explanation } = session.result ?? {};
  const outcome = determination?.decisions[decision]?.outcome;
  const explained = explanation?.decisions.find(({ id }) => id === decision);
  if (outcome === undefined) return { finding: "", under: [] };
  return {
    finding: texts.status[outcome],
    under: explained === undefined ? [] : [explained.sentence, ...explained.values],
    outcome,
  };
}

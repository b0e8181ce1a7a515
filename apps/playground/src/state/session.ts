import type { Threshold } from "@bylaw/analysis";
import type { Diagnostic, Span } from "@bylaw/diagnostics";
import type { HostCase, IrDecision } from "@bylaw/ir";
import type { Crowd } from "../crowd/crowd.ts";
import type { Embed } from "../embed/embed.ts";
import type { CaseResult, ShownPolicy } from "../engine/protocol.ts";
import type { ShownForm } from "../engine/service-calls.ts";
import type { SourceFile } from "../engine/source-file.ts";
import { mainDecision } from "../facts/main-decision.ts";
import type { ShownCase } from "../facts/shown-case.ts";
import type { Guide } from "../gallery/guide.ts";
import type { Keeping } from "../keep/keeping.ts";
import type { PeopleChoice } from "../panels/population/people-rows.ts";
import type { Measure } from "../plugins.ts";
import type { Presenting } from "../presenter/presenting.ts";
import type { Step } from "../presenter/steps.ts";
import type { Panel, View } from "./panel-ids.ts";
import type { Settings } from "./settings.ts";

export type { Panel, View };

/** Everything that the page shows. A value: each change makes a new one. */
export interface Session {
  readonly settings: Settings;
  readonly measure: Measure;
  /** The texts as they stand in the editor. */
  readonly sources: readonly SourceFile[];
  /** The shipped texts in the languages in which they were asked for, by path: what they say is not changed by hand. */
  readonly writings: Readonly<Record<string, readonly string[]>>;
  /** The applicants of the population; missing until they are there, and for a measure that brings none. */
  readonly crowd?: Crowd;
  /** How many of them are to be invented; missing for as many as the plugin says. */
  readonly peopleAsked?: number | undefined;
  /** The last table that was brought, where it could not be taken in. */
  readonly tableRefused?: { readonly name?: string; readonly problems: readonly Diagnostic[] } | undefined;
  /** The texts held as "before"; those shipped where none were. */
  readonly pinned?: readonly SourceFile[] | undefined;
  /** How the people are shown. */
  readonly peopleShown?: PeopleShown;
  /** The figure whose ruler is open. */
  readonly ruler?: OpenRuler | undefined;
  /** The text held as "before" lies over the text. */
  readonly heldShown?: boolean;
  /** Which of the texts is open. */
  readonly file: string;
  readonly on: string;
  readonly case: HostCase;
  /** The case before the first change by hand, and the sample, or the applicant of the population, it came from. */
  readonly origin: { readonly sample?: string; readonly person?: string; readonly case: HostCase };
  readonly readings: Readonly<Record<string, string>>;
  readonly decision?: string | undefined;
  /** The last sound text, as compiled. */
  readonly compiled?: ShownPolicy;
  /** The texts of which the places of the last answer are; missing where it was overtaken by an edit. */
  readonly placed?: readonly SourceFile[] | undefined;
  readonly result?: CaseResult;
  /** Problems of the text as it stands now. */
  readonly problems: readonly Diagnostic[];
  /**
   * `reading`: the first answer is not there. `behind`: the text has errors. `late`: its answer takes long. `stuck`: it
   * took too long and was given up. `lost`: what reads the text broke off.
   */
  readonly state: "reading" | "current" | "behind" | "late" | "stuck" | "lost";
  readonly panel: Panel;
  readonly view: View;
  /** Behind each name of the text stands its name in the other language. */
  readonly otherNames: boolean;
  /** Where the caret is to stand as soon as its text is open. A new value each time. */
  readonly goTo?: { readonly file: string; readonly offset: number };
  /** How often the scenarios of a text have run to their end. */
  readonly scenarioRuns: number;
  /** The article at the top of the text. */
  readonly article?: string;
  /** The rule whose line or row is in focus. */
  readonly rule?: string | undefined;
  /** Where the caret rests. */
  readonly caret?: { readonly file: string; readonly offset: number };
  /** A place of the open text that something beside it points to. */
  readonly marked?: { readonly place: Span; readonly also?: readonly Span[]; readonly reveal: boolean } | undefined;
  /** How the applicant's case is shown; as a form where nothing was chosen. */
  readonly shownCase?: ShownCase;
  /** The boundary that was chosen in the text, by its number among what scenarios try. */
  readonly boundary?: number | undefined;
  /** Which form of the text is shown, of the whole of it or of the statement at the caret. */
  readonly forms?: { readonly form: ShownForm; readonly whole: boolean };
  /** How many editors have been opened; a new one has to be told everything. */
  readonly editorCount: number;
  /** What was opened from a link or a draft, and what there is to say of what is kept. */
  readonly keeping?: Keeping;
  /** The text stands beside the time lines of titles; else these take its place too. */
  readonly titlesBesideText?: boolean;
  /** The page stands within another page. */
  readonly embed?: Embed;
  /** A presentation is under way: what is shown is one of its steps. */
  readonly presenting?: Presenting | undefined;
  /** A guide is open: what is shown began as one of its steps, and is not the reader's draft. */
  readonly guide?: OpenGuide | undefined;
  /** The steps that are recorded; missing until somebody asks for them. */
  readonly steps?: readonly Step[];
}

/** A guide that a reader has opened. */
export interface OpenGuide {
  readonly guide: Guide;
  /** The step that was opened last, counted from 0. */
  readonly at: number;
  /** The texts with which that step began. */
  readonly began: readonly SourceFile[];
  /** The parts of the reader's own page that the guide has taken the place of. */
  readonly back: Partial<Session>;
}

/** Which of the people are shown, in which order. */
export interface PeopleShown extends Partial<PeopleChoice> {
  /** Each of them in a table; else figures of all. */
  readonly table: boolean;
  /** The table is to take the focus. */
  readonly entered?: boolean;
}

/** A figure of a text, and the line that it draws. */
export interface OpenRuler {
  readonly file: string;
  /** Where the figure stood, and how it was written, when the ruler was opened. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly threshold: Threshold;
  /** The decision that rests on it. */
  readonly decision: string;
  /** The handle is to take the focus. */
  readonly focus: boolean;
  /** The figure draws no line against which somebody stands. */
  readonly plain?: true;
}

export const nobody: HostCase = { facts: {} };

/** The decision that is open: the one chosen, else the first of the policy that decides something, else the first. */
export function openDecision(session: Session): IrDecision | undefined {
  const decisions = session.compiled?.policy.decisions ?? [];
  const chosen = decisions.find(({ names }) => names.id === session.decision);
  return chosen ?? mainDecision(decisions);
}

/** Whether the text differs from the one shipped. */
export function isDraft({ sources, measure }: Pick<Session, "sources" | "measure">): boolean {
  return sources.some((source, index) => source.text !== measure.sources[index]?.text);
}

/** A session that can be watched: `change` replaces parts of it and tells everyone. */
export interface Store {
  readonly get: () => Session;
  readonly change: (parts: Partial<Session>) => void;
  /** Gives back how to stop watching. */
  readonly watch: (listener: (now: Session, before: Session) => void) => () => void;
}

export function createStore(first: Session): Store {
  let session = first;
  const listeners = new Set<(now: Session, before: Session) => void>();
  return {
    get: () => session,
    change: (parts) => {
      const before = session;
      session = { ...session, ...parts };
      for (const listener of listeners) listener(session, before);
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

import type { Bilingual } from "@bylaw/diagnostics";
import type { DutyStatus, HostAct, HostTitleEvent, Outcome, RuleStatus, TitleStatus } from "@bylaw/ir";
import type { ShownForm } from "../engine/service-calls.ts";
import type { Panel, View } from "../state/panel-ids.ts";
import type { CaseName } from "./step-cases.ts";

/** For whom a guide is: those who write policies, those who build on them, those who teach with them. */
export const readers = ["authors", "developers", "trainers"] as const;

export type Reader = (typeof readers)[number];

/** A way through the page in steps, all about one measure. Plain data. */
export interface Guide {
  /** Stands in addresses (`?guide=ID`) and does not change. */
  readonly id: string;
  readonly measure: string;
  readonly for: Reader;
  readonly title: Bilingual;
  /** What is seen in it, one sentence. */
  readonly about: Bilingual;
  readonly steps: readonly GuideStep[];
}

/** One state of the page, what is said of it, and one thing to try in it. Every figure of the sentences is tested. */
export interface GuideStep {
  readonly title: Bilingual;
  /** One or two sentences of plain words. */
  readonly says: Bilingual;
  /** What the page then shows, one sentence. */
  readonly shows: Bilingual;
  readonly tries: Bilingual;
  readonly page: StepPage;
  /** What page and sentences rest on: found anew by the tests. */
  readonly expect: Expected;
  /** Words of the measure's code that the sentences rest on. */
  readonly law?: readonly string[];
  /** What the thing to try leads to: the page of the step, with other parts. */
  readonly tried?: { readonly page: Partial<StepPage>; readonly expect: Expected };
}

/** What a step puts on the page: the shipped text with edits, and a case that begins with an invented one. */
export interface StepPage {
  /** The invented case with which it begins; missing: nobody, of whom nothing is known. */
  readonly from?: CaseName;
  /** Facts that differ from it; `null` is not known. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** Recorded decisions of the authority. */
  readonly acts?: readonly HostAct[];
  /** Histories of titles that differ from it; `null` is not known. */
  readonly history?: Readonly<Record<string, readonly HostTitleEvent[] | null>>;
  /** Places of the measure's text, each standing there once, that read otherwise. */
  readonly edits?: readonly { readonly was: string; readonly is: string }[];
  readonly on: string;
  readonly readings?: Readonly<Record<string, string>>;
  readonly decision?: string;
  readonly panel?: Panel;
  readonly view?: View;
  /** The rule whose line and row are in focus. */
  readonly rule?: string;
  /** The article that stands at the top of the text. */
  readonly article?: string;
  readonly form?: ShownForm;
  /** The case is shown as data. */
  readonly json?: boolean;
}

/** What holds of a step, or of what was tried in it. */
export interface Expected {
  /** By decision. */
  readonly outcomes?: Readonly<Record<string, Outcome>>;
  /** The same under the text in force. */
  readonly inForce?: Readonly<Record<string, Outcome>>;
  /** By rule, of any decision. */
  readonly rules?: Readonly<Record<string, RuleStatus>>;
  /** How many facts stand in the way of the first decision, or which. */
  readonly needs?: readonly string[] | number;
  /** What decisions give. */
  readonly values?: Readonly<Record<string, string>>;
  readonly titles?: Readonly<Record<string, ExpectedTitle>>;
  /** Of the first record of a duty. */
  readonly duties?: Readonly<Record<string, { readonly status: DutyStatus; readonly due?: string }>>;
  /** Days that the working calendar leaves free, and weekend days that it has worked. */
  readonly calendar?: { readonly free: readonly string[]; readonly worked: readonly string[] };
  /** What the text does to the invented applicants of the measure, against the text in force. */
  readonly people?: ExpectedPeople;
  /** Names of scenarios that fail, all of them. */
  readonly failing?: readonly string[];
  /** Codes of the errors that the text has. */
  readonly errors?: readonly string[];
  /** Lines that the form of the statement in focus has, each in part. */
  readonly lines?: readonly string[];
  /** Written wholly in Chinese the measure compiles to the same result. */
  readonly sameInChinese?: true;
}

export interface ExpectedTitle {
  readonly status: TitleStatus | "undecided";
  readonly since?: string;
  readonly until?: string;
  /** Last day of the bar. */
  readonly barUntil?: string;
  readonly applyFrom?: string;
  /** What the authority is asked to do. */
  readonly asks?: readonly string[];
}

export interface ExpectedPeople {
  readonly size: number;
  readonly met: number;
  readonly loses: number;
  readonly gains: number;
  readonly toAuthority: number;
  readonly wasUndecided: number;
}

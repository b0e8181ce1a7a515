import type { Language } from "@bylaw/diagnostics";
import type { CaseError, ComparisonOperator, IrAggregate, NoteResult, RuleStatus } from "@bylaw/ir";
import type { Claim, Figure, Subject } from "./claim.ts";
import type { CourseWording } from "./course-wording.ts";
import type { SectionTitles } from "./explanation.ts";
import type { FigureKind, MoneyScale } from "./quantity.ts";

/** Who a value comes from: it chooses the verb. */
export interface Source {
  readonly kind: "applicant" | "attested" | "role" | "earlier" | "derived";
  /** The office, in words. */
  readonly role: string;
}

/** What was given for a rule. */
export type Given =
  | {
      readonly kind: "figure";
      readonly figure: Figure;
      readonly measure: FigureKind["measure"];
      readonly source: Source;
    }
  | {
      readonly kind: "share";
      readonly part?: Figure;
      readonly whole?: Figure;
      readonly percent: Figure;
      readonly exact: boolean;
      readonly source: Source;
    }
  /** To what must not be, the answer says whether it is there. */
  | { readonly kind: "answer"; readonly yes: boolean; readonly forbidden: boolean; readonly source: Source }
  | { readonly kind: "several"; readonly figures: readonly GivenPart[]; readonly source: Source };

interface GivenPart {
  readonly subject: Subject;
  readonly figure: Figure;
  readonly short?: Short;
}

/** How far a figure is from what is asked, and on which side. */
export interface Short {
  readonly figure: Figure;
  readonly way: "short" | "over" | "late" | "early";
}

/** Facts that one source is to state. */
export interface NeedGroup {
  readonly facts: readonly string[];
  readonly source: Source;
  readonly evidence: readonly string[];
}

/** How the sentence of a rule ends. */
export type Ending =
  | { readonly kind: "met" | "not_met" }
  | { readonly kind: "undecided"; readonly needs: readonly NeedGroup[]; readonly others: readonly string[] }
  | { readonly kind: "relaxable"; readonly article?: string; readonly role: string }
  | { readonly kind: "soft"; readonly role: string }
  | { readonly kind: "excepted"; readonly exception?: string }
  | { readonly kind: "accepted"; readonly role: string; readonly on: string; readonly value?: Figure }
  | { readonly kind: "refused"; readonly role: string; readonly on: string }
  | {
      readonly kind: "beyond";
      readonly role: string;
      readonly on: string;
      readonly value: Figure;
      readonly short?: Short;
    };

/** Everything that the sentence of a rule says, in the order in which it is said. */
export interface RuleParts {
  /** `article 8(1)` or the rule's own name. */
  readonly article: string;
  readonly ask: string;
  readonly given?: Given;
  readonly short?: Short;
  readonly ending: Ending;
  readonly readings: readonly string[];
}

/** One item of `at least N of`; of a rule whose status alone is known it is untold how each came out. */
export interface ItemWords {
  readonly name: string;
  readonly holds: "yes" | "no" | "open" | "at_discretion" | "untold";
  readonly because: readonly string[];
}

/** The expressions that sentences put into words; each takes and gives words. */
interface ValueWording {
  readonly combine: (kind: "add" | "subtract" | "multiply" | "divide", left: string, right: string) => string;
  readonly pick: (kind: "least" | "greatest", values: readonly string[]) => string;
  readonly either: (values: readonly string[]) => string;
  readonly field: (field: string, list: string) => string;
  readonly aggregate: (kind: IrAggregate["function"], of: string, where: string | undefined) => string;
  /** What is counted, where the language says a count by its noun: "rounds held for which …". */
  readonly things: (list: string, where: string | undefined) => string | undefined;
  readonly shifted: (date: string, amount: string, unit: "months" | "days" | "workingDays") => string;
  readonly fullYears: (from: string, to: string) => string;
  readonly quarterEnd: (date: string) => string;
  readonly titleDate: (part: "since" | "until", title: string) => string;
  readonly called: (name: string, values: readonly string[]) => string;
  readonly yearOf: (date: string) => string;
}

/** Everything that one language has to know to put a determination into words. */
export interface Wording {
  readonly language: Language;
  readonly titles: SectionTitles;
  readonly courses: CourseWording;
  /** What stands in the way, facts and other things, as one clause; empty for nothing. */
  readonly openWords: (needs: readonly string[], waits: readonly string[]) => string;
  /** The same for a value, as what it turns on. */
  readonly dependingWords: (needs: readonly string[], waits: readonly string[]) => string;
  readonly status: Readonly<Record<RuleStatus, string>>;
  readonly figure: (value: string, kind: FigureKind, scale: MoneyScale, cut?: "down" | "up", bound?: string) => Figure;
  /** A difference of two figures: of percents, percentage points; of dates, days. */
  readonly gapFigure: (value: string, kind: FigureKind, scale: MoneyScale) => Figure;
  readonly day: (date: string) => string;
  /** Whether the noun says what is counted, so that the figure stands without its unit. */
  readonly countsByNoun: (subject: Subject) => boolean;
  readonly value: ValueWording;
  /** A name of which only one thing can be meant; a language without articles leaves it. */
  readonly definite: (name: string) => string;
  readonly builtInRole: (role: string) => string | undefined;
  readonly role: (name: string) => string;
  /** After the article: "asks for assets of at least 800,000 yuan". */
  readonly ask: (claim: Claim, soft: boolean) => string;
  readonly excludes: (claim: Claim) => string;
  readonly askText: (text: string) => string;
  /** As a statement: "assets are at least 800,000 yuan". */
  readonly clause: (claim: Claim) => string;
  readonly rule: (parts: RuleParts) => string;
  readonly notApplicable: (article: string, when: string | undefined, outside: string | undefined) => string;
  readonly group: (
    article: string,
    mode: "atLeast" | "exactly" | "all",
    number: number,
    items: readonly ItemWords[],
    ending: Ending,
    readings: readonly string[],
  ) => string;
  readonly decisionAsRule: (
    decision: string,
    status: RuleStatus,
    articles: string,
    waived: string | undefined,
  ) => string;
  readonly ruleName: (name: string) => string;
  readonly short: (status: RuleStatus, middle: string, article: string, more: number) => string;
  readonly shortFigure: (subject: string, given: string, operator: ComparisonOperator, asked: string) => string;
  readonly shortNeeds: (facts: readonly string[]) => string;
  /** How far a figure is from what is asked, by itself. */
  readonly shortfall: (short: Short) => string;
  readonly gap: (subject: Subject, operator: ComparisonOperator, bound: Figure, difference: Figure) => string;
  readonly shareGap: (whole: string, base: Figure, part: string, enough: Figure, more: Figure) => string;
  /** From which day it would be met: of the date asked about, or of the fact named. */
  readonly timeGap: (day: string, fact: string | undefined) => string;
  readonly needs: (group: NeedGroup) => string;
  /** Some members of a set. */
  readonly members: (set: string, members: readonly string[]) => string;
  readonly record: (list: string, number: number, field: string | undefined) => string;
  readonly awaits: {
    readonly act: (role: string, article: string | undefined) => string;
    readonly inForce: (date: string) => string;
    readonly calendar: (year: string) => string;
    readonly cohort: string;
    readonly tie: (role: string) => string;
    /** The record of a title, by its name. */
    readonly history: (title: string) => string;
    /** The dated steps of a procedure. */
    readonly steps: (procedure: string) => string;
    /** Where it would be recorded that a duty was done, which the rules do not say. */
    readonly record: (duty: string) => string;
    readonly error: (place: string, tag: CaseError["tag"]) => string;
  };
  readonly remarks: {
    readonly tightens: (article: string) => string;
    readonly closed: (article: string) => string;
    readonly notRecorded: (role: string, act: string) => string;
    readonly withoutBasis: (role: string, on: string) => string;
  };
  readonly outcome: {
    readonly met: (decision: string) => string;
    /** A decision without rules: what it holds is shown, and decides nothing. */
    readonly listedOnly: (decision: string) => string;
    readonly notMet: (decision: string, articles: string, open: number) => string;
    readonly undecided: (decision: string, needs: readonly string[], awaits: readonly string[]) => string;
    /** `open`: some rule is undecided, which cannot fail. */
    readonly atDiscretion: (articles: string, role: string, relaxation: string | undefined, open: boolean) => string;
    readonly notInForce: (
      date: string,
      bound: { readonly first?: string; readonly last?: string },
      word: string,
    ) => string;
  };
  readonly leftTo: (role: string, article: string | undefined, text: string | undefined) => string;
  readonly note: (article: string, claim: Claim | undefined, reached: NoteResult["reached"]) => string;
  readonly paper: (
    status: "handed_in" | "missing" | "open" | "not_applicable",
    papers: readonly string[],
    proves: string,
    article: string | undefined,
  ) => string;
  /** A paper of which nobody said whether it is handed in, as a thing that is not known. */
  readonly paperNeeded: (paper: string) => string;
  readonly reading: (id: string, text: string | undefined, value: string | undefined, switched: boolean) => string;
  readonly omission: (articles: string, reason: string) => string;
  readonly head: {
    readonly measure: (name: string, document: string | undefined, version: string) => string;
    readonly inForce: (date: string, from: string | undefined, until: string | undefined) => string;
    readonly notInForce: (date: string, first: string | undefined, last: string | undefined) => string;
    readonly unknown: (date: string) => string;
  };
}

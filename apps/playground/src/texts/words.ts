import type { RuleStatus } from "@bylaw/ir";

/** Every word that the page itself says. Sentences on rules and problems come from the packages, not from here. */
export interface Texts {
  readonly languageTag: string;
  readonly seal: { readonly inForce: string; readonly draft: string };
  readonly forceFrom: (day: string) => string;
  readonly forceUnknown: string;
  readonly asOf: string;
  readonly asOfHint: string;
  readonly language: string;
  readonly ground: { readonly name: string; readonly light: string; readonly dark: string };
  readonly regions: { readonly index: string; readonly measure: string; readonly right: string };
  readonly measure: string;
  readonly article: (number: string) => string;
  readonly coverage: Readonly<Record<"encoded" | "partly" | "omitted" | "missing", string>>;
  readonly goToArticle: string;
  readonly file: string;
  readonly view: Readonly<Record<"name" | "read" | "changes" | "code" | "both", string>>;
  /** What can be done with the text as a whole. */
  readonly writing: {
    readonly name: string;
    readonly format: string;
    readonly chinese: string;
    readonly english: string;
    readonly otherNames: string;
  };
  readonly editor: string;
  /** Of the view in both writings: its name, and the heads of its columns. */
  readonly sides: { readonly name: string; readonly line: string; readonly en: string; readonly zh: string };
  readonly editorTab: string;
  readonly fixKey: string;
  readonly tabs: { readonly name: string; readonly more: string };
  /** Of the line between the two sides. */
  readonly divider: string;
  readonly status: Readonly<Record<RuleStatus, string>>;
  readonly columns: Readonly<Record<"article" | "states" | "line" | "asks" | "finding", string>>;
  readonly condition: string;
  readonly ledger: string;
  readonly goToLine: (article: string) => string;
  readonly unknown: string;
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  readonly attested: string;
  /** Of an act of the authority: it counts as not taken. */
  readonly notRecorded: string;
  readonly was: (value: string) => string;
  readonly useInstead: (value: string) => string;
  readonly noSuchDay: string;
  readonly records: (count: number) => string;
  readonly knownEmpty: string;
  readonly chosen: (count: number, open: number) => string;
  readonly margin: Readonly<Record<"over" | "short" | "earlier" | "later", (amount: string) => string>>;
  readonly atLine: string;
  readonly actOpen: string;
  readonly soft: string;
  readonly inTheWay: string;
  readonly needsFacts: (count: number) => string;
  readonly excepted: string;
  readonly liftedBy: (role: string) => string;
  readonly refusedBy: (role: string) => string;
  readonly cannotWorkOut: string;
  readonly awaited: string;
  readonly percentagePoints: string;
  readonly atLeastOf: (asked: string, all: number) => string;
  readonly holding: (count: number) => string;
  readonly decisionAsRule: string;
  readonly mustNotHold: string;
  readonly caseLine: string;
  readonly startFrom: string;
  readonly nobody: string;
  /** An applicant of the population by its id. */
  readonly person: (id: string) => string;
  /** Below the name of a title that a bar would keep from being granted. */
  readonly notBarred: string;
  /** Above the fields of a rule that rests on many facts. */
  readonly manyFacts: (count: number) => string;
  /** Above the earlier periods of a duty that recurs. */
  readonly earlierPeriods: (duty: string, count: number) => string;
  readonly ownCase: string;
  readonly decision: string;
  readonly next: string;
  readonly tally: (count: number, status: string) => string;
  readonly dialog: {
    readonly done: string;
    readonly add: string;
    readonly remove: (position: number) => string;
    readonly listUnknown: string;
    readonly listKnown: string;
    readonly record: (position: number) => string;
    readonly empty: string;
    readonly setHint: string;
    readonly setUnknown: string;
  };
  readonly note: {
    readonly errors: (line: number) => string;
    readonly stale: string;
    readonly behind: string;
    readonly working: string;
    readonly stuck: string;
    readonly lost: string;
  };
  readonly problems: {
    readonly none: string;
    readonly line: (line: number) => string;
    readonly goTo: string;
    readonly levels: Readonly<Record<"error" | "warning" | "info", string>>;
    readonly count: (count: number) => string;
  };
  readonly readings: {
    readonly lead: string;
    readonly none: string;
    readonly standard: string;
    readonly fixed: string;
  };
  /** Why a name cannot be changed: there is none at the caret; it stands in a text that is not open here. */
  readonly noNameHere: string;
  readonly nameElsewhere: string;
  readonly undo: string;
  readonly keys: {
    readonly open: string;
    readonly title: string;
    readonly letters: string;
    readonly close: string;
    readonly rows: readonly (readonly [keys: string, does: string])[];
  };
  readonly spoken: (outcome: string, changed: number) => string;
  readonly units: { readonly money: string; readonly area: string; readonly points: string };
  readonly length: (value: number, unit: "years" | "months" | "days") => string;
  readonly ofMany: (part: string, whole: string) => string;
}

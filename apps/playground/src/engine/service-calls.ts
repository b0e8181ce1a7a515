import type { ChangesToPass } from "@bylaw/analysis";
import type { CoveragePoint } from "@bylaw/coverage";
import type { Diagnostic, Language, Span, TextEdit } from "@bylaw/diagnostics";
import type {
  CodeAction,
  Completion,
  Fold,
  FormListing,
  Hint,
  Hover,
  Lens,
  Link,
  ListedForm,
  OutlineEntry,
  Signature,
  Skin,
} from "@bylaw/editor";
import type { HostCase, IrPolicy } from "@bylaw/ir";
import type { ChangesQuestion } from "./changes-asked.ts";
import type { ComparedAsked, ComparedMeasure } from "./compared-measures.ts";
import type { CourseLines, CourseQuestion } from "./course-lines.ts";
import type { ReadingRow } from "./reading-rows.ts";
import type { ScenarioBoard } from "./scenario-board.ts";
import type { SourceFile } from "./source-file.ts";

/** A text of the policy, and how what is said of it is said. */
export interface InText {
  readonly path: string;
  readonly language: Language;
}

/** A place in it, as an offset. */
export interface AtPlace extends InText {
  readonly offset: number;
}

/** A name where it stands. */
export interface PlacedName {
  readonly span: Span;
  readonly name: string;
  readonly role: "declares" | "declaresLocal" | "uses";
}

/** What the page may ask of the editor services in the worker, and what it gets: plain data both ways. */
export interface Services {
  readonly completions: { readonly asks: AtPlace; readonly gives: readonly Completion[] };
  readonly signature: { readonly asks: AtPlace; readonly gives: Signature | undefined };
  readonly hover: { readonly asks: AtPlace; readonly gives: Hover | undefined };
  readonly definition: { readonly asks: AtPlace; readonly gives: readonly Span[] };
  readonly references: { readonly asks: AtPlace; readonly gives: readonly Span[] };
  readonly highlights: { readonly asks: AtPlace; readonly gives: readonly PlacedName[] };
  readonly renameTarget: { readonly asks: AtPlace; readonly gives: PlacedName | undefined };
  readonly rename: { readonly asks: AtPlace & { readonly name: string }; readonly gives: Renamed };
  readonly outline: { readonly asks: InText; readonly gives: readonly OutlineEntry[] };
  readonly folds: { readonly asks: InText; readonly gives: readonly Fold[] };
  readonly selections: {
    readonly asks: InText & { readonly offsets: readonly number[] };
    readonly gives: readonly (readonly Span[])[];
  };
  /** Five numbers a word, as editors take them: lines and columns from the word before, length, weight, nothing. */
  readonly tokens: { readonly asks: InText; readonly gives: Uint32Array };
  readonly hints: { readonly asks: InText; readonly gives: readonly Hint[] };
  readonly lenses: { readonly asks: InText; readonly gives: readonly PlacedLens[] };
  readonly links: { readonly asks: InText; readonly gives: readonly Link[] };
  readonly actions: {
    readonly asks: InText & { readonly range: { readonly start: number; readonly end: number } };
    readonly gives: readonly CodeAction[];
  };
  readonly format: { readonly asks: InText; readonly gives: readonly TextEdit[] };
  readonly formatIn: {
    readonly asks: InText & { readonly skin: Skin; readonly shipped: readonly SourceFile[] };
    readonly gives: Rewritten;
  };
  readonly form: { readonly asks: ListingAsked; readonly gives: ShownListing };
  /** Another text of the same policy, compiled without its scenarios; undefined where it has errors. */
  readonly policyOf: {
    readonly asks: { readonly sources: readonly SourceFile[]; readonly version: string };
    readonly gives: IrPolicy | undefined;
  };
  /** Undefined while the text has errors. */
  readonly scenarios: { readonly asks: InText; readonly gives: ScenarioBoard | undefined };
  readonly compared: { readonly asks: ComparedAsked; readonly gives: ComparedMeasure };
  readonly newScenario: { readonly asks: NewScenarioAsked; readonly gives: NewScenarioGiven };
  readonly sideBySide: { readonly asks: InText; readonly gives: readonly ReadingRow[] };
  /** The smallest changes with which a decision would be met, under the last sound text. */
  readonly changes: { readonly asks: ChangesQuestion; readonly gives: ChangesToPass | undefined };
  /** All that was found of the present applicant, as plain text. */
  readonly resultText: { readonly asks: Pick<InText, "language">; readonly gives: string | undefined };
  /** Titles and duties through time, under the last sound text. */
  readonly courses: { readonly asks: InText & CourseQuestion; readonly gives: CourseLines | undefined };
}

/** The forms that the page shows, in the order in which a text passes through them. */
export type ShownForm = ListedForm | "javascript" | "sentences";

/** One form of a text; with an offset of the statement there alone. */
export interface ListingAsked extends InText {
  readonly form: ShownForm;
  readonly offset?: number;
  /** Lines, at most. */
  readonly most: number;
}

export interface ShownListing extends FormListing {
  readonly form: ShownForm;
  /** The statement that is shown, where only one is. */
  readonly statement?: Span;
  /** Why there is nothing: no statement at the caret, a text with errors, no finding yet. */
  readonly why?: "noStatement" | "noPolicy" | "noFinding";
}

/** A scenario to be written: of this case, or at a point of a boundary beginning with it. */
export interface NewScenarioAsked extends InText {
  readonly case: HostCase;
  readonly on: string;
  readonly readings: Readonly<Record<string, string>>;
  /** The sample that the case began with. */
  readonly sample?: string;
  /** The decision that is open. */
  readonly decision: string;
  readonly boundary?: { readonly item: number; readonly point: CoveragePoint };
}

/** What writes it, and where it then begins; or why there is nothing to write. */
export type NewScenarioGiven =
  | { readonly edits: readonly TextEdit[]; readonly path: string; readonly offset: number; readonly text: string }
  | { readonly why: "noPolicy" | "noCase" | "refused" | "noPlace" };

/** A lens with the places of its scenarios, those that fail first. */
export interface PlacedLens extends Lens {
  readonly places: readonly Span[];
}

/** A text wholly in one language, and so the text as shipped: what differs between the two was changed by hand. */
export interface Rewritten {
  readonly text: string;
  readonly shipped: string;
}

export interface Renamed {
  readonly edits: readonly TextEdit[];
  readonly problems: readonly Diagnostic[];
}

export type ServiceKind = keyof Services;

/** Services that are served one at a time; a search for changes goes on beside them. */
export type QueuedService = Exclude<ServiceKind, "changes">;

/** Asks one service of the text in hand; the answer carries the number of the call. */
export interface ServiceCall<Kind extends ServiceKind = ServiceKind> {
  readonly kind: "service";
  readonly number: number;
  readonly service: Kind;
  readonly asks: Services[Kind]["asks"];
}

/** Without `gives` the call was withdrawn, or there is no text yet. */
export interface ServiceAnswer {
  readonly kind: "served";
  readonly number: number;
  readonly gives?: { readonly value: unknown };
  /** The service threw, which is a mistake of ours: what it said. */
  readonly failure?: string;
}

/** Nobody waits for this answer any more. */
export interface Withdrawal {
  readonly kind: "withdraw";
  readonly number: number;
}

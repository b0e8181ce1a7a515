import type { Diagnostic, Fix, Language, Span, TextEdit } from "@bylaw/diagnostics";
import type { CompiledPolicy, Determination } from "@bylaw/ir";

/** How services speak. */
export interface ServiceOptions {
  /** Of what is said; which of two names is offered follows the text. */
  readonly language: Language;
}

/** One run of the policy, for services that show what the present applicant gets. */
export interface ShownRun {
  readonly compiled: CompiledPolicy;
  readonly determination: Determination;
  /** The facts as they were handed in, by canonical name. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** How a scenario ended, as `runScenarios` tells it. */
export interface ShownScenario {
  readonly name: string;
  readonly span?: Span;
  readonly passed: boolean;
  readonly determination?: Determination;
}

/** What stands under the pointer: Markdown, and the stretch that it speaks of. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** What a completion is, for its sign in the list. */
export type CompletionKind =
  | "verb"
  | "keyword"
  | "fact"
  | "field"
  | "member"
  | "unit"
  | "let"
  | "decision"
  | "table"
  | "title"
  | "duty"
  | "procedure"
  | "step"
  | "role"
  | "paper"
  | "sample"
  | "rule"
  | "reading"
  | "function"
  | "plugin"
  | "citation"
  | "status"
  | "value"
  | "snippet";

/** One offer at the caret. */
export interface Completion {
  /** What is shown and, without `snippet`, what is written. */
  readonly label: string;
  readonly kind: CompletionKind;
  /** Beside the label: the other name, the kind, the unit. */
  readonly detail?: string;
  readonly markdown?: string;
  /** What takes the place of `span`: plain text, or with `snippet` a text with `${1:…}` stops. */
  readonly insert: string;
  readonly snippet?: true;
  /** The stretch that is replaced: the half-typed word, or nothing at the caret. */
  readonly span: Span;
  /** What may be typed to find it: the label, the name in the other language, pinyin in full and its initials. */
  readonly filters: readonly string[];
}

/** One entry of the outline; `selection` is the word to which the caret goes. */
export interface OutlineEntry {
  readonly name: string;
  readonly detail?: string;
  readonly kind:
    | "policy"
    | "article"
    | "rule"
    | "fact"
    | "field"
    | "let"
    | "decision"
    | "table"
    | "reading"
    | "title"
    | "duty"
    | "procedure"
    | "step"
    | "term"
    | "omission"
    | "sample"
    | "scenario"
    | "role"
    | "paper";
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly OutlineEntry[];
}

/** A stretch of whole lines that can be folded away, by offsets. */
export interface Fold {
  readonly start: number;
  readonly end: number;
  readonly kind: "region" | "comment" | "prose";
}

/** A short text shown in a line that is not in the file. */
export interface Hint {
  readonly offset: number;
  readonly text: string;
  readonly kind: "status" | "otherName";
  readonly markdown?: string;
}

/** A line above a statement with something to start. `command` is for the host; its arguments are plain data. */
export interface Lens {
  readonly span: Span;
  readonly title: string;
  readonly command: "bylaw.runScenarios";
  /** Names of scenarios; of references the place itself. */
  readonly scenarios?: readonly string[];
}

/** A stretch that leads to another place of the policy. */
export interface Link {
  readonly span: Span;
  readonly target: Span;
  readonly title: string;
}

/** The call round the caret: its parameters and the one in which the caret stands. */
export interface Signature {
  readonly label: string;
  readonly markdown?: string;
  readonly parameters: readonly { readonly label: string; readonly markdown?: string }[];
  readonly active: number;
}

/** A repair on offer for a problem, or a change that nobody complained of. */
export interface CodeAction {
  readonly title: string;
  readonly kind: "quickfix" | "refactor";
  readonly problem?: Diagnostic;
  readonly fix: Pick<Fix, "edits">;
  /** The first repair of its problem. */
  readonly preferred?: true;
}

/** New names in all texts, or why there are none. */
export interface Renaming {
  readonly edits: readonly TextEdit[];
  readonly problems: readonly Diagnostic[];
}

import type { Distances, NextFlips, Threshold } from "@bylaw/analysis";
import type { Diagnostic } from "@bylaw/diagnostics";
import type { Columns, DecisionResult, Environment, IrPolicy, Screening } from "@bylaw/ir";

/** Where the applicants of a population come from. */
export type PeopleFrom =
  /** The plugin's specification, as it lies in its folder. */
  | { readonly kind: "made"; readonly specification: unknown; readonly size?: number }
  /** A table of one's own, with the name of its file. */
  | { readonly kind: "own"; readonly name: string; readonly text: string; readonly format: "csv" | "json" };

/** Makes or reads the applicants; the worker keeps them for the screenings that follow. */
export interface PeopleRequest {
  readonly kind: "people";
  readonly number: number;
  readonly policy: IrPolicy;
  readonly from: PeopleFrom;
}

/** Judges the applicants by two texts. */
export interface ScreenRequest {
  readonly kind: "screen";
  readonly number: number;
  /** Left out where they are those of the request before. */
  readonly before?: IrPolicy;
  readonly after: IrPolicy;
  readonly on: string;
  readonly readings: Readonly<Record<string, string>>;
  /** Calendars alone: functions of plugins cannot be sent. */
  readonly environment?: Pick<Environment, "calendars">;
}

/** How far the applicants stand from a line of the text that they were judged by last. */
export interface LineRequest {
  readonly kind: "line";
  readonly number: number;
  readonly decision: string;
  /** Id of the threshold; of the text now. */
  readonly threshold: string;
  /** The next values of the constant at which somebody's outcome flips are wanted too; this takes longer. */
  readonly flips: boolean;
}

/** How many applicants stand at, near, below and above every line of a decision. */
export interface LinesRequest {
  readonly kind: "lines";
  readonly number: number;
  readonly decision: string;
}

/** What the text before and the text now decide of one applicant, rule by rule. */
export interface WhyRequest {
  readonly kind: "why";
  readonly number: number;
  readonly decision: string;
  readonly place: number;
}

/** The applicants as a table, as the policy names their facts. */
export interface TableRequest {
  readonly kind: "table";
  readonly number: number;
  readonly policy: IrPolicy;
}

export type CrowdRequest = PeopleRequest | TableRequest | ScreenRequest | LineRequest | LinesRequest | WhyRequest;

export interface PeopleAnswer {
  readonly kind: "people";
  readonly number: number;
  readonly columns?: Columns;
  readonly about?: { readonly en: string; readonly zh: string };
  readonly problems: readonly Diagnostic[];
  /** Of a table of one's own: how many values were refused. */
  readonly refused: number;
}

export interface ScreenAnswer {
  readonly kind: "screened";
  readonly number: number;
  readonly before: Screening;
  readonly after: Screening;
}

/** Without `found` the text now has no such line, or nobody was judged yet. */
export interface LineAnswer {
  readonly kind: "line";
  readonly number: number;
  readonly found?: { readonly threshold: Threshold; readonly distances: Distances; readonly flips?: NextFlips };
}

/** How many stand where; those not known stand nowhere. */
export type LineCounts = Pick<Distances, "below" | "above" | "at" | "unknown" | "near">;

export interface LinesAnswer {
  readonly kind: "lines";
  readonly number: number;
  readonly found: readonly { readonly threshold: Threshold; readonly counts: LineCounts }[];
}

/** Without `found` nobody was judged yet, or one of the texts has no such decision. */
export interface WhyAnswer {
  readonly kind: "why";
  readonly number: number;
  readonly found?: { readonly before: DecisionResult; readonly after: DecisionResult };
}

/** Without `text` there is nobody. */
export interface TableAnswer {
  readonly kind: "table";
  readonly number: number;
  readonly text?: string;
}

export type CrowdAnswer = PeopleAnswer | TableAnswer | ScreenAnswer | LineAnswer | LinesAnswer | WhyAnswer;

import type { DutyStatus, StepResult, TitleAsk, TitleStatus, ValueResult } from "@bylaw/ir";
import type { Figure } from "./claim.ts";

/** What a decision gives, with every name already in words. */
export interface ValueParts {
  /** Name of the decision. */
  readonly name: string;
  readonly measure: ValueResult["measure"];
  readonly value?: Figure;
  readonly isZero: boolean;
  /** `article 14`, where the arm has one. */
  readonly article?: string;
  /** What stands in the way, as clauses. */
  readonly open: string;
}

/** What a limit over a round says. */
export interface LimitParts {
  readonly article: string;
  readonly proposed?: string;
  readonly place?: number;
  readonly places: string;
  readonly base: string;
  /** What the others get, or the role that it is left to. */
  readonly else?: { readonly value?: string; readonly role?: string };
}

/** A deadline in words. */
export interface DutyParts {
  readonly due?: string;
  readonly doneOn?: string;
  readonly role: string;
  /** What is open, as clauses. */
  readonly open: string;
}

/** The words of values, titles, duties and procedures in one language. */
export interface CourseWording {
  readonly titleStatus: Readonly<Record<TitleStatus | "undecided", string>>;
  readonly dutyStatus: Readonly<Record<DutyStatus, string>>;
  readonly stepStatus: Readonly<Record<StepResult["status"], string>>;
  /** A name with the record that it is of: "award, entry 2 of subjects". */
  readonly ofRecord: (name: string, record: string) => string;
  readonly period: (period: string) => string;
  readonly value: {
    readonly known: (parts: ValueParts) => string;
    readonly provisional: (parts: ValueParts) => string;
    readonly withheld: (name: string) => string;
    readonly leftTo: (name: string, role: string, article: string | undefined) => string;
    readonly between: (name: string, least: string | undefined, most: string | undefined, open: string) => string;
    readonly possible: (name: string, values: readonly string[], open: string) => string;
    readonly unknown: (name: string, open: string) => string;
    readonly capped: (at: string, from: string | undefined, article: string | undefined) => string;
    readonly addend: (article: string, value: string | undefined, counts: "yes" | "no" | "open") => string;
    readonly within: (parts: LimitParts) => string;
    readonly over: (parts: LimitParts) => string;
    readonly tied: (parts: LimitParts, role: string) => string;
    readonly limitOpen: (parts: LimitParts) => string;
  };
  readonly title: {
    readonly never: string;
    readonly held: (since: string, until: string | undefined) => string;
    readonly expired: (until: string) => string;
    readonly due: (by: string) => string;
    readonly reviewBy: (by: string) => string;
    readonly rectifying: (since: string, until: string | undefined, passed: boolean) => string;
    readonly revoked: (article: string | undefined) => string;
    readonly lostWith: (title: string) => string;
    readonly barred: (article: string | undefined, until: string, title: string | undefined) => string;
    readonly applyFrom: (day: string) => string;
    readonly undecided: (possible: readonly string[], open: string) => string;
    readonly impossible: (event: string, on: string | undefined) => string;
    readonly event: Readonly<Record<string, string>>;
    readonly ask: (
      what: TitleAsk["what"],
      article: string,
      role: string,
      ground: string | undefined,
      until: string | undefined,
    ) => string;
    readonly askOpen: (what: TitleAsk["what"], article: string, open: string) => string;
    readonly noBar: (article: string, title: string) => string;
    readonly barOpen: (article: string, title: string, open: string) => string;
    readonly parent: (article: string, title: string, stands: "yes" | "no" | "open", open: string) => string;
  };
  readonly duty: (status: DutyStatus, parts: DutyParts) => string;
  readonly procedure: {
    readonly next: (step: string, role: string) => string;
    readonly complete: string;
    readonly step: (name: string, role: string, status: StepResult["status"], day: string | undefined) => string;
    readonly outOfOrder: (name: string, earlier: string) => string;
    readonly tooShort: (name: string, lasted: string, asked: string) => string;
    readonly runsUntil: (name: string, day: string) => string;
    readonly length: (length: string, unit: "days" | "workingDays" | "months") => string;
  };
}

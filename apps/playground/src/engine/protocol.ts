import type { Diagnostic, Language } from "@bylaw/diagnostics";
import type { CompiledPolicy, Determination, HostCase, WorkingDayCalendar } from "@bylaw/ir";
import type { Explanation } from "bylaw";
import type { QueuedService, ServiceCall, Withdrawal } from "./service-calls.ts";
import type { SourceFile } from "./source-file.ts";

/** A plugin as it lies in the page: its manifest and files, not yet looked at. */
export interface PluginFiles {
  readonly manifest: unknown;
  readonly files: readonly SourceFile[];
}

/** Sent once: the plugins that texts may use. */
export interface OpenRequest {
  readonly kind: "open";
  readonly plugins: readonly PluginFiles[];
}

/** One question: this text, this case, this day. `number` grows; an answer carries the number of its question. */
export interface DetermineRequest {
  readonly kind: "determine";
  readonly number: number;
  /** Left out where the text is the one of the question before. */
  readonly sources?: readonly SourceFile[];
  readonly version: string;
  readonly case: HostCase;
  readonly on: string;
  readonly readings: Readonly<Record<string, string>>;
  /** Of the sentences. */
  readonly language: Language;
}

export type Request = OpenRequest | DetermineRequest | ServiceCall<QueuedService> | ServiceCall<"changes"> | Withdrawal;

/** Of a compiled policy what the page shows; its scenarios stay in the worker. */
export type ShownPolicy = Pick<CompiledPolicy, "policy" | "origins" | "samples"> & {
  /** Those that working days are counted by. */
  readonly calendars?: readonly WorkingDayCalendar[];
};

/** What the text gives: its problems, and the policy where there is no error. */
export interface TextResult {
  readonly problems: readonly Diagnostic[];
  readonly compiled?: ShownPolicy;
}

/** What the case gives under the last sound text; missing while there was none. */
export interface CaseResult {
  readonly problems: readonly Diagnostic[];
  readonly determination?: Determination;
  readonly explanation?: Explanation;
}

/** A while after an answer: the problems of the text with its scenarios, which the answer did not wait for. */
export interface Afterthought {
  readonly kind: "afterthought";
  /** Of the question that brought the text. */
  readonly number: number;
  readonly problems: readonly Diagnostic[];
}

/** The scenarios of a text have run: what is said of them can be asked anew. */
export interface ScenariosRan {
  readonly kind: "scenariosRan";
  /** Of the question that brought the text. */
  readonly number: number;
}

export interface Answer {
  readonly kind: "answer";
  readonly number: number;
  /** Only where the question brought a text. */
  readonly text?: TextResult;
  readonly result?: CaseResult;
}

import type { HostCase } from "@bylaw/ir";
import type { Crowd } from "../crowd/crowd.ts";
import type { CaseResult } from "../engine/protocol.ts";
import type { SourceFile } from "../engine/source-file.ts";
import type { Panel, View } from "../state/panel-ids.ts";
import type { Step } from "./steps.ts";

/** The parts of the session that a step takes the place of, and that come back when the presenter leaves. */
export interface TakenParts {
  readonly sources: readonly SourceFile[];
  readonly pinned: readonly SourceFile[] | undefined;
  readonly case: HostCase;
  readonly origin: { readonly sample?: string; readonly person?: string; readonly case: HostCase };
  readonly on: string;
  readonly readings: Readonly<Record<string, string>>;
  readonly decision: string | undefined;
  readonly panel: Panel;
  readonly view: View;
  readonly file: string;
  readonly rule: string | undefined;
}

/** A presentation that is under way. */
export interface Presenting {
  readonly steps: readonly Step[];
  /** The step that is open, counted from 0. */
  readonly at: number;
  /** `file`: all steps are opened in turn to be put into a file. */
  readonly purpose: "room" | "file";
  /** What was found before the step was opened: it says nothing of the step. */
  readonly stale: { readonly judged?: NonNullable<Crowd["judged"]>; readonly result?: CaseResult };
  /** The page as it was. */
  readonly back: TakenParts;
}

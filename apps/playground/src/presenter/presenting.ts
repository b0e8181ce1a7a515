import type { Session } from "../state/session.ts";
import type { Step } from "./steps.ts";

/** The parts of the session that a step takes the place of, and that come back when the presenter leaves. */
export const takenParts = [
  "sources",
  "pinned",
  "case",
  "origin",
  "on",
  "readings",
  "decision",
  "panel",
  "view",
  "file",
  "rule",
] as const;

export type TakenParts = Pick<Session, (typeof takenParts)[number]>;

/** A presentation that is under way. */
export interface Presenting {
  readonly steps: readonly Step[];
  /** The step that is open, counted from 0. */
  readonly at: number;
  /** `file`: all steps are opened in turn to be put into a file. */
  readonly purpose: "room" | "file";
  /** What was found before the step was opened: it says nothing of the step. */
  readonly stale: {
    readonly judged?: NonNullable<Session["crowd"]>["judged"];
    readonly result?: Session["result"];
  };
  /** The page as it was. */
  readonly back: TakenParts;
}

/** Whether what the session holds has been found for the step that is open. */
export function isFound({ presenting, state, placed, sources, compiled, crowd, result }: Session): boolean {
  if (presenting === undefined || state !== "current" || placed !== sources || compiled === undefined) return false;
  if (presenting.stale.result !== undefined && result === presenting.stale.result) return false;
  if (crowd === undefined) return true;
  const { judged } = crowd;
  return judged !== undefined && judged !== presenting.stale.judged && judged.policies.after === compiled.policy;
}

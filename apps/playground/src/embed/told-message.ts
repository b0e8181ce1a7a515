import type { Outcome } from "@bylaw/ir";

/**
 * What the page says to a page round it that asked for it: the outcome of the open decision, and nothing of the facts. A
 * type alone, so that the script for other pages stays one file.
 */
export interface ToldMessage {
  readonly kind: "bylaw-playground:determination";
  /** Id of the measure. */
  readonly measure: string;
  /** The day asked about, `YYYY-MM-DD`. */
  readonly on: string;
  /** Id of the decision. */
  readonly decision: string;
  readonly outcome: Outcome;
}

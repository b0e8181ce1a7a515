import type { HostCase } from "@bylaw/ir";
import type { Panel, View } from "../state/panel-ids.ts";
import type { Hunk } from "./text-change.ts";

/**
 * A text that is not the one shipped, with the hash of the shipped text that it goes back to: whole, as drafts are
 * kept, or as changes of lines, as links carry it.
 */
export type KeptText = {
  readonly path: string;
  readonly of: string;
} & ({ readonly text: string } | { readonly changes: readonly Hunk[] });

/** All that decides what the page shows, as plain data: JSON takes it there and back. */
export interface Situation {
  /** Of this form of data; a page refuses those that it does not know. */
  readonly format: 1;
  /** Version of the engine that it was made with. */
  readonly engine: string;
  /** Id of the measure's plugin. */
  readonly measure: string;
  /** The texts that were changed. */
  readonly texts: readonly KeptText[];
  /** The texts held as "before" where those are not the shipped ones; empty where they are, missing where none are held. */
  readonly pinned?: readonly KeptText[];
  readonly case: HostCase;
  /** The sample that the case came from. */
  readonly sample?: string;
  /** The day asked about, `YYYY-MM-DD`. */
  readonly on: string;
  readonly readings: Readonly<Record<string, string>>;
  readonly decision?: string;
  readonly panel: Panel;
  readonly view: View;
  /** The open text, where it is not the first. */
  readonly file?: string;
  /** How many applicants are invented, where it is not as many as the measure's plugin says. A table of one's own is not in it. */
  readonly people?: number;
}

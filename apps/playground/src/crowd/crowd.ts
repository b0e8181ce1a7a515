import type { Diagnostic } from "@bylaw/diagnostics";
import type { Columns, IrPolicy, Screening } from "@bylaw/ir";

/** The population that the page shows, and what two texts make of it. */
export interface Crowd {
  /** `made`: invented, by the plugin's specification. `own`: a table that the reader brought. */
  readonly source: "made" | "own";
  /** What the plugin says of the people that it invents: that they are invented, and what they are like. */
  readonly about?: { readonly en: string; readonly zh: string };
  /** Name of the file of one's own. */
  readonly name?: string;
  readonly columns: Columns;
  /** What was refused or left out while a table was read. */
  readonly problems: readonly Diagnostic[];
  readonly refused: number;
  /** By the text held as "before", and by the last sound text; both of the same day and readings. */
  readonly judged?: {
    readonly policies: { readonly before: IrPolicy; readonly after: IrPolicy };
    readonly before: Screening;
    readonly after: Screening;
  };
}

import type { ChangedApplicant, Threshold } from "@bylaw/analysis";
import type { IrPolicy } from "@bylaw/ir";

/** Those whose finding changed, in the order in which they are shown. */
export interface Nearest {
  /** They fall short of the line; else they are over it. */
  readonly lose: boolean;
  readonly people: readonly ChangedApplicant[];
  /** The line that was moved, and how far they stand from it; missing where another change was made. */
  readonly line?: Threshold;
  readonly distance?: Float64Array;
  readonly policy: IrPolicy;
}

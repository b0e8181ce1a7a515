import type { Citation } from "@bylaw/diagnostics";
import type { IrExpression } from "./expression.ts";
import type { IrForEach, IrLength } from "./title.ts";
import type { Names } from "./type.ts";

/** Steps in their order. */
export interface IrProcedure {
  readonly names: Names;
  readonly forEach?: IrForEach;
  readonly steps: readonly IrStep[];
  readonly readings: readonly string[];
}

export interface IrStep {
  readonly names: Names;
  readonly citation?: Citation;
  /** The role whose turn it is. */
  readonly by: string;
  readonly when?: IrExpression;
  /** Least length of the step, such as of a public notice. */
  readonly forAtLeast?: IrLength;
  /** The date on which it was done, where a fact holds it; otherwise the case's own record of steps. */
  readonly doneOn: readonly IrExpression[];
}

import type { EvaluationOptions } from "./case.ts";
import type { IrExpression } from "./expression.ts";
import type { IrPolicy } from "./policy.ts";
import type { IrForEach } from "./title.ts";

/** Expressions of a policy that a report asks one case for, each once for every record of the lists they stand in. */
export interface Probe {
  readonly expressions: readonly IrExpression[];
  /** The lists whose records the expressions read, outermost first; empty where they read none. */
  readonly lists: readonly IrForEach[];
}

/**
 * The values of a probe's expressions for one record: numbers as plain decimals or fractions in natural units, dates
 * `YYYY-MM-DD`, conditions yes or no. Undefined: not known.
 */
export type ProbedRow = readonly (string | undefined)[];

/**
 * Works out probes in one case: for each its rows, one where it reads no list. Undefined where the case did not pass the
 * door, and in the place of the rows where a list is not known.
 */
export type ProbeCase = (
  policy: IrPolicy,
  input: unknown,
  options: EvaluationOptions,
  probes: readonly Probe[],
) => readonly (readonly ProbedRow[] | undefined)[] | undefined;

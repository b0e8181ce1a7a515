import { determine, knownCase } from "@bylaw/evaluate";
import type { CompiledPolicy, Determination, EvaluationOptions, HostCase } from "@bylaw/ir";

/** A case that is tried under both policies. */
export interface Trial {
  readonly name: string;
  readonly on: string;
  readonly readings?: Readonly<Record<string, string>>;
  readonly case: HostCase;
  /** Facts in which it differs from the case that it was made from. */
  readonly varied: readonly string[];
}

/** What a policy answers to a trial; nothing where its door refuses the case. What it does not know is cut off first. */
export function answerTo({ policy, environment }: CompiledPolicy, trial: Trial): Determination | undefined {
  const options: EvaluationOptions = {
    on: trial.on,
    ...(trial.readings !== undefined && { readings: trial.readings }),
    ...(environment !== undefined && { environment }),
  };
  return determine(policy, knownCase(trial.case, policy).case, options).determination;
}

/** The same for the same case, day and readings, whatever they are called. */
export function keyOf({ on, readings, case: tried }: Trial): string {
  return JSON.stringify([on, readings ?? {}, tried]);
}

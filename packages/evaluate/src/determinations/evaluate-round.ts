import type { Diagnostic } from "@bylaw/diagnostics";
import {
  type CheckedRound,
  determinationFormat,
  type EvaluationOptions,
  type IrPolicy,
  type RoundDetermination,
} from "@bylaw/ir";
import { readRoundRun } from "../door/read-round.ts";
import { startRound } from "../rounds/round.ts";
import { determinationOf } from "./evaluate.ts";
import { frozen } from "./frozen.ts";

/**
 * The determinations of all applicants of a round that was checked at the door with the same options, in the order
 * given. That order changes no result.
 */
export function evaluateRound(policy: IrPolicy, round: CheckedRound, options: EvaluationOptions): RoundDetermination {
  const runs = startRound(policy, round, options);
  return frozen<RoundDetermination>({
    format: determinationFormat,
    policy: policy.names.id,
    on: options.on,
    applicants: runs.map((run, index) => ({
      id: round.applicants[index]?.id ?? "",
      determination: determinationOf(run, options),
    })),
  });
}

/** The door and the determinations in one: a host's round, or the problems it has. */
export function determineRound(
  policy: IrPolicy,
  input: unknown,
  options: EvaluationOptions,
): { readonly determination?: RoundDetermination; readonly problems: readonly Diagnostic[] } {
  const { round, options: read, problems } = readRoundRun(policy, input, options);
  return round === undefined ? { problems } : { determination: evaluateRound(policy, round, read), problems };
}

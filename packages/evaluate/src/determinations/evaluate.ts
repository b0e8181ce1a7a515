import { citationKey } from "@bylaw/diagnostics";
import {
  type CheckedCase,
  type DecisionResult,
  type Determination,
  determinationFormat,
  type EvaluationOptions,
  type IrPolicy,
} from "@bylaw/ir";
import type { DecisionFinding } from "../decisions/decision-finding.ts";
import { isNamed } from "../readings.ts";
import { inPeriod } from "../rules/period.ts";
import type { Run } from "../run.ts";
import { startRun } from "../start-run.ts";
import { courseResults } from "./course-results.ts";
import { decisionResult } from "./decision-result.ts";
import { frozen } from "./frozen.ts";
import { policyHash } from "./policy-hash.ts";
import { readingResults, readingValues } from "./reading-results.ts";

/**
 * The determination of a case that was checked at the door with the same options. The same input gives the same
 * bytes; the result is frozen. Decisions asked for bring those that they need.
 */
export function evaluate(policy: IrPolicy, checked: CheckedCase, options: EvaluationOptions): Determination {
  return determinationOf(startRun(policy, checked, options), options);
}

/** The determination that a run comes to: of a case alone, or at its seat in a round. */
export function determinationOf(run: Run, options: EvaluationOptions): Determination {
  const { policy } = run;
  const { decisions: asked } = options;
  for (const { names } of policy.decisions) {
    if (asked === undefined || asked.some((name) => isNamed(names, name))) run.decide(names.id);
  }
  const inForce = forceOn(run);
  const reached = reachedBy(run);
  const results = reached.map((found): [string, DecisionResult] => [
    found.decision.names.id,
    decisionResult(found, inForce !== "no", run),
  ]);
  return frozen<Determination>({
    format: determinationFormat,
    policy: policy.names.id,
    version: policy.version,
    hash: policyHash(policy, readingValues(run), options),
    on: options.on,
    inForce,
    force: forceDays(policy),
    assuming: inForce === "unknown" ? ["in_force"] : [],
    decisions: ownKeys(results),
    ...(asked === undefined && courseResults(run, options.period)),
    ...(run.seat !== undefined && { applicant: run.seat.id }),
    readings: readingResults(reached, run, asked === undefined),
    omissions: policy.omissions.map(({ citations, reason }) => ({ citations: citations.map(citationKey), reason })),
  });
}

/** All decisions that were read, each as a whole, in source order. One read at a record is asked for all of them. */
function reachedBy(run: Run): readonly DecisionFinding[] {
  const reached = new Set<string>();
  // Going through a map meets what is added on the way, too.
  for (const { decision } of run.found.decisions.values()) {
    reached.add(decision.names.id);
    run.decide(decision.names.id);
  }
  return run.policy.decisions.flatMap(({ names }) => (reached.has(names.id) ? run.decide(names.id) : []));
}

function forceOn({ policy, on }: Run): Determination["inForce"] {
  if (policy.force.kind === "unknown") return "unknown";
  return inPeriod(policy.force, on) === "yes" ? "yes" : "no";
}

function forceDays({ force }: IrPolicy): Determination["force"] {
  if (force.kind === "unknown") return {};
  return { from: force.from, ...(force.until !== undefined && { until: force.until }) };
}

/** An object whose keys are only these, whatever they are called. */
function ownKeys<Value>(entries: readonly [string, Value][]): Readonly<Record<string, Value>> {
  return Object.fromEntries(entries);
}

import type { Diagnostic, Span } from "@bylaw/diagnostics";
import type { CompiledPolicy, Determination, EvaluationOptions, IrScenario, RoundDetermination } from "@bylaw/ir";
import { determine } from "../determinations/determine.ts";
import { determineRound } from "../determinations/evaluate-round.ts";
import { differencesOf } from "./differences.ts";

/** What one scenario gave: it passed where nothing differs from what it expects. */
export interface ScenarioResult {
  readonly name: string;
  /** Where it stands in its source. */
  readonly span?: Span;
  readonly passed: boolean;
  readonly problems: readonly Diagnostic[];
  /** Missing where the case did not pass the door, and of a scenario over a round. */
  readonly determination?: Determination;
  /** Of a scenario over a round that passed the door. */
  readonly round?: RoundDetermination;
}

/**
 * Runs every scenario through the door and the interpreter, in source order, with the calendars and functions that the
 * policy uses. A scenario without a day of its own is read on the first day in force, or on the day of issue.
 */
export function runScenarios(compiled: CompiledPolicy): readonly ScenarioResult[] {
  return compiled.scenarios.map((scenario, index) => {
    const span = compiled.origins.scenarios[index];
    const given = runScenario(scenario, compiled);
    const passed = given.problems.length === 0;
    return { name: scenario.name, ...(span !== undefined && { span }), passed, ...given };
  });
}

type Given = Pick<ScenarioResult, "problems" | "determination" | "round">;

function runScenario(scenario: IrScenario, compiled: CompiledPolicy): Given {
  const { policy } = compiled;
  const options = optionsOf(scenario, compiled);
  const telling = { scenario: scenario.name, compiled };
  if (scenario.cohort === undefined) {
    const { determination, problems } = determine(policy, scenario.case, options);
    if (determination === undefined) return { problems };
    const differences = scenario.expectations.flatMap((each) => differencesOf(each, determination, telling));
    return { problems: [...problems, ...differences], determination };
  }
  const cohort = scenario.cohort.map(({ id, case: own }) => ({ ...own, id }));
  const { determination: round, problems } = determineRound(policy, { cohort }, options);
  if (round === undefined) return { problems };
  const differences = scenario.expectations.flatMap((each) =>
    round.applicants.flatMap(({ id, determination }) =>
      differencesOf(each, determination, { ...telling, applicant: id }),
    ),
  );
  return { problems: [...problems, ...differences], round };
}

function optionsOf(scenario: IrScenario, { policy, environment }: CompiledPolicy): EvaluationOptions {
  const first = policy.force.kind === "from" ? policy.force.from : policy.issued;
  return {
    on: scenario.on ?? first ?? "",
    ...(scenario.readings && { readings: scenario.readings }),
    ...(environment && { environment }),
  };
}

import { type NewScenario, writeScenario } from "@bylaw/editor";
import type { CompiledPolicy, Determination, EvaluationOptions, Names } from "@bylaw/ir";
import { determine, readCase } from "bylaw";
import { caseAtPoint, type StartCase } from "./boundary-cases.ts";
import { newScenarioWords } from "./new-scenario-words.ts";
import type { NewScenarioAsked, NewScenarioGiven } from "./service-calls.ts";
import type { Known } from "./text-in-hand.ts";

/** Scenarios of the policy that are tried as a start, after the applicant and the samples. */
const mostStarts = 40;

/** The edit that adds a scenario: of the present applicant, or at a point of a boundary. */
export function newScenario(asks: NewScenarioAsked, { text }: Known): NewScenarioGiven {
  const { compiled } = text.whole().forms;
  if (compiled === undefined) return { why: "noPolicy" };
  const { policy, environment } = compiled;
  const { language, boundary } = asks;
  const present: StartCase = {
    given: asks.case,
    options: { on: asks.on, readings: asks.readings, ...(environment && { environment }) },
    ...(asks.sample === undefined ? {} : { sample: asks.sample }),
  };
  const point = boundary && caseAtPoint(compiled, boundary, startsOf(compiled, present));
  if (boundary !== undefined && point === undefined) return { why: "noCase" };
  const { given, options, sample } = point ?? present;
  const { determination } = determine(policy, given, options);
  const checked = readCase(policy, given, options).case;
  if (determination === undefined || checked === undefined) return { why: "refused" };
  const words = newScenarioWords[language];
  const named = (all: readonly { readonly names: Names }[], id: string): string =>
    all.find(({ names }) => names.id === id)?.names[language] ?? id;
  const title =
    point === undefined
      ? words.applicant(options.on)
      : words.boundary(point.owner, named(policy.facts, point.fact), point.value);
  const subject = named(policy.decisions, asks.decision);
  const { on, readings = {} } = options;
  const scenario: NewScenario = {
    title,
    remark: words.confirm,
    given: checked,
    on,
    ...startingFrom(compiled, sample, options),
    ...(Object.keys(readings).length === 0 ? {} : { readings }),
    expects: expectationsOf(determination, point?.owner, { id: asks.decision, name: subject }),
  };
  return writeScenario(text.whole(), policy, scenario, language) ?? { why: "noPlace" };
}

function startingFrom(
  { policy, samples }: CompiledPolicy,
  id: string | undefined,
  options: EvaluationOptions,
): Pick<NewScenario, "sample"> {
  const start = samples.find((sample) => sample.id === id);
  const given = start && readCase(policy, start.case, options).case;
  if (start === undefined || given === undefined) return {};
  return { sample: { names: { ...start.names, id: start.id }, given } };
}

/** The present applicant first, then the samples, then who stands in scenarios. */
function* startsOf({ samples, scenarios, policy }: CompiledPolicy, present: StartCase): Generator<StartCase> {
  yield present;
  const { environment } = present.options;
  const first = policy.force.kind === "from" ? policy.force.from : (policy.issued ?? present.options.on);
  const optionsOn = (on: string, readings?: Readonly<Record<string, string>>): EvaluationOptions => ({
    on,
    ...(readings && { readings }),
    ...(environment && { environment }),
  });
  for (const { id, case: given } of samples) yield { given, options: optionsOn(present.options.on), sample: id };
  const single = scenarios.filter(({ cohort }) => cohort === undefined).slice(0, mostStarts);
  for (const { case: given, on = first, readings } of single) yield { given, options: optionsOn(on, readings) };
}

/** The status of the rule that is tried; else the outcome of the decision that is open. */
function expectationsOf(
  { decisions }: Determination,
  rule: string | undefined,
  decision: { readonly id: string; readonly name: string },
): NewScenario["expects"] {
  const rules = Object.values(decisions).flatMap((each) => each.rules);
  const status = rules.find(({ id }) => id === rule)?.status;
  if (rule !== undefined && status !== undefined) return [{ subject: rule, outcome: status }];
  const outcome = Object.hasOwn(decisions, decision.id) ? decisions[decision.id]?.outcome : undefined;
  return outcome === undefined ? [] : [{ subject: decision.name, outcome }];
}

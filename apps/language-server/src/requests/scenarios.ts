import { setImmediate } from "node:timers/promises";
import { formatCitation, type Span } from "@bylaw/diagnostics";
import type { CompiledPolicy } from "@bylaw/ir";
import { explain, runScenarios, type ScenarioResult } from "bylaw";
import type { CancellationToken } from "vscode-languageserver";
import type { Policy } from "../policies/policy.ts";
import type {
  BylawScenario,
  PolicyIdentity,
  PolicyScenarios,
  RanScenario,
  RanScenarios,
  RunScenariosParams,
  ScenariosParams,
} from "../protocol.ts";
import { spokenProblem } from "../services/diagnostics.ts";
import { type Session, stopIfCancelled } from "../session.ts";
import { explanationMarkdown } from "./explanation-markdown.ts";

/** Of so many scenarios asked for by name the whole result is told. */
const mostInFull = 20;

/** A policy as a heading names it. */
export function identityOf(session: Session, policy: Policy): PolicyIdentity {
  const uris = policy.ownPaths.map((path) => session.policies.uri(path));
  return { key: policy.key, name: policy.files.name, uris };
}

/** The scenarios of one policy, or of all, with their places; also of a policy with errors. */
export async function listScenarios(
  session: Session,
  { uri }: ScenariosParams,
  token: CancellationToken,
): Promise<readonly PolicyScenarios[]> {
  if (uri !== undefined) {
    const asked = await session.asked(uri, token);
    return asked === undefined ? [] : [scenariosOf(session, asked.policy)];
  }
  await session.settle(token);
  const found: PolicyScenarios[] = [];
  for (const root of await session.policies.all()) {
    const policy = await session.policies.at(root);
    await setImmediate();
    stopIfCancelled(token);
    const scenarios = scenariosOf(session, policy);
    if (scenarios.scenarios.length > 0) found.push(scenarios);
  }
  return found;
}

function scenariosOf(session: Session, policy: Policy): PolicyScenarios {
  const analysis = policy.quick();
  const scenarios = policy.input.sources.flatMap(({ path }): readonly BylawScenario[] =>
    (analysis.read.get(path)?.tree.scenarios ?? []).flatMap((scenario): readonly BylawScenario[] => {
      const place = session.location(policy, scenario.span);
      const references = scenario.expectations.flatMap(({ because }) => because?.include ?? []);
      const cited = references.find((reference) => reference.kind === "citation");
      if (place === undefined) return [];
      const article = cited === undefined ? {} : { article: formatCitation(cited.citation, session.language) };
      return [{ ...place, name: scenario.title.text, ...article }];
    }),
  );
  return { ...identityOf(session, policy), scenarios };
}

/** Runs scenarios, by name or all, and keeps how they ended for the lenses. */
export async function runNamedScenarios(
  session: Session,
  { uri, names }: RunScenariosParams,
  token: CancellationToken,
): Promise<RanScenarios> {
  const asked = await session.asked(uri, token);
  if (asked === undefined) return { results: [], problems: [] };
  const { policy } = asked;
  const identity = identityOf(session, policy);
  const whole = policy.whole();
  const { compiled, problems } = whole.forms;
  if (compiled === undefined) {
    const errors = problems.filter(({ severity }) => severity === "error");
    return { policy: identity, results: [], problems: errors.map((one) => spokenProblem(session, policy, one)) };
  }
  const kept: (ScenarioResult | undefined)[] = [...(policy.results ?? compiled.scenarios.map(() => undefined))];
  const results: RanScenario[] = [];
  for (const [index, scenario] of compiled.scenarios.entries()) {
    if (names !== undefined && !names.includes(scenario.name)) continue;
    await setImmediate();
    stopIfCancelled(token);
    const result = runOne(compiled, index);
    kept[index] = result;
    if (result === undefined) continue;
    const inFull = !result.passed || (names !== undefined && names.length <= mostInFull);
    results.push(spokenResult(session, policy, compiled, result, inFull));
  }
  policy.keepResults(whole, kept);
  return { policy: identity, results, problems: [] };
}

/** One scenario by its place among all. */
function runOne(compiled: CompiledPolicy, index: number): ScenarioResult | undefined {
  const span: Span | undefined = compiled.origins.scenarios[index];
  const scenarios = compiled.scenarios.slice(index, index + 1);
  const origins = { ...compiled.origins, scenarios: span === undefined ? [] : [span] };
  return runScenarios({ ...compiled, scenarios, origins })[0];
}

function spokenResult(
  session: Session,
  policy: Policy,
  { policy: compiled }: CompiledPolicy,
  { name, span, passed, problems, determination }: ScenarioResult,
  inFull: boolean,
): RanScenario {
  const place = span === undefined ? undefined : session.location(policy, span);
  const explanation =
    determination === undefined || !inFull
      ? undefined
      : explain(determination, compiled, { language: session.language, length: "long" });
  return {
    name,
    ...(place === undefined ? {} : { place }),
    passed,
    problems: problems.map((problem) => spokenProblem(session, policy, problem)),
    ...(explanation === undefined ? {} : { markdown: explanationMarkdown(explanation) }),
  };
}

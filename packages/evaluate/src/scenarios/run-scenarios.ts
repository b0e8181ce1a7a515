import { type Citation, type Diagnostic, problem, type Span } from "@bylaw/diagnostics";
import type { CompiledPolicy, Determination, IrExpectation, IrScenario, RuleResult } from "@bylaw/ir";
import { determine } from "../determinations/determine.ts";
import { isReason, needsFact } from "./expectations.ts";

/** What one scenario gave: it passed where nothing differs from what it expects. */
export interface ScenarioResult {
  readonly name: string;
  /** Where it stands in its source. */
  readonly span?: Span;
  readonly passed: boolean;
  readonly problems: readonly Diagnostic[];
  /** Missing where the case did not pass the door. */
  readonly determination?: Determination;
}

/**
 * Runs every scenario through the door and the interpreter, in source order. A scenario without a day of its own is
 * read on the first day in force, or on the day of issue.
 */
export function runScenarios(compiled: CompiledPolicy): readonly ScenarioResult[] {
  return compiled.scenarios.map((scenario, index) => {
    const span = compiled.origins.scenarios[index];
    const { determination, problems } = determine(compiled.policy, scenario.case, { on: dayOf(scenario, compiled) });
    const differences = determination === undefined ? [] : differencesOf(scenario, determination, compiled);
    const all = [...problems, ...differences];
    return {
      name: scenario.name,
      ...(span !== undefined && { span }),
      passed: all.length === 0,
      problems: all,
      ...(determination !== undefined && { determination }),
    };
  });
}

function dayOf(scenario: IrScenario, { policy }: CompiledPolicy): string {
  const first = policy.force.kind === "from" ? policy.force.from : policy.issued;
  return scenario.on ?? first ?? "";
}

function differencesOf(scenario: IrScenario, determination: Determination, compiled: CompiledPolicy): Diagnostic[] {
  return scenario.expectations.flatMap((expectation) => differenceOf(scenario, expectation, determination, compiled));
}

/** Everything about the subject of an expectation that it is compared with. */
interface Subject {
  readonly found: string | undefined;
  readonly needs: readonly string[];
  /** The rules that stand in the way of passing, also those of decisions standing as rules. */
  readonly reasons: readonly RuleResult[];
}

function differenceOf(
  scenario: IrScenario,
  expectation: IrExpectation,
  determination: Determination,
  compiled: CompiledPolicy,
): readonly Diagnostic[] {
  const { found, needs, reasons } = subjectOf(expectation, determination);
  const because = expectation.because.filter((reason) => !reasons.some((rule) => isReason(rule, reason)));
  const needing = expectation.needing.filter((fact) => !needs.some((need) => needsFact(need, fact)));
  const differs = expectation.outcome !== undefined && expectation.outcome !== found;
  if (!differs && because.length === 0 && needing.length === 0) return [];
  const rule = reasons[0] === undefined ? undefined : compiled.origins.rules[reasons[0].id];
  const parameters = {
    scenario: scenario.name,
    expected: expectation.outcome ?? "",
    found: found ?? "",
    because: citationsOf(reasons, compiled),
    missingBecause: differs ? "" : because.join(", "),
    missingNeeds: differs || because.length > 0 ? "" : needing.join(", "),
  };
  return [problem("scenario-differs", parameters, { here: expectation.span, ...(rule && { rule }) })];
}

function subjectOf({ subject }: IrExpectation, determination: Determination): Subject {
  if (subject.kind === "decision") {
    const result = Object.hasOwn(determination.decisions, subject.id) ? determination.decisions[subject.id] : undefined;
    if (result === undefined) return { found: undefined, needs: [], reasons: [] };
    return { found: result.outcome, needs: result.needs, reasons: reasonsAmong(result.rules, determination) };
  }
  const all = Object.values(determination.decisions).flatMap((decision) => decision.rules);
  const rule = all.find((each) => each.id === subject.id);
  return { found: rule?.status, needs: rule?.needs ?? [], reasons: reasonsAmong(rule ? [rule] : [], determination) };
}

function reasonsAmong(rules: readonly RuleResult[], determination: Determination): readonly RuleResult[] {
  const all = new Map(
    Object.values(determination.decisions).flatMap((each) => each.rules.map((rule) => [rule.id, rule])),
  );
  const reasons = new Set<RuleResult>();
  const waiting = rules.filter(({ status }) => !["met", "waived", "not_applicable"].includes(status));
  for (let rule = waiting.shift(); rule !== undefined; rule = waiting.shift()) {
    if (reasons.has(rule)) continue;
    reasons.add(rule);
    const beneath = [...(rule.failing ?? []), ...(rule.items ?? []).flatMap((item) => item.failing ?? [])];
    waiting.push(...beneath.flatMap((id) => all.get(id) ?? []));
  }
  return [...reasons];
}

/** The articles of the rules that stand in the way, each once, as citations. */
function citationsOf(reasons: readonly RuleResult[], { policy }: CompiledPolicy): readonly Citation[] {
  const cited = new Map<string, Citation>();
  const rules = policy.decisions.flatMap((decision) => decision.rules);
  for (const { id, citation } of reasons) {
    const full = rules.find((rule) => rule.id === id)?.citation;
    if (citation !== undefined && full !== undefined) cited.set(citation, full);
  }
  return [...cited.values()];
}

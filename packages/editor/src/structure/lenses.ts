import type { CompiledPolicy } from "@bylaw/ir";
import type { Analysis } from "../analysis.ts";
import type { Lens, ServiceOptions, ShownScenario } from "../service-types.ts";
import { type StructureWords, structureWords } from "./words.ts";

/** What is known of the scenarios. */
export interface LensOptions extends ServiceOptions {
  /** How they ended, once they ran; in the order of the policy's scenarios. */
  readonly scenarios?: readonly ShownScenario[];
  /** Whether scenarios run when a reader asks, as the titles then say, or by themselves; the former if left out. */
  readonly runs?: "onRequest" | "byThemselves";
}

/**
 * Above each rule the scenarios that try it: those that expect something of it, and those in which it is what stands in
 * the way. Above each scenario whether it passes. A policy with an error has none.
 */
export function lensesOf(analysis: Analysis, path: string, options: LensOptions): readonly Lens[] {
  const { compiled } = analysis.forms;
  if (compiled === undefined) return [];
  const words = structureWords(options.language);
  return [...ruleLenses(compiled, path, options, words), ...scenarioLenses(compiled, path, options, words)].toSorted(
    (a, b) => a.span.start - b.span.start,
  );
}

function ruleLenses(
  compiled: CompiledPolicy,
  path: string,
  { scenarios: ended, runs }: LensOptions,
  words: StructureWords,
): readonly Lens[] {
  const trying = scenariosByRule(compiled, ended);
  return Object.entries(compiled.origins.rules).flatMap(([id, span]): readonly Lens[] => {
    if (span.source !== path) return [];
    const indexes = [...(trying.get(id) ?? [])].toSorted((a, b) => a - b);
    const scenarios = indexes.flatMap((index) => compiled.scenarios[index]?.name ?? []);
    // What fails in a scenario is known once it ran: before, nothing is said of a rule that none names.
    if (ended === undefined && scenarios.length === 0) return [];
    const passed = indexes.filter((index) => ended?.[index]?.passed === true).length;
    return [
      {
        span,
        title: titleOf(scenarios.length, ended === undefined ? undefined : passed, runs, words),
        command: "bylaw.runScenarios",
        scenarios,
      },
    ];
  });
}

/** `passed`: undefined before they ran. */
function titleOf(all: number, passed: number | undefined, runs: LensOptions["runs"], words: StructureWords): string {
  if (all === 0) return words.noScenario;
  const known = passed === undefined ? words.scenariosNotRun(all) : words.scenarios(passed, all);
  return runs === "byThemselves" ? known : words.toRun(known);
}

/** By rule the places of the scenarios that try it. */
function scenariosByRule(
  { scenarios, origins }: CompiledPolicy,
  ended: LensOptions["scenarios"],
): ReadonlyMap<string, ReadonlySet<number>> {
  const trying = new Map<string, Set<number>>();
  const ids = Object.keys(origins.rules);
  const add = (rule: string, index: number): void => {
    const known = trying.get(rule) ?? new Set<number>();
    trying.set(rule, known.add(index));
  };
  scenarios.forEach(({ expectations }, index) => {
    for (const { subject, because } of expectations) {
      if (subject.kind === "rule") add(subject.id, index);
      for (const cited of because) for (const id of ids) if (id === cited || id.startsWith(`${cited}.`)) add(id, index);
    }
    const decisions = Object.values(ended?.[index]?.determination?.decisions ?? {});
    for (const decision of decisions) {
      for (const { rules } of [decision, ...(decision.records ?? [])]) {
        for (const { id, status } of rules) if (standsInTheWay.has(status)) add(id, index);
      }
    }
  });
  return trying;
}

const standsInTheWay: ReadonlySet<string> = new Set(["not_met", "undecided", "at_discretion", "waived"]);

function scenarioLenses(
  { scenarios, origins }: CompiledPolicy,
  path: string,
  { scenarios: ended, runs }: LensOptions,
  words: StructureWords,
): readonly Lens[] {
  return scenarios.flatMap(({ name }, index): readonly Lens[] => {
    const span = origins.scenarios[index];
    if (span?.source !== path) return [];
    const passed = ended?.[index]?.passed;
    const title = scenarioTitle(passed, runs, words);
    return [{ span, title, command: "bylaw.runScenarios", scenarios: [name] }];
  });
}

function scenarioTitle(passed: boolean | undefined, runs: LensOptions["runs"], words: StructureWords): string {
  const byThemselves = runs === "byThemselves";
  if (passed === undefined) return byThemselves ? words.scenarioNotRun : words.runScenario;
  const known = passed ? words.scenarioPassed : words.scenarioFailed;
  return byThemselves ? known : words.toRunAgain(known);
}

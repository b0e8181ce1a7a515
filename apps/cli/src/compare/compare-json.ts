import { toJson } from "@bylaw/diagnostics";
import type { DecisionResult } from "@bylaw/ir";
import type { Compared } from "./compared.ts";

/** The comparison as data: of each measure its decisions, or the problems that it has with the case. */
export function compareJson(measures: readonly Compared[], on: string): string {
  return JSON.stringify({ on, measures: measures.map(measureJson) }, undefined, 2);
}

function measureJson(measure: Compared): Readonly<Record<string, unknown>> {
  const { plugin } = measure;
  if (measure.kind === "refused") {
    return { plugin, refused: measure.at, problems: toJson(measure.problems, measure.sources, "en") };
  }
  const { determination, unknown } = measure;
  const { policy, version, inForce } = determination;
  return {
    plugin,
    policy,
    version,
    inForce,
    decisions: Object.entries(determination.decisions).map(([id, decision]) => ({ id, ...decisionJson(decision) })),
    factsNotKnown: unknown,
  };
}

function decisionJson(decision: DecisionResult): Readonly<Record<string, unknown>> {
  const { outcome, ifInForce, value, needs, awaits } = decision;
  const rules = [...decision.rules, ...(decision.records ?? []).flatMap((record) => record.rules)];
  const failing = rules.filter(({ status }) => status === "not_met" || status === "at_discretion");
  return {
    outcome,
    ...(ifInForce === undefined ? {} : { ifInForce }),
    ...(value === undefined ? {} : { value }),
    failing: failing.map(({ id, citation, status, shortfall, measure, unit }) => ({
      id,
      ...(citation === undefined ? {} : { citation }),
      status,
      ...(shortfall === undefined ? {} : { shortfall, measure, ...(unit === undefined ? {} : { unit }) }),
    })),
    needs,
    awaits,
  };
}

import type { DecisionResult, Determination, IrRule, RuleResult } from "@bylaw/ir";
import type { Place } from "./places-of-owners.ts";
import type { CoveragePoint, ReadDetermination, Tracker } from "./tracker.ts";
import type { UsualReadings } from "./usual-readings.ts";

/**
 * Every rule is to be met once and to fail once; what the text lifts by an exception is to be lifted, and what may be
 * left to the authority is to come to it. Bars and titles that must stand are rules of the decision that grants.
 */
export function ruleTrackers({ compiled, placed }: Place, usual: UsualReadings): readonly Tracker[] {
  return compiled.policy.decisions.flatMap(({ names, rules }) =>
    rules.flatMap((rule): readonly Tracker[] => {
      if (rule.when !== undefined && usual.holds(rule.when) === false) return [];
      const { id, citation } = rule;
      const owner = placed({ kind: "rule", id, of: names.id, ...(citation && { citation }) });
      return [{ kind: "rule", id, owner, wanted: wantedOf(rule, usual), seen: new Set() }];
    }),
  );
}

function wantedOf({ unless, soft, relaxations }: IrRule, usual: UsualReadings): readonly CoveragePoint[] {
  const wanted: CoveragePoint[] = ["met", "fails"];
  if (unless !== undefined && usual.holds(unless) !== false) wanted.push("waived");
  if (soft || relaxations.length > 0) wanted.push("relaxed");
  return wanted;
}

/** Reads the statuses of the rules, of decisions for each record too. */
export function ruleReader(trackers: readonly Tracker[]): ReadDetermination {
  const byId = new Map(trackers.map((tracker) => [tracker.id, tracker]));
  return (determination) => {
    for (const result of rulesIn(determination)) {
      for (const point of pointsOf(result)) byId.get(result.id)?.seen.add(point);
    }
  };
}

function pointsOf({ status, waivedBy }: RuleResult): readonly CoveragePoint[] {
  switch (status) {
    case "met":
      return ["met"];
    case "not_met":
      return ["fails"];
    case "at_discretion":
      return ["fails", "relaxed"];
    case "waived":
      return [waivedBy === "act" ? "relaxed" : "waived"];
    case "undecided":
    case "not_applicable":
      return [];
    default:
      return status satisfies never;
  }
}

function* rulesIn({ decisions }: Determination): Iterable<RuleResult> {
  const waiting: DecisionResult[] = Object.values(decisions);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield* next.rules;
    waiting.push(...(next.records ?? []));
  }
}

import type { DecisionResult, Determination, IrRule, RuleResult } from "@bylaw/ir";
import type { Place } from "./places-of-owners.ts";
import type { CoveragePoint, ReadDetermination, Tracker } from "./tracker.ts";
import type { UsualReadings } from "./usual-readings.ts";

/**
 * Every rule is to be met once and to fail once; what the text lifts by an exception is to be lifted, and each soft rule
 * and each relaxation is to come to the authority. Bars and titles that must stand are rules of what they bar.
 */
export function ruleTrackers({ compiled, placed }: Place, usual: UsualReadings): readonly Tracker[] {
  return compiled.policy.decisions.flatMap(({ names, rules, relaxations }) => [
    ...rules.flatMap((rule): readonly Tracker[] => {
      if (rule.when !== undefined && usual.holds(rule.when) === false) return [];
      const { id, citation } = rule;
      const owner = placed({ kind: "rule", id, of: names.id, ...(citation && { citation }) });
      return [{ kind: "rule", id, owner, wanted: wantedOf(rule, usual), seen: new Set() }];
    }),
    ...relaxations.flatMap(({ id, citation, when }): readonly Tracker[] => {
      if (when !== undefined && usual.holds(when) === false) return [];
      const owner = placed({ kind: "relaxation", id, of: names.id, ...(citation && { citation }) });
      return [{ kind: "rule", id, owner, wanted: ["relaxed"], seen: new Set() }];
    }),
  ]);
}

function wantedOf({ unless, soft }: IrRule, usual: UsualReadings): readonly CoveragePoint[] {
  const wanted: CoveragePoint[] = ["met", "fails"];
  if (unless !== undefined && usual.holds(unless) !== false) wanted.push("waived");
  if (soft) wanted.push("relaxed");
  return wanted;
}

/** Reads the statuses of the rules, of decisions for each record too. */
export function ruleReader(trackers: readonly Tracker[]): ReadDetermination {
  const of = (kind: "rule" | "relaxation") =>
    new Map(trackers.filter(({ owner }) => owner.kind === kind).map((tracker) => [tracker.id, tracker]));
  const [rules, relaxations] = [of("rule"), of("relaxation")];
  return (determination) => {
    for (const result of rulesIn(determination)) {
      for (const point of pointsOf(result)) rules.get(result.id)?.seen.add(point);
      const { relaxation } = result.discretion ?? {};
      if (relaxation !== undefined) relaxations.get(relaxation)?.seen.add("relaxed");
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

import type { ProbedRow } from "@bylaw/ir";
import { FreeOfCase } from "./free-of-case.ts";
import { areReached, reachableGuards } from "./guards.ts";
import type { Place } from "./places-of-owners.ts";
import type { Sites } from "./site.ts";
import { pointOf, pointsOf, sideOf, type Threshold, ThresholdFinder } from "./thresholds.ts";
import type { CoveragePoint, ProbeOf, Tracker } from "./tracker.ts";
import type { UsualReadings } from "./usual-readings.ts";

/** Each threshold is to have a case at it, one just beyond it, and one in which the value is not known. */
export function boundaryTrackers({ compiled }: Place, sites: Sites, usual: UsualReadings): readonly Tracker[] {
  const { policy } = compiled;
  const lets = new Map(policy.lets.map((definition) => [definition.names.id, definition]));
  const finder = new ThresholdFinder(lets, new FreeOfCase(lets));
  const found = new Map<string, Tracker & { readonly probes: ProbeOf[] }>();
  for (const { site, comparison } of sites.comparisons) {
    for (const threshold of finder.of(comparison, site)) {
      if (!reachableGuards(threshold.site.guards, usual)) continue;
      const known = found.get(threshold.key);
      if (known !== undefined) {
        known.probes.push(probeOf(threshold));
        continue;
      }
      const { given, bound, operator, type } = threshold;
      const { owner } = site;
      const wanted = pointsOf(threshold, policy);
      const shown = { threshold: { given, bound, operator, type }, probes: [probeOf(threshold)], stands: [] };
      found.set(threshold.key, { kind: "boundary", id: owner.id, owner, wanted, seen: new Set(), ...shown });
    }
  }
  return [...found.values()];
}

function probeOf(threshold: Threshold): ProbeOf {
  const { given, bound, site } = threshold;
  const { guards, lists } = site;
  const pointIn = ([value, limit, ...around]: ProbedRow): CoveragePoint | undefined => {
    const point = pointOf(value, limit, threshold);
    return point !== undefined && areReached(guards, around, point !== "missing") ? point : undefined;
  };
  return {
    probe: { expressions: [given, bound, ...guards.map(({ expression }) => expression)], lists },
    read: (rows): readonly CoveragePoint[] => rows?.flatMap((row) => pointIn(row) ?? []) ?? ["missing"],
    sides: (rows) =>
      (rows ?? []).flatMap(([value, limit, ...around]) => {
        const side = areReached(guards, around, true) ? sideOf(value, limit, threshold) : undefined;
        return side === undefined ? [] : [{ side, near: pointOf(value, limit, threshold) !== undefined }];
      }),
  };
}

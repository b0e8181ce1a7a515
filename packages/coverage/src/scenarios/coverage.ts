import type {
  CompiledPolicy,
  Determination,
  HostCase,
  IrExpression,
  IrScenario,
  ProbeCase,
  RoundDetermination,
} from "@bylaw/ir";
import { ledgerOf } from "../ledger/ledger.ts";
import { isAt } from "../ledger/places.ts";
import { armTrackers } from "./arm-trackers.ts";
import { boundaryTrackers } from "./boundary-trackers.ts";
import { courseReader, courseTrackers } from "./course-trackers.ts";
import { placesOf } from "./places-of-owners.ts";
import { sitesOf } from "./policy-sites.ts";
import { ruleReader, ruleTrackers } from "./rule-trackers.ts";
import type { SiteOwner } from "./site.ts";
import type { CoverageKind, CoveragePoint, ShownThreshold, Stand, Tracker } from "./tracker.ts";
import { UsualReadings } from "./usual-readings.ts";

/** What a scenario gave, as far as coverage reads it; in the order of the policy's scenarios. */
export interface ScenarioOutcome {
  readonly determination?: Determination;
  readonly round?: RoundDetermination;
}

/** One thing that scenarios should show, and what they do not. */
export interface CoverageItem {
  readonly kind: CoverageKind;
  readonly id: string;
  readonly owner: SiteOwner;
  readonly wanted: readonly CoveragePoint[];
  readonly missing: readonly CoveragePoint[];
  readonly threshold?: ShownThreshold;
  /** Of a boundary: which scenarios stand where. */
  readonly stands?: readonly Stand[];
  /** Of an arm or a row: its own guard. */
  readonly when?: IrExpression;
}

/** What the scenarios of a policy try. An item is covered where nothing of it is missing. */
export interface ScenarioCoverage {
  readonly items: readonly CoverageItem[];
  /** Kinds of which the policy has none are absent. */
  readonly counts: Readonly<Partial<Record<CoverageKind, { readonly covered: number; readonly all: number }>>>;
}

/**
 * What the scenarios of a policy try, counted by article, rule, arm, boundary, title, duty, step and limit. What no case
 * can reach with the policy's own readings is not counted.
 */
export function coverageOf(
  compiled: CompiledPolicy,
  outcomes: readonly ScenarioOutcome[],
  probeCase: ProbeCase,
): ScenarioCoverage {
  const run = startCoverage(compiled, probeCase);
  const most = Math.max(compiled.scenarios.length, outcomes.length);
  for (let index = 0; index < most; index++) run.add(compiled.scenarios[index], outcomes[index] ?? {});
  return run.found();
}

/** Coverage that is gathered one scenario at a time, for those who may not wait for all of them. */
export interface CoverageRun {
  /** Takes the next scenario and what it gave; it need not be one of the policy's own. */
  readonly add: (scenario: IrScenario | undefined, outcome: ScenarioOutcome) => void;
  /** What those taken so far try. */
  readonly found: () => ScenarioCoverage;
}

/** Begins to gather what scenarios of a policy try: `coverageOf` in steps. */
export function startCoverage(compiled: CompiledPolicy, probeCase: ProbeCase): CoverageRun {
  const place = placesOf(compiled);
  const usual = new UsualReadings(compiled.policy);
  const sites = sitesOf(place);
  const rules = ruleTrackers(place, usual);
  const courses = courseTrackers(place);
  const probed = [...armTrackers(place, sites, usual), ...boundaryTrackers(place, sites, usual)];
  const readers = [ruleReader(rules), courseReader(courses)];
  const trackers = [...rules, ...probed, ...courses];
  let taken = 0;
  return {
    add: (scenario, { determination, round }) => {
      const all = [
        ...(determination === undefined ? [] : [determination]),
        ...(round?.applicants ?? []).map((one) => one.determination),
      ];
      for (const one of all) for (const read of readers) read(one);
      if (scenario !== undefined) probeScenario({ scenario, number: taken }, compiled, probed, probeCase);
      taken += 1;
    },
    found: () => {
      const items = [...articleTrackers(compiled, trackers), ...trackers].map(itemOf);
      return { items, counts: countsOf(items) };
    },
  };
}

function probeScenario(
  { scenario, number }: { readonly scenario: IrScenario; readonly number: number },
  compiled: CompiledPolicy,
  trackers: readonly Tracker[],
  probeCase: ProbeCase,
): void {
  const { policy, environment } = compiled;
  const first = policy.force.kind === "from" ? policy.force.from : policy.issued;
  const { readings } = scenario;
  const on = scenario.on ?? first ?? "";
  const options = { on, ...(readings && { readings }), ...(environment && { environment }) };
  const asked = trackers.flatMap((tracker) => (tracker.probes ?? []).map((probe) => ({ ...probe, tracker })));
  const cases: readonly HostCase[] = scenario.cohort?.map((applicant) => applicant.case) ?? [scenario.case];
  for (const one of cases) {
    const found = probeCase(
      policy,
      one,
      options,
      asked.map(({ probe }) => probe),
    );
    if (found === undefined) continue;
    for (const [index, { read, sides, tracker }] of asked.entries()) {
      for (const point of read(found[index])) tracker.seen.add(point);
      for (const stand of sides?.(found[index]) ?? []) tracker.stands?.push({ scenario: number, ...stand });
    }
  }
}

/** An article is tried where a rule of it is met and one fails, and something of what else it has comes up. */
function articleTrackers(compiled: CompiledPolicy, trackers: readonly Tracker[]): readonly Tracker[] {
  return ledgerOf(compiled).articles.flatMap(({ citation, places: [place] }): readonly Tracker[] => {
    const below = trackers.filter(
      ({ owner, threshold }) =>
        threshold === undefined && owner.citation !== undefined && isAt(owner.citation, citation),
    );
    const rules = below.filter(({ kind }) => kind === "rule");
    const others = below.filter(({ kind }) => kind !== "rule");
    const wanted: CoveragePoint[] = [];
    if (rules.length > 0) wanted.push("met", "fails");
    if (others.length > 0) wanted.push("tried");
    if (wanted.length === 0) return [];
    const seen = new Set<CoveragePoint>(rules.flatMap((rule) => [...rule.seen]));
    if (others.some((other) => other.seen.size > 0)) seen.add("tried");
    const owner: SiteOwner = { kind: "article", id: citation.number, citation, ...(place && { place }) };
    return [{ kind: "article", id: citation.number, owner, wanted, seen }];
  });
}

function itemOf({ kind, id, owner, wanted, seen, threshold, stands, when }: Tracker): CoverageItem {
  const missing = wanted.filter((point) => !seen.has(point));
  const shown = { ...(threshold && { threshold }), ...(stands && { stands: [...stands] }), ...(when && { when }) };
  return { kind, id, owner, wanted, missing, ...shown };
}

function countsOf(items: readonly CoverageItem[]): ScenarioCoverage["counts"] {
  const counts: Partial<Record<CoverageKind, { covered: number; all: number }>> = {};
  for (const { kind, missing } of items) {
    const count = (counts[kind] ??= { covered: 0, all: 0 });
    count.all++;
    if (missing.length === 0) count.covered++;
  }
  return counts;
}

import type { IrDecision, IrExpression, IrForEach, IrGiveArm, ProbedRow } from "@bylaw/ir";
import { areReached, reachableGuards } from "./guards.ts";
import type { Place } from "./places-of-owners.ts";
import type { Guard, Sites } from "./site.ts";
import type { CoveragePoint, ProbeOf, Tracker } from "./tracker.ts";
import type { UsualReadings } from "./usual-readings.ts";

/** Each arm of a value, each `add`, each arm of a let and each row of a table is to be taken once. */
export function armTrackers({ compiled, placed }: Place, sites: Sites, usual: UsualReadings): readonly Tracker[] {
  const ofDecisions = compiled.policy.decisions.flatMap((decision) => valueTrackers(decision, placed, usual));
  const found = new Map<string, Tracker & { readonly probes: ProbeOf[] }>();
  for (const { site, arms } of sites.arms) {
    if (!reachableGuards(site.guards, usual)) continue;
    const whens = arms.arms.map(({ when }) => when);
    for (const number of reachable(whens, usual)) {
      const name = arms.table ?? site.owner.id;
      const key = arms.table === undefined ? `${site.owner.kind} ${name} ${found.size}` : `table ${name} ${number}`;
      const probe = probeOf(whens, number, site.lists, site.guards);
      const known = found.get(key);
      if (known === undefined) {
        const [id, when] = [`${name} ${number + 1}`, whens[number]];
        const taken = { kind: "arm", wanted: ["taken"], seen: new Set<CoveragePoint>() } as const;
        found.set(key, { ...taken, id, owner: site.owner, probes: [probe], ...(when && { when }) });
      } else known.probes.push(probe);
    }
  }
  return [...ofDecisions, ...found.values()];
}

function valueTrackers(
  { names, forEach, value }: IrDecision,
  placed: Place["placed"],
  usual: UsualReadings,
): readonly Tracker[] {
  const lists = forEach === undefined ? [] : [forEach];
  const tracker = (
    kind: "arm" | "addend",
    part: Pick<IrGiveArm, "id" | "citation" | "when">,
    probe: ProbeOf,
  ): Tracker => {
    const { id, citation, when } = part;
    const owner = placed({ kind, id, of: names.id, ...(citation && { citation }) });
    return { kind: "arm", id, owner, wanted: ["taken"], seen: new Set(), probes: [probe], ...(when && { when }) };
  };
  if (value?.kind === "add") {
    const addends = value.addends.filter(({ when }) => when === undefined || usual.holds(when) !== false);
    return addends.map((addend) => tracker("addend", addend, probeOf([addend.when], 0, lists, [])));
  }
  const arms = value?.arms ?? [];
  const whens = arms.map(({ when }) => when);
  return reachable(whens, usual).flatMap((number) => {
    const arm = arms[number];
    return arm === undefined ? [] : [tracker("arm", arm, probeOf(whens, number, lists, []))];
  });
}

/** The arms that some case can take with the policy's own readings. */
function reachable(whens: readonly (IrExpression | undefined)[], usual: UsualReadings): readonly number[] {
  const found: number[] = [];
  for (const [number, when] of whens.entries()) {
    const held = when === undefined ? true : usual.holds(when);
    if (held !== false) found.push(number);
    if (held === true) break;
  }
  return found;
}

/** Asks whether the arm is the first that holds: all before it surely do not. */
function probeOf(
  whens: readonly (IrExpression | undefined)[],
  number: number,
  lists: readonly IrForEach[],
  guards: readonly Guard[],
): ProbeOf {
  const upTo = whens.slice(0, number + 1).flatMap((when) => when ?? []);
  const own = whens[number] === undefined ? 0 : 1;
  const isTaken = (row: ProbedRow): boolean => {
    const held = row.slice(0, upTo.length);
    const before = held.slice(0, held.length - own);
    return (
      before.every((value) => value === "no") &&
      (own === 0 || held.at(-1) === "yes") &&
      areReached(guards, row.slice(upTo.length), true)
    );
  };
  return {
    probe: { expressions: [...upTo, ...guards.map(({ expression }) => expression)], lists },
    read: (rows): readonly CoveragePoint[] => (rows?.some(isTaken) ? ["taken"] : []),
  };
}

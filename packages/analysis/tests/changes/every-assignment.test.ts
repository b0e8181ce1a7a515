import { evaluate } from "@bylaw/evaluate";
import type { CheckedCase, CheckedSet, CheckedValue, IrFact, IrPolicy, Movement } from "@bylaw/ir";
import { randomCase, randomPolicy, readStart } from "@bylaw/testkit";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changesOf } from "../../src/changes/changes-to-pass.ts";
import { type Plan, planOf } from "../../src/changes/plan.ts";
import { ended } from "../../src/changes/search.ts";
import { caseWith, heldBy } from "../../src/changes/situation.ts";
import type { ChangesOptions, ChangesToPass, Way } from "../../src/index.ts";
import { agrees, appliedTo, domainOf } from "./way-values.ts";

/** Policies with few values a fact, each fact with a movement of its own. */
const policies: fc.Arbitrary<IrPolicy> = fc
  .tuple(
    randomPolicy({ facts: 4, rules: 3, depth: 2, lists: false, dates: false, texts: false, small: true }),
    fc.array(fc.constantFrom<Movement>("free", "free", "up", "down", "fixed"), { minLength: 8, maxLength: 8 }),
  )
  .map(([policy, movements]) => ({
    ...policy,
    force: { kind: "from", from: "2000-01-01" } as const,
    facts: policy.facts.map((fact, index) => ({ ...fact, movement: movements[index] ?? "free" })),
  }));

const samples = policies.chain((policy) => randomCase(policy, { unknown: 15 }).map((one) => ({ policy, ...one })));

/** What a fact may become, written apart from what is tested. */
function allowed(fact: IrFact, now: CheckedValue | undefined): readonly CheckedValue[] {
  if (fact.decidedBy !== undefined) return [];
  const all = domainOf(fact);
  if (now === undefined) return all;
  if (fact.type.kind === "set") {
    const given = now as CheckedSet;
    if (given.must.length !== given.may.length) return all.filter((set) => agrees(given, set as CheckedSet));
  }
  const key = JSON.stringify(now);
  const place = all.findIndex((value) => JSON.stringify(value) === key);
  return all.filter((value, at) => {
    if (at === place) return false;
    switch (fact.movement) {
      case "fixed":
        return false;
      case "free":
        return true;
      default:
        return isMore(fact, now, value, at, place) === (fact.movement === "up");
    }
  });
}

/** Whether the value is upwards of the present one; undefined where it is neither. */
function isMore(
  { type }: IrFact,
  now: CheckedValue,
  value: CheckedValue,
  at: number,
  place: number,
): boolean | undefined {
  if (type.kind === "boolean") return value === true;
  if (type.kind !== "set") return at > place;
  const [old, next] = [(now as CheckedSet).must, (value as CheckedSet).must];
  if (old.every((member) => next.includes(member))) return true;
  return next.every((member) => old.includes(member)) ? false : undefined;
}

interface Assignment {
  readonly values: ReadonlyMap<string, CheckedValue>;
  readonly changed: number;
  readonly shown: number;
}

/** Every assignment with which the decision is met and each part stays within its whole. */
function meeting(
  policy: IrPolicy,
  plan: Plan,
  checked: CheckedCase,
  options: ChangesOptions,
): readonly Assignment[] | undefined {
  let all: Assignment[] = [{ values: new Map(), changed: 0, shown: 0 }];
  for (const fact of policy.facts) {
    const now = checked.facts[fact.names.id];
    const known =
      now !== undefined &&
      (typeof now !== "object" || (now as CheckedSet).must.length === (now as CheckedSet).may.length);
    const others = allowed(fact, now);
    all = all.flatMap(({ values, changed, shown }) => [
      { values, changed, shown },
      ...others.map((value) => ({
        values: new Map(values).set(fact.names.id, value),
        changed: changed + Number(known),
        shown: shown + Number(!known),
      })),
    ]);
    if (all.length > 700) return undefined;
  }
  const links = plan.needs.filter(({ kind }) => kind === "link").map(({ slice }) => slice);
  const standing = links.filter((slice) => heldBy(slice, checked, options) !== "no");
  return all.filter(({ values }) => {
    const changed = {
      ...checked,
      facts: Object.assign(Object.create(null), checked.facts, Object.fromEntries(values)),
    };
    if (standing.some((slice) => heldBy(slice, caseWith(slice, changed, new Map()), options) === "no")) return false;
    return isMet(policy, plan, changed, options);
  });
}

function isMet(policy: IrPolicy, { decision }: Plan, checked: CheckedCase, options: ChangesOptions): boolean {
  const { id } = decision.names;
  return evaluate(policy, checked, { ...options, decisions: [id] }).decisions[id]?.outcome === "met";
}

function factsOf({ changes, shown }: Way): readonly string[] {
  return [...changes, ...shown].map(({ fact }) => fact);
}

/** Held against all assignments: right, needed change by change, and none smaller. */
function check(
  policy: IrPolicy,
  plan: Plan,
  checked: CheckedCase,
  options: ChangesOptions,
  found: ChangesToPass,
): void {
  const all = meeting(policy, plan, checked, options);
  if (all === undefined) return;
  if (found.status !== "found") {
    expect(all.some(({ values }) => values.size === 0)).toBe(found.status === "met");
    if (found.status === "none") expect(all).toEqual([]);
    return;
  }
  const earlier: (readonly string[])[] = [];
  for (const way of found.ways) {
    const any = (fact: IrFact): CheckedValue => domainOf(fact).at(-1) as CheckedValue;
    expect(isMet(policy, plan, appliedTo(policy, checked, way, any), options)).toBe(true);
    for (const fact of factsOf(way)) {
      const undone = appliedTo(policy, checked, way, any, fact);
      const links = plan.needs.filter(({ kind, slice }) => kind === "link" && heldBy(slice, checked, options) !== "no");
      const broken = links.some(({ slice }) => heldBy(slice, undone, options) === "no");
      expect(broken || !isMet(policy, plan, undone, options)).toBe(true);
    }
    const others = all.filter(({ values }) => earlier.every((facts) => facts.some((fact) => !values.has(fact))));
    const [least] = others.toSorted(compare);
    expect([way.changes.length, way.shown.length]).toEqual([least?.changed, least?.shown]);
    earlier.push(factsOf(way));
  }
  if (found.ways.length < 3) {
    const others = all.filter(({ values }) => earlier.every((facts) => facts.some((fact) => !values.has(fact))));
    expect(others).toEqual([]);
  }
}

function compare(a: Assignment, b: Assignment): number {
  return a.changed - b.changed || a.shown - b.shown;
}

describe("changesToPass", () => {
  test("agrees with trying every assignment of small random policies", () => {
    const statuses = new Map<string, number>();
    fc.assert(
      fc.property(samples, ({ policy, checked, options }) => {
        for (const { names } of policy.decisions) {
          const plan = planOf(policy, names.id);
          if (plan === undefined) throw new Error("no plan");
          const found = ended(changesOf(policy, plan, checked, { ...options, budget: 10_000_000 }));
          statuses.set(found.status, (statuses.get(found.status) ?? 0) + 1);
          check(policy, plan, checked, options, found);
        }
      }),
      { ...readStart(process.env["BYLAW_SEED"], 41), numRuns: 60, endOnFailure: true },
    );
    for (const status of ["met", "found", "none"]) expect(statuses.get(status)).toBeGreaterThan(8);
  });
});

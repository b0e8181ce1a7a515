import type { CheckedCase, DecisionResult, Determination } from "@bylaw/ir";
import { complete, judge, keyOfValue } from "@bylaw/testkit";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareEnds, exactly } from "../../src/numbers/interval.ts";
import { rational } from "../../src/numbers/rational.ts";
import type { Possibility } from "../../src/possibilities/possibility.ts";
import { startRun } from "../../src/start-run.ts";
import { asksFor, classOf, determine, type Model, models } from "./random-model.ts";
import { expectShrunk, expectTitlesHeld, expectValuesHeld, placesOf } from "./values.ts";

/** What small models are made of: values of which all can be tried, and everything else with samples. */
const kinds = {
  "few values": { small: true, facts: 5, rules: 3, depth: 2 },
  "all kinds": { facts: 5, rules: 3, depth: 3 },
  lists: { small: true, facts: 4, rules: 2, depth: 3, texts: false, records: true },
  "values of few": { small: true, facts: 3, rules: 2, depth: 2, texts: false, values: true },
  "values of all kinds": { facts: 4, rules: 2, depth: 3, values: true },
  titles: { small: true, facts: 3, rules: 2, depth: 2, texts: false, titles: true },
} as const;

/** How many models each law is tried on; `BYLAW_RUNS` asks for more. */
const runs = Number(process.env["BYLAW_RUNS"] ?? 70);
/** The seed and path of a failure say how to repeat it; shrinking it takes longer than reading it. */
const settings = { seed: 20_211_104, numRuns: runs, endOnFailure: true };
/** Three oracles in the place of what no fact can tell. */
const oracles = [0, 1, 2];

function decisionsOf(determination: Determination): readonly [string, DecisionResult][] {
  return Object.entries(determination.decisions);
}

describe.each(Object.entries(kinds))("models of %s", (_name, limits) => {
  test("(a) what is decided is so in every completion, (b) and a complete case is read as the textbook does", () => {
    fc.assert(
      fc.property(models(limits), (model) => {
        const abstract = determine(model, model.checked);
        for (const way of model.ways) {
          const whole = complete(model.checked, model.unknowns, way);
          for (const seed of oracles) {
            const judged = judge(model.policy, whole, model.options, seed);
            expectHeld(abstract, judged.outcomes, judged.statuses);
            expectValuesHeld(model.policy, abstract, judged);
            expectTitlesHeld(abstract, judged);
            // Where no oracle was asked, another one would say the same.
            if (judged.guessed) continue;
            expectBounds(model, model.checked, judged.lets);
            const exact = determine(model, whole);
            expectValuesHeld(model.policy, exact, judged);
            expectTitlesHeld(exact, judged);
            for (const [id, decision] of decisionsOf(exact)) {
              expect(decision.outcome).toBe(judged.outcomes.get(id));
              for (const rule of decision.rules)
                expect([rule.id, rule.status]).toEqual([rule.id, judged.statuses.get(rule.id)]);
            }
            break;
          }
        }
      }),
      settings,
    );
  });

  test("(c) a further fact changes no decided outcome", () => {
    fc.assert(
      fc.property(models(limits), (model) => {
        const before = determine(model, model.checked);
        for (const way of model.ways.slice(0, 12)) {
          const some = model.unknowns.filter(() => model.choices.chance(50));
          const ways = some.map((unknown) => way[model.unknowns.indexOf(unknown)] ?? 0);
          const after = determine(model, complete(model.checked, some, ways));
          const places = new Map(placesOf(after));
          for (const [place, result] of placesOf(before)) {
            const later = places.get(place);
            if (result.outcome !== "undecided" && later !== undefined) expect(later.outcome).toBe(result.outcome);
            expectShrunk(place, result.value, later?.value);
          }
          for (const [id, decision] of decisionsOf(before)) {
            if (decision.outcome !== "undecided") expect(after.decisions[id]?.outcome).toBe(decision.outcome);
            for (const [index, rule] of decision.rules.entries()) {
              const later = after.decisions[id]?.rules[index];
              if (rule.status !== "undecided") expect(classOf(later?.status ?? "undecided")).toBe(classOf(rule.status));
            }
          }
        }
      }),
      settings,
    );
  });

  test("(d) undecided has a reason, nothing that decides is left out of needs, and answers settle it", () => {
    fc.assert(
      fc.property(models(limits), (model) => {
        const abstract = determine(model, model.checked);
        for (const [, decision] of decisionsOf(abstract)) expectReasons(decision);
        expectNoneMissing(model, abstract);
        for (const way of model.ways.slice(0, 4)) expectSettled(model, way);
      }),
      settings,
    );
  });

  test("(e) the order of rules, operands and records is free", () => {
    fc.assert(
      fc.property(models(limits), (model) => {
        const turned = { ...model, policy: reversed(model.policy) };
        const [one, other] = [determine(model, model.checked), determine(turned, model.checked)];
        for (const [id, decision] of decisionsOf(one)) {
          const twin = other.decisions[id];
          expect(twin?.outcome).toBe(decision.outcome);
          expect([...(twin?.needs ?? [])]).toEqual([...decision.needs]);
          for (const rule of decision.rules) {
            expect(twin?.rules.find((each) => each.id === rule.id)?.status).toBe(rule.status);
          }
        }
        const upside = determine(model, withRecordsReversed(model.checked));
        for (const [id, decision] of decisionsOf(one)) expect(upside.decisions[id]?.outcome).toBe(decision.outcome);
      }),
      settings,
    );
  });
});

function expectHeld(
  abstract: Determination,
  outcomes: ReadonlyMap<string, string>,
  statuses: ReadonlyMap<string, Parameters<typeof classOf>[0]>,
): void {
  for (const [id, decision] of decisionsOf(abstract)) {
    if (decision.outcome !== "undecided") expect([id, decision.outcome]).toEqual([id, outcomes.get(id)]);
    for (const { id: rule, status } of decision.rules) {
      if (status === "undecided") continue;
      expect([rule, classOf(status)]).toEqual([rule, classOf(statuses.get(rule) ?? "undecided")]);
    }
  }
}

/** The possibilities of every let hold the value that it has in a completion. */
function expectBounds(model: Model, checked: CheckedCase, lets: ReturnType<typeof judge>["lets"]): void {
  const run = startRun(model.policy, checked, model.options);
  for (const [id, value] of lets) {
    const { value: possible } = run.evaluate({ kind: "let", let: id }, { name: id });
    expect(holds(possible, value), `${id} holds ${keyOfValue(value)}`).toBe(true);
  }
}

function holds(possible: Possibility, value: Parameters<typeof keyOfValue>[0]): boolean {
  switch (possible.kind) {
    case "condition":
      return possible.truth === "open" || (possible.truth === "yes") === value;
    case "number": {
      const [above, below] = value as unknown as readonly [bigint, bigint];
      const { low } = exactly(rational(above, below));
      return compareEnds(possible.range.low, low) <= 0 && compareEnds(low, possible.range.high) <= 0;
    }
    case "date":
      if (value === null) return possible.none !== "no";
      return possible.none !== "yes" && possible.first <= Number(value) && Number(value) <= possible.last;
    case "choice":
      return typeof value === "string" && possible.members.includes(value);
    case "set": {
      const set = value as ReadonlySet<string>;
      return (
        possible.must.every((member) => set.has(member)) && [...set].every((member) => possible.may.includes(member))
      );
    }
    case "text":
      return possible.text === undefined || possible.text === value;
    default:
      return possible satisfies never;
  }
}

function expectReasons(decision: DecisionResult): void {
  const reasons = decision.needs.length + decision.awaits.length + decision.errors.length;
  if (decision.outcome === "undecided") expect(reasons).toBeGreaterThan(0);
  else if (decision.outcome === "at_discretion") expect(decision.awaits.length).toBeGreaterThan(0);
  else expect(reasons).toBe(0);
  for (const rule of decision.rules) {
    const own = (rule.needs?.length ?? 0) + (rule.awaits?.length ?? 0) + (rule.errors?.length ?? 0);
    expect([rule.status, own > 0]).toEqual([
      rule.status,
      rule.status === "undecided" || rule.status === "at_discretion",
    ]);
  }
}

/** Two completions that differ in one unknown and in an outcome: that unknown must be asked for. */
function expectNoneMissing(model: Model, abstract: Determination): void {
  for (const way of model.ways.slice(0, 10)) {
    const here = judge(model.policy, complete(model.checked, model.unknowns, way), model.options, 0);
    for (const [index, unknown] of model.unknowns.entries()) {
      for (const other of unknown.values.keys()) {
        if (other === way[index]) continue;
        const whole = complete(model.checked, model.unknowns, way.with(index, other));
        const there = judge(model.policy, whole, model.options, 0);
        if (here.guessed || there.guessed) continue;
        for (const [id, decision] of decisionsOf(abstract)) {
          if (here.outcomes.get(id) === there.outcomes.get(id)) continue;
          expect(
            asksFor([...decision.needs, ...decision.awaits], unknown.path),
            `${id} needs ${unknown.path} beside ${decision.needs.join()}`,
          ).toBe(true);
        }
      }
    }
  }
}

/** Whatever is asked for is answered, again and again as lists bring new fields: no fact is asked for in the end. */
function expectSettled(model: Model, way: readonly number[]): void {
  let checked = model.checked;
  const filled = new Set<number>();
  for (let round = 0; round < 4; round++) {
    const asked = decisionsOf(determine(model, checked)).flatMap(([, decision]) => decision.needs);
    const now = model.unknowns.flatMap(({ path }, index) =>
      filled.has(index) || !(asksFor(asked, path) || asked.includes(path)) ? [] : [index],
    );
    if (now.length === 0) {
      expect(asked).toEqual([]);
      return;
    }
    checked = complete(
      checked,
      now.map((index) => model.unknowns[index] ?? { path: "", values: [] }),
      now.map((index) => way[index] ?? 0),
    );
    for (const index of now) filled.add(index);
  }
  expect(decisionsOf(determine(model, checked)).flatMap(([, decision]) => decision.needs)).toEqual([]);
}

/** The same policy with rules and the operands of `and`, `or`, `min` and `max` the other way round. */
function reversed<Node>(node: Node): Node {
  if (Array.isArray(node)) return node.map((each: unknown) => reversed(each)) as Node;
  if (typeof node !== "object" || node === null) return node;
  const entries = Object.entries(node).map(([key, value]): [string, unknown] => {
    const turned: unknown = reversed(value as unknown);
    const free = (key === "operands" || key === "rules") && Array.isArray(turned);
    return [key, free ? (turned as unknown[]).toReversed() : turned];
  });
  return Object.fromEntries(entries) as Node;
}

function withRecordsReversed(checked: CheckedCase): CheckedCase {
  const facts = Object.entries(checked.facts).map(([id, value]) => [
    id,
    Array.isArray(value) ? value.toReversed() : value,
  ]);
  return { ...checked, facts: Object.fromEntries(facts) as CheckedCase["facts"] };
}

import { type Columns, contentHash, noDate, unknownDate } from "@bylaw/ir";
import { describe, expect, test } from "vitest";
import { checkPopulationSpec, populate, rowsOf } from "../src/index.ts";
import { compiledPolicy, soundSpec } from "./installed-policies.ts";
import { plainSpec, sample } from "./sample.ts";

const facts = {
  tier: { draw: "choice", weights: { platform: 30, demo: 70 }, with: { scale: 0.5 } },
  assets: { draw: "log_normal", middle: 1_000_000, factor: 2, with: { scale: 0.9 }, step: 10_000, unknown: 0.1 },
  visits: { draw: "log_normal", middle: 100, factor: 2, with: { scale: 0.6 }, at: [{ value: 50, chance: 0.2 }] },
  orders: { draw: "part", of: "visits", mean: "60%", spread: "40%", with: { quality: 0.5 } },
  satisfaction: { draw: "normal", mean: "95%", spread: "10%", with: { quality: 0.7 }, step: "0.5%", to: "100%" },
  premises: { draw: "uniform", from: 50, to: 60, step: 5 },
  fields: { draw: "set", chances: { training: 0.3, financing: 0.3 }, least: 1, unknown: 0.1 },
  main_field: { draw: "choice_from", set: "fields" },
  sound: { draw: "yes", chance: 0.8, with: { quality: 0.8 } },
  founded_on: { draw: "uniform", from: "2020-01-01", to: "2020-12-31", with: { scale: -0.5 } },
  renewed_on: { draw: "uniform", from: "founded_on", to: "2022-12-31", at: [{ value: "none", chance: 0.3 }] },
  operating_for: { draw: "uniform", from: "P6M", to: "P24M" },
  unit_name: { draw: "text", texts: ["invented unit {n}"] },
  moves: {
    draw: "list",
    lengths: { "0": 6, "1": 3, "2": 1 },
    fields: {
      id: { draw: "text", texts: ["move {n}"] },
      moved_on: { draw: "uniform", from: "founded_on", to: "2023-12-31" },
      cost: {
        draw: "by",
        fact: "tier",
        cases: { demo: { draw: "always", value: 5 } },
        otherwise: { draw: "always", value: 3 },
      },
    },
    unknown: 0.1,
  },
};
const histories = {
  platform_title: {
    draw: "by",
    fact: "tier",
    cases: {
      demo: {
        draw: "history",
        kinds: [
          { weight: 1, events: [] },
          { weight: 3, events: [{ event: "granted", on: "2022-12-20" }] },
        ],
      },
      platform: { draw: "history", kinds: [{ weight: 1, events: [] }] },
    },
    unknown: 0.05,
  },
};
const spec = soundSpec({
  ...plainSpec,
  facts,
  papers: { audit_report: { draw: "yes", chance: 0.9, unknown: 0.1 } },
  histories,
});
const columns = populate(sample, spec, { size: 2_000 });
const values = (name: string, from: Columns = columns): readonly number[] => {
  const column = from.facts[name];
  return column === undefined || !("values" in column) || column.kind === "text" ? [] : Array.from(column.values);
};

/** How two columns hang together, from -1 to 1, where both are known. */
function correlation(one: readonly number[], other: readonly number[]): number {
  const pairs = one.map((value, row) => [value, other[row] ?? Number.NaN] as const).filter(([a, b]) => a + b === a + b);
  const mean = (place: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[place], 0) / pairs.length;
  const [a, b] = [mean(0), mean(1)];
  const sum = (of: (pair: readonly [number, number]) => number): number =>
    pairs.reduce((all, pair) => all + of(pair), 0);
  return sum(([x, y]) => (x - a) * (y - b)) / Math.sqrt(sum(([x]) => (x - a) ** 2) * sum(([, y]) => (y - b) ** 2));
}

test("everything of the specification fits, and every fact has its column", () => {
  expect(checkPopulationSpec(sample, spec)).toEqual([]);
  expect(Object.keys(columns.facts)).toEqual(Object.keys(facts));
  expect([columns.size, columns.ids.length, columns.ids[0], columns.ids[1_999]]).toEqual([
    2_000,
    2_000,
    "P000001",
    "P002000",
  ]);
});

test("the columns are the same everywhere: their hash is pinned", () => {
  expect(contentHash(rowsOf(sample, columns).slice(0, 300))).toBe(
    "2c9f32071be59bf968fd5fb09811f9c2716385444f54dfdc50be6cb117193a55",
  );
});

test("the first applicants stay the same whatever the size; another seed draws others", () => {
  const few = populate(sample, spec, { size: 50 });
  expect(rowsOf(sample, few)).toEqual(rowsOf(sample, columns).slice(0, 50));
  expect(rowsOf(sample, populate(sample, spec, { size: 50, seed: 8 }))).not.toEqual(rowsOf(sample, few));
  expect(populate(sample, spec).size).toBe(500);
});

test("no fact moves when another is drawn otherwise", () => {
  const changed = soundSpec({ ...plainSpec, facts: { ...facts, tier: { draw: "always", value: "demo" } } });
  expect(values("assets", populate(sample, changed, { size: 2_000 }))).toEqual(values("assets"));
});

test("strengths make facts hang together", () => {
  expect(correlation(values("assets").map(Math.log), values("visits").map(Math.log))).toBeGreaterThan(0.35);
  expect(correlation(values("satisfaction"), values("sound"))).toBeGreaterThan(0.3);
  expect(correlation(values("assets").map(Math.log), values("founded_on"))).toBeLessThan(-0.3);
  expect(Math.abs(correlation(values("assets"), values("satisfaction")))).toBeLessThan(0.08);
});

describe("figures are as people write them, and agree with each other", () => {
  test("in steps, within bounds, and as often as said where they stand out", () => {
    expect(values("assets").every((value) => Number.isNaN(value) || value % 1_000_000 === 0)).toBe(true);
    expect(values("satisfaction").every((value) => value % 5_000 === 0 && value <= 1_000_000)).toBe(true);
    expect(values("satisfaction").filter((value) => value === 1_000_000).length).toBeGreaterThan(400);
    expect(new Set(values("premises"))).toEqual(new Set([5_000, 5_500, 6_000]));
    expect(values("visits").filter((value) => value === 50).length / 2_000).toBeCloseTo(0.2, 1);
    expect(values("operating_for").every((value) => value >= 6 && value <= 24 && Number.isInteger(value))).toBe(true);
  });

  test("a part never exceeds its whole, and days are in order", () => {
    const [orders, visits] = [values("orders"), values("visits")];
    expect(orders.every((value, row) => value >= 0 && value <= (visits[row] ?? 0))).toBe(true);
    expect(orders.filter((value, row) => value === visits[row]).length).toBeGreaterThan(100);
    const [founded, renewed] = [values("founded_on"), values("renewed_on")];
    expect(renewed.every((day, row) => day === noDate || day >= (founded[row] ?? 0))).toBe(true);
    expect(renewed.filter((day) => day === noDate).length / 2_000).toBeCloseTo(0.3, 1);
    expect(founded.includes(unknownDate)).toBe(false);
  });

  test("a choice out of a set is one of its members, and what is not known is not known", () => {
    const { fields, main_field: main, assets } = columns.facts;
    if (fields?.kind !== "set" || main?.kind !== "choice" || assets?.kind !== "number") throw new Error("other kinds");
    const open = fields.may.filter((may, row) => may !== fields.must[row]);
    expect(open.length / 2_000).toBeCloseTo(0.1, 1);
    expect(new Set(open)).toEqual(new Set([7]));
    const known = Array.from(main.values).filter((_, row) => fields.may[row] === fields.must[row]);
    const bits = Array.from(fields.must).filter((must, row) => must === fields.may[row]);
    expect(known.every((member, row) => ((bits[row] ?? 0) & (1 << member)) !== 0)).toBe(true);
    expect(assets.values.filter(Number.isNaN).length / 2_000).toBeCloseTo(0.1, 1);
  });

  test("records are of their applicant", () => {
    const rows = rowsOf(sample, columns);
    const known = rows.filter(({ facts: { moves } }) => moves !== undefined);
    expect(known.length / 2_000).toBeCloseTo(0.9, 1);
    for (const { facts: given } of known) {
      const moves = given["moves"] as { id: string; cost: number; moved_on: string }[];
      expect(moves.map(({ id }) => id)).toEqual(moves.map((_, index) => `move ${index + 1}`));
      expect(moves.every(({ cost }) => cost === (given["tier"] === "demo" ? 5 : 3))).toBe(true);
      expect(moves.every(({ moved_on }) => moved_on >= String(given["founded_on"]))).toBe(true);
    }
  });

  test("histories and papers", () => {
    const { kinds, values: places } = columns.histories?.["platform_title"] ?? { kinds: [], values: new Int32Array() };
    expect(kinds).toEqual([[], [{ event: "granted", on: "2022-12-20" }]]);
    const tiers = values("tier");
    expect(places.filter((place, row) => place === 1 && tiers[row] === 0).length).toBe(0);
    expect(places.filter((place) => place === -1).length).toBeGreaterThan(50);
    expect([0, 1, 2].map((said) => columns.papers?.["audit_report"]?.includes(said))).toEqual([true, true, true]);
  });
});

describe("a policy that has changed since", () => {
  const changed = compiledPolicy(`policy valley
  in force from 2021-12-05
fact assets: money
fact visits: yes/no
fact tier: one of demo, other
decision certification
article 3
  require assets >= 800000 and visits and tier = demo
`);

  test("what it no longer has is left out, the rest stays", () => {
    const left = populate(changed, spec, { size: 2_000 });
    expect(Object.keys(left.facts)).toEqual(["tier", "assets"]);
    expect([left.histories, left.papers]).toEqual([{}, {}]);
    expect(values("assets", left)).toEqual(values("assets"));
    expect(new Set(values("tier", left))).toEqual(new Set([0]));
  });

  test("and all of it is reported for the tests of a plugin", () => {
    const found = checkPopulationSpec(changed, spec).map(({ code, path }) => `${code} ${path}`);
    expect(found).toContain("population-not-in-policy facts.orders");
    expect(found).toContain("population-not-in-policy facts.tier.weights.platform");
    expect(found).toContain("population-draw-unlike-fact facts.visits");
    expect(found).toContain("population-not-in-policy papers.audit_report");
    expect(found).toContain("population-not-in-policy histories.platform_title");
  });
});

test("figures that are none of the fact are reported, and the fact is left out", () => {
  const wrong = soundSpec({
    ...plainSpec,
    facts: {
      assets: { draw: "normal", mean: "85%", spread: 1 },
      founded_on: { draw: "uniform", from: "2020-02-30", to: "2021-01-01" },
      satisfaction: { draw: "always", value: 85 },
      orders: { draw: "uniform", from: 1, to: "founded_on" },
    },
  });
  expect(checkPopulationSpec(sample, wrong).map(({ path }) => path)).toEqual([
    "facts.assets.mean",
    "facts.founded_on.from",
    "facts.satisfaction",
    "facts.orders.to",
  ]);
  expect(Object.keys(populate(sample, wrong).facts)).not.toContain("assets");
});

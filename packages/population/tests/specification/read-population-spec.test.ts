import { describe, expect, test } from "vitest";
import { readPopulationSpec } from "../../src/index.ts";
import { plainSpec } from "../sample.ts";

function faults(change: object): readonly string[] {
  return readPopulationSpec({ ...plainSpec, facts: {}, ...change }).problems.map(
    ({ code, path }) => `${code.replace("population-", "")} ${path}`,
  );
}

function faultsOf(assets: object): readonly string[] {
  return faults({ facts: { assets } });
}

test("a whole specification is read as it stands", () => {
  const facts = {
    tier: { draw: "choice", weights: { platform: 1, demo: 2 }, with: { scale: 0.5 } },
    assets: { draw: "log_normal", middle: 1_200_000, factor: 2, step: 10_000, at: [{ value: 800_000, chance: 0.1 }] },
    orders: { draw: "part", of: "visits", mean: "40%", spread: "10%" },
  };
  const spec = { ...plainSpec, facts: { visits: { draw: "normal", mean: 9, spread: 2, unknown: 0.1 }, ...facts } };
  expect(JSON.parse(JSON.stringify(readPopulationSpec(spec)))).toEqual({ spec, problems: [] });
});

describe("what is wrong is reported with its path", () => {
  test.each([
    [{ format: 2 }, "value-wrong format"],
    [{ seed: -1 }, "value-wrong seed"],
    [{ size: 1_000_000 }, "value-wrong size"],
    [{ on: "today" }, "value-wrong on"],
    [{ about: { en: "invented" } }, "value-wrong about"],
    [{ facts: [] }, "value-wrong facts"],
    [{ colour: 1 }, "unknown-entry colour"],
  ])("%j", (change, fault) => expect(faults(change)).toEqual([fault]));

  test.each([
    [{}, "value-wrong facts.assets.draw"],
    [{ draw: "guess" }, "value-wrong facts.assets.draw"],
    [{ draw: "constructor" }, "value-wrong facts.assets.draw"],
    [{ draw: "yes", chance: 80 }, "value-wrong facts.assets.chance"],
    [{ draw: "yes", chance: 0.8, unknown: -1 }, "value-wrong facts.assets.unknown"],
    [{ draw: "normal", mean: "many", spread: 1 }, "value-wrong facts.assets.mean"],
    [{ draw: "normal", mean: 1, spread: 1, middle: 1 }, "unknown-entry facts.assets.middle"],
    [{ draw: "log_normal", middle: 1, factor: 0.5 }, "value-wrong facts.assets.factor"],
    [{ draw: "uniform", from: 1 }, "value-wrong facts.assets.to"],
    [{ draw: "part", of: "visits", mean: 1, spread: 1 }, "not-drawn-before facts.assets.of"],
    [{ draw: "part", of: "assets", mean: 1, spread: 1 }, "not-drawn-before facts.assets.of"],
    [{ draw: "yes", chance: 0.5, with: { luck: 0.5 } }, "not-drawn-before facts.assets.with.luck"],
    [{ draw: "yes", chance: 0.5, with: { scale: 0.8, quality: 0.7 } }, "value-wrong facts.assets.with"],
    [{ draw: "choice", weights: { a: 0 } }, "value-wrong facts.assets.weights"],
    [{ draw: "list", fields: {} }, "value-wrong facts.assets"],
    [{ draw: "list", lengths: { many: 1 }, fields: {} }, "value-wrong facts.assets.lengths"],
    [{ draw: "history", kinds: [{ weight: 1, events: [{ on: 3 }] }] }, "value-wrong facts.assets.kinds[0].events"],
  ])("%j", (draw, fault) => expect(faultsOf(draw)).toEqual([fault]));
});

test("hostile input is refused and does nothing", () => {
  let deep: unknown = { draw: "yes", chance: 1 };
  for (let depth = 0; depth < 5_000; depth++) deep = { draw: "by", fact: "tier", cases: { a: deep } };
  const tier = { draw: "yes", chance: 1 };
  expect(faults({ facts: { tier, deep } })).toHaveLength(1);
  expect(faults({ facts: JSON.parse('{"__proto__": {"draw": "yes", "chance": 2}}') as object })).toEqual([
    "value-wrong facts.__proto__.chance",
  ]);
  const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`f${index}`, {}]));
  expect(faults({ facts: many })).toHaveLength(100);
  for (const value of [undefined, null, 7, "spec", [], () => 0]) {
    expect(readPopulationSpec(value).problems.map(({ code }) => code)).toEqual(["population-value-wrong"]);
  }
  expect(({} as { draw?: unknown }).draw).toBeUndefined();
});

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  exponential,
  logarithm,
  normalBelow,
  normalBelowQuickly,
  normalQuantile,
  squareRoot,
} from "../../src/draws/arithmetic.ts";
import { nextNormal, nextPart, streamOf } from "../../src/draws/stream.ts";

test("roots, powers and logarithms are those of the engine, to its precision", () => {
  for (let step = 0; step <= 200; step++) {
    const value = step / 200;
    expect(squareRoot(value)).toBeCloseTo(Math.sqrt(value), 14);
    const power = (step - 100) / 7;
    expect(exponential(power) / Math.exp(power)).toBeCloseTo(1, 12);
    expect(logarithm(1 + step)).toBeCloseTo(Math.log(1 + step), 12);
  }
});

test("the normal distribution has its known values", () => {
  expect(normalBelow(0)).toBeCloseTo(0.5, 12);
  expect(normalBelow(1.959963984540054)).toBeCloseTo(0.975, 10);
  expect(normalBelow(-3)).toBeCloseTo(0.0013498980316301, 10);
  expect(normalQuantile(0.9)).toBeCloseTo(1.2815515655446004, 8);
  for (let step = -700; step <= 700; step += 13) {
    expect(normalBelowQuickly(step / 100)).toBeCloseTo(normalBelow(step / 100), 4);
  }
});

test("a stream has a mean of 0, a spread of 1 and the tails of the normal distribution", () => {
  const stream = streamOf(7, "test");
  const values = Array.from({ length: 100_000 }, () => nextNormal(stream));
  const part = (most: number): number => values.filter((value) => value < most).length / values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(Math.abs(mean)).toBeLessThan(0.02);
  expect(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length).toBeCloseTo(1, 1);
  for (const line of [-2, -1, -0.3, 0, 0.7, 1.5, 2.5]) {
    expect(Math.abs(part(line) - normalBelow(line))).toBeLessThan(0.008);
  }
});

test("streams of other names and seeds are others", () => {
  const first = (seed: number, name: string): number => nextPart(streamOf(seed, name));
  const found = [first(7, "assets"), first(8, "assets"), first(7, "orders"), first(7, "asset")];
  expect(new Set(found).size).toBe(4);
  expect(first(7, "assets")).toBe(found[0]);
});

test("no function whose last digit an engine may choose, no chance and no clock stands in the sources", () => {
  const folder = new URL("../../src/", import.meta.url);
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
  expect(sources.length).toBeGreaterThan(20);
  for (const path of sources) {
    const text = readFileSync(new URL(path, folder), "utf8").replaceAll(/\/\*\*[\s\S]*?\*\/|\/\/.*/g, "");
    const used = [...text.matchAll(/Math\.(\w+)/g)].map(([, name]) => name);
    expect(
      used.filter((name) => !["floor", "ceil", "round", "abs", "imul", "max", "LN2"].includes(name ?? "")),
    ).toEqual([]);
    expect(text).not.toMatch(/ \*\* |\bDate\b\.|new Date|performance/);
  }
});

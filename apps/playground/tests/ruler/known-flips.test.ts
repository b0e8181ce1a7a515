import type { NextFlips } from "@bylaw/analysis";
import { expect, test } from "vitest";
import { type FoundPeople, withKnownFlips } from "../../src/measure/ruler/use-line-people.ts";

const [text, applicants, readings] = [{}, {}, {}];
const distances: FoundPeople["distances"] = {
  distance: new Float64Array(),
  order: [],
  below: 0,
  above: 0,
  at: 0,
  unknown: 0,
  near: 0,
};
const flips: NextFlips = {};
const people = (under: readonly unknown[], constant = "800000"): FoundPeople => ({ constant, distances, under });
const under = [text, applicants, "2024-06-20", readings];
const known: FoundPeople = { ...people(under), flips };

test("flips stand while the same is judged again, until others are found", () => {
  expect(withKnownFlips(known, people([...under])).flips).toBe(flips);
  const found = { below: { value: "790000", applicants: [] } };
  expect(withKnownFlips(known, { ...people([...under]), flips: found }).flips).toBe(found);
});

test("flips of another line, text, people, day or reading do not stand", () => {
  expect(withKnownFlips(known, people(under, "900000")).flips).toBeUndefined();
  for (const place of under.keys()) {
    expect(withKnownFlips(known, people(under.with(place, "another"))).flips).toBeUndefined();
  }
  expect(withKnownFlips(undefined, people(under)).flips).toBeUndefined();
});

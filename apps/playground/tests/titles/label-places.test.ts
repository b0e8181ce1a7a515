import { expect, test } from "vitest";
import { placeLabels, textWidth } from "../../src/panels/titles/label-places.ts";

const wish = (x: number, width = 60, weight = 1): { x: number; width: number; weight: number } => ({
  x,
  width,
  weight,
});

test("labels stand to the right of their places", () => {
  expect(placeLabels([wish(0), wish(200)], 1_000)).toEqual([10, 210]);
});

test("near the right end they stand to the left", () => {
  expect(placeLabels([wish(980)], 1_000)).toEqual([910]);
});

test("where two would meet, one steps to the left or gives way", () => {
  expect(placeLabels([wish(100, 60, 2), wish(130)], 1_000)).toEqual([30, 140]);
  expect(placeLabels([wish(100, 200, 1), wish(140, 200, 3)], 300)[1]).toBeUndefined();
});

test("a label steps beyond the line of the day asked about", () => {
  expect(placeLabels([wish(100)], 1_000, 115)).toEqual([123]);
  expect(placeLabels([wish(100)], 1_000, 105)).toEqual([110]);
  expect(placeLabels([wish(100)], 1_000, 165)).toEqual([30]);
});

test("of fifty events in a row none covers another, nor the mark of another", () => {
  const wishes = Array.from({ length: 50 }, (_, index) => wish(index * 20, 70, index % 7));
  const places = placeLabels(wishes, 1_000);
  const shown = places
    .flatMap((from) => (from === undefined ? [] : [{ from, to: from + 70 }]))
    .toSorted((a, b) => a.from - b.from);
  for (const [index, { from }] of shown.entries()) expect(from).toBeGreaterThanOrEqual(shown[index - 1]?.to ?? 0);
});

test("Han takes more room than Latin", () => {
  expect(textWidth("撤销")).toBe(24);
  expect(textWidth("ab")).toBeLessThan(24);
});

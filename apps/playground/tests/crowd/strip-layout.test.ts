import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnAt, hasRoom, layOut, rowsFor, ticks } from "../../src/crowd/strip/strip-layout.ts";

const distance = (values: readonly number[]): Float64Array => Float64Array.from(values);

describe("columns of the strip", () => {
  test("go from left to right by value, and begin anew at the line", () => {
    const layout = layOut({
      order: [0, 1, 2, 3, 4],
      distance: distance([-3, -1, 0, 2, 5]),
      lines: [0],
      atIsRight: true,
      rows: 3,
    });
    expect(layout.columns.map(({ places }) => places)).toEqual([
      [0, 1],
      [2, 3, 4],
    ]);
    expect(layout.lineAt).toEqual([1]);
  });

  test("who is exactly at the line of an `at most` stands to its left", () => {
    const layout = layOut({ order: [0, 1], distance: distance([0, 1]), lines: [0], atIsRight: false, rows: 9 });
    expect(layout.columns.map(({ places }) => places)).toEqual([[0], [1]]);
    expect(layout.lineAt).toEqual([1]);
  });

  test("a second line cuts again, and those who are not known come last, in columns of their own", () => {
    const layout = layOut({
      order: [0, 1, 2, 3],
      distance: distance([-9, -4, 1, Number.NaN]),
      lines: [-5, 0],
      atIsRight: true,
      rows: 9,
    });
    expect(layout.columns).toEqual([
      { places: [0], unknown: false },
      { places: [1], unknown: false },
      { places: [2], unknown: false },
      { places: [3], unknown: true },
    ]);
    expect(layout.lineAt).toEqual([1, 2]);
  });

  test("hold everybody once, whatever the values, and no line cuts through a column", () => {
    const values = fc.array(fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constant(Number.NaN)), { maxLength: 60 });
    fc.assert(
      fc.property(values, fc.integer({ min: -40, max: 40 }), fc.boolean(), (given, other, atIsRight) => {
        const lines = [other, 0].sort((a, b) => a - b);
        const places = given.map((_, place) => place);
        const isKnown = (place: number): boolean => !Number.isNaN(given[place]);
        const known = places.filter(isKnown).sort((a, b) => (given[a] ?? 0) - (given[b] ?? 0) || a - b);
        const order = [...known, ...places.filter((place) => !isKnown(place))];
        const { columns, lineAt } = layOut({ order, distance: distance(given), lines, atIsRight, rows: 7 });
        expect(columns.flatMap(({ places }) => places)).toEqual(order);
        expect(columns.every(({ places }) => places.length > 0 && places.length <= 7)).toBe(true);
        for (const [index, line] of lines.entries()) {
          const left = columns.slice(0, lineAt[index]).flatMap(({ places }) => places);
          const right = columns.slice(lineAt[index]).filter(({ unknown }) => !unknown);
          const isRight = (place: number): boolean =>
            atIsRight ? (given[place] ?? 0) >= line : (given[place] ?? 0) > line;
          expect(left.some(isRight)).toBe(false);
          expect(right.flatMap(({ places }) => places).every(isRight)).toBe(true);
        }
      }),
      { seed: 20_211_104 },
    );
  });
});

test("marks stand 10 to 20 high, fewer where there is no height", () => {
  expect(rowsFor(2000, 1000, 90, 6)).toBe(13);
  expect(rowsFor(50, 1000, 90, 6)).toBe(10);
  expect(rowsFor(100_000, 1000, 200, 6)).toBe(20);
  expect(rowsFor(2000, 1000, 30, 6)).toBe(5);
  expect(hasRoom(2000, 1000, 13, 6)).toBe(true);
  expect(hasRoom(100_000, 1000, 20, 6)).toBe(false);
});

test("the axis shows round numbers where they stand", () => {
  const values = [100, 150, 220, 400, 600, 900, 1300, 2600];
  const given = distance(values.map((value) => value - 800));
  const layout = layOut({ order: values.map((_, at) => at), distance: given, lines: [0], atIsRight: true, rows: 1 });
  expect(ticks(layout, { distance: given, constant: 800, apart: 1 })).toEqual([
    { value: 200, column: 2 },
    { value: 500, column: 4 },
    { value: 1000, column: 6 },
    { value: 2000, column: 7 },
  ]);
  expect(ticks(layout, { distance: given, constant: 800, apart: 3 }).map(({ value }) => value)).toEqual([200, 1000]);
});

test("a case that is nobody of the population stands in the column of those next below it", () => {
  const apart = distance([-3, -1, 0, 2, 5]);
  const layout = layOut({ order: [0, 1, 2, 3, 4], distance: apart, lines: [0], atIsRight: true, rows: 1 });
  expect(columnAt(layout, apart, 2)).toBe(3);
  expect(columnAt(layout, apart, 3)).toBe(3);
  expect(columnAt(layout, apart, -0.5)).toBe(1);
  expect(columnAt(layout, apart, -9)).toBe(-1);
});

import type { NumberType } from "@bylaw/ir";
import { expect, test } from "vitest";
import type { Door } from "../../src/door/door.ts";
import { readNumber } from "../../src/door/read-number.ts";

const types: readonly NumberType[] = [
  { kind: "number", measure: "money", scale: 2 },
  { kind: "number", measure: "count", scale: 0 },
  { kind: "number", measure: "count", scale: 2 },
  { kind: "number", measure: "area", scale: 4 },
  { kind: "number", measure: "percent", scale: 6 },
  { kind: "number", measure: "year", scale: 0, least: "1900", most: "2299" },
  { kind: "number", measure: "money", scale: 2, most: "1000" },
];
const figures = ["0", "007", "12", "1999", "1000001", "9999999999", "10000000000", "1000000000001"];

// With a point it is no plain figure any more, and takes the way on which every problem is found.
test.each(types)("a plain figure is read as the same number with a point: %j", (type) => {
  for (const figure of figures) {
    const doors: readonly Door[] = [
      { problems: [], on: undefined },
      { problems: [], on: undefined },
    ];
    const [plain, pointed] = doors.map((door, at) =>
      readNumber(door, type, at === 0 ? figure : `${figure}.0`, { name: "a", path: "a" }),
    );
    expect([figure, plain]).toEqual([figure, pointed]);
    expect(doors[0]?.problems.map(({ code }) => code)).toEqual(doors[1]?.problems.map(({ code }) => code));
  }
});

import { expect, test } from "vitest";
import { boundSplit, classOfWidth } from "../src/page/split.ts";

test("each size of page is of one class", () => {
  expect([1920, 1440, 1361, 1360, 1280, 1101, 1100, 1024, 320].map(classOfWidth)).toEqual([
    "wide",
    "wide",
    "wide",
    "middle",
    "middle",
    "middle",
    "narrow",
    "narrow",
    "narrow",
  ]);
});

test("neither side gets too narrow to be read", () => {
  expect(boundSplit(0, 1440)).toBe(320);
  expect(boundSplit(600.4, 1440)).toBe(600);
  expect(boundSplit(Number.POSITIVE_INFINITY, 1440)).toBe(1020);
  expect(boundSplit(500, 600)).toBe(320);
});

import { expect, test } from "vitest";
import { walk } from "../../src/crowd/strip/walk.ts";

const column = (...places: number[]) => ({ places, unknown: false });
const layout = { columns: [column(4, 5), column(6), column(7, 8, 9)], lineAt: [2] };
const key = (name: string, from: number, shiftKey = false) => walk(layout, from, { key: name, shiftKey }, 2);

test("arrows go from mark to mark in the order of the values", () => {
  expect([4, 5, 6].map((from) => key("ArrowRight", from))).toEqual([5, 6, 7]);
  expect([7, 6, 5].map((from) => key("ArrowLeft", from))).toEqual([6, 5, 4]);
  expect(key("ArrowRight", 9)).toBe(9);
  expect(key("ArrowLeft", 4)).toBe(4);
});

test("with Shift by column, at the same height where there is one", () => {
  expect(key("ArrowRight", 5, true)).toBe(6);
  expect(key("ArrowLeft", 9, true)).toBe(6);
  expect(key("ArrowRight", 8, true)).toBe(8);
});

test("up and down stay in the column; Home, End and L jump", () => {
  expect([key("ArrowUp", 7), key("ArrowUp", 9), key("ArrowDown", 8), key("ArrowDown", 6)]).toEqual([8, 9, 7, 6]);
  expect([key("Home", 8), key("End", 4), key("l", 4)]).toEqual([4, 9, 7]);
});

test("other keys lead nowhere, and without a mark the first is meant", () => {
  expect(key("x", 4)).toBeUndefined();
  expect(walk(layout, undefined, { key: "ArrowRight", shiftKey: false }, 2)).toBe(5);
});

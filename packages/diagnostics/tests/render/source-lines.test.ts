import { expect, test } from "vitest";
import { extentOf, indexLines, lineText, positionOf } from "../../src/render/source-lines.ts";

const source = indexLines({ path: "a.bylaw", text: "one\r\ntwo\n\rfour" });

test("lines end with LF, CR LF or CR, and count from 1", () => {
  expect(source.starts).toEqual([0, 5, 9, 10]);
  expect([1, 2, 3, 4, 5, 0].map((line) => lineText(source, line))).toEqual(["one", "two", "", "four", "", ""]);
});

test("an offset is a line and a column from 1", () => {
  expect(positionOf(source, 0)).toEqual({ line: 1, column: 1 });
  expect(positionOf(source, 4)).toEqual({ line: 1, column: 5 });
  expect(positionOf(source, 5)).toEqual({ line: 2, column: 1 });
  expect(positionOf(source, 14)).toEqual({ line: 4, column: 5 });
});

test("an offset outside the text is its nearest end", () => {
  expect(positionOf(source, -3)).toEqual({ line: 1, column: 1 });
  expect(positionOf(source, 99)).toEqual({ line: 4, column: 5 });
  expect(positionOf(indexLines({ path: "b", text: "" }), 1)).toEqual({ line: 1, column: 1 });
});

test("an empty span begins and ends at one place", () => {
  const { from, to } = extentOf(source, { source: "a.bylaw", start: 5, end: 5 });
  expect(from).toEqual(to);
});

import { expect, test } from "vitest";
import { openingLine } from "../src/state/opening-line.ts";
import { ningbo } from "./people/ningbo.ts";

test("a page opens at the line of the strip, and at its article", () => {
  expect(openingLine(ningbo().policy)).toEqual({ rule: "8(1).assets", article: "8" });
});

test("a measure whose main decision has no line opens at its top", () => {
  const { policy } = ningbo();
  expect(openingLine({ ...policy, decisions: [] })).toEqual({});
});

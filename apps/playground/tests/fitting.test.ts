import { describe, expect, test } from "vitest";
import { howManyFit } from "../src/page/fitting.ts";

describe("tabs in their bar", () => {
  test("all stand where there is room", () => {
    expect(howManyFit([50, 60, 70], 220, 20, 40)).toBe(3);
    expect(howManyFit([], 0, 20, 40)).toBe(0);
  });

  test("where there is not, room is kept for the word that holds the rest", () => {
    expect(howManyFit([50, 60, 70], 218, 20, 40)).toBe(2);
    expect(howManyFit([50, 60, 70], 180, 20, 40)).toBe(1);
  });

  test("one always stands", () => {
    expect(howManyFit([50, 60], 10, 20, 40)).toBe(1);
  });
});

import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { markedSources, testMarkedCases } from "../marked-sources.ts";

const sources = markedSources(fileURLToPath(new URL(".", import.meta.url)));

describe.each(sources)("$code", ({ code, cases }) => {
  test("has a case with the problem and one without", () => {
    expect(cases.some((each) => each.expected.some((mark) => mark.code === code))).toBe(true);
    expect(cases.some((each) => each.expected.length === 0)).toBe(true);
  });
});

for (const { code, cases } of sources) testMarkedCases(code, cases);

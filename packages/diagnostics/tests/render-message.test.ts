import { problem, renderHelp, renderLabel, renderMessage, unplacedProblem } from "@bylaw/diagnostics";
import { expect, test } from "vitest";

const here = { source: "town.bylaw", start: 0, end: 1 };
const rule = { place: "article", number: "8", item: "1" } as const;
const first = { place: "article", number: "7", item: "1" } as const;
const loosened = problem("loosened-rule", { rule, first, less: "1 year", more: "2 years" }, { here });

test("an article that begins a sentence has a capital", () => {
  expect(renderMessage(loosened, "en")).toMatch(/^Article 8\(1\) says that it tightens article 7\(1\)/);
  expect(renderMessage(loosened, "zh")).toMatch(/^第八条第一项/);
});

test("an author's name that begins a sentence is left as it is written", () => {
  const range = { least: "", most: "100" };
  const outside = unplacedProblem("value-out-of-range", { name: "article_8", given: "101", ...range });
  expect(renderMessage(outside, "en")).toMatch(/^`article_8` /);
});

test("a page without help has none, and a label without words is empty", () => {
  const missing = problem("unknown-plugin", { name: "a", nearest: [] }, { here });
  expect(renderHelp(missing, "en")).toBeUndefined();
  expect(renderLabel(missing, "no_such_label", "zh")).toBe("");
});

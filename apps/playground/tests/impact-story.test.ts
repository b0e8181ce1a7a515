import { impactOf } from "@bylaw/analysis";
import { caseOf, screen } from "@bylaw/screen";
import { determine } from "bylaw";
import { describe, expect, test } from "vitest";
import { articlesOf, grantsTitle, nearestOf, storyOf } from "../src/panels/impact/impact-story.ts";
import { impactText } from "../src/panels/impact/impact-text.ts";
import { ningbo, people } from "./people/ningbo.ts";

const before = ningbo().policy;
const after = ningbo((text) => text.replace("assets >= 80万元", "assets >= 100万元")).policy;
const columns = people({ policy: before });
const options = { on: "2024-06-20" };
const impact = impactOf(
  screen(before, columns, options),
  screen(after, columns, options),
  columns.ids,
  "certification",
);
if (impact === undefined) throw new Error("no impact");

describe("what is told of an impact", () => {
  const story = storyOf(impact);

  test("agrees with what is determined of each applicant", () => {
    const outcomes = (policy: typeof before): readonly (string | undefined)[] =>
      columns.ids
        .slice(0, 300)
        .map(
          (_, place) =>
            determine(policy, caseOf(policy, columns, place), options).determination?.decisions["certification"]
              ?.outcome,
        );
    const [was, is] = [outcomes(before), outcomes(after)];
    const lost = was.filter((outcome, place) => outcome === "met" && is[place] === "not_met").length;
    expect(
      impact.changed.filter(({ place, from, to }) => place < 300 && from === "met" && to === "not_met"),
    ).toHaveLength(lost);
    expect(lost).toBeGreaterThan(0);
  });

  test("tells losses and gains, zeros included, and adds up", () => {
    const kinds = story.rows.map((row) => (row.kind === "turned" ? `${row.from} ${row.to}` : row.kind));
    expect(kinds).toEqual(["met not_met", "met at_discretion", "undecided not_met", "gains", "unchanged"]);
    expect(story.rows.reduce((sum, { count }) => sum + count, 0)).toBe(2000);
    expect(story.gained).toBe(0);
  });

  test("names the articles that the changes come from", () => {
    const articles = articlesOf(impact, [before, after], "en");
    expect(articles).toEqual([{ article: "article 8(1)", count: story.changed }]);
    expect(articlesOf(impact, [before, after], "zh")[0]?.article).toBe("第八条第一项");
  });

  test("puts those nearest to the line first", () => {
    const distance = new Float64Array(columns.size).map((_, place) => -place - 1);
    const { lose, people: nearest } = nearestOf(impact, distance);
    expect(lose).toBe(true);
    expect(nearest).toHaveLength(story.lost);
    expect(nearest.map(({ place }) => place)).toEqual(nearest.map(({ place }) => place).toSorted((a, b) => a - b));
  });

  test("a decision that grants a title is told as such", () => {
    expect(grantsTitle(before, "certification")).toBe(true);
    expect(grantsTitle(before, "may_apply")).toBe(false);
  });

  test("reads as text in either language", () => {
    const told = { story, articles: "", title: true, nearest: undefined };
    expect(impactText({ ...told, language: "en" })).toMatch(
      /^66 lose the title, none gains it\.\nOf 897 that met it, 24 more go/,
    );
    expect(impactText({ ...told, language: "zh" })).toMatch(
      /^66家失去称号，无一家新获称号。\n原符合的897家中，另有24家转由/,
    );
  });
});

test("an edit that changes nothing changes nothing", () => {
  const same = ningbo((text) => text.replace("assets >= 80万元", "assets >= 800000")).policy;
  const none = impactOf(screen(before, columns, options), screen(same, columns, options), columns.ids, "certification");
  if (none === undefined) throw new Error("no impact");
  const story = storyOf(none);
  expect([story.changed, story.lost, story.gained, story.unchanged]).toEqual([0, 0, 0, 2000]);
  expect(impactText({ story, articles: "", title: true, nearest: undefined, language: "en" })).toBe(
    "No finding changes.\n2,000 of 2,000 findings stay as they are.\n",
  );
});

import { renderMessage } from "@bylaw/diagnostics";
import { describe, expect, test } from "vitest";
import { actOn, paperOf, withAct, withPaper } from "../src/facts/case-parts.ts";
import { caseText, readCaseText } from "../src/facts/case-text.ts";
import { hostValue } from "../src/facts/host-value.ts";

function problemOf(text: string): string {
  const read = readCaseText(text);
  return read.kind === "refused" ? renderMessage(read.problem, "en") : read.kind;
}

describe("a case as JSON", () => {
  test("reads back as it was", () => {
    const given = {
      facts: { assets: "800000", staff: 9, profits: [{ year: 2021 }] },
      acts: [{ rule: "8(1)", outcome: "accepted" as const, by: "bureau", on: "2024-01-01" }],
      papers: { licence: false },
      history: { title: [] },
    };
    expect(readCaseText(caseText(given))).toEqual({ kind: "case", case: given });
  });

  test("leaves out parts that say nothing, and takes plain facts", () => {
    expect(caseText({ facts: {}, acts: [], papers: {} })).toBe('{\n  "facts": {}\n}\n');
    expect(readCaseText('{"assets": 5, "staff": null}')).toEqual({ kind: "case", case: { facts: { assets: 5 } } });
  });

  test("says where it is no JSON, and which name stands twice", () => {
    expect(problemOf('{\n  "facts": {,}\n}')).toBe("`case.json` is not JSON from line 2, column 13 on.");
    expect(problemOf('{"facts": {"a": 1,\n"a": 2}}')).toContain("`a` a second time");
  });

  test("holds to the shape of a case", () => {
    expect(problemOf("[]")).toContain("`[]` was given");
    expect(problemOf('{"facts": 5}')).toContain("`5` was given");
    expect(problemOf('{"facts": {}, "acts": {}}')).toContain("a list of decisions");
    expect(problemOf('{"facts": {}, "history": {"t": [1]}}')).toContain("`history.t[0]`");
    expect(problemOf('{"facts": {}, "fats": {}}')).toContain("`fats`");
  });

  test("a name such as __proto__ is a fact like any other", () => {
    const read = readCaseText('{"facts": {"__proto__": {"polluted": true}, "constructor": 1}}');
    if (read.kind !== "case") throw new Error("refused");
    expect(Object.keys(read.case.facts)).toEqual(["__proto__", "constructor"]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  test("what would stop the page is not read", () => {
    expect(problemOf(" ".repeat(1_000_001))).toBe("tooLarge");
    expect(problemOf(`{"facts": {"a": ${"[".repeat(20)}${"]".repeat(20)}}}`)).toBe("tooLarge");
    expect(problemOf(`{"facts": {"a": [${"0,".repeat(50_000)}0]}}`)).toBe("tooLarge");
  });
});

test("a paper is handed in, not handed in or not known", () => {
  const none = { facts: {} };
  const handed = withPaper(none, "licence", true);
  expect([paperOf(none, "licence"), paperOf(handed, "licence"), paperOf(handed, "toString")]).toEqual([
    undefined,
    true,
    undefined,
  ]);
  expect(withPaper(handed, "licence", undefined).papers).toEqual({});
});

test("of acts on a rule the new one takes the place of those before", () => {
  const act = { rule: "8(1)", outcome: "accepted" as const, by: "bureau", on: "2024-01-01" };
  const given = withAct(withAct({ facts: {} }, "8(1)", act), "8(1)", { ...act, outcome: "refused" });
  expect(given.acts).toEqual([{ ...act, outcome: "refused" }]);
  expect(actOn(given, "8(1)")?.outcome).toBe("refused");
  expect(withAct(given, "8(1)", undefined).acts).toEqual([]);
});

test("values of determinations are handed in as a host writes them", () => {
  const number = (measure: "money" | "percent" | "count" | "months"): unknown =>
    hostValue(
      { kind: "number", measure, scale: 0 },
      { money: "800000.00", percent: "0.849", count: "12", months: "P24M" }[measure],
    );
  expect([number("money"), number("percent"), number("count"), number("months")]).toEqual([
    "800000",
    "84.9%",
    12,
    "P24M",
  ]);
  expect(hostValue({ kind: "set", members: [] }, "a, b")).toEqual(["a", "b"]);
  expect(hostValue({ kind: "boolean" }, "no")).toBe(false);
});

import { describe, expect, test } from "vitest";
import { embedAsked } from "../src/embed/embed.ts";
import { heightIn, toldIn } from "../src/embed/heard.ts";

describe("what an address asks of an embedded page", () => {
  test("is nothing where the page stands by itself and was not asked to be one", () => {
    expect(embedAsked("?measure=ningbo&editing=off", false)).toBeUndefined();
  });

  test("is language, ground, panel, and whether the text can be changed", () => {
    expect(embedAsked("?embed&lang=zh-Hans&ground=dark&panel=readings&editing=off", false)).toEqual({
      editing: false,
      language: "zh",
      ground: "dark",
      panel: "readings",
    });
  });

  test("leaves as usual what it does not know", () => {
    expect(embedAsked("?embed&lang=javascript:alert(1)&ground=__proto__&panel=constructor&editing=", false)).toEqual({
      editing: true,
    });
  });

  test("a page in a frame is embedded though nobody asked", () => {
    expect(embedAsked("", true)).toEqual({ editing: true });
  });
});

describe("what the page round it is told", () => {
  const told = { measure: "ningbo", on: "2024-06-20", decision: "certification", outcome: "met" };
  const message = { kind: "bylaw-playground:determination", ...told };

  test("is an outcome only where it asked for one", () => {
    expect(embedAsked("?embed&tell=outcome", false)?.tells).toBe(true);
    expect(embedAsked("?embed&tell=facts", false)).not.toHaveProperty("tells");
    expect(embedAsked("?embed", true)).not.toHaveProperty("tells");
  });

  test("is taken without anything that such a message does not have", () => {
    expect(toldIn({ ...message, facts: { assets: 1 }, html: "<img>" })).toEqual(told);
    expect(heightIn({ kind: "bylaw-playground:height", height: 300 })).toBe(300);
  });

  test.each([
    undefined,
    null,
    "met",
    [],
    {},
    told,
    { ...message, outcome: "<img src=x>" },
    { ...message, outcome: "constructor" },
    { ...message, measure: 7 },
    { ...message, decision: "d".repeat(1_000) },
    { kind: "bylaw-playground:height", height: 300 },
    JSON.parse('{"__proto__":{"kind":"bylaw-playground:determination"},"outcome":"met"}'),
  ])("is nothing of %j", (data: unknown) => {
    expect(toldIn(data)).toBeUndefined();
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, "300", null])("is no height of %j", (height) => {
    expect(heightIn({ kind: "bylaw-playground:height", height })).toBeUndefined();
  });
});

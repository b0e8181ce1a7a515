import { describe, expect, test } from "vitest";
import { embedAsked } from "../src/embed/embed.ts";

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

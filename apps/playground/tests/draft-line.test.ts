import { describe, expect, test } from "vitest";
import { draftOf } from "../src/page/draft-line.ts";
import type { Measure } from "../src/plugins.ts";
import { text } from "./people/ningbo.ts";

const path = "ningbo/ningbo.bylaw.md";
const measure = { id: "ningbo", sources: [{ path, text }], document: "甬经信企服〔2021〕167号" } as unknown as Measure;
const line = "require assets >= 80万元";
const edited = (from: string, to: string) => [{ path, text: text.replace(from, to) }];
const session = { measure, sources: measure.sources, pinned: undefined, writings: {} };

describe("what the masthead says of a text", () => {
  test("the text as it was shipped is the one in force", () => {
    expect(draftOf(session)).toBeUndefined();
  });

  test("a changed text is a draft against it, with the number of changes", () => {
    const sources = edited(line, "require assets >= 100万元");
    expect(draftOf({ ...session, sources })).toEqual({ against: "force", changes: 1 });
  });

  test("the text in force in another writing is no draft", () => {
    const chinese = text.replace(line, "要求 资产总额 >= 80万元");
    expect(
      draftOf({ ...session, sources: [{ path, text: chinese }], writings: { [path]: [chinese] } }),
    ).toBeUndefined();
  });

  test("where another text is held, changes count against that, and the text stays a draft", () => {
    const pinned = edited(line, "require assets >= 100万元");
    expect(draftOf({ ...session, sources: pinned, pinned })).toEqual({ against: "held", changes: 0 });
    expect(draftOf({ ...session, pinned })).toBeUndefined();
  });
});

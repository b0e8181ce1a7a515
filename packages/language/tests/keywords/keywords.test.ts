import { describe, expect, it } from "vitest";
import { type KeywordId, keywordClasses } from "../../src/keywords/keyword-ids.ts";
import { keywordIds, keywordLanguages, keywordsByForm } from "../../src/keywords/keyword-map.ts";

describe("keywords", () => {
  it("no form stands for two ids", () => {
    const owners = new Map<string, Set<KeywordId>>();
    for (const language of keywordLanguages) {
      for (const id of keywordIds) {
        for (const form of language[id]) owners.set(form, (owners.get(form) ?? new Set()).add(id));
      }
    }
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });

  it("every keyword has a form in some language, and English ones are lower case", () => {
    for (const id of keywordIds) {
      expect(
        keywordLanguages.some((language) => language[id].length > 0),
        id,
      ).toBe(true);
      for (const form of keywordLanguages[0]?.[id] ?? []) expect(form).toBe(form.toLowerCase());
    }
  });

  it("has a class for each id, and the same ids in each language", () => {
    for (const language of keywordLanguages) expect(Object.keys(language)).toEqual(Object.keys(keywordClasses));
  });

  it.each([
    ["要求", "require"],
    ["應當", "require"],
    ["事实", "fact"],
    ["不晚於", "notMore"],
    ["之后", "after"],
  ])("%s is read as %s", (form, id) => expect(keywordsByForm.get(form)).toBe(id));
});

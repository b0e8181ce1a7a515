import { describe, expect, it } from "vitest";
import { type Held, stillPageFor } from "../src/opening/still.ts";

const nobody: Held = {
  settings: { language: "zh", ground: "dark", letters: true },
  search: "",
  fragment: "",
  framed: false,
  kept: ["bylaw.settings", "theme of another page"],
};

describe("the still page", () => {
  it("stands for whoever opens the page as it comes, in the language of the reader", () => {
    expect(stillPageFor(nobody)).toBe("zh");
    expect(stillPageFor({ ...nobody, settings: { ...nobody.settings, language: "en" } })).toBe("en");
  });

  it.each<[string, Partial<Held>]>([
    ["another measure", { search: "?measure=beijing" }],
    ["a link", { fragment: "#1.abc" }],
    ["a page in a frame", { framed: true }],
    ["a draft", { kept: ["bylaw.settings", "bylaw.draft.ningbo"] }],
    ["a day of one's own", { settings: { ...nobody.settings, on: "2024-06-20" } }],
    ["a divider that was dragged", { settings: { ...nobody.settings, splits: { wide: 700 } } }],
  ])("does not stand where the live page will show something else: %s", (_why, held) => {
    expect(stillPageFor({ ...nobody, ...held })).toBeUndefined();
  });
});

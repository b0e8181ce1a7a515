import { describe, expect, test } from "vitest";
import { readPages } from "../scripts/read-pages.mjs";
import { pageParts } from "../src/page-parts.ts";
import { faultsOf, faultsOfPage } from "./wording.ts";

const pages = readPages();

describe("the texts of each page", () => {
  test.each(pages.map((page) => [page.file, page] as const))("%s", (_file, page) => {
    expect(faultsOfPage(page).join("\n")).toBe("");
  });
});

describe("the body of each page", () => {
  test.each(pages.map((page) => [page.file, page] as const))("%s", (_file, page) => {
    const parts = pageParts({ pass: page.pass, message: page.head.message, fixes: [], leaves: [], body: page.body });
    expect(parts.heading).toMatch(/^[A-Z“`].*[^.]$/);
    expect(parts.reason.en).toMatch(/[.]$/);
    expect(parts.reason.zh).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*。$/);
    expect(page.body).not.toMatch(/\/(home|work|tmp|Users)\//);
    if (page.pass === "command") return;
    expect(parts.wrong.length).toBeGreaterThan(0);
    expect(parts.right.length).toBeGreaterThan(0);
  });
});

describe("the words that a text may use", () => {
  test.each([
    ["You used an undefined identifier.", "message", "en", "jargon: undefined"],
    ["The syntax of the line is invalid.", "message", "en", "blame: invalid"],
    ["no fact is called so.", "message", "en", "begins with a small letter"],
    ["No fact is called so", "message", "en", "no stop at the end"],
    ["Declared here", "label", "en", "a label begins with a small letter"],
    ["declared here.", "label", "en", "ends with a stop"],
    ["One. Two. Three.", "help", "en", "more than two sentences"],
    ["没有名为 `a` 的事项。", "message", "zh", "a blank between Chinese and digits, backquotes or slots"],
    ["没有该事项,请检查。", "message", "zh", "half-width punctuation"],
    ["标识符非法。", "message", "zh", "banned word: 标识符"],
    ["没有该事项", "message", "zh", "no 。 at the end"],
    ["“`a`”重复。", "message", "zh", "backquotes and quotes round one thing"],
    ["`“a”`重复。", "message", "zh", "backquotes and quotes round one thing"],
  ] as const)("%s", (text, place, language, fault) => {
    expect(faultsOf(text, place, language)).toContain(fault);
  });

  test("a text in quotation marks within code is code", () => {
    expect(faultsOf('Write for example `authority "City Bureau"`.', "help", "en")).toEqual([]);
  });

  test("the author's text is not counted, ours is", () => {
    const name = "x".repeat(200);
    expect(faultsOf(`No fact is called \`${name}\`.`, "message", "en")).toEqual([]);
    expect(faultsOf(`No ${name} is here.`, "message", "en")).toEqual([expect.stringContaining("at most 90")]);
    expect(faultsOf(`${"长".repeat(41)}。`, "message", "zh")).toEqual([expect.stringContaining("at most 40")]);
  });
});

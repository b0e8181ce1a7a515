import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { compileText, templateOf } from "../../scripts/compile-text.mjs";
import * as citation from "../../src/citation.ts";
import * as parameterFunctions from "../../src/parameters.ts";

const kinds = { name: "text", count: "number", where: "citation", articles: "citations", all: "list", near: "nearest" };

/** What a text of a page says for the values, by running what it is compiled to. */
function say(text: string, values: Record<string, unknown>, language: "en" | "zh" = "en"): string {
  const source: string = compileText(text, { language, parameters: kinds }).replaceAll(
    / as [A-Za-z]+( [A-Za-z]+\[\])?/g,
    "",
  );
  const known = { ...citation, ...parameterFunctions };
  return runInNewContext(`(${source})`, known)(values);
}

describe("a text of a page", () => {
  test("shows parameters as their kind is shown", () => {
    expect(say("`{name}` in {all}.{near}", { name: "a", all: ["x", "y"], near: ["b"] })).toBe(
      "`a` in x and y. Did you mean `b`?",
    );
    expect(say("{where}与{articles}", { where: { place: "article", number: "8" }, articles: [] }, "zh")).toBe(
      "第八条与",
    );
  });

  test("counts with one and other, # being the number, also within another choice", () => {
    const text = "{name, select, none {} other {`{name}`: }}{count, plural, one {# row} other {# rows}} fit";
    expect(say(text, { name: "", count: 1 })).toBe("1 row fit");
    expect(say(text, { name: "t", count: 0 })).toBe("`t`: 0 rows fit");
    expect(say(text, { name: "n", count: 1200 })).toBe("`n`: 1,200 rows fit");
    expect(
      say("{count, plural, =0 {none} one {one n} other {{all, plural, one {# of n} other {#}}}}", {
        count: 5,
        all: ["n"],
      }),
    ).toBe("1 of n");
  });

  test("counts and chooses by the length of a list", () => {
    expect(say("{all, plural, one {# file} other {# files}}", { all: ["a"] })).toBe("1 file");
    const text = "{all, select, none {nowhere} one {in the file {all}} other {in the files {all}}}";
    expect([[], ["a"], ["a", "b"]].map((all) => say(text, { all }))).toEqual([
      "nowhere",
      "in the file a",
      "in the files a and b",
    ]);
  });

  test("groups a number only where it says so: a year is not grouped", () => {
    expect(say("{count} {count, number}", { count: 2027 })).toBe("2027 2,027");
  });

  test.each([
    ["No fact {nam}.", "names the parameter nam"],
    ["{toString}", "names the parameter toString"],
    ["{name, plural, other {#}}", "counts the parameter name"],
    ["{all, select, empty {} other {}}", "never empty"],
    ["{count, plural, few {} other {}}", "the plural form few"],
    ["{count, plural, offset:1 other {#}}", "an offset"],
    ["{count, selectordinal, other {#}}", "ordinal"],
    ["{name, date}", "not supported"],
    ["{name", "is not a message"],
  ])("%s is refused", (text, reason) => {
    expect(() => compileText(text, { language: "en", parameters: kinds })).toThrow(reason);
  });

  test("as a template shows its slots and the general form of each choice", () => {
    const text =
      "{count, plural, one {# row} other {# rows}} of `{name}`{all, select, none {} other { or {all}}}.{near}";
    expect(templateOf(text, kinds)).toBe("{count} rows of `{name}` or {all}.");
  });
});

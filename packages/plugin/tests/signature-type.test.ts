import { readSignatureType } from "@bylaw/plugin";
import { describe, expect, test } from "vitest";

describe("a kind of value as text", () => {
  test.each([
    ["money", { kind: "number", measure: "money", scale: 2 }],
    [" percent ", { kind: "number", measure: "percent", scale: 6 }],
    ["duration in  months", { kind: "number", measure: "months", scale: 0 }],
    ["duration in days", { kind: "number", measure: "days", scale: 0 }],
    ["year", { kind: "number", measure: "year", scale: 0 }],
    ["yes/no", { kind: "boolean" }],
    ["text", { kind: "text" }],
    ["date", { kind: "date" }],
    ["date or none", { kind: "date", none: true }],
    [
      "count of visits 家次",
      { kind: "number", measure: "count", scale: 0, unit: { id: "visits", en: "visits", zh: "家次" } },
    ],
    ["count of 人", { kind: "number", measure: "count", scale: 0, unit: { id: "人", zh: "人" } }],
    [
      "one of small 小型, large",
      {
        kind: "choice",
        members: [
          { id: "small", en: "small", zh: "小型" },
          { id: "large", en: "large" },
        ],
      },
    ],
    [
      "one of a, b or none",
      {
        kind: "choice",
        members: [
          { id: "a", en: "a" },
          { id: "b", en: "b" },
        ],
        none: true,
      },
    ],
    [
      "any of 甲，乙",
      {
        kind: "set",
        members: [
          { id: "甲", zh: "甲" },
          { id: "乙", zh: "乙" },
        ],
      },
    ],
  ])("%s", (text, type) => expect(readSignatureType(text)).toEqual(type));

  test.each([
    ["monney"],
    ["count of"],
    ["count of many small things"],
    ["count of 3"],
    ["duration"],
    ["list of records"],
    ["one of a, a"],
    ["one of a,, b"],
    ["any of "],
    [`one of ${Array.from({ length: 201 }, (_, at) => `m${at}`).join(", ")}`],
    ["__proto__"],
    [""],
  ])("not %s", (text) => expect(readSignatureType(text)).toBeUndefined());
});

import { stripVTControlCharacters } from "node:util";
import { explainCode, pageParts } from "@bylaw/diagnostics/pages";
import { describe, expect, test } from "vitest";

describe("explainCode", () => {
  for (const language of ["en", "zh"] as const) {
    test(`gives the page of a code, ${language}`, async () => {
      const found = explainCode("unknown-fact", language);
      expect(found.kind).toBe("explained");
      const text = found.kind === "explained" ? found.text : "";
      await expect(`${text}\n`).toMatchFileSnapshot(`golden/unknown-fact.${language}.txt`);
    });
  }

  test("colours only where asked", () => {
    const [plain, coloured] = [false, true].map((colour) => {
      const found = explainCode("unknown-fact", "en", { colour });
      return found.kind === "explained" ? found.text : "";
    });
    expect(coloured).toContain("\u001b[");
    expect(stripVTControlCharacters(coloured ?? "")).toBe(plain);
  });

  test.each(["unknown-fcat", "unknown_fact", "Unknown fact", "nknown-fact"])("offers the code near %s", (code) => {
    const found = explainCode(code, "en");
    expect(found.kind === "unknown" ? found.nearest[0] : undefined).toBe("unknown-fact");
  });

  test.each(["", "zzzzzzzzzz", "__proto__", "constructor", "toString"])("offers nothing for “%s”", (code) => {
    expect(explainCode(code, "zh")).toEqual({ kind: "unknown", nearest: [] });
  });
});

test("a page is taken apart into heading, reasons and examples", () => {
  const body =
    "# A heading\n\nWhy.\n\n## Wrong\n\n```bylaw\na\n```\n\n```json manifest\n{}\n```\n\n## Right\n\n````markdown\n# A\n```bylaw\nb\n```\n````\n\n## 中文\n\n原因。";
  expect(pageParts({ pass: "bind", message: { en: "", zh: "" }, fixes: [], leaves: [], body })).toEqual({
    heading: "A heading",
    reason: { en: "Why.", zh: "原因。" },
    wrong: [
      { language: "bylaw", info: "", text: "a\n" },
      { language: "json", info: "manifest", text: "{}\n" },
    ],
    right: [{ language: "markdown", info: "", text: "# A\n```bylaw\nb\n```\n" }],
  });
});

import { readSource } from "@bylaw/language";
import { describe, expect, it } from "vitest";
import { analyse, type SideRow, sideBySide } from "../../src/index.ts";
import { allPolicies } from "../complete/policies.ts";

function rowsOf(path: string, text: string): readonly SideRow[] {
  return sideBySide(analyse({ sources: [{ path, text }] }), path);
}

describe("side by side", () => {
  const text = `# Town · 示例

One line of law.

一行规定。

\`\`\`bylaw
/// assets
///zh 资产总额
fact assets 资产总额: money
decision d 认定
  // kept
  article 8(1)  require assets >= 800_000 yuan  // behind
\`\`\`

## Notes

Only English.
`;

  it("gives each statement in both writings, and prose the column of its language", () => {
    const rows = rowsOf("town.bylaw.md", text).map((row) =>
      row.kind === "statement" ? [row.en, row.zh] : [row.kind, row.language, row.text],
    );
    expect(rows).toEqual([
      ["prose", "both", "# Town · 示例"],
      ["prose", "en", "One line of law."],
      ["prose", "zh", "一行规定。"],
      ["comment", "en", "assets"],
      ["comment", "zh", "资产总额"],
      ["fact assets 资产总额: money", "事项 assets 资产总额：金额"],
      ["decision d 认定", "判定 d 认定"],
      ["comment", "both", "kept"],
      ["article 8(1)  require assets >= 800_000 yuan  // behind", "第八条第一项  要求 资产总额 >= 80万元  // behind"],
      ["prose", "both", "## Notes"],
      ["prose", "both", "Only English."],
    ]);
  });

  it("knows where each row stands in the source", () => {
    for (const row of rowsOf("town.bylaw.md", text)) {
      const there = text.slice(row.span.start, row.span.end);
      if (row.kind === "prose") expect(there).toBe(row.text);
      else if (row.kind === "comment") expect(there).toContain(row.text);
      else expect(row.en).toContain(there);
    }
  });

  it("leaves half-typed text as it is in both columns, and has no rows for a text of nobody", () => {
    const half = rowsOf("half.bylaw", "fact assets 资产总额: money\nrequire assets >= (\nfact staff 人员: number\n");
    expect(half).toContainEqual(expect.objectContaining({ en: "require assets >= (", zh: "require assets >= (" }));
    expect(half.at(-1)).toMatchObject({ zh: "事项 staff 人员：数值" });
    expect(sideBySide(analyse({ sources: [] }), "nobody.bylaw")).toEqual([]);
  });

  it.each(allPolicies().map(({ name, input }) => [name, input] as const))("%s has all its statements", (_, input) => {
    const analysis = analyse(input);
    for (const { path, text: source } of input.sources) {
      const rows = sideBySide(analysis, path).filter((row) => row.kind === "statement");
      const lines = readSource({ path, text: source }).scanned.chunks.filter(({ tokens }) => tokens[0]?.first);
      expect(rows.length).toBe(lines.length);
      for (const { en, zh } of rows) {
        expect(en.trim()).not.toBe("");
        expect(zh.trim()).not.toBe("");
      }
    }
  });
});

import { describe, expect, test } from "vitest";
import type { ReadingRow } from "../../src/engine/reading-rows.ts";
import { type LawPiece, lawInFocus, lawPieces } from "../../src/presenter/law-in-focus.ts";

const shown = (pieces: readonly LawPiece[] | undefined): string =>
  (pieces ?? [])
    .map(({ text, mark }) => (mark === "was" ? `[-${text}-]` : mark === "is" ? `[+${text}+]` : text))
    .join("");
const code = (text: string) => ({ text, lines: [] });
const rows: readonly ReadingRow[] = [
  { kind: "page", line: 1, en: "# Article 8", zh: "# 第八条" },
  { kind: "code", line: 3, en: code("article 8(1)"), zh: code("第八条第一项") },
  { kind: "code", line: 4, en: code("  require assets >= 1_000_000 yuan"), zh: code("  要求 资产总额 >= 100万元") },
  {
    kind: "code",
    line: 5,
    en: code("  require any of\n    staff >= 10\n    partners >= 6"),
    zh: code("  要求 任一\n    人数 >= 10\n    机构 >= 6"),
  },
];
const before = {
  en: "article 8(1)\n  require assets >= 800_000 yuan\n  require any of\n    staff >= 10\n    partners >= 5\n",
  zh: "第八条第一项\n  要求 资产总额 >= 80万元\n  要求 任一\n    人数 >= 10\n    机构 >= 5\n",
};
const now = {
  en: before.en.replace("800_000", "1_000_000").replace("partners >= 5", "partners >= 6"),
  zh: before.zh.replace("80万元", "100万元").replace("机构 >= 5", "机构 >= 6"),
};
const texts = { en: { before: before.en, now: now.en }, zh: { before: before.zh, now: now.zh } };

describe("the line of law in focus", () => {
  test("stands in both languages, with what stood there before", () => {
    const line = lawInFocus(rows, 4, texts);
    expect(shown(line?.en)).toBe("require assets >= [-800_000-][+1_000_000+] yuan");
    expect(shown(line?.zh)).toBe("要求 资产总额 >= [-80万元-][+100万元+]");
  });

  test("of a statement of several lines is the one that was changed", () => {
    expect(shown(lawInFocus(rows, 6, texts)?.en)).toBe("partners >= [-5-][+6+]");
  });

  test("without a change reads as it stands, with its verb in bold", () => {
    const same = { en: { before: now.en, now: now.en }, zh: { before: now.zh, now: now.zh } };
    const line = lawInFocus(rows, 4, same);
    expect(shown(line?.en)).toBe("require assets >= 1_000_000 yuan");
    expect(line?.en[0]).toEqual({ text: "require", mark: "same", strong: true });
    expect(line?.zh[0]).toEqual({ text: "要求", mark: "same", strong: true });
  });

  test("is none where no code stands before its place", () => {
    expect(lawInFocus(rows, 2, texts)).toBeUndefined();
    expect(lawInFocus([], 5, texts)).toBeUndefined();
  });
});

test.each([
  ["a >= 5", "a >= 6", "a >= [-5-][+6+]"],
  ["a >= 5", "a >= 5", "a >= 5"],
  ["require a", "require a and b", "require a[+ and b+]"],
  ["require a and b", "require a", "require a[- and b-]"],
  ["a a", "a a a", "a a[+ a+]"],
  ["", "new", "[+new+]"],
])("%j that becomes %j", (was, is, expected) => {
  expect(shown(lawPieces(was, is))).toBe(expected);
});

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textChanges, type UndoEdit } from "../../src/index.ts";

/** The text with edits applied, the last first. */
function applied(text: string, edits: readonly UndoEdit[]): string {
  let result = text;
  for (const { start, end, text: put } of edits.toReversed()) result = result.slice(0, start) + put + result.slice(end);
  return result;
}

const measure = `article 8(1)
  require years_operating >= 2 years tightens 7(1)
  require assets >= 800000

article 8(2)
  require supports_innovation
  require typical_cases >= 4 tightens 7(2)

article 8(3)
  require staff_count >= 10
  require qualified / staff_count >= 80%
`;

describe("textChanges", () => {
  test("one number in one line", () => {
    const { changes, figures } = textChanges(measure, measure.replace("800000", "1000000"));
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ kind: "changed", before: { line: 3, lines: 1 }, after: { line: 3, lines: 1 } });
    expect(changes[0]?.stretches.map(({ before, after }) => [before.text, after.text])).toEqual([
      ["800000", "1000000"],
    ]);
    expect(figures).toMatchObject([
      { change: 0, before: { text: "800000", value: "800000" }, after: { text: "1000000", value: "1000000" } },
    ]);
    expect(figures[0]?.before).not.toHaveProperty("unit");
  });

  test.each([
    ["a >= 80万元", "a >= 100万元 when b", "800000", "1000000", "元", "元"],
    ["a >= 800_000 yuan", "a >= 1_000_000 yuan", "800000", "1000000", "yuan", "yuan"],
    ["b >= 85%", "b >= 82.5%", "0.85", "0.825", "%", "%"],
    ["c >= 2 years tightens x", "c >= 30 months tightens x", "2", "30", "years", "months"],
    ["要求 合作机构 >= 5家 当 层级 = 示范", "要求 合作机构 >= 8家 当 层级 = 示范", "5", "8", "家", "家"],
    ["v >= 100家次", "v >= 100人次", "100", "100", "家次", "人次"],
    ["资产 >= 0.8亿元", "资产 >= 9000万元", "80000000", "90000000", "元", "元"],
    ["x >= 20 when not y", "x >= 25 when not y", "20", "25", undefined, undefined],
  ])("the figures of %s and %s", (before, after, was, is, oldUnit, newUnit) => {
    const { figures } = textChanges(before, after);
    if (was === is) {
      expect(figures).toEqual([]);
      return;
    }
    expect(figures).toHaveLength(1);
    expect([figures[0]?.before.value, figures[0]?.after.value]).toEqual([was, is]);
    expect([figures[0]?.before.unit, figures[0]?.after.unit]).toEqual([oldUnit, newUnit]);
  });

  test.each([
    ["from 2021-12-05", "from 2021-12-06"],
    ["2021年11月4日", "2021年11月5日"],
    ["tightens 7(1)", "tightens 7(2)"],
    ["article 8", "article 9"],
    ["第8条", "第9条"],
    ["a1 >= b", "a2 >= b"],
  ])("dates, places and names are no figures: %s", (before, after) => {
    const { changes, figures } = textChanges(before, after);
    expect(changes).toHaveLength(1);
    expect(figures).toEqual([]);
  });

  test("several edits of neighbouring lines are several changes", () => {
    const after = measure
      .replace("2 years", "3 years")
      .replace("800000", "900000")
      .replace("  require supports_innovation\n", "")
      .replace("  require staff_count >= 10\n", "  require staff_count >= 12\n  require has_premises\n");
    const { changes, figures } = textChanges(measure, after);
    expect(changes.map(({ kind, before, after: now }) => [kind, before.line, now.line])).toEqual([
      ["changed", 2, 2],
      ["changed", 3, 3],
      ["removed", 6, 6],
      ["changed", 10, 9],
      ["added", 11, 10],
    ]);
    expect(figures.map(({ before, after: now }) => [before.text, now.text])).toEqual([
      ["2", "3"],
      ["800000", "900000"],
      ["10", "12"],
    ]);
  });

  test("a block that was moved is seen as moved", () => {
    const [one = "", two = "", three = ""] = measure.split("\n\n");
    const { changes, figures } = textChanges(measure, `${two}\n\n${one}\n\n${three}`);
    expect(changes).toHaveLength(2);
    expect(changes.map(({ kind }) => kind).sort()).toEqual(["added", "removed"]);
    expect(changes.map(({ moved }) => moved)).toEqual([1, 0]);
    expect(figures).toEqual([]);
  });

  test("equal texts have no changes", () => {
    expect(textChanges(measure, measure)).toEqual({ changes: [], figures: [] });
    expect(textChanges("", "")).toEqual({ changes: [], figures: [] });
  });

  const line = fc.constantFrom("a >= 1", "a >= 2", "b = x when c", "", "  note 80%", "资产总额 >= 80万元", "c\r");
  const text = fc.array(line, { maxLength: 14 }).map((lines) => lines.join("\n"));

  test("all undo edits together give the text before, each alone takes its change away", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { changes } = textChanges(before, after);
        expect(
          applied(
            after,
            changes.map(({ undo }) => undo),
          ),
        ).toBe(before);
        const fewest = changes.length;
        for (const { undo } of changes) {
          expect(textChanges(before, applied(after, [undo])).changes.length).toBeLessThanOrEqual(fewest);
        }
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  test("the stretches of a change give its lines before", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        for (const { kind, stretches, undo } of textChanges(before, after).changes) {
          if (kind !== "changed") continue;
          const shifted = stretches.map((stretch) => ({
            ...stretch.undo,
            start: stretch.undo.start - undo.start,
            end: stretch.undo.end - undo.start,
          }));
          expect(applied(after.slice(undo.start, undo.end), shifted)).toBe(undo.text);
        }
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  test("two long texts with nothing in common are compared in good time", () => {
    const long = (word: string): string => Array.from({ length: 3000 }, (_, index) => `${word} ${index}`).join("\n");
    const { changes } = textChanges(long("alpha"), long("beta"));
    expect(
      applied(
        long("beta"),
        changes.map(({ undo }) => undo),
      ),
    ).toBe(long("alpha"));
  });
});

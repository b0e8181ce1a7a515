import { describe, expect, test } from "vitest";
import { figuresIn } from "../../src/measure/figures-in.ts";
import { lineOfFigure } from "../../src/measure/ruler/figure-lines.ts";
import { readFigure } from "../../src/measure/ruler/written-figure.ts";
import { ningbo, text } from "../people/ningbo.ts";

const compiled = ningbo();
const decisions = compiled.policy.decisions.map(({ names }) => names.id);
const source = { path: "ningbo/ningbo.bylaw.md", text };

function lineAt(words: string, figure: string): ReturnType<typeof lineOfFigure> {
  return lineOfFigure(compiled, source, text.indexOf(words) + words.indexOf(figure) + 1, decisions);
}

describe("the line that a figure draws", () => {
  test("is found by the statement and the value", () => {
    const line = lineAt("require assets >= 80万元", "80万元");
    expect(line?.threshold.constant).toBe("800000.00");
    expect(text.slice(line?.start, line?.end)).toBe("80万元");
    expect(line?.threshold.rule).toBe("8(1).assets");
  });

  test("only where the place is the figure's", () => {
    expect(lineAt("require assets >= 80万元", "require")).toBeUndefined();
  });

  test("not where two figures of a statement have one value", () => {
    const edit = (whole: string): string =>
      whole.replace(">= 80万元", ">= 80万元 unless average_annual_profit < 80万元");
    const changed = { ...source, text: edit(text) };
    const at = changed.text.indexOf("80万元 unless") + 1;
    expect(lineOfFigure(ningbo(edit), changed, at, decisions)).toBeUndefined();
  });

  test("every line that is found stands at a figure worth its constant", () => {
    const lines = Object.values(compiled.origins.rules).flatMap(({ start, end }) =>
      figuresIn(text.slice(start, end)).flatMap((figure) => {
        const line = lineOfFigure(compiled, source, start + figure.start, decisions);
        return line === undefined ? [] : [{ line, at: start + figure.start }];
      }),
    );
    expect(lines.length).toBeGreaterThan(12);
    for (const { line, at } of lines) {
      expect(line.start).toBe(at);
      const value = readFigure(text.slice(line.start, line.end), line.threshold) ?? "";
      const digits = (constant: string): number => Number(constant.replaceAll(/[PMD]/g, ""));
      expect(digits(value)).toBe(digits(line.threshold.constant));
    }
  });
});

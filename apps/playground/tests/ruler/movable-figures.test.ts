import { describe, expect, test } from "vitest";
import { figuresIn } from "../../src/measure/figures-in.ts";
import { movablePlaces } from "../../src/measure/movable-places.ts";
import { lineOfFigure, plainFigure } from "../../src/measure/ruler/figure-lines.ts";
import { statementOf } from "../../src/measure/statement-of.ts";
import { ningbo, text } from "../people/ningbo.ts";

const path = "ningbo/ningbo.bylaw.md";
const movable = (whole: string, compiled: ReturnType<typeof ningbo>) =>
  movablePlaces(compiled, path, whole).flatMap(({ start, end }) =>
    figuresIn(whole.slice(start, end)).map((figure) => ({ start: start + figure.start, end: start + figure.end })),
  );
const figures = (words: string): readonly string[] => figuresIn(words).map(({ start, end }) => words.slice(start, end));

describe("figures that may be moved", () => {
  test("are amounts, not the numbers of articles and not days", () => {
    expect(figures("require a >= 5 tightens 7(2)")).toEqual(["5"]);
    expect(figures("valid 3 years from 2021-12-05")).toEqual(["3 years"]);
    expect(figures("| national | 50万元 | 0.5% |")).toEqual(["50万元", "0.5%"]);
    expect(figures("7(2).staff: require trained tightens 8(1)")).toEqual([]);
    expect(figures("8(1).资产：资产 ≥ ８０万元")).toEqual(["８０万元"]);
  });

  test("stand in rules, named values, titles and what is given, each once", () => {
    const compiled = ningbo();
    const found = movable(text, compiled);
    const words = found.map(({ start, end }) => text.slice(start, end));
    expect(words).toContain("80万元");
    expect(new Set(found.map(({ start }) => start)).size).toBe(found.length);
    const complaints = text.indexOf("ningbo_complaints_verified >= 3") + "ningbo_complaints_verified >= ".length;
    expect(found.some(({ start }) => start === complaints)).toBe(true);
    const policy = text.indexOf("2021-12-05");
    expect(found.some(({ start, end }) => start <= policy && policy < end)).toBe(false);
  });

  test("a statement ends where the next one at its depth begins", () => {
    const lines = "let a =\n  b + 5\n\nlet c = 3\n";
    expect(lines.slice(0, statementOf(lines, { start: 4, end: 5 }).end)).toBe("let a =\n  b + 5");
    expect(statementOf("let c = 3", { start: 4, end: 5 })).toEqual({ start: 4, end: 9 });
  });

  test("one that draws no line is moved as what it is", () => {
    const source = { path, text: "give 50万元 or 20% or 3 years or 30 days" };
    const opened = figuresIn(source.text).map((figure) => plainFigure(source, figure, "certification")?.threshold);
    expect(opened.map((each) => [each?.measure, each?.constant])).toEqual([
      ["money", "500000"],
      ["percent", "0.2"],
      ["months", "P36M"],
      ["days", "P30D"],
    ]);
  });

  test("one within a named value draws the line that it is", () => {
    const edit = (whole: string): string =>
      whole
        .replace("require assets >= 80万元", "require ningbo_has_assets")
        .replace(
          "article 8 when tier = demo\n",
          "let ningbo_has_assets 资产达标 =\n  assets >= 80万元\n\narticle 8 when tier = demo\n",
        );
    const changed = edit(text);
    const compiled = ningbo(edit);
    const at = changed.indexOf("assets >= 80万元") + "assets >= ".length;
    expect(movable(changed, compiled).some(({ start }) => start === at)).toBe(true);
    expect(lineOfFigure(compiled, { path, text: changed }, at + 1, ["certification"])?.threshold.constant).toBe(
      "800000.00",
    );
  });
});

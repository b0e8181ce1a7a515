import { compile } from "@bylaw/language";
import { describe, expect, test } from "vitest";
import { constantOf, textChanges, thresholdsAt, thresholdsOf, withConstant } from "../../src/index.ts";

const text = `policy p
  in force from 2020-01-01
  articles 1 to 2
  currency CNY

fact assets: money
fact staff: count of persons
fact large: yes/no
fact opened: duration in months
fact share: percent from 0% to 100%

let needed = 10 when large, 5 otherwise

decision title

article 1
  require assets >= 800000 yuan or assets < 100 yuan
  require staff >= needed

article 2
  require staff < 800
  require opened >= 2 years
  require share >= 80%
`;

function compiledText(source: string): NonNullable<ReturnType<typeof compile>["compiled"]> {
  const { compiled, problems } = compile({ sources: [{ path: "p.bylaw", text: source }] });
  if (compiled === undefined) throw new Error(JSON.stringify(problems.map(({ code }) => code)));
  return compiled;
}

describe("thresholdsAt", () => {
  const { policy, origins } = compiledText(text);
  const thresholds = thresholdsOf(policy, "title");
  const found = (number: string, value?: string): readonly string[] =>
    thresholdsAt(policy, thresholds, origins, {
      source: "p.bylaw",
      start: text.indexOf(` ${number}`) + 1,
      ...(value !== undefined && { value }),
    }).map(({ constant }) => constant);

  test("finds the lines of the statement, and the one with the value", () => {
    expect(found("800000")).toEqual(["800000.00", "100.00"]);
    expect(found("800000", "800000")).toEqual(["800000.00"]);
    expect(found("100 yuan", "100")).toEqual(["100.00"]);
    expect(found("10 when", "10")).toEqual(["10"]);
    expect(found("5 otherwise", "5")).toEqual(["5"]);
    expect(found("800\n", "800")).toEqual(["800"]);
    expect(found("CNY")).toEqual([]);
    expect(thresholdsAt(policy, thresholds, origins, { source: "other.bylaw", start: 200 })).toEqual([]);
  });

  test("a number that was changed in the text leads to its line, which then stands where the text says", () => {
    const edited = text
      .replace("800000", "1_000_000")
      .replace("10 when", "12 when")
      .replace("2 years", "3 years")
      .replace("80%", "82.5%");
    const { figures } = textChanges(text, edited);
    const moved = figures.reduce((before, figure) => {
      const [line] = thresholdsAt(policy, thresholds, origins, { source: "p.bylaw", ...figure.before });
      if (line === undefined) throw new Error(`no line at ${figure.before.text}`);
      return withConstant(before, line, constantOf(line, figure.after)) ?? before;
    }, policy);
    expect(figures).toHaveLength(4);
    expect(moved).toEqual(compiledText(edited).policy);
  });
});

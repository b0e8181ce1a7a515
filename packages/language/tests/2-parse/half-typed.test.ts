import { describe, expect, it } from "vitest";
import { codes, inDecision, read } from "../reading.ts";

/** Lines as they stand while someone types. The next line is whole, and at most one problem is reported. */
const halfTyped = [
  "requ",
  "require",
  "require ass",
  "require assets",
  "require assets >",
  "require assets >=",
  "require assets >= 8",
  "require assets >= 800000 wh",
  "require assets >= 800000 when",
  "require assets >= 800000 when tier",
  "require assets >= 800000 when tier =",
  "require (",
  "require (assets",
  "require (assets >=",
  "require not",
  "require a and",
  "require a or not",
  "require a in",
  "require a in (",
  "require a in (x,",
  "require a +",
  "require count of",
  "require any items",
  "require any items where",
  "require at least",
  "require at least 1",
  "forbid",
  "may relax",
  "may relax 8(",
  "may relax 8(1",
  "may relax 8(1),",
  "may relax 8(1) to",
  "give",
  "give A when",
  "give A, B",
  "add 20 when",
  "at most",
  "limit A to",
  "limit A to 50% of cohort by",
  "article",
  "article 8(",
  "article 8 when",
  "article 8 when tier =",
  "fact",
  "fact assets",
  "fact assets:",
  "fact tier: one of",
  "let",
  "let n =",
  "要求",
  "要求 资产 >=",
  "要求 资产 >= 80万元 当",
  "第八条 当",
  "第八条 受处罚 的，",
  '"unfinished',
  "require a =",
];

describe.each(halfTyped)("half-typed: %s", (line) => {
  const before = "decision d: one of A, B\narticle 7\n  require first\n";
  const source = read(`${before}  ${line}\n  require b >= 3 when c\narticle 9\n  give B otherwise\n`);
  const [decision] = source.tree.decisions;

  it("leaves the lines before and after whole", () => {
    const asked = (decision?.statements ?? []).filter((each) => each.kind === "rule");
    expect(asked[0]?.asks).toMatchObject({ kind: "path", names: [{ text: "first" }] });
    expect(asked.at(-1)).toMatchObject({ asks: { kind: "comparison" }, notes: [{ kind: "when" }] });
    expect(decision?.values.at(-1)).toMatchObject({ kind: "give", citation: { citation: { number: "9" } } });
  });

  it("gives at most one problem", () => {
    expect(source.problems.length).toBeLessThanOrEqual(1);
  });
});

it("never fails, wherever a text is cut off", () => {
  const text =
    "第八条 当 申报层级 = 示范平台\n第八条第一项 受处罚 的，评定为 丁\ntable t by a: money\n| [1, 2) | 3 |\nrequire any x where y in (1, 2) unless 8(1";
  for (let end = 0; end <= text.length; end++) expect(read(text.slice(0, end)).tree.source).toBe("sample.bylaw");
});

describe("a rule that compares nothing", () => {
  it.each([
    ["require == 3", ["doubled-equals", "unfinished-statement"]],
    ["require >= 3", ["unfinished-statement"]],
    ["要求 不低于 3", ["unfinished-statement"]],
    ["generally require = 3", ["unfinished-statement"]],
    ["requier >= 3", ["no-such-statement"]],
  ])("%s", (text, expected) => {
    expect(codes(inDecision(text))).toEqual(expected);
  });
});

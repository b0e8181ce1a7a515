import { applyFix, renderHelp } from "@bylaw/diagnostics";
import { expect, it } from "vitest";
import { compile } from "../../src/compile.ts";

const policy = (fact: string): string => `policy sample_town
  in force from 2021-12-05
role city_bureau
fact assets: money
fact staff: count of persons
decision certification
  article 8(1)
    require ${fact} >= 800000
  article 8(3)
    require staff >= 10 tightens 8(1).assets
  article 8 last
    may relax 8(1) when staff >= 5 by city_bureau as relaxation
sample strong
  assets = 800000, staff = 10
scenario "short"
  given strong with assets = 799999, \`8(1).assets\` = accepted
  expect certification met
  expect 8(1).assets waived
scenario "shorter"
  given strong with assets = 1
  expect certification at_discretion because 8(1).assets
`;

it("an unknown name in a rule is one mistake, whoever refers to the rule", () => {
  const compiled = compile({ sources: [{ path: "policy.bylaw", text: policy("asets") }] });
  const errors = compiled.problems.filter((problem) => problem.severity === "error");
  expect(errors.map((problem) => problem.code)).toEqual(["unknown-fact"]);
});

it("a rule that is not there is still reported", () => {
  const text = policy("assets").replaceAll("8(1).assets`", "8(1).profit`");
  const compiled = compile({ sources: [{ path: "policy.bylaw", text }] });
  const errors = compiled.problems.filter((problem) => problem.severity === "error");
  expect(errors.map((problem) => problem.code)).toContain("unknown-in-scenario");
});

/** Codes of what is no info, for lines below a small vocabulary. */
function codesOf(lines: string): readonly string[] {
  const head = `policy sample_town
  in force from 2021-12-05
fact tier: one of platform, demo
fact score: points from 0 to 100
fact items: list of
  price: money
`;
  const { problems } = compile({ sources: [{ path: "policy.bylaw", text: head + lines }] });
  return problems.filter(({ severity }) => severity !== "info").map(({ code }) => code);
}

it.each([
  ["a kind that there is not", "decision d: grade\n  give demo", ["unknown-kind"]],
  ["members without `one of`", "decision d: A, B\n  give A", ["unknown-kind"]],
  ["a list behind the kind", "decision d: money for each items\n  give price", ["unexpected-word"]],
  ["a list that there is not", "decision d for each things: money\n  give cost", ["unknown-fact"]],
  [
    "a key that there is not",
    "table t by level: money\n  | demo | 1 |\n  | other | 2 |\ndecision d: money\n  give t",
    ["unknown-fact"],
  ],
  [
    "a key too many in a call",
    "table t by tier: money\n  | demo | 1 |\n  | platform | 2 |\ndecision d: money\n  give t(demo, nobody)",
    ["values-in-call"],
  ],
  [
    "an unknown name beside a broken line",
    "decision d: money\n  give (\n  require nobody",
    ["unfinished-statement", "unknown-fact"],
  ],
  [
    "a range with a hyphen",
    "table t by score: money\n  | 80-90 | 1 |\n  | otherwise | 2 |\ndecision d: money\n  give t",
    ["range-as-difference"],
  ],
])("%s is one mistake", (_, lines, expected) => {
  expect(codesOf(lines)).toEqual(expected);
});

it.each([
  ["  review 2 years", "Write for example `review every 2 years`."],
  ["  valid for 3 years", "Write for example `valid 3 years`."],
  ["decision e: money\n  give round 3 to 1", "Write for example `round assets * 30% to 1元 down`."],
])("%s is shown how it is written", (line, help) => {
  const text = `policy town\n  in force from 2021-12-05\ndecision d\ntitle t granted by d\n${line}\n`;
  const [found] = compile({ sources: [{ path: "policy.bylaw", text }] }).problems;
  expect(found && renderHelp(found, "en")).toBe(help);
});

it.each([
  ["give 30 when tier = demo, otherwise 0", "give 30 when tier = demo, 0 otherwise"],
  ["give 30 when tier = demo otherwise 0", "give 30 when tier = demo, 0 otherwise"],
  ["给予 30 当 tier = demo，其余 0", "给予 30 当 tier = demo，0 其余"],
  ["require score >= 3 if tier = demo", "require score >= 3 when tier = demo"],
])("%s is turned by its repair", (wrong, right) => {
  const text = `policy town\n  in force from 2021-12-05\nfact tier: one of platform, demo\nfact score: points\ndecision d: money\n  ${wrong}\n`;
  const [found] = compile({ sources: [{ path: "policy.bylaw", text }] }).problems;
  const [repair] = found?.fixes ?? [];
  expect(repair && applyFix(text, repair)).toBe(text.replace(wrong, right));
});

it("an amount behind a verb without a blank is read as an amount", () => {
  const text = `政策 town
  施行 自 2021年12月5日
事项 ok: 是否
判定 d
  要求 ok
称号 t 授予依据 d
  撤销并禁止申报3年 当 非 ok
`;
  const { problems, compiled } = compile({ sources: [{ path: "policy.bylaw", text }] });
  expect(problems.filter(({ severity }) => severity !== "info").map(({ code }) => code)).toEqual(["missing-space"]);
  expect(compiled?.policy.titles?.[0]?.terms).toMatchObject([{ kind: "revoke_and_bar" }]);
});

it.each([
  [
    "政策 town\n  施行 自 2021-12-05\n事项 人数: 数值\n决定 认定\n  第二条\n    要求 人数 >= 3\n情景 “一”\n  给定 人数 = 3\n  预期 认定 符合\n",
  ],
  [
    "policy town\n  in force from 2021-12-05\nfact boats: number\nrulebook certification\n  article 2\n    require boats >= 3\n  article 3\n    forbid boats > 9\n",
  ],
  ["policy town\n  in force from 2021-12-05\nheading certification\n  article 2\n    require yes\n"],
])("a header that no word begins is the one mistake, not each line below it: %s", (text) => {
  const { problems } = compile({ sources: [{ path: "policy.bylaw", text }] });
  const told = problems.filter(({ severity }) => severity === "error");
  expect(told.map(({ code }) => code)).toEqual(["no-such-statement"]);
});

it("a line below a header that is read stands in the wrong section again", () => {
  const text =
    "policy town\n  in force from 2021-12-05\nheading certification\n  article 2\n    require yes\ndecision d\n  article 3\n    valid 3 years\n";
  const { problems } = compile({ sources: [{ path: "policy.bylaw", text }] });
  expect(problems.map(({ code }) => code)).toContain("wrong-section");
});

import { canonicalJson, type IrPolicy } from "@bylaw/ir";
import { compile } from "@bylaw/language";
import { describe, expect, test } from "vitest";

const header = "policy town\n  in force from 2021-12-05";
const declarations = [
  "role city_bureau",
  "paper audit",
  "fact assets 资产: money evidence audit",
  "fact staff: count of persons 人",
  "fact high: yes/no",
  "fact tier: one of platform, demo",
  "article 7\n  reading R_1 way: one of a, b = a",
  "let least = half + 50 when high, 50 otherwise",
  "let half = 100 when way = a, 200 otherwise",
  "decision basis\n  article 7\n    require staff >= 3人",
  "decision certification\n  article 8 when tier = demo\n  article 8(1)\n    require assets >= least\n    require basis\n    may relax 8(1).assets by city_bureau",
  'scenario "s"\n  given strong\n  expect certification met',
  "sample strong\n  assets = 800000, staff = 5, tier = demo, high = no",
];

function sorted(entries: readonly unknown[]): readonly string[] {
  return entries.map((entry) => canonicalJson(entry)).sort();
}

/** What a policy says without the order of its declarations. */
function unordered(policy: IrPolicy): unknown {
  const { facts, lets, decisions, roles, papers, ...rest } = policy;
  return [sorted(facts), sorted(lets), sorted(decisions), sorted(roles), sorted(papers), rest];
}

function policyOf(texts: readonly (readonly string[])[]): IrPolicy {
  const sources = texts.map((text, index) => ({ path: `${index}.bylaw`, text: text.join("\n") }));
  const { compiled, problems } = compile({ sources });
  expect(problems.filter((problem) => problem.severity === "error")).toEqual([]);
  if (compiled === undefined) throw new Error("there is an error");
  return compiled.policy;
}

describe("order of declarations", () => {
  const first = policyOf([[header, ...declarations]]);

  test.each([1, 2, 3, 5, 7, 11])("never matters: rotated by %i", (by) => {
    const turned = [...declarations.slice(by), ...declarations.slice(0, by)];
    expect(unordered(policyOf([[header, ...turned]]))).toEqual(unordered(first));
    expect(unordered(policyOf([[header, ...turned.reverse()]]))).toEqual(unordered(first));
  });

  test("never matters between the files of one policy", () => {
    const [half, rest] = [declarations.slice(0, 6), declarations.slice(6)];
    expect(unordered(policyOf([[...rest], [header, ...half]]))).toEqual(unordered(first));
  });

  test("puts each value after those that it needs", () => {
    expect(first.lets.map((entry) => entry.names.id)).toEqual(["half", "least"]);
  });
});

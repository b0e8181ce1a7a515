import { definePlugin } from "@bylaw/plugin";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile.ts";

const { plugin } = definePlugin(
  {
    format: 1,
    id: "shared_facts",
    version: "1.0.0",
    kind: "vocabulary",
    names: { en: "Shared facts", zh: "共用事项" },
    files: ["facts.bylaw"],
  },
  [{ path: "facts.bylaw", text: "/// what all share\nfact assets 资产总额: money\nfact staff 人员: number\n" }],
);

const text = `policy a_town
  in force from 2021-12-05
use shared_facts
/// what this town means by it
fact assets 资产: money
decision certification
  article 1
    require assets >= 800000
  article 2
    require shared_facts.assets >= 900000
    require staff >= 10
`;

describe("a fact that the policy declares itself and its vocabulary too", () => {
  const result = compile({ sources: [{ path: "a.bylaw", text }], plugins: plugin === undefined ? [] : [plugin] });

  test("stands once, as the policy says it", () => {
    const facts = result.compiled?.policy.facts.map(({ names, vocabulary }) => [names.id, names.zh, vocabulary]);
    expect(facts).toEqual([
      ["assets", "资产", undefined],
      ["staff", "人员", "shared_facts"],
    ]);
  });

  test("is meant by the name of the vocabulary as well, since a case holds one fact of that name", () => {
    const found = result.problems.filter(({ severity }) => severity !== "info").map(({ code }) => code);
    expect(found).toEqual(["implied-rule"]);
  });
});

import type { Origins } from "@bylaw/ir";
import { buildPackage } from "@bylaw/targets";
import { decode } from "@jridgewell/sourcemap-codec";
import { expect, test } from "vitest";
import { article, compare, fact, number, policyOf, rule, value } from "../sentences/hand-made.ts";

const text = `policy sample
article 8(1)
  require assets >= 800000
article 8(2)
  require staff >= 10
`;
const money = number("money");
const staff = number("count");
const policy = policyOf({
  facts: [fact("assets", "assets", "资产总额", money), fact("staff", "staff", "从业人员", staff)],
  rules: [
    rule("8(1).assets", article("8", "1"), compare(value("assets"), ">=", money, "800000")),
    rule("8(2).staff", article("8", "2"), compare(value("staff"), ">=", staff, "10")),
  ],
});
const span = (part: string) => ({
  source: "here/sample.bylaw",
  start: text.indexOf(part),
  end: text.indexOf(part) + part.length,
});
const origins: Origins = {
  rules: { "8(1).assets": span("require assets"), "8(2).staff": span("require staff") },
  facts: {},
  lets: {},
  decisions: {},
  readings: {},
  relaxations: {},
  reads: {},
  articles: {},
  scenarios: [],
};

test("a built evaluator is mapped to the rules of the policy, and to texts that it was given alone", () => {
  const sources = [
    { path: "here/other.bylaw", name: "other.bylaw", text: "nothing of it is mapped" },
    { path: "here/sample.bylaw", name: "sample.bylaw", text },
  ];
  const files = new Map(buildPackage({ policy, origins }, sources).map((file) => [file.path, file.text]));
  const evaluator = (files.get("evaluator.js") ?? "").split("\n");
  const map = JSON.parse(files.get("evaluator.js.map") ?? "") as {
    readonly sources: readonly string[];
    readonly sourcesContent: readonly string[];
    readonly mappings: string;
  };
  expect([map.sources, map.sourcesContent]).toEqual([["sample.bylaw"], [text]]);
  expect(evaluator).toContain("//# sourceMappingURL=evaluator.js.map");
  const mapped = decode(map.mappings).flatMap((segments, line) =>
    segments.map(([, , from = -1, column = -1]) => {
      const asked = evaluator[line]?.includes(">=80000000")
        ? "assets"
        : evaluator[line]?.includes(">=10,")
          ? "staff"
          : "";
      return [asked, text.split("\n")[from]?.slice(column)];
    }),
  );
  expect(mapped).toEqual([
    ["assets", "require assets >= 800000"],
    ["staff", "require staff >= 10"],
  ]);
});

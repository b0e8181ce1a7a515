import { compile } from "bylaw";
import { expect, test } from "vitest";
import { placeFacts } from "../src/facts/fact-places.ts";

const text = `policy town
  in force from 2024-01-01
fact purchases: list of
  price: money
fact rate: percent
fact small_firm: yes/no
fact urgent: yes/no
fact assets: money
decision item for each purchases: money
article 1
  give round price * rate to 1元 down
decision grant: money
article 2
  require assets >= 1元
  give sum of item when small_firm
  give 0 when urgent and assets > 1元, 1元 otherwise
`;

test("what a value is worked out from stands in the case, through the decisions that it uses", () => {
  const { compiled } = compile({ sources: [{ path: "town.bylaw", text }] });
  if (compiled === undefined) throw new Error("the sample does not compile");
  const placed = compiled.policy.decisions.map((decision) => placeFacts(compiled.policy, decision, new Map()));
  expect(placed.map(({ inCase }) => inCase)).toEqual([
    ["purchases", "rate"],
    ["purchases", "rate", "small_firm", "urgent"],
  ]);
  expect([...(placed[1]?.byRule.values() ?? [])]).toEqual([["assets"]]);
});

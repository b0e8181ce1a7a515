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

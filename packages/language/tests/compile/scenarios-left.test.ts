import { expect, it } from "vitest";
import { compile } from "../../src/compile.ts";

const policy = `policy sample_town
  in force from 2021-12-05
fact assets: money
decision certification
  article 8(1)
    require assets >= 800000
sample strong
  assets = 800000
scenario "strong"
  given strong with asets = 1
  expect certification met
`;
const sources = [{ path: "policy.bylaw", text: policy }];

it("leaves scenarios aside where it is asked to, and nothing else", () => {
  const whole = compile({ sources });
  expect(whole.problems.map((problem) => problem.code)).toContain("unknown-in-scenario");
  const { problems, compiled } = compile({ sources, scenarios: "left" });
  expect(problems).toEqual([]);
  expect(compiled?.scenarios).toEqual([]);
  expect(compiled?.samples).toHaveLength(1);
  const sound = compile({ sources: [{ path: "policy.bylaw", text: policy.replace("asets", "assets") }] });
  expect(compiled?.policy).toEqual(sound.compiled?.policy);
});

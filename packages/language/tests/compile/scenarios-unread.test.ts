import { describe, expect, it } from "vitest";
import { compile, compileForms } from "../../src/compile.ts";
import type { CompileInput } from "../../src/compile-types.ts";

const policy = `policy sample_town
  in force from 2021-12-05
fact assets: money
fact tier: one of a, b
decision certification
  article 8(1)
    require assets >= 800000
sample strong
  assets = 800000
scenario "strong"
  /// what is given
  given strong with tier = a
  /// what is expected
  expect certification met
scenario "several"
  given cohort
    | id  | assets |
    | one | 900000 |
  expect certification
    | one | met |
/// what comes later
decision second
  article 9
    require tier = a
`;

function compileText(text: string, scenarios: NonNullable<CompileInput["scenarios"]>) {
  return compile({ sources: [{ path: "policy.bylaw", text }], scenarios });
}

describe("scenarios that stay unread", () => {
  it("give the policy that comes of reading them", () => {
    const read = compileText(policy, "read");
    const unread = compileText(policy, "unread");
    expect(read.compiled?.scenarios).toHaveLength(2);
    expect(unread.problems).toEqual([]);
    expect(unread.compiled).toEqual(compileText(policy, "left").compiled);
    expect(unread.compiled?.policy).toEqual(read.compiled?.policy);
    expect(unread.compiled?.scenarios).toEqual([]);
  });

  it("have no mistakes, whatever stands in them", () => {
    const damaged = policy
      .replace("expect certification met", "expect expect (((\n  expect nothing_known yes 3")
      .replace("| one | met |", "| one | |")
      .replace("with tier = a", "with tiers == § 3");
    expect(compileText(damaged, "left").problems).not.toEqual([]);
    const { problems, compiled } = compileText(damaged, "unread");
    expect(problems).toEqual([]);
    expect(compiled?.policy).toEqual(compileText(policy, "unread").compiled?.policy);
  });

  it("still end the part of the policy that stands above them", () => {
    const wrong = policy.replace("/// what comes later", "require tier = b");
    for (const scenarios of ["read", "unread"] as const) {
      expect(compileText(wrong, scenarios).problems.map(({ code }) => code)).toContain("wrong-section");
    }
  });

  it("are read where a reader of the host's own reads them", () => {
    const sources = [{ path: "policy.bylaw", text: policy }];
    const { read } = compileForms({ sources, scenarios: "left" });
    const again = compileForms({ sources, scenarios: "unread" }, () => read[0] ?? expect.fail());
    expect(again.read).toEqual(read);
    expect(again.trees[0]?.scenarios).toEqual([]);
  });
});

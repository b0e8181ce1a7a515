import type { IrPolicy } from "@bylaw/ir";
import { compile } from "bylaw";
import { expect, test } from "vitest";
import { followNames } from "../src/state/follow-names.ts";

function policyWith(...facts: readonly string[]): IrPolicy {
  const rules = facts.map((fact) => `  require ${fact.split(":")[0]} >= 1 yuan`);
  const text = `policy aid\n${facts.map((fact) => `fact ${fact}`).join("\n")}\ndecision aid_given\n${rules.join("\n")}\n`;
  const { compiled, problems } = compile({ sources: [{ path: "aid.bylaw", text }] });
  if (compiled === undefined) throw new Error(JSON.stringify(problems));
  return compiled.policy;
}

const given = { facts: { assets: "5", profit: "2" } };

test("what was stated for a fact is stated for it under its new name", () => {
  const before = policyWith("assets: money", "profit: money");
  const now = policyWith("total_assets: money", "profit: money");
  expect(followNames(given, before, now)).toEqual({ facts: { total_assets: "5", profit: "2" } });
  expect(followNames(followNames(given, before, now), now, before)).toEqual(given);
});

test("where two facts have changed, or the one is another kind, nothing moves", () => {
  const before = policyWith("assets: money", "profit: money");
  expect(followNames(given, before, policyWith("a: money", "b: money"))).toBe(given);
  expect(followNames(given, before, policyWith("assets: money"))).toBe(given);
  expect(followNames(given, before, before)).toBe(given);
});

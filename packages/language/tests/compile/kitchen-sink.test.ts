import { readFileSync } from "node:fs";
import { type CompiledPolicy, canonicalJson } from "@bylaw/ir";
import { compile } from "@bylaw/language";
import { describe, expect, test } from "vitest";

function compiled(text: string, path = "policy.bylaw"): CompiledPolicy {
  const { compiled: policy, problems } = compile({ sources: [{ path, text }] });
  expect(problems.filter((problem) => problem.severity !== "info")).toEqual([]);
  if (policy === undefined) throw new Error("there is an error");
  return policy;
}

function file(name: string): string {
  return readFileSync(new URL(name, import.meta.url), "utf8");
}

function withoutSpans({ scenarios }: CompiledPolicy): unknown {
  return JSON.parse(
    JSON.stringify(scenarios, (key, value: unknown) => (/span$|^writing$/i.test(key) ? undefined : value)),
  );
}

describe("one line of law", () => {
  const head =
    "policy p\nfact assets 资产总额: money\nfact tier 申报层级: one of platform 平台, demo 示范平台\ndecision d 判定一\n";
  const english = compiled(`${head}article 8(1)\nrequire assets >= 800000 when tier = demo`);

  test.each([
    "第八条第一项\n要求 资产总额 >= 80万元 当 申报层级 = 示范平台",
    "第8条(1)\n要求 资产总额 ≥ 80万元，当 申报层级 ＝ 示范平台",
    "第八条第一项\n要求 资产总额 不低于 800000 当 tier = 示范平台",
    "article 8(1)\nrequire assets >= CNY 800_000 when 申报层级 = demo",
    "第八条第一项\n当 申报层级 = 示范平台 时，要求 资产总额 >= 800_000元",
    "article 8(1) when tier = demo\nrequire 资产总额 >= 80 万元",
  ])("is the same policy: %s", (text) => {
    expect(canonicalJson(compiled(head + text).policy)).toBe(canonicalJson(english.policy));
  });
});

describe("every construct", () => {
  const english = compiled(file("kitchen-sink.bylaw"));
  const chinese = compiled(file("kitchen-sink-zh.bylaw"));

  test("gives the same bytes in both skins", () => {
    expect(canonicalJson(chinese.policy)).toBe(canonicalJson(english.policy));
    expect(chinese.samples.map((sample) => sample.case)).toEqual(english.samples.map((sample) => sample.case));
    expect(withoutSpans(chinese)).toEqual(withoutSpans(english));
  });

  test("gives the same bytes twice, and in a literate file", () => {
    expect(canonicalJson(compiled(file("kitchen-sink.bylaw")).policy)).toBe(canonicalJson(english.policy));
    const literate = `# A measure\n\nWhat it asks.\n\n\`\`\`bylaw\n${file("kitchen-sink.bylaw")}\n\`\`\`\n`;
    expect(canonicalJson(compiled(literate, "policy.bylaw.md").policy)).toBe(canonicalJson(english.policy));
  });

  test("holds no place of a source", () => {
    expect(canonicalJson(english.policy)).not.toContain('"span"');
    expect(english.origins.rules["7(1).assets"]?.source).toBe("policy.bylaw");
  });

  test("follows what rules read and rest on", () => {
    expect(english.origins.reads["4.smes_served"]).toEqual([
      "smes_served",
      "visits_minimum",
      "high_volume",
      "fields",
      "like_kind",
      "persons_served",
      "reviews",
    ]);
    const rules = english.policy.decisions.flatMap((decision) => decision.rules);
    expect(rules.filter((rule) => rule.readings.length > 0).map((rule) => rule.id)).toEqual(["7(2).qualified_staff"]);
    expect(rules.find((rule) => rule.id === "7(1).assets")?.relaxations).toEqual(["nonprofit_relaxation"]);
  });
});

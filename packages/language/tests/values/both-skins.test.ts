import { readFileSync } from "node:fs";
import { type CompiledPolicy, canonicalJson } from "@bylaw/ir";
import { compile } from "@bylaw/language";
import { describe, expect, test } from "vitest";

function compiled(text: string): CompiledPolicy {
  const { compiled: policy, problems } = compile({ sources: [{ path: "p.bylaw", text }] });
  expect(problems.filter((problem) => problem.severity === "error")).toEqual([]);
  if (policy === undefined) throw new Error("there is an error");
  return policy;
}

function file(name: string): string {
  return readFileSync(new URL(name, import.meta.url), "utf8");
}

function withoutSpans(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, entry: unknown) => (/span$|^writing$/i.test(key) ? undefined : entry)));
}

const english = file("every-value.bylaw");

describe("every kind of value", () => {
  test("gives the same bytes in both skins", () => {
    const [a, b] = [compiled(english), compiled(file("every-value-zh.bylaw"))];
    expect(canonicalJson(b.policy)).toBe(canonicalJson(a.policy));
    expect(withoutSpans([b.samples, b.scenarios])).toEqual(withoutSpans([a.samples, a.scenarios]));
  });

  test("does not depend on the order of its declarations", () => {
    const [head = "", ...blocks] = english.split(/^(?=role |table |decision |let |sample |article 2$)/m);
    const facts = /^(?:role .*\n(?:fact .*\n(?: {2}.*\n)*)+)/m;
    expect(blocks.some((block) => facts.test(block))).toBe(true);
    const first = meaning(compiled(english));
    for (const by of [1, 2, 4, 7]) {
      const turned = [...blocks.slice(by), ...blocks.slice(0, by)].map((block) => `${block.trimEnd()}\n`);
      expect(meaning(compiled(head + turned.join("\n")))).toEqual(first);
      expect(meaning(compiled(head + turned.reverse().join("\n")))).toEqual(first);
    }
  });

  test("means the same under other local names", () => {
    const renamed = english.replaceAll("奖补标准", "标准一").replaceAll("单项", "单项一");
    const [a, b] = [compiled(english), compiled(renamed)];
    const plain = (policy: CompiledPolicy): string =>
      JSON.stringify(policy.policy, (key, value: unknown) => (key === "zh" ? undefined : value));
    expect(plain(b)).toBe(plain(a));
  });
});

/** What a policy says, whatever the order of its declarations and the numbers of its records. */
function meaning({ policy }: CompiledPolicy): unknown {
  const { facts, lets, decisions, readings, ...rest } = policy;
  const plain = (entry: unknown): string =>
    JSON.stringify(entry, (key, value: unknown) => (key === "scope" || key === "record" ? "n" : value));
  return [facts, lets, decisions, readings].map((entries) => entries.map(plain).sort()).concat(plain(rest) as never);
}

import { applyEdits } from "@bylaw/diagnostics";
import { canonicalJson } from "@bylaw/ir";
import { type CompileInput, compile, readSource, type SourceText } from "@bylaw/language";
import { describe, expect, it } from "vitest";
import { format, formatEdits } from "../../src/index.ts";
import { allPolicies } from "../complete/policies.ts";
import { documents, kitchenSinks, pageExamples, policyTexts } from "./corpus.ts";
import { commentsOf, meaningOf } from "./meaning.ts";

const texts = [...policyTexts(), ...kitchenSinks(), ...documents(), ...pageExamples("right")];

describe("every text of the repository", () => {
  it.each(texts.map((source) => [source.path, source] as const))("%s", (_, source) => {
    const once = { ...source, text: format(source) };
    expect(format(once)).toBe(once.text);
    expect(formatEdits(once)).toEqual([]);
    expect(commentsOf(once)).toEqual(commentsOf(source));
    expect(meaningOf(once)).toEqual(meaningOf(source));
    expect(applyEdits(source.text, formatEdits(source))).toBe(once.text);
  });

  it("is not left alone throughout", () => {
    expect(texts.length).toBeGreaterThan(280);
    expect(texts.filter((source) => format(source) !== source.text).length).toBeGreaterThan(0);
  });
});

/** The compiled policy, and its samples and scenarios without their places. */
function compiled(input: CompileInput): string {
  const { compiled: policy } = compile(input);
  if (policy === undefined) return "does not compile";
  const tried = JSON.stringify([policy.samples, policy.scenarios], (key, value: unknown) =>
    /span$/i.test(key) ? undefined : value,
  );
  return canonicalJson(policy.policy) + tried;
}

const whole = [
  ...allPolicies(),
  ...kitchenSinks().map((source) => ({ name: source.path, input: { sources: [source] } })),
];

describe("what is compiled is the same before and after", () => {
  it.each(whole)("$name", ({ input }) => {
    const before = compiled(input);
    expect(before).not.toBe("does not compile");
    const sources = input.sources.map((source) => ({ ...source, text: format(source) }));
    expect(compiled({ ...input, sources })).toBe(before);
  });
});

describe("wrong examples", () => {
  it.each(pageExamples("wrong").map((source) => [source.path, source] as const))("%s", (_, source) => {
    const once: SourceText = { ...source, text: format(source) };
    expect(format(once)).toBe(once.text);
    expect(commentsOf(once)).toEqual(commentsOf(source));
    const codes = ({ problems }: ReturnType<typeof readSource>): readonly string[] =>
      problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
    expect(codes(readSource(once))).toEqual(codes(readSource(source)));
  });
});

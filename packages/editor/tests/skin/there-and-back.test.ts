import { readFileSync } from "node:fs";
import type { CompileInput } from "@bylaw/language";
import { describe, expect, it } from "vitest";
import { format } from "../../src/index.ts";
import { allPolicies } from "../complete/policies.ts";
import { documents, kitchenSinks, pageExamples } from "../format/corpus.ts";
import { alone, inAllWritings, meantBy, textsOf, understood, writtenBy } from "./writings.ts";

const plugins = allPolicies()[0]?.input.plugins ?? [];
const values = ["every-value.bylaw", "every-value-zh.bylaw"].map((path) => {
  const text = readFileSync(new URL(`../../../language/tests/values/${path}`, import.meta.url), "utf8");
  return { path, text };
});

const whole: readonly (readonly [string, CompileInput])[] = [
  ...allPolicies().map(({ name, input }) => [name, input] as const),
  ...[...kitchenSinks(), ...values].map((source) => [source.path, alone(source, plugins)] as const),
];
const parts: readonly (readonly [string, CompileInput])[] = [...documents(), ...pageExamples("right")].map(
  (source) => [source.path, alone(source, plugins)] as const,
);

function expectLaws(input: CompileInput): string {
  const analysis = understood(input);
  const before = meantBy(analysis);
  const writings = inAllWritings(analysis);
  for (const [skin, one] of writings) {
    const texts = textsOf(one.input);
    expect(meantBy(one)).toBe(before);
    expect(one.input.sources.map((source) => format(source))).toEqual(texts);
    for (const [, other] of writings) expect(textsOf(writtenBy(other, skin))).toEqual(texts);
  }
  return before;
}

describe("whole policies mean the same in all writings, and come back as they were", () => {
  it.each(whole)("%s", (_, input) => {
    expect(expectLaws(input)).not.toMatch(/^\[/);
  });
});

describe("samples of the documents and pages", () => {
  it.each(parts)("%s", (_, input) => {
    expectLaws(input);
  });

  it("are many", () => expect(parts.length).toBeGreaterThan(250));
});

describe("wrong examples", () => {
  it.each(pageExamples("wrong").map((source) => [source.path, source] as const))("%s", (_, source) => {
    const analysis = understood(alone(source, plugins));
    for (const [skin, one] of inAllWritings(analysis)) {
      expect(textsOf(writtenBy(one, skin))).toEqual(textsOf(one.input));
      expect(meantBy(one)).toBe(meantBy(analysis));
    }
  });
});

import { readFileSync } from "node:fs";
import type { CompileInput } from "@bylaw/language";
import { describe, expect, it } from "vitest";
import { format } from "../../src/index.ts";
import { allPolicies } from "../complete/policies.ts";
import { documents, kitchenSinks, pageExamples } from "../format/corpus.ts";
import { alone, meant, skins, textsOf, written } from "./writings.ts";

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

function expectLaws(input: CompileInput): void {
  const writings = skins.map((skin) => ({ skin, input: written(input, skin) }));
  const before = meant(input);
  for (const { skin, input: one } of writings) {
    expect(meant(one)).toBe(before);
    expect(one.sources.map((source) => format(source))).toEqual(textsOf(one));
    for (const other of writings) expect(textsOf(written(other.input, skin))).toEqual(textsOf(one));
  }
}

describe("whole policies mean the same in all writings, and come back as they were", () => {
  it.each(whole)("%s", (_, input) => {
    expect(meant(input)).not.toMatch(/^\[/);
    expectLaws(input);
  });
});

describe("samples of the documents and pages", () => {
  it.each(parts)("%s", (_, input) => expectLaws(input));

  it("are many", () => expect(parts.length).toBeGreaterThan(250));
});

describe("wrong examples", () => {
  it.each(pageExamples("wrong").map((source) => [source.path, source] as const))("%s", (_, source) => {
    const input = alone(source, plugins);
    for (const skin of skins) {
      const one = written(input, skin);
      expect(textsOf(written(one, skin))).toEqual(textsOf(one));
      expect(meant(one)).toBe(meant(input));
    }
  });
});

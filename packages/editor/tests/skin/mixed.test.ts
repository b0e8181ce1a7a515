import { type CompileInput, readSource, type SourceText } from "@bylaw/language";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Analysis, format } from "../../src/index.ts";
import { allPolicies } from "../complete/policies.ts";
import { kitchenSinks } from "../format/corpus.ts";
import { alone, inAllWritings, meantBy, skins, textsOf, understood, writtenBy } from "./writings.ts";

/** Each policy once: what stands in another writing comes to the same three writings, as there-and-back.test.ts shows. */
const policies = allPolicies().filter(({ name }) => !name.endsWith("(zh)"));
const inputs: readonly (readonly [string, CompileInput])[] = [
  ...policies.map(({ name, input }) => [name, input] as const),
  ...kitchenSinks().map((source) => [source.path, alone(source)] as const),
];

/** Numbers below a most, the same for the same seed. */
function choices(seed: number): (most: number) => number {
  let state = seed % 2_147_483_647 || 1;
  return (most) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % most;
  };
}

/** Each statement of a text in one of its writings: what stands between them is the first one's. */
function mixed(writings: readonly SourceText[], choose: (most: number) => number): SourceText {
  const read = writings.map((source) => readSource(source).scanned);
  const [first] = read;
  if (first === undefined) throw new Error("nothing to mix");
  let text = "";
  let at = 0;
  let from = 0;
  first.chunks.forEach((chunk, index) => {
    // What stands on one line stays in one writing, for 的 leads a statement only behind a Chinese citation.
    if (read.every(({ chunks }) => chunks[index]?.tokens[0]?.first)) from = choose(read.length);
    const other = read[from];
    const tokens = other?.chunks[index]?.tokens ?? [];
    text += first.source.text.slice(at, chunk.tokens[0]?.startOffset);
    text += other?.source.text.slice(tokens[0]?.startOffset, (tokens.at(-1)?.endOffset ?? -1) + 1) ?? "";
    at = (chunk.tokens.at(-1)?.endOffset ?? -1) + 1;
  });
  return { path: first.source.path, text: text + first.source.text.slice(at) };
}

describe("statements of all writings in one file", () => {
  it.each(inputs)("%s comes out in any one of them", (_, input) => {
    const analysis = understood(input);
    const wanted = skins.map((skin) => writtenBy(analysis, skin));
    const before = meantBy(analysis);
    const expectAll = (found: Analysis): void => {
      expect(meantBy(found)).toBe(before);
      skins.forEach((skin, index) => {
        expect(textsOf(writtenBy(found, skin))).toEqual(wanted[index] && textsOf(wanted[index]));
      });
    };
    fc.assert(
      fc.property(fc.nat({ max: 0x7fff_ffff }), (seed) => {
        const choose = choices(seed);
        const sources = input.sources.map((_source, index) =>
          mixed(
            wanted.flatMap(({ sources: [...one] }) => one[index] ?? []),
            choose,
          ),
        );
        expectAll(understood({ ...input, sources }));
        // A formatted file keeps the writing of each statement.
        expectAll(understood({ ...input, sources: sources.map((source) => ({ ...source, text: format(source) })) }));
      }),
      { seed: 20_211_104, numRuns: 1, endOnFailure: true },
    );
  });
});

/** Declarations with both names, some of them with the Chinese one first, some with the English one alone. */
function renamed({ path, text }: SourceText, choose: (most: number) => number): SourceText {
  const { chunks } = readSource({ path, text }).parsed;
  let result = "";
  let at = 0;
  type Tree = NonNullable<(typeof chunks)[number]["tree"]>;
  const pairs: { start: number; end: number; name: string; local: string }[] = [];
  const visit = (tree: Tree): void => {
    const [name, local] = [tree.children["Name"]?.[0], tree.children["Local"]?.[0]];
    if (tree.name === "named" && name !== undefined && local !== undefined && "image" in name && "image" in local)
      pairs.push({ start: name.startOffset, end: (local.endOffset ?? 0) + 1, name: name.image, local: local.image });
    for (const child of Object.values(tree.children).flat()) if ("children" in child) visit(child);
  };
  for (const { tree } of chunks) if (tree !== undefined) visit(tree);
  for (const { start, end, name, local } of pairs.sort((a, b) => a.start - b.start)) {
    const kind = choose(24);
    result += text.slice(at, start) + (kind === 0 ? `${local} ${name}` : kind === 1 ? name : `${name} ${local}`);
    at = end;
  }
  return { path, text: result + text.slice(at) };
}

describe("names in any order, or one alone", () => {
  it.each(policies.map(({ name, input }) => [name, input] as const))("%s", (_, input) => {
    const english = writtenBy(understood(input), "en");
    let tried = 0;
    fc.assert(
      fc.property(fc.nat({ max: 0x7fff_ffff }), (seed) => {
        const choose = choices(seed);
        const other = { ...english, sources: english.sources.map((source) => renamed(source, choose)) };
        if (tried === 1) return;
        const analysis = understood(other);
        const before = meantBy(analysis);
        if (before.startsWith("[")) return;
        tried++;
        const writings = inAllWritings(analysis);
        for (const [skin, one] of writings) {
          expect(meantBy(one)).toBe(before);
          for (const [, back] of writings) expect(textsOf(writtenBy(back, skin))).toEqual(textsOf(one.input));
        }
      }),
      { seed: 20_211_104, numRuns: 4, endOnFailure: true },
    );
    expect(tried).toBeGreaterThan(0);
  });
});

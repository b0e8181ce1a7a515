import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { array, assert, constantFrom, integer, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { scan } from "../../src/1-scan/scan.ts";
import type { Chunk } from "../../src/1-scan/token.ts";
import { parse } from "../../src/2-parse/parse.ts";
import { buildAst } from "../../src/3-build-ast/build-ast.ts";
import type { SourceText } from "../../src/compile-types.ts";
import { readWithoutScenarios } from "../../src/read-source.ts";

const read = (path: string): string => readFileSync(new URL(`../../../../${path}`, import.meta.url), "utf8");

/** Texts with scenarios in all three writings and with all that may stand in one. */
const texts: readonly SourceText[] = [
  "policies/ningbo/scenarios.bylaw.md",
  "policies/beijing/scenarios.bylaw.md",
  "policies/bengbu/scenarios.bylaw.md",
  "policies/ganzhou/scenarios.bylaw.md",
  "policies/kunming/scenarios.bylaw.md",
  "policies/examples/innovation-score.bylaw",
  "packages/language/tests/compile/kitchen-sink.bylaw",
  "packages/language/tests/compile/kitchen-sink-zh.bylaw",
].map((path) => ({ path, text: read(path) }));

/** Where a stretch begins, and its words where they are read. */
function shapeOf({ kind, tokens }: Chunk, unread: boolean | undefined) {
  return { kind, start: tokens[0]?.startOffset, words: unread ? "unread" : tokens };
}

/** What comes of a text of which every word was cut: its stretches, its tree, its problems but those of unread lines. */
function readWhole(source: SourceText) {
  const scanned = scan(source);
  const parsed = parse(scanned, undefined, "without scenarios");
  const isRead = (start: number): boolean =>
    parsed.chunks.findLast(({ chunk }) => (chunk.tokens[0]?.startOffset ?? 0) <= start)?.unread !== true;
  const unreadable = scanned.unreadable.filter(({ start }) => isRead(start));
  const built = buildAst({ ...parsed, scanned: { ...scanned, unreadable } });
  return {
    stretches: parsed.chunks.map(({ chunk, unread }) => shapeOf(chunk, unread)),
    tree: built.tree,
    problems: [
      ...scanned.problems.filter(({ labels: [primary] }) => primary === undefined || isRead(primary.span.start)),
      ...parsed.problems,
      ...built.problems,
    ],
    words: scanned.tokens.length,
  };
}

/** Holds both ways to one result, and gives how many words were passed over. */
function expectSame(source: SourceText): number {
  const { words, ...whole } = readWhole(source);
  const { parsed, scanned, tree, problems } = readWithoutScenarios(source);
  const stretches = parsed.chunks.map(({ chunk, unread }) => shapeOf(chunk, unread));
  const found = { stretches, tree, problems };
  // What is alike is found so in a small part of the time.
  if (!isDeepStrictEqual(found, whole)) expect(found, source.text).toEqual(whole);
  return words - scanned.tokens.length;
}

describe("lines of scenarios that are passed over", () => {
  it.each(texts.map((source) => [source.path, source] as const))("leave %s as it is", (_path, source) => {
    expect(expectSame(source)).toBeGreaterThan(0);
  });

  it.each([
    ["a name like a verb", "given = 3\n  and limit >= 4\nexpect, x"],
    ["a name behind a verb that is one", "expect in (a, b)\n给定 且 甲"],
    ["a verb inside of a wrapped line", "given x with\n  a = 1,\n  limit = 3\nlimit a to 3"],
    ["a condition that leads to a verb", "given x\n  甲 的，要求 乙\n预期 乙 时，不得 丙"],
    ["a verb against its name", "given x\n要求资产 >= 3\ngiven x,\n要求资产 >= 3\ngiven x and\n要求资产 >= 3"],
    ["a label", "given x\n  甲: 乙\ngiven x,\n  甲: 乙\ngiven x,\n  甲 乙：丙"],
    ["a row", "given cohort\n  | id |\n  | a |\n  b = 3\nexpect x"],
    ["a citation", "given x\n第八条 要求 乙\ngiven x\n附表一 要求 乙\narticle 8 .\ngiven require a"],
    ["texts and names with all kinds of signs", 'given x with a = "b: c // d", `第八条` = 3\n  e = "的，要求 f"'],
    ["a text without an end", 'given x with a = "b\nrequire c\nexpect `x\nrequire c'],
    ["comments", "given x // with y\n/// about z\n  y = 3\n/// about a\nfact a: yes/no"],
    ["a number cut by commas", "given x = (\n800,000)\ngiven x\n800,000"],
    ["ends of lines of all kinds", "given x\r\n  y = 3\r\nrequire z\rgiven x\u2028require z\r\n"],
    ["blanks that are no plain ones", "given\u3000x\n\u3000要求 y\n\uFEFFgiven z\n"],
    ["letters of full width", "ｇｉｖｅｎ x\n  ａ = 3\nｒｅｑｕｉｒｅ x"],
    ["words alone", "given\nexpect\n\n给定\n預期\n"],
  ])("end where they end: %s", (_title, lines) => {
    const text = `fact a: yes/no\nsample x\n  a = yes\nscenario "s"\n${lines}\nrequire a\nfact b: count of visits 家次\n`;
    expectSame({ path: "probe.bylaw", text });
    expectSame({ path: "probe.bylaw.md", text: `One\n\`\`\`bylaw\n${text}\`\`\`\n\n${lines}\n\`\`\`bylaw\n${text}` });
  });

  it("end where they end in texts that were damaged", () => {
    const bits =
      `//;的，;时，不得 b;且¶要求资产¶;,¶要求资产 >= 3¶;,¶甲：乙¶;and¶要求资产;不低于¶要求资产;¶要求资产¶;¶require a¶;¶given ;
      ¶预期 ;¶given = 3;¶limit = 3;¶第八条 ;¶article 8 ;¶\`\`\`¶;¶\`\`\`bylaw¶;between;or;属于;¶在 3;¶every ;800,000;80万元当;ｇｉｖｅｎ;
      计数 家次;sample;,;，;、;:;：;";\`;|;(;（;);[;=;。;§;\r;\u3000;¶; `
        .split(/;(?:\n +)?/)
        .map((bit) => bit.replaceAll("¶", "\n"));
    const edit = tuple(integer({ min: 0, max: 2_000 }), integer({ min: 0, max: 8 }), constantFrom("", ";", ...bits));
    let passed = 0;
    assert(
      property(
        constantFrom(...texts),
        integer({ min: 0 }),
        array(edit, { minLength: 1, maxLength: 5 }),
        (source, at, edits) => {
          const from = source.text.lastIndexOf("\nscenario", at % source.text.length) + 1;
          const begun = source.path.endsWith(".md") ? "```bylaw\n" : "";
          const text = edits.reduce(
            (before, [place, length, bit]) => {
              const start = place % before.length;
              return before.slice(0, start) + bit + before.slice(start + length);
            },
            begun + source.text.slice(from, from + 1_000),
          );
          passed += expectSame({ path: source.path, text });
        },
      ),
      { numRuns: 200, seed: 20_211_205 },
    );
    expect(passed).toBeGreaterThan(3_000);
  });
});

import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import type { ParsedChunk } from "../src/2-parse/parsed-source.ts";
import { compile } from "../src/compile.ts";
import { readSource } from "../src/read-source.ts";
import { rememberingReader } from "../src/remembering-reader.ts";

const head = "policy town\n  in force from 2024-01-01\n  articles 1 to 2\nfact assets: money\n";
const first = { path: "town.bylaw", text: `${head}decision grant\narticle 1\n  require assets >= 800000\n` };
const second = { path: "town.bylaw", text: first.text.replace("800000", "1000000") };

describe("a reader that remembers", () => {
  test("reads a text that stands as it stood only once", () => {
    const read = rememberingReader();
    expect(read(first)).toBe(read({ ...first }));
    expect(read(second)).not.toBe(read(first));
  });

  test("gives what a plain reader gives, text after text", () => {
    const read = rememberingReader();
    for (const source of [first, second, first]) {
      expect(compile({ sources: [source] }, read)).toEqual(compile({ sources: [source] }));
    }
    expect(compile({ sources: [second] }, read).compiled).toBeDefined();
  });
});

describe("a text that is typed", () => {
  const textOf = (path: string): string =>
    readFileSync(new URL(`../../../policies/${path}.bylaw.md`, import.meta.url), "utf8");
  const measure = textOf("sme-services/services");
  const keys = [
    "1",
    "资产",
    " ",
    "\n",
    "fact ",
    "require x >= 3 yuan\n",
    "`",
    '"',
    "(",
    "」",
    "// ",
    "```\n",
    "｜",
    "\ud842",
  ];

  test.each([
    ["a vocabulary", measure],
    ["scenarios with rounds", textOf("bengbu/scenarios").slice(0, 9000)],
    [
      "a policy whose scenarios have mistakes",
      `${first.text}scenario "a"\n  given assets = 3 * 1 > 2\n  expect grant = met\n`,
    ],
  ])("is read as a plain reader reads it, whatever is put in and taken out: %s", (_, whole) => {
    const read = rememberingReader();
    let text = whole;
    let at = 7;
    for (let step = 0; step < 60; step++) {
      at = (at * 7919 + 104_729) % text.length;
      const gone = step % 3 === 0 ? at % 23 : 0;
      text = text.slice(0, at) + (step % 4 === 3 ? "" : (keys[step % keys.length] ?? "")) + text.slice(at + gone);
      // Most of it is right most of the time, as with an author.
      if (step % 5 === 4) text = whole;
      const source = { path: whole.startsWith("policy") ? "typed.bylaw" : "typed.bylaw.md", text };
      const [now, plain] = [read(source), readSource(source)];
      const [chunks, others] = [now, plain].map(({ parsed }) => parsed.chunks.map(inShort)) as [string[], string[]];
      expect(chunks.filter((chunk, index) => chunk !== others[index])).toEqual([]);
      expect(chunks).toHaveLength(others.length);
      expect(now.problems).toEqual(plain.problems);
      expect(JSON.stringify(now.tree)).toBe(JSON.stringify(plain.tree));
    }
  });

  test("a line that could not be built in its place is built as soon as it can be", () => {
    const read = rememberingReader();
    const wrong = `${first.text}scenario \nscenario "b"\n  given assets = 3 * 1 > 2\n`;
    for (const text of [wrong.replace('"b"', '"b'), wrong.replace('scenario "b"', "scenario"), wrong, wrong]) {
      const source = { path: "typed.bylaw", text };
      expect(read(source).problems).toEqual(readSource(source).problems);
    }
  });

  test("does not keep the texts in which its lines once stood", () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const used = (): number => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const read = rememberingReader();
    const lines = Array.from({ length: 40 }, (_, index) => `scenario "第${index}个申报单位的资产不足"`);
    const prose = "资产总额不低于八十万元。\n".repeat(30_000);
    const readNow = (): unknown =>
      read({ path: "typed.bylaw.md", text: `${prose}\`\`\`bylaw\n${lines.join("\n")}\n\`\`\`\n` });
    readNow();
    const before = used();
    for (const [index, line] of lines.entries()) {
      lines[index] = line.replace("不足", "尚不足");
      readNow();
    }
    // Each text has 390,000 characters: all forty together have more than thirty million bytes.
    expect(used() - before).toBeLessThan(8_000_000);
  });

  test("its stretches are of its own tokens", () => {
    const read = rememberingReader();
    read({ path: "a.bylaw.md", text: measure });
    const { scanned, parsed } = read({ path: "a.bylaw.md", text: `\n${measure}` });
    const own = new Set<unknown>(scanned.tokens);
    const tokensOf = (tree: object): readonly unknown[] =>
      "children" in tree
        ? Object.values(tree.children as object)
            .flat()
            .flatMap(tokensOf)
        : [tree];
    const all = parsed.chunks.flatMap(({ tree }) => (tree === undefined ? [] : tokensOf(tree)));
    expect(all.length).toBeGreaterThan(200);
    expect(all.every((token) => own.has(token))).toBe(true);
  });
});

/** A stretch without what the grammar is made of, and without where it was parsed. */
function inShort({ chunk, tree, broken, leftFrom }: ParsedChunk): string {
  return JSON.stringify({ chunk, tree, broken, leftFrom }, (key, value: unknown) =>
    key === "tokenType" ? (value as { name: string }).name : value,
  );
}

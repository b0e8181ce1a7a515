import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
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
  const measure = readFileSync(new URL("../../../policies/sme-services/services.bylaw.md", import.meta.url), "utf8");
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

  test("is read as a plain reader reads it, whatever is put in and taken out", () => {
    const read = rememberingReader();
    let text = measure;
    let at = 7;
    for (let step = 0; step < 60; step++) {
      at = (at * 7919 + 104_729) % text.length;
      const gone = step % 3 === 0 ? at % 23 : 0;
      text = text.slice(0, at) + (step % 4 === 3 ? "" : (keys[step % keys.length] ?? "")) + text.slice(at + gone);
      // Most of it is right most of the time, as with an author.
      if (step % 5 === 4) text = measure;
      const source = { path: "typed.bylaw.md", text };
      const [now, plain] = [read(source), readSource(source)];
      const [chunks, others] = [now.parsed.chunks.map(inShort), plain.parsed.chunks.map(inShort)];
      expect(chunks.filter((chunk, index) => chunk !== others[index])).toEqual([]);
      expect(chunks).toHaveLength(others.length);
      expect(now.problems).toEqual(plain.problems);
      expect(JSON.stringify(now.tree)).toBe(JSON.stringify(plain.tree));
    }
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

/** A tree without what the grammar is made of. */
function inShort(chunk: unknown): string {
  return JSON.stringify(chunk, (key, value: unknown) =>
    key === "tokenType" ? (value as { name: string }).name : value,
  );
}

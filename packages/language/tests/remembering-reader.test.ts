import { describe, expect, test } from "vitest";
import { compile } from "../src/compile.ts";
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

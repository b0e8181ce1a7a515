import { readSource, type SourceText, type Token } from "@bylaw/language";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { format } from "../../src/index.ts";
import { kitchenSinks, policyTexts } from "./corpus.ts";

/** Words before which a statement may be broken wherever they stand in it. */
const breaks = new Set([
  "and",
  "or",
  "when",
  "unless",
  "by",
  "as",
  "tightens",
  "because",
  "needing",
  "with",
  "without",
]);

const wide: Readonly<Record<string, readonly string[]>> = {
  ",": ["，", "、"],
  "，": [",", "、"],
  "、": [",", "，"],
  ":": ["："],
  "：": [":"],
  "(": ["（"],
  ")": ["）"],
  "（": ["("],
  "）": [")"],
  "=": ["＝"],
  ">=": ["≥", "≧"],
  "<=": ["≤"],
  "!=": ["≠"],
  "*": ["×"],
  "/": ["÷"],
  "%": ["％"],
};

/** Numbers from nought to a most, the same for the same seed. */
function choices(seed: number): (most: number) => number {
  let state = seed % 2_147_483_647 || 1;
  return (most) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % (most + 1);
  };
}

/** The same statements in another layout: blanks, tabs, lines where they are free, other widths of signs. */
function relaid({ path, text }: SourceText, choose: (most: number) => number): SourceText {
  const { chunks } = readSource({ path, text }).parsed;
  let result = "";
  let at = 0;
  const blanks = [" ", "  ", "\t", "\u3000"];
  for (const { chunk } of chunks) {
    // Where a pair begins a line, it does so on purpose; `by KEY:` at the start of a line would be a label.
    const fixed = ["sample", "table"].includes(chunk.tokens[0]?.keyword ?? "");
    chunk.tokens.forEach((word, index) => {
      const between = text.slice(at, word.startOffset);
      const isBlank = between.length > 0 && between.trim() === "";
      if (index === 0 || fixed || between.includes("\n")) {
        result += between.includes("//") ? between : between.replace(/[ \t]+$/, () => blanks[choose(3)] ?? "");
      } else if (breaks.has(word.keyword ?? "") && isBlank && chunk.kind === "statement" && choose(4) === 0) {
        result += `${choose(2) === 0 ? "\r\n" : "\n"}${" ".repeat(choose(9))}`;
      } else result += isBlank ? (blanks[choose(3)] ?? " ") : between;
      result += rewritten(word, choose);
      at = word.endOffset + 1;
    });
  }
  return { path, text: result + text.slice(at) };

  function rewritten(word: Token, pick: (most: number) => number): string {
    const written = text.slice(word.startOffset, word.endOffset + 1);
    const inCitation = word.tokenType.name === "CitationLiteral";
    const others = inCitation ? undefined : wide[written];
    return others !== undefined && pick(3) === 0 ? (others[pick(others.length - 1)] ?? written) : written;
  }
}

describe("any layout comes to the one", () => {
  const sources = [...kitchenSinks(), ...policyTexts().filter(({ path }) => !path.includes("scenarios"))].map(
    (source) => ({ ...source, text: format(source) }),
  );

  it.each(sources.map((source) => [source.path, source] as const))("%s", (_, source) => {
    fc.assert(
      fc.property(fc.nat({ max: 0x7fff_ffff }), (seed) => {
        const choose = choices(seed);
        const other = relaid(source, choose);
        expect(other.text).not.toBe(source.text);
        expect(format(other)).toBe(source.text);
      }),
      { seed: 20_211_104, numRuns: 3, endOnFailure: true },
    );
  });
});

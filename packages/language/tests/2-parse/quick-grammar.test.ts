import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { CstElement } from "chevrotain";
import { expect, test } from "vitest";
import { lookaheadFiles } from "../../scripts/lookahead-table.ts";
import { scan } from "../../src/1-scan/scan.ts";
import type { Chunk } from "../../src/1-scan/token.ts";
import { concreteTree } from "../../src/2-parse/branch.ts";
import { Grammar } from "../../src/2-parse/grammar.ts";
import { enter } from "../../src/2-parse/grammar-in-use.ts";
import { QuickGrammar } from "../../src/2-parse/quick-grammar.ts";

const home = fileURLToPath(new URL("../../../../", import.meta.url));

/** The stretches of policies, and of all pages about messages: the right ones, and the wrong ones too. */
function stretches(): readonly Chunk[] {
  return ["policies/ningbo", "policies/kunming", "policies/examples", "packages/diagnostics/messages"].flatMap(
    (folder) =>
      readdirSync(`${home}${folder}`, { recursive: true, encoding: "utf8" })
        .filter((path) => /(?:\.bylaw|\.bylaw\.md|-[a-z]+\.md)$/.test(path) && !path.startsWith("node_modules"))
        .flatMap((path) => scan({ path, text: readFileSync(`${home}${folder}/${path}`, "utf8") }).chunks),
  );
}

/** A tree as a text: its words by their place, its nodes by their names and places. */
function shapeOf(element: CstElement): string {
  if (!("children" in element)) return `${element.startOffset}`;
  const children = Object.entries(element.children).map(([name, those]) => `${name}[${those.map(shapeOf).join(" ")}]`);
  return `${element.name}${element.location?.startOffset}-${element.location?.endOffset}(${children.join(" ")})`;
}

/** What both parsers make of some words: the shape of the tree where there is no mistake. */
function readTwice([quick, slow]: readonly [QuickGrammar, Grammar], kind: Chunk["kind"], tokens: Chunk["tokens"]) {
  if (kind === "stray") return { quickly: undefined, slowly: undefined };
  const tree = quick.read(kind, tokens);
  slow.begin(tokens);
  const known = enter(slow, kind) as CstElement;
  return {
    quickly: tree === undefined ? undefined : shapeOf(concreteTree(tree)),
    slowly: slow.errors.length > 0 ? undefined : shapeOf(known),
  };
}

test("the quick parser and Chevrotain give one tree, or both find a mistake", () => {
  const parsers = [new QuickGrammar(), new Grammar()] as const;
  const count = { whole: 0, left: 0 };
  for (const [index, { kind, tokens }] of stretches().entries()) {
    // The same stretch without one of its words is mostly a mistake, and sometimes another statement.
    const dropped = tokens.filter((_, place) => place !== index % tokens.length);
    for (const words of index % 5 === 0 ? [tokens, dropped] : [tokens]) {
      const { quickly, slowly } = readTwice(parsers, kind, words);
      expect(quickly, words.map(({ image }) => image).join(" ")).toBe(slowly);
      count[quickly === undefined ? "left" : "whole"]++;
    }
  }
  expect(count.whole).toBeGreaterThan(2_000);
  expect(count.left).toBeGreaterThan(100);
});

test("the table of what decides is that of the grammar", () => {
  for (const [path, text] of Object.entries(lookaheadFiles())) expect(readFileSync(path, "utf8")).toBe(text);
});

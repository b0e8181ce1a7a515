import { languageWords, type Token } from "@bylaw/language";
import { describe, expect, it } from "vitest";
import { type Analysis, definitionAt, hoverAt, referencesAt } from "../../src/index.ts";
import { analysisOf, policies } from "../repository-policies.ts";

/** Words of the language itself: they name nothing, and a hover explains them. */
const ownWords: ReadonlySet<string> = new Set(
  [
    languageWords.functionWords,
    languageWords.actOutcomes,
    languageWords.actParts,
    languageWords.titleActs,
    languageWords.paperStates,
    languageWords.roundColumns,
    languageWords.stepStates,
    languageWords.tieWords,
  ].flatMap((table) => Object.values(table as Readonly<Record<string, languageWords.WordForms>>).flatMap(formsOf)),
);

function formsOf({ en, zh, "zh-Hant": traditional }: languageWords.WordForms): readonly string[] {
  return [...en, ...zh, ...traditional];
}

/** The applicants of a round: the first cell of a row, which results give back as it stands. */
function isApplicant(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.tokenType.name;
  return before === "RowStart" && (tokens[index]?.image.length ?? 0) === 1;
}

/** `至少 1项`: the counting word of the items. */
function countsItems(tokens: readonly Token[], index: number): boolean {
  return (
    ["atLeast", "exactly"].includes(tokens[index - 2]?.keyword ?? "") &&
    tokens[index - 1]?.tokenType.name === "NumberLiteral"
  );
}

/** Words that stand where a name may stand and are none. */
function isNoName(tokens: readonly Token[], index: number): boolean {
  const image = tokens[index]?.image ?? "";
  const afterCurrency = ["currency", "币种", "幣種"].includes(tokens[index - 1]?.image ?? "");
  return ownWords.has(image) || afterCurrency || isApplicant(tokens, index) || countsItems(tokens, index);
}

function namesOf(analysis: Analysis, path: string): readonly { readonly token: Token; readonly place: number }[] {
  const read = analysis.read.get(path);
  const tokens = read?.scanned.tokens ?? [];
  return tokens.flatMap((token, index) => {
    const { name } = token.tokenType;
    if ((name !== "Word" && name !== "QuotedName") || isNoName(tokens, index)) return [];
    // `8(1).assets` between backquotes names what the rule asks about.
    const dot = /^`[0-9][^`]*\.(?=[^.]+`$)/.exec(token.image)?.[0].length ?? 0;
    return [{ token, place: token.startOffset + dot }];
  });
}

describe.each(policies)("$id", ({ id, sources }) => {
  const analysis = analysisOf(id);

  it("knows what every word names, explains it and finds its declaration", () => {
    const lost: string[] = [];
    for (const { path } of sources) {
      const starts = new Set(analysis.namesIn(path).map(({ node }) => node.span.start));
      for (const { token, place } of namesOf(analysis, path)) {
        const hover = hoverAt(analysis, path, place, { language: "zh" });
        const definition = definitionAt(analysis, path, place);
        const declared = definition.length > 0 || isOfTheLanguage(analysis, path, place);
        if (!starts.has(place) || hover === undefined || hover.markdown === "" || !declared)
          lost.push(`${token.image} at ${path}:${token.line + 1}`);
      }
    }
    expect(lost).toEqual([]);
  });

  it("has each name once, in order, and spelled as one of the names of what it means", () => {
    for (const { path } of sources) {
      const uses = analysis.namesIn(path);
      const starts = uses.map(({ node }) => node.span.start);
      expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
      for (const { node, thing } of uses) {
        const declared = analysis.usesOf(thing).filter(({ role }) => role !== "uses");
        const names = [thing.declaration.name, thing.declaration.local, ...declared.map((use) => use.node)];
        const known = names.flatMap((name) => name?.text ?? []);
        if (thing.declaration.name.span.source !== "" && thing.kind !== "plugin") expect(known).toContain(node.text);
      }
    }
  });

  it("finds from every place of a thing the same places", () => {
    const things = new Map(analysis.forms.names.map((use) => [use.thing, use]));
    for (const { node, thing } of [...things.values()].filter((_, index) => index % 7 === 0)) {
      if (thing.kind === "part") continue;
      const uses = analysis.usesOf(thing);
      const found = referencesAt([analysis], node.span.source, node.span.start);
      expect(found.length).toBe(uses.length);
      const last = uses.at(-1)?.node.span ?? node.span;
      expect(referencesAt([analysis], last.source, last.start)).toEqual(found);
    }
  });
});

function isOfTheLanguage(analysis: Analysis, path: string, place: number): boolean {
  const use = analysis.namesIn(path).find(({ node }) => node.span.start === place);
  return use?.thing.declaration.name.span.source === "";
}

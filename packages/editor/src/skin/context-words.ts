import { type KeywordId, languageWords, type Token, type WordForms } from "@bylaw/language";
import type { WordPlace } from "../format/wording.ts";
import type { Skin } from "./skin.ts";

const { actOutcomes, actParts, functionWords, paperStates, roundColumns, stepStates, tieWords, titleActs } =
  languageWords;

type Reading = (image: string) => WordForms | undefined;

function readingOf(...tables: readonly Readonly<Record<string, WordForms>>[]): Reading {
  const forms = new Map<string, WordForms>();
  for (const word of tables.flatMap((table) => Object.values(table)))
    for (const form of [...word.en, ...word.zh, ...word["zh-Hant"]]) if (!forms.has(form)) forms.set(form, word);
  return (image) => forms.get(image);
}

const inGiven: Reading = readingOf(actOutcomes);
const asKey: Reading = readingOf(actParts);
const inExpectation: Reading = readingOf(titleActs, stepStates);
const inCell: Reading = readingOf(roundColumns);
const afterIs: Reading = readingOf(paperStates);
const asFunction: Reading = readingOf(functionWords);
const asTie: Reading = readingOf(tieWords);

/** Keywords that are said in one word where they are what is asked of a title. */
const actKeywords: Readonly<Partial<Record<KeywordId, WordForms>>> = {
  mayRevoke: titleActs.may_revoke,
  revokeAndBar: titleActs.revoke_and_bar,
};

/**
 * Words that mean something to the language where they stand, and are names or keywords elsewhere: `accepted`, `outcome`,
 * `id`, `min`. Nothing for a word that has no such meaning at the place.
 */
export function contextWordIn(word: Token, skin: Skin, place: WordPlace): string | undefined {
  const forms = formsAt(word, place);
  return forms === undefined ? undefined : forms[skin][0];
}

function formsAt({ image, keyword }: Token, { productions, use, tokens }: WordPlace): WordForms | undefined {
  const production = productions.at(-1);
  const verb = tokens[0]?.keyword;
  if (use === "tie") return asTie(image);
  if (production === "call") return asFunction(image);
  if (production === "pair") return productions.includes("entry") ? asKey(image) : undefined;
  if (production === "test") return afterIs(image);
  if (verb === "expect") return (keyword && actKeywords[keyword]) ?? inExpectation(image);
  if (productions.includes("cell")) return tokens[0]?.tokenType.name === "RowStart" ? inCell(image) : undefined;
  return productions.includes("pair") ? inGiven(image) : undefined;
}

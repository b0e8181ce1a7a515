import { languageWords } from "@bylaw/plugin";
import { expect, test } from "vitest";
import { keywordIds, keywordLanguages } from "../../src/keywords/keyword-map.ts";

/** The functions that the language brings itself; they are called like those of a plugin. */
const own = ["min", "max"];

test("no function of a plugin can bear a word of the language, in any of its writings", () => {
  const words = keywordLanguages.flatMap((forms) => keywordIds.flatMap((id) => forms[id]));
  const inOnePiece = words.filter((word) => /^\p{L}[\p{L}\p{N}_]*$/u.test(word));
  expect([...languageWords].toSorted()).toEqual([...new Set([...inOnePiece, ...own])].toSorted());
});

import { chineseSimplified } from "./chinese-simplified.ts";
import { chineseTraditional } from "./chinese-traditional.ts";
import type { KeywordForms } from "./keyword-ids.ts";

const simplified = charactersOf(chineseSimplified);
const traditional = charactersOf(chineseTraditional);

/** Characters that the keywords of one writing have alone. */
const simplifiedAlone: ReadonlySet<string> = new Set([...simplified].filter((one) => !traditional.has(one)));
const traditionalAlone: ReadonlySet<string> = new Set([...traditional].filter((one) => !simplified.has(one)));

function charactersOf(forms: KeywordForms): ReadonlySet<string> {
  return new Set(Object.values(forms).flatMap((words) => words.flatMap((word) => [...word])));
}

/** Of words in both Chinese writings those in the writing of the text around them; simplified where it does not show. */
export function inScriptOf(around: string, words: readonly string[]): readonly string[] {
  const other = count(around, traditionalAlone) > count(around, simplifiedAlone) ? simplifiedAlone : traditionalAlone;
  const alike = words.filter((word) => count(word, other) === 0);
  return alike.length > 0 ? alike : words;
}

function count(text: string, characters: ReadonlySet<string>): number {
  let found = 0;
  for (const character of text) if (characters.has(character)) found++;
  return found;
}

import { keywordClasses } from "../keywords/keyword-ids.ts";
import { keywordsByForm } from "../keywords/keyword-map.ts";
import { isChinese } from "./characters.ts";
import { conditionForms, directionForms, joiningForms, roundingForms, unitForms, verbForms } from "./chinese-forms.ts";
import type { Token } from "./token.ts";
import * as types from "./token-types.ts";

/** What stands round a word, as far as it decides where the word may be cut. */
export interface WordPlace {
  /** Directly after a number, on its line. */
  readonly afterNumber: boolean;
  /** After a complete amount (number with unit, percent), a date or a closing bracket. */
  readonly afterAmount: boolean;
  /** Written against the citation that opens the line. */
  readonly againstCitation: boolean;
  /** Where a statement may begin, and nothing shows the word to be a name. */
  readonly opensStatement: boolean;
  /** Before a comma and a verb on the same line. */
  readonly beforeCommaAndVerb: boolean;
  /** After the comma of a rule that stands in no brackets: a note follows. */
  readonly afterRuleComma: boolean;
}

/** A word cut into words; `after` is the word whose blank is missing, where that is worth a report. */
export interface SplitWord {
  readonly pieces: readonly string[];
  readonly after?: string;
}

/** Only Chinese words that are neither keywords nor names that the source declares (`known`) are ever cut. */
export function mayBeSplit({ image, tokenType }: Token, known: ReadonlySet<string>): boolean {
  return tokenType === types.Word && isChinese(image) && !known.has(image);
}

/**
 * Cuts a word that was written without blanks, only where the cut is certain. Units that the source declares (`units`)
 * are never cut.
 */
export function splitWord(word: string, place: WordPlace, units: ReadonlySet<string>): SplitWord | undefined {
  const split = place.afterNumber ? splitUnit(word, units) : undefined;
  if (split !== undefined) return split;
  if (place.afterNumber || place.afterAmount || place.againstCitation) {
    const form = joiningForms.find((candidate) => word.startsWith(candidate));
    if (form !== undefined) return { pieces: [form, word.slice(form.length)], after: form };
  }
  if (place.afterRuleComma) {
    const form = conditionForms.find((candidate) => word.startsWith(candidate));
    if (form !== undefined) return { pieces: [form, word.slice(form.length)], after: form };
  }
  if (place.opensStatement || place.againstCitation) {
    const form = verbForms.find((candidate) => word.startsWith(candidate));
    if (form !== undefined) return { pieces: [form, word.slice(form.length)], after: form };
  }
  const rounded = roundingForms.find(
    (form) => word.endsWith(form) && directionForms.includes(word.slice(0, -form.length)),
  );
  if (rounded !== undefined) return { pieces: [word.slice(0, -rounded.length), rounded] };
  const last = word.at(-1) ?? "";
  if (place.beforeCommaAndVerb && /[的时時]/.test(last)) return { pieces: [word.slice(0, -1), last] };
  return undefined;
}

/** 元当申报层级 after 80万: the unit, then a joining word, then more. */
function splitUnit(word: string, declared: ReadonlySet<string>): SplitWord | undefined {
  if (declared.has(word) || unitForms.includes(word)) return undefined;
  for (const unit of [...declared, ...unitForms]) {
    if (!word.startsWith(unit)) continue;
    const rest = word.slice(unit.length);
    const whole = keywordsByForm.get(rest);
    if (whole !== undefined && keywordClasses[whole] !== "verb") return { pieces: [unit, rest] };
    const form = joiningForms.find((candidate) => rest.startsWith(candidate));
    if (form !== undefined) return { pieces: [unit, form, rest.slice(form.length)], after: form };
  }
  return undefined;
}

// The words of the language for what is generated from them, read from their sources so that no build is needed before.
import { unitForms } from "../packages/language/src/1-scan/chinese-forms.ts";
import { chineseSimplified } from "../packages/language/src/keywords/chinese-simplified.ts";
import { chineseTraditional } from "../packages/language/src/keywords/chinese-traditional.ts";
import { english } from "../packages/language/src/keywords/english.ts";
import { keywordClasses } from "../packages/language/src/keywords/keyword-ids.ts";

/** Forms of each keyword in each writing, the class of each keyword, counting words that need no declaration. */
export const languageTables = {
  languages: [english, chineseSimplified, chineseTraditional],
  classes: keywordClasses,
  units: unitForms,
};

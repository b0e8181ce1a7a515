/** The words of the language as alternatives of a regular expression (Oniguruma), the longest first. */

/** Letters as the scanner reads them, near enough; `_` and digits go on a word. */
export const wordSign = "[\\p{L}\\p{N}\\p{M}_]";
/** No word goes on here. */
export const wordEnd = `(?!${wordSign})`;
/** No word goes on from before here. */
export const wordStart = `(?<!${wordSign})`;
/** A whole word; possessive, so that a long one is read once. */
export const word = "[\\p{L}_][\\p{L}\\p{N}\\p{M}_]*+";
export const digit = "[0-9０-９]";

const blanks = "[ \\t]+";

/** Tells the forms of keywords by class and by id. */
export function keywordForms({ languages, classes }) {
  const ids = Object.keys(classes);
  const formsOf = (wanted) => [...new Set(wanted.flatMap((id) => languages.flatMap((forms) => forms[id])))];
  return {
    /** All forms of the ids. */
    of: (...wanted) => formsOf(wanted),
    /** All forms of the classes, without those of some ids. */
    inClass: (names, without = []) => formsOf(ids.filter((id) => names.includes(classes[id]) && !without.includes(id))),
  };
}

export function isChinese(form) {
  return /[\u3400-\u9fff]/.test(form);
}

/** `in force|require|…`, blanks of any width between the words of one form. */
export function alternatives(forms) {
  return [...forms]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((form) => form.split(" ").map(escaped).join(blanks))
    .join("|");
}

/** The forms as whole words. */
export function wholeWords(forms) {
  return `${wordStart}(?:${alternatives(forms)})${wordEnd}`;
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

/** Letters as ranges for a character class: Latin, Greek, Cyrillic, Han, kana, hangul, full-width Latin. */
const letterRanges =
  "A-Za-z_\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0370-\\u037d\\u0386\\u0388-\\u03ff" +
  "\\u0400-\\u052f\\u1100-\\u11ff\\u1e00-\\u1fff\\u3005-\\u3007\\u3041-\\u3096\\u309d-\\u309f\\u30a1-\\u30fa" +
  "\\u30fc-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\uff21-\\uff3a\\uff3f\\uff41-\\uff5a";

/** One letter, rare ideographs (two code units) included. Chevrotain drops the `u` flag, so ranges are spelled out. */
export const letter: string = `(?:[${letterRanges}]|[\\ud840-\\ud888][\\udc00-\\udfff])`;

/** One letter, digit or combining sign: what a word goes on with. */
export const letterOrDigit: string = `(?:[${letterRanges}0-9\\uff10-\\uff19\\u0300-\\u036f]|[\\ud840-\\ud888][\\udc00-\\udfff])`;

/** One digit, also full-width. */
export const digit: string = "[0-9\\uff10-\\uff19]";

const startsWithLetter = new RegExp(`^${letterOrDigit}`);
const wholeWord = new RegExp(`^${letter}${letterOrDigit}*$`);

/** True where the text goes on with a letter or digit at the offset. */
export function continuesWord(text: string, offset: number): boolean {
  return startsWithLetter.test(text.slice(offset, offset + 2));
}

/** True for a text that can stand as a name without backquotes, keywords apart. */
export function isWord(text: string): boolean {
  return wholeWord.test(text);
}

/** True for a text that holds Chinese characters. */
export function isChinese(text: string): boolean {
  return /[\u3400-\u9fff]/.test(text);
}

/** Signs that have one form only: ASCII, kana and the unified ideographs. Most names hold nothing else. */
const foldedAlready = /^[\0-\x7f\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff]*$/;

/** Full-width digits and Latin letters as ASCII; composed and decomposed accents as one. */
export function foldWidth(text: string): string {
  if (foldedAlready.test(text)) return text;
  const folded = text.replace(/[\uff10-\uff19\uff21-\uff3a\uff3f\uff41-\uff5a\uff0e]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
  return folded.normalize("NFC");
}

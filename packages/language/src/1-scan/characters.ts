/** Letters beyond ASCII as ranges of code units: Latin, Greek, Cyrillic, Han, kana, hangul, full-width Latin. */
const letterRanges: readonly (readonly [number, number])[] = [
  [0xaa, 0xaa],
  [0xb5, 0xb5],
  [0xba, 0xba],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x24f],
  [0x370, 0x37d],
  [0x386, 0x386],
  [0x388, 0x3ff],
  [0x400, 0x52f],
  [0x1100, 0x11ff],
  [0x1e00, 0x1fff],
  [0x3005, 0x3007],
  [0x3041, 0x3096],
  [0x309d, 0x309f],
  [0x30a1, 0x30fa],
  [0x30fc, 0x30ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7af],
  [0xf900, 0xfaff],
  [0xff21, 0xff3a],
  [0xff3f, 0xff3f],
  [0xff41, 0xff5a],
];

/** A digit of ASCII. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A letter of ASCII or a unified ideograph, as most are. */
function isPlainLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f;
  return code >= 0x4e00 && code <= 0x9fff;
}

/** How many code units the letter at the offset takes: two for a rare ideograph, 0 where none stands there. */
export function letterAt(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  if (isPlainLetter(code)) return 1;
  if (code < 0x80) return 0;
  if (code >= 0xd840 && code <= 0xd888) {
    const next = text.charCodeAt(offset + 1);
    return next >= 0xdc00 && next <= 0xdfff ? 2 : 0;
  }
  return letterRanges.some(([from, to]) => code >= from && code <= to) ? 1 : 0;
}

/** The same for a letter, digit or combining sign: what a word goes on with. */
function letterOrDigitAt(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  const more = isDigit(code) || (code >= 0xff10 && code <= 0xff19) || (code >= 0x300 && code <= 0x36f);
  return more ? 1 : letterAt(text, offset);
}

/** Where the letters, digits and combining signs end that go on from the offset. */
export function endOfWord(text: string, offset: number): number {
  let at = offset;
  for (;;) {
    const code = text.charCodeAt(at);
    const length = isPlainLetter(code) || isDigit(code) ? 1 : letterOrDigitAt(text, at);
    if (length === 0) return at;
    at += length;
  }
}

/** True where the text goes on with a letter or digit at the offset. */
export function continuesWord(text: string, offset: number): boolean {
  return letterOrDigitAt(text, offset) > 0;
}

/** True for a text that can stand as a name without backquotes, keywords apart. */
export function isWord(text: string): boolean {
  return letterAt(text, 0) > 0 && endOfWord(text, 0) === text.length;
}

/** True for a text that holds Chinese characters. */
export function isChinese(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x3400 && code <= 0x9fff) return true;
  }
  return false;
}

/** True where a sign may have another form: all but ASCII, kana and the unified ideographs, which most names hold alone. */
function mayFold(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80 || (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf)) continue;
    if ((code < 0x3041 || code > 0x3096) && (code < 0x30a1 || code > 0x30fa)) return true;
  }
  return false;
}

/** Full-width digits and Latin letters as ASCII; composed and decomposed accents as one. */
export function foldWidth(text: string): string {
  if (!mayFold(text)) return text;
  const folded = text.replace(/[\uff10-\uff19\uff21-\uff3a\uff3f\uff41-\uff5a\uff0e]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
  return folded.normalize("NFC");
}

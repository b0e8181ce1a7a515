// Gives src/complete/pinyin.generated.ts: the readings of the characters of GB 2312 and of the first level of Big5, by
// syllable. pinyin-pro itself would add 141 kB (gzip) to a page; this table adds 23 kB.
import { fileURLToPath } from "node:url";
import { pinyin } from "pinyin-pro";

const target = fileURLToPath(new URL("../src/complete/pinyin.generated.ts", import.meta.url));

/** The Chinese characters among those of two bytes of an encoding. */
function charactersOf(encoding, [firstRow, lastRow], columns) {
  const decoder = new TextDecoder(encoding);
  const found = [];
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = columns[0]; column <= columns[1]; column++) {
      const text = decoder.decode(new Uint8Array([row, column]));
      if ([...text].length === 1 && /\p{Script=Han}/u.test(text)) found.push(text);
    }
  }
  return found;
}

function characters() {
  const simplified = charactersOf("gbk", [0xb0, 0xf7], [0xa1, 0xfe]);
  return new Set([...simplified, ...charactersOf("big5", [0xa4, 0xc6], [0x40, 0xfe])]);
}

/** The generated file of this package: its text by its path. */
export function pinyinFiles() {
  const bySyllable = new Map();
  for (const character of characters()) {
    const readings = pinyin(character, { multiple: true, toneType: "none", type: "array", v: true });
    for (const reading of new Set(readings.map((each) => each.replaceAll("ü", "v").toLowerCase()))) {
      if (/^[a-z]+$/.test(reading)) bySyllable.set(reading, (bySyllable.get(reading) ?? "") + character);
    }
  }
  const lines = [...bySyllable].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, those]) => syllable + those);
  const text = `// Written by scripts/make-pinyin.mjs; do not edit.

/** Each syllable without its tone, followed by the characters that are read so; ü is written v. */
export const syllables: string = \`
${lines.join("\n")}
\`;
`;
  return { [target]: text };
}

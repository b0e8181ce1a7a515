/** Loops over conditions, four lanes a word: bit 2 of a lane says that yes is possible, bit 1 that no is. */

const yesBits = 0x02020202;
const noBits = 0x01010101;

/** `and` of all: yes is possible where it is in all of them, no where it is in any. */
export function andWords(out: Int32Array, parts: readonly { readonly words: Int32Array }[], lanes: number): void {
  const words = (lanes + 3) >> 2;
  const [first, ...rest] = parts;
  if (first === undefined) return void out.fill(yesBits, 0, words);
  for (let at = 0, from = first.words; at < words; at++) out[at] = from[at] ?? 0;
  for (const { words: from } of rest) {
    for (let at = 0; at < words; at++) {
      const a = out[at] ?? 0;
      const b = from[at] ?? 0;
      out[at] = (a & b & yesBits) | ((a | b) & noBits);
    }
  }
}

/** `or` of all. */
export function orWords(out: Int32Array, parts: readonly { readonly words: Int32Array }[], lanes: number): void {
  const words = (lanes + 3) >> 2;
  const [first, ...rest] = parts;
  if (first === undefined) return void out.fill(noBits, 0, words);
  for (let at = 0, from = first.words; at < words; at++) out[at] = from[at] ?? 0;
  for (const { words: from } of rest) {
    for (let at = 0; at < words; at++) {
      const a = out[at] ?? 0;
      const b = from[at] ?? 0;
      out[at] = ((a | b) & yesBits) | (a & b & noBits);
    }
  }
}

export function notWords(out: Int32Array, from: Int32Array, lanes: number): void {
  for (let at = 0, words = (lanes + 3) >> 2; at < words; at++) {
    const a = from[at] ?? 0;
    out[at] = ((a & noBits) << 1) | ((a >>> 1) & noBits);
  }
}

/** Lanes in `going` whose guard may hold; as masks. */
export function takenWords(out: Int32Array, going: Int32Array, guard: Int32Array, lanes: number): void {
  for (let at = 0, words = (lanes + 3) >> 2; at < words; at++) {
    out[at] = (going[at] ?? 0) & (guard[at] ?? 0) & yesBits;
  }
}

/** Lanes in `going` whose guard may fail; as masks. */
export function passedWords(out: Int32Array, going: Int32Array, guard: Int32Array, lanes: number): void {
  for (let at = 0, words = (lanes + 3) >> 2; at < words; at++) {
    out[at] = (going[at] ?? 0) & ((guard[at] ?? 0) << 1) & yesBits;
  }
}

/** Joins what is possible in the lanes of a mask to what is possible already. */
export function joinWords(out: Int32Array, mask: Int32Array, from: Int32Array, lanes: number): void {
  for (let at = 0, words = (lanes + 3) >> 2; at < words; at++) {
    const taken = (mask[at] ?? 0) & yesBits;
    out[at] = (out[at] ?? 0) | ((from[at] ?? 0) & (taken | (taken >>> 1)));
  }
}

/** Every lane by a table of its two codes: `table[one | other << 2]`. */
export function lookUpTwo(out: Uint8Array, one: Uint8Array, other: Uint8Array, table: Uint8Array, lanes: number): void {
  for (let lane = 0; lane < lanes; lane++) {
    out[lane] = table[(one[lane] ?? 0) | ((other[lane] ?? 0) << 2)] ?? 0;
  }
}

/** Every lane by a table of its four codes, two bits each. */
export function lookUpFour(
  out: Uint8Array,
  [a, b, c, d]: readonly [Uint8Array, Uint8Array, Uint8Array, Uint8Array],
  table: Uint8Array,
  lanes: number,
): void {
  for (let lane = 0; lane < lanes; lane++) {
    const low = (a[lane] ?? 0) | ((b[lane] ?? 0) << 2);
    out[lane] = table[low | ((c[lane] ?? 0) << 4) | ((d[lane] ?? 0) << 6)] ?? 0;
  }
}

/** How many of the parts hold in every lane: at least and at most, against `number`. */
export function countWords(
  out: Uint8Array,
  parts: readonly { readonly bits: Uint8Array }[],
  number: number,
  lanes: number,
): void {
  for (let lane = 0; lane < lanes; lane++) {
    let least = 0;
    let most = 0;
    for (const { bits } of parts) {
      const code = bits[lane] ?? 0;
      least += code === 2 ? 1 : 0;
      most += code >> 1;
    }
    out[lane] = least >= number ? 2 : most < number ? 1 : 3;
  }
}

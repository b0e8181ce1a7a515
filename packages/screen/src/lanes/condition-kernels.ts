/** Loops over conditions, four lanes a word: bit 2 of a lane says that yes is possible, bit 1 that no is. */

const yesBits = 0x02020202;
const noBits = 0x01010101;

/** `and` of all: yes is possible where it is in all of them, no where it is in any. */
export function andWords(out: Int32Array, parts: readonly { readonly words: Int32Array }[], lanes: number): void {
  const words = (lanes + 3) >> 2;
  const one = parts[0]?.words;
  const other = parts[1]?.words;
  if (one === undefined) return void out.fill(yesBits, 0, words);
  if (other === undefined) return out.set(one.subarray(0, words));
  for (let at = 0; at < words; at++) {
    const a = one[at] ?? 0;
    const b = other[at] ?? 0;
    out[at] = (a & b & yesBits) | ((a | b) & noBits);
  }
  for (let part = 2; part < parts.length; part++) {
    const from = parts[part]?.words ?? other;
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
  const one = parts[0]?.words;
  const other = parts[1]?.words;
  if (one === undefined) return void out.fill(noBits, 0, words);
  if (other === undefined) return out.set(one.subarray(0, words));
  for (let at = 0; at < words; at++) {
    const a = one[at] ?? 0;
    const b = other[at] ?? 0;
    out[at] = ((a | b) & yesBits) | (a & b & noBits);
  }
  for (let part = 2; part < parts.length; part++) {
    const from = parts[part]?.words ?? other;
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

/** What the status of a rule is made of. */
export interface StatusWords {
  readonly applies: Int32Array;
  readonly lifted: Int32Array;
  readonly passes: Int32Array;
  readonly fails: Int32Array;
}

/**
 * Statuses of a rule as places in `ruleStatusCodes`, four lanes a word: the first line of semantics 6 that fits. In every
 * byte the lowest bit of a part is no and the next one yes, and the three lowest bits of what comes out are the place.
 */
export function statusWords(out: Int32Array, { applies, lifted, passes, fails }: StatusWords, lanes: number): void {
  for (let at = 0, words = (lanes + 3) >> 2; at < words; at++) {
    const a = applies[at] ?? 0;
    const l = lifted[at] ?? 0;
    const p = passes[at] ?? 0;
    const f = fails[at] ?? 0;
    const notApplicable = a & ~(a >>> 1) & noBits;
    const waived = (l >>> 1) & ~l & noBits;
    const going = ~(notApplicable | waived) & ~((p >>> 1) & ~p) & noBits;
    const notMet = going & (f >>> 1) & ~f;
    const left = going & ~notMet;
    const settled = (a >>> 1) & ~a & l & ~(l >>> 1) & p & ~(p >>> 1) & f & ~(f >>> 1);
    const lowest = notApplicable | notMet | (left & settled);
    out[at] = ((notApplicable | waived) << 2) | (left << 1) | lowest;
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

/**
 * What the lanes of a block stand for: applicants, records of one list, or pairs of records of two lists of one
 * applicant. A block is so many applicants that all that is worked out of them stays in the cache.
 */
export interface Frame {
  readonly key: string;
  /** No list: applicants. One: its records. Two: pairs, those of the first running slower. */
  readonly lists: readonly string[];
  readonly capacity: number;
  /** Where its lanes are counted or folded: of pairs the records of the first list, of records the applicants. */
  readonly outer?: Frame;
  /** Of pairs the records of the second list. */
  readonly last?: Frame;
  /** Lanes in use in the block at hand. */
  size: number;
  /** Place in the columns of lane 0; of pairs nothing. */
  first: number;
  /** By lane: the applicant in the block; the lane of `outer`; the lane of `last`. */
  readonly rows: Int32Array;
  readonly outerOf: Int32Array;
  readonly lastOf: Int32Array;
  /** By lane of `outer`: the first lane; one more entry for the end. */
  readonly offsets: Int32Array;
}

/** Pairs of one applicant beyond this many are left to the interpreter. */
const mostPairs = 65_536;

/** Applicants of a block. */
export function applicantsFrame(capacity: number): Frame {
  const rows = Int32Array.from({ length: capacity }, (_, row) => row);
  const none = new Int32Array(0);
  return { key: "", lists: [], capacity, size: 0, first: 0, rows, outerOf: rows, lastOf: none, offsets: none };
}

/** Records of a list whose `starts` are those of its column. */
export function recordsFrame(outer: Frame, list: string, starts: Uint32Array, applicants: number): Frame {
  let capacity = 0;
  for (let start = 0; start < applicants; start += outer.capacity) {
    const end = Math.min(start + outer.capacity, applicants);
    capacity = Math.max(capacity, (starts[end] ?? 0) - (starts[start] ?? 0));
  }
  const rows = new Int32Array(capacity);
  return {
    key: JSON.stringify([list]),
    lists: [list],
    capacity,
    outer,
    size: 0,
    first: 0,
    rows,
    outerOf: rows,
    lastOf: Int32Array.from({ length: capacity }, (_, lane) => lane),
    offsets: new Int32Array(outer.capacity + 1),
  };
}

/** Moves the records of a list to the block of applicants that begins at `start`. */
export function moveRecords(frame: Frame, starts: Uint32Array, start: number, size: number): void {
  const first = starts[start] ?? 0;
  frame.first = first;
  frame.size = (starts[start + size] ?? 0) - first;
  for (let row = 0; row < size; row++) {
    const from = (starts[start + row] ?? 0) - first;
    const until = (starts[start + row + 1] ?? 0) - first;
    frame.offsets[row] = from;
    // A call for the few records of one applicant costs more than going through them.
    for (let lane = from; lane < until; lane++) frame.rows[lane] = row;
  }
  frame.offsets[size] = frame.size;
}

/** Pairs of records of two lists. */
export function pairsFrame(
  outer: Frame,
  last: Frame,
  starts: readonly [Uint32Array, Uint32Array],
  applicants: number,
  block: number,
): Frame {
  let capacity = 0;
  for (let start = 0; start < applicants; start += block) {
    let lanes = 0;
    for (let row = start; row < Math.min(start + block, applicants); row++) lanes += pairsOf(starts, row);
    capacity = Math.max(capacity, lanes);
  }
  return {
    key: JSON.stringify([...outer.lists, ...last.lists]),
    lists: [...outer.lists, ...last.lists],
    capacity,
    outer,
    last,
    size: 0,
    first: 0,
    rows: new Int32Array(capacity),
    outerOf: new Int32Array(capacity),
    lastOf: new Int32Array(capacity),
    offsets: new Int32Array(outer.capacity + 1),
  };
}

function pairsOf([one, other]: readonly [Uint32Array, Uint32Array], row: number): number {
  const count = ((one[row + 1] ?? 0) - (one[row] ?? 0)) * ((other[row + 1] ?? 0) - (other[row] ?? 0));
  return count > mostPairs ? 0 : count;
}

/** Moves pairs to where their two lists have been moved; applicants with too many of them are marked and left out. */
export function movePairs(frame: Frame, left: Uint8Array): void {
  const { outer, last } = frame;
  if (outer === undefined || last === undefined) throw new Error("pairs have two lists");
  let lane = 0;
  for (let one = 0; one < outer.size; one++) {
    const row = outer.rows[one] ?? 0;
    frame.offsets[one] = lane;
    const from = last.offsets[row] ?? 0;
    const until = last.offsets[row + 1] ?? 0;
    const mine = (outer.offsets[row + 1] ?? 0) - (outer.offsets[row] ?? 0);
    if (mine * (until - from) > mostPairs) {
      left[row] = 1;
      continue;
    }
    for (let other = from; other < until; other++, lane++) {
      frame.rows[lane] = row;
      frame.outerOf[lane] = one;
      frame.lastOf[lane] = other;
    }
  }
  frame.offsets[outer.size] = lane;
  frame.size = lane;
}

import type { Lanes } from "./lanes.ts";

/** Arrays that are free to be lent, by kind and length. */
type Free = Map<string, ArrayBuffer[]>;

/**
 * Lends every step the arrays that it writes, and takes them back after the last step that reads them, so that a block
 * of the whole policy fits into little memory. `kept` are read after the last step.
 */
export function lendArrays(steps: readonly Lanes[], kept: ReadonlySet<Lanes>): void {
  const lastReader = new Map<Lanes, number>();
  for (const [place, step] of steps.entries()) for (const need of step.needs) lastReader.set(need, place);
  const free: Free = new Map();
  const ending = new Map<number, Lanes[]>();
  for (const [step, place] of lastReader) {
    if (step.run === undefined || kept.has(step)) continue;
    ending.set(place, [...(ending.get(place) ?? []), step]);
  }
  const lent = new Map<Lanes, readonly ArrayBuffer[]>();
  for (const [place, step] of steps.entries()) {
    lent.set(step, lend(step, free));
    for (const done of ending.get(place) ?? []) {
      for (const buffer of lent.get(done) ?? []) freeOf(free, buffer.byteLength).push(buffer);
    }
  }
}

function freeOf(free: Free, bytes: number): ArrayBuffer[] {
  const key = String(bytes);
  const buffers = free.get(key) ?? [];
  free.set(key, buffers);
  return buffers;
}

function lend(step: Lanes, free: Free): readonly ArrayBuffer[] {
  const taken: ArrayBuffer[] = [];
  const take = (bytesEach: number): ArrayBuffer => {
    // Whole words, so that conditions can be gone through four at a time.
    const bytes = Math.ceil((step.frame.capacity * bytesEach + 8) / 8) * 8;
    // What is written only once must not stand where an earlier step writes in every block.
    const buffer = (step.run === undefined ? undefined : freeOf(free, bytes).pop()) ?? new ArrayBuffer(bytes);
    taken.push(buffer);
    return buffer;
  };
  switch (step.kind) {
    case "condition": {
      const buffer = take(1);
      step.bits = new Uint8Array(buffer);
      step.words = new Int32Array(buffer);
      if (step.fixed !== undefined) step.bits.fill(step.fixed);
      break;
    }
    case "number": {
      step.lowOwn = new Float64Array(take(8));
      step.highOwn = new Float64Array(take(8));
      step.low = step.lowOwn;
      step.high = step.highOwn;
      if (step.ratio) [step.lowUnder, step.highUnder] = [new Float64Array(take(8)), new Float64Array(take(8))];
      if (step.fixed !== undefined) {
        step.low.fill(step.fixed.low);
        step.high.fill(step.fixed.high);
      }
      break;
    }
    case "choice":
      step.masks = new Int32Array(take(4));
      if (step.fixed !== undefined) step.masks.fill(step.fixed);
      break;
    case "set":
      step.must = new Int32Array(take(4));
      step.may = new Int32Array(take(4));
      if (step.fixed !== undefined) {
        step.must.fill(step.fixed.must);
        step.may.fill(step.fixed.may);
      }
      break;
    case "text":
      step.codes = new Int32Array(take(4));
      if (step.fixed !== undefined) step.codes.fill(step.fixed);
      break;
    case "source":
      break;
    default:
      step satisfies never;
  }
  return taken;
}

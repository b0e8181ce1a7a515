import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";

/** Chances in an order that the seed and a name fix: each fact has its own, so that none moves when another changes. */
export interface Stream {
  readonly generator: RandomGenerator;
}

/** The stream of a name under a seed. */
export function streamOf(seed: number, name: string): Stream {
  let hash = 0x811c9dc5 ^ seed;
  for (let index = 0; index < name.length; index++) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  const generator = xoroshiro128plus(hash ^ (hash >>> 16));
  // Seeds that are near each other give near beginnings.
  for (let skipped = 0; skipped < 16; skipped++) generator.next();
  return { generator };
}

/** From 0 to 1, 1 not included, in steps of 2 to the power of -32. */
export function nextPart({ generator }: Stream): number {
  return (generator.next() >>> 0) / 4_294_967_296;
}

/**
 * A standard normal variable: how many of 32 coins show heads, smoothed by the sum of two even chances, centred and
 * brought to a spread of one. Whole numbers and one multiplication, so the same in every engine; no value beyond ±6.
 */
export function nextNormal({ generator }: Stream): number {
  let coins = generator.next();
  coins -= (coins >>> 1) & 0x55555555;
  coins = (coins & 0x33333333) + ((coins >>> 2) & 0x33333333);
  const heads = Math.imul((coins + (coins >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  const smooth = generator.next();
  return (heads - 17 + ((smooth & 0xffff) + (smooth >>> 16)) / 65_536) * spreadOfOne;
}

/** One over the root of 8 1/6: the variance of 32 coins is 8, of the sum of two even chances 1/6. */
const spreadOfOne = 0.3499271061118826;

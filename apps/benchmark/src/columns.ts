import type { Columns } from "@bylaw/ir";
import { type Applicant, serviceKinds } from "./applicants.ts";
import { doubledKinds } from "./encodings/structured.ts";

const cities: readonly string[] = ["ningbo", "hangzhou", "shaoxing", "wenzhou"];
const tiers: readonly string[] = ["platform", "demonstration"];

/** What a fact of a population is multiplied by, so that it is a whole number: shares are millionths, money is fen. */
const scales = {
  serviceYear: 1,
  yearsOperating: 1,
  lowPricedShare: 1_000_000,
  typicalCases: 1,
  partners: 1,
  visits: 1,
  satisfaction: 1_000_000,
  marketOrders: 1,
  assets: 100,
  staff: 1,
  qualifiedShare: 1_000_000,
  averageProfit: 100,
} as const;

const truths = ["soundFinances", "publishedDiscounts", "premises", "goodStanding", "nonprofit"] as const;
const choices = { tier: tiers, kind: serviceKinds, city: cities } as const;

type NumberFact = keyof typeof scales;
type TruthFact = (typeof truths)[number];
type ChoiceFact = keyof typeof choices;

/** The facts of a population, one array a fact, as `Columns` of @bylaw/ir has them. Memory is shared between threads. */
export type FactArrays = Readonly<
  Record<NumberFact, Float64Array> & Record<TruthFact, Uint8Array> & Record<ChoiceFact, Int16Array>
>;

function shared(bytes: number): SharedArrayBuffer {
  return new SharedArrayBuffer(bytes);
}

/** Applicants turned into arrays. */
export function factArrays(population: readonly Applicant[]): FactArrays {
  const size = population.length;
  const arrays: Record<string, Float64Array | Uint8Array | Int16Array> = {};
  for (const [fact, scale] of Object.entries(scales) as readonly (readonly [NumberFact, number])[]) {
    const values = new Float64Array(shared(8 * size));
    for (let place = 0; place < size; place++) values[place] = Math.round((population[place]?.[fact] ?? 0) * scale);
    arrays[fact] = values;
  }
  for (const fact of truths) {
    const values = new Uint8Array(shared(size));
    for (let place = 0; place < size; place++) values[place] = population[place]?.[fact] === true ? 1 : 0;
    arrays[fact] = values;
  }
  for (const [fact, members] of Object.entries(choices) as readonly (readonly [ChoiceFact, readonly string[]])[]) {
    const values = new Int16Array(shared(2 * size));
    for (let place = 0; place < size; place++) values[place] = members.indexOf(population[place]?.[fact] ?? "");
    arrays[fact] = values;
  }
  return arrays as FactArrays;
}

/** The same arrays as Bylaw takes them; `from` and `to` give a stretch of the population, for one of several threads. */
export function columnsOf(arrays: FactArrays, from: number, to: number): Columns {
  const numbers = (Object.keys(scales) as readonly NumberFact[]).map(
    (fact) => [fact, { kind: "number", values: arrays[fact].subarray(from, to) }] as const,
  );
  const yesNo = truths.map((fact) => [fact, { kind: "boolean", values: arrays[fact].subarray(from, to) }] as const);
  const chosen = (Object.entries(choices) as readonly (readonly [ChoiceFact, readonly string[]])[]).map(
    ([fact, members]) => [fact, { kind: "choice", members, values: arrays[fact].subarray(from, to) }] as const,
  );
  const ids = Array.from({ length: to - from }, (_, place) => String(from + place));
  return { size: to - from, ids, facts: Object.fromEntries([...numbers, ...yesNo, ...chosen]) };
}

/** Places of the kinds of service with a doubled volume. */
const doubled = new Set(doubledKinds.map((kind) => serviceKinds.indexOf(kind)));

/** Yes/no facts and comparisons of words as bits of one number: what a person does who packs columns tightly by hand. */
export interface PackedArrays extends Readonly<Record<NumberFact, Float64Array | Int32Array>> {
  readonly flags: Uint16Array;
}

export const flag = {
  demonstration: 1,
  doubled: 2,
  ningbo: 4,
  soundFinances: 8,
  publishedDiscounts: 16,
  premises: 32,
  goodStanding: 64,
  nonprofit: 128,
  firstYear: 256,
} as const;

export function packedArrays(arrays: FactArrays): PackedArrays {
  const size = arrays.tier.length;
  const flags = new Uint16Array(shared(2 * size));
  for (let place = 0; place < size; place++) {
    flags[place] =
      (arrays.tier[place] === 1 ? flag.demonstration : 0) |
      (doubled.has(arrays.kind[place] ?? -1) ? flag.doubled : 0) |
      (arrays.city[place] === 0 ? flag.ningbo : 0) |
      (arrays.soundFinances[place] === 1 ? flag.soundFinances : 0) |
      (arrays.publishedDiscounts[place] === 1 ? flag.publishedDiscounts : 0) |
      (arrays.premises[place] === 1 ? flag.premises : 0) |
      (arrays.goodStanding[place] === 1 ? flag.goodStanding : 0) |
      (arrays.nonprofit[place] === 1 ? flag.nonprofit : 0) |
      (arrays.serviceYear[place] === 2021 ? flag.firstYear : 0);
  }
  const whole = (Object.keys(scales) as readonly NumberFact[]).map((fact) => {
    const values = new Int32Array(shared(4 * size));
    values.set(arrays[fact]);
    return [fact, values] as const;
  });
  return { ...(Object.fromEntries(whole) as Record<NumberFact, Int32Array>), flags };
}

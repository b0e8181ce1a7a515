import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { type Applicant, applicants } from "../applicants.ts";
import { handMask } from "../baselines/mask.ts";
import { handVerdict } from "../baselines/verdict.ts";
import { type BuiltPolicy, builtArticles, dayOfJudging, type EncodedRecord, metCode } from "../built.ts";
import { factArrays, packedArrays } from "../columns.ts";
import { type Figure, figure } from "../measurement.ts";
import { type Stretch, type Way, waysOf } from "../screening-ways.ts";

const size = 1_000_000;
const rounds = 7;
const warmUps = 2;
const seed = 7;
const baseline = "objects, hand-written verdict";
const loop = "columns, hand-written loop";
const packedLoop = "columns packed by hand, hand-written loop";
const threadCounts = [1, 2] as const;

/** As `Way`, also of several threads. */
type AnyWay = () => Counted | Promise<Counted>;
type Counted = () => number | Promise<number>;

/** The population as objects. What a way finds is written down, as an application would. */
function waysOfObjects(population: readonly Applicant[], met: Uint8Array, masks: Int32Array): Map<string, Way> {
  return new Map<string, Way>([
    [
      baseline,
      () => {
        let count = 0;
        for (let n = 0; n < population.length; n++) {
          const yes = handVerdict(population[n]!);
          met[n] = yes ? 1 : 0;
          if (yes) count++;
        }
        return () => count;
      },
    ],
    [
      "objects, hand-written masks",
      () => {
        let count = 0;
        for (let n = 0; n < population.length; n++) {
          const missed = handMask(population[n]!);
          masks[n] = missed;
          if (missed === 0) count++;
        }
        return () => count;
      },
    ],
  ]);
}

/** The population as records of the built module. */
function waysOfRecords({ quick }: BuiltPolicy, records: readonly EncodedRecord[], met: Uint8Array): Map<string, Way> {
  const [verdict] = quick.verdicts;
  if (verdict === undefined) throw new Error("the built module has no decision");
  const run = quick.prepare({ on: dayOfJudging });
  const { words, columns } = quick.policy;
  const out = new Int32Array(words * columns);
  return new Map<string, Way>([
    [
      "records, verdict of the built module",
      () => {
        let count = 0;
        for (let n = 0; n < records.length; n++) {
          const outcome = verdict(records[n]!, run);
          met[n] = outcome;
          if (outcome === metCode) count++;
        }
        return () => count;
      },
    ],
    [
      "records, masks of the built module",
      () => {
        let count = 0;
        for (let n = 0; n < records.length; n++) {
          quick.masks(records[n]!, run, out, 0);
          met[n] = out[0] === 0 ? 1 : 0;
          if (out[0] === 0) count++;
        }
        return () => count;
      },
    ],
  ]);
}

/** The ways over columns, in so many threads that share them. */
async function waysOfThreads(whole: Stretch, threads: number, names: readonly string[]): Promise<Map<string, AnyWay>> {
  const workers = Array.from({ length: threads }, (_, thread) => {
    const edge = (place: number): number => Math.floor((size * place) / threads);
    const workerData: Stretch = { ...whole, from: edge(thread), to: edge(thread + 1) };
    return new Worker(new URL("../screening-worker.ts", import.meta.url), { workerData });
  });
  const ask = async (name: string): Promise<number> => {
    const answers = workers.map((worker) => once(worker, "message") as Promise<number[]>);
    for (const worker of workers) worker.postMessage(name);
    return (await Promise.all(answers)).reduce((sum, [count = 0]) => sum + count, 0);
  };
  const judge = async (name: string): Promise<Counted> => {
    await ask(name);
    return () => ask("count");
  };
  const said = threads === 1 ? "1 worker" : `${threads} workers`;
  return new Map(names.map((name) => [`${name}, ${said}`, () => judge(name)]));
}

/** Verdicts that differ between the loop over columns and the built module are a fault, not a result. */
async function roundsOf(ways: ReadonlyMap<string, AnyWay>): Promise<ReadonlyMap<string, readonly number[]>> {
  const expected = await (await ways.get(baseline)?.())?.();
  const times = new Map<string, number[]>([...ways.keys()].map((name) => [name, []]));
  for (let round = 0; round < warmUps + rounds; round++) {
    for (const [name, way] of ways) {
      const started = performance.now();
      const counted = await way();
      if (round >= warmUps) times.get(name)?.push(((performance.now() - started) * 1e6) / size);
      const count = await counted();
      if (count !== expected) throw new Error(`${name} finds ${count} of ${expected} applicants met`);
    }
  }
  return times;
}

/** 1,000,000 distinct applicants in every form; ratios are taken round by round. */
export async function measure(): Promise<readonly Figure[]> {
  const population = applicants(size, seed);
  const policy = await builtArticles();
  const day = { on: dayOfJudging };
  const records = population.map((applicant) => policy.quick.encode(policy.index.check(applicant, day).case));
  const began = performance.now();
  const arrays = factArrays(population);
  const conversion = ((performance.now() - began) * 1e6) / size;
  const whole: Stretch = {
    arrays,
    packed: packedArrays(arrays),
    policy: policy.compiled.policy,
    module: new URL("columns.js", policy.folder).href,
    from: 0,
    to: size,
  };
  const met = new Uint8Array(size);
  const overColumns = await waysOf(whole);
  const inThreads = [loop, ...[...overColumns.keys()].filter((name) => !name.includes("hand"))];
  const ways = new Map<string, AnyWay>([
    ...waysOfObjects(population, met, new Int32Array(size)),
    ...waysOfRecords(policy, records, met),
    ...overColumns,
  ]);
  for (const threads of threadCounts) {
    for (const [name, way] of await waysOfThreads(whole, threads, inThreads)) ways.set(name, way);
  }
  const times = await roundsOf(ways);
  const against = (name: string, to: string): readonly number[] =>
    (times.get(name) ?? []).map((time, round) => time / (times.get(to)?.[round] ?? Number.NaN));
  const aims: Readonly<Record<string, number>> = { "records, verdict of the built module": 1.2 };
  const figures = [...times.keys()].map((name): Figure => {
    const target = aims[name];
    if (name === baseline)
      return { name: `${name}, one applicant`, unit: "nanoseconds", values: times.get(name) ?? [] };
    return { name, unit: "ratio", values: against(name, baseline), ...(target !== undefined && { target }) };
  });
  const compared = [...overColumns.keys()].filter((name) => !name.includes("hand"));
  return [
    ...figures,
    ...compared.flatMap((name): readonly Figure[] => [
      {
        name: `${name} ÷ hand-written loop over the same columns`,
        unit: "ratio",
        values: against(name, loop),
        ...(name.includes("built") && { target: 1 }),
      },
      { name: `${name} ÷ hand-written loop over packed columns`, unit: "ratio", values: against(name, packedLoop) },
    ]),
    figure("objects turned into columns, one applicant", "nanoseconds", conversion),
  ];
}

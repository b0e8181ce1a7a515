import * as vm from "node:vm";

/** Something timed: a function over the rows, called in a loop of its own. */
export interface Job<Row> {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly judge: (row: Row) => unknown;
  /** The judge gives a promise, which the loop awaits. */
  readonly later?: boolean;
  /** The result is an object: it is kept for a while in a ring, so that the engine cannot leave out making it. */
  readonly kept?: boolean;
  /** Calls at least before it is timed. An engine counts calls, of which there are few in a turn where each takes long. */
  readonly calls?: number;
}

/** Nanoseconds per row, one number for each round. */
export type Times = ReadonlyMap<string, readonly number[]>;

/** How long a turn of a job lasts. Short enough that a slow moment of the machine meets several jobs. */
const millisecondsOfTurn = 25;
const warmUpTurns = 8;
const sizeOfRing = 64;

type Loop = (judge: unknown, rows: readonly unknown[], ring: unknown[], from: number, to: number) => unknown;

/** A loop compiled afresh, so that no two jobs share a call site. */
function freshLoop({ later, kept }: Pick<Job<never>, "later" | "kept">): Loop {
  const call = `${later ? "await " : ""}judge(rows[i])`;
  const step = kept ? `ring[i&${sizeOfRing - 1}]=${call};` : `if(${call})n++;`;
  const body = `let n=0;for(let i=from;i<to;i++){${step}}return n;`;
  const parameters = ["judge", "rows", "ring", "from", "to"];
  return vm.compileFunction(later ? `return(async()=>{${body}})()` : body, parameters) as Loop;
}

/** A job in its loop. Each turn goes on where the last one ended, since not every job gets through all rows in a turn. */
class Runner {
  readonly job: Job<never>;
  readonly times: number[] = [];
  readonly #loop: Loop;
  readonly #ring: unknown[] = Array.from({ length: sizeOfRing });
  #at = 0;
  #calls = 1;

  constructor(job: Job<never>) {
    this.job = job;
    this.#loop = freshLoop(job);
  }

  /** Makes so many calls. */
  async call(calls: number): Promise<void> {
    const { judge, rows, later } = this.job;
    for (let left = calls; left > 0; ) {
      const taken = Math.min(left, rows.length - this.#at);
      const done = this.#loop(judge, rows, this.#ring, this.#at, this.#at + taken);
      if (later) await done;
      this.#at = (this.#at + taken) % rows.length;
      left -= taken;
    }
  }

  async #turn(calls: number): Promise<number> {
    const started = performance.now();
    await this.call(calls);
    return performance.now() - started;
  }

  /** Lets the engine optimise, and finds how many calls fill a turn. */
  async warmUp(): Promise<void> {
    let spent = 0;
    let last = 0;
    let made = 0;
    const { calls = 0 } = this.job;
    while (last < millisecondsOfTurn / 2 || spent < warmUpTurns * millisecondsOfTurn || made < calls) {
      made += this.#calls;
      last = await this.#turn(this.#calls);
      spent += last;
      if (last < millisecondsOfTurn / 2) this.#calls *= 2;
    }
    this.#calls = Math.max(1, Math.round((this.#calls * millisecondsOfTurn) / last));
  }

  async measure(): Promise<void> {
    this.times.push(((await this.#turn(this.#calls)) * 1e6) / this.#calls);
  }
}

/** Runs the jobs in turns, `rounds` times, so that a slow moment of the machine meets all of them alike. */
export async function timeJobs(jobs: readonly Job<never>[], rounds: number): Promise<Times> {
  const runners = jobs.map((job) => new Runner(job));
  for (const runner of runners) await runner.warmUp();
  for (let round = 0; round < rounds; round++) {
    for (const runner of runners) await runner.measure();
  }
  return new Map(runners.map(({ job, times }) => [job.name, times]));
}

/** Erases the row of a job, so that jobs over different rows stand in one list. */
export function job<Row>(told: Job<Row>): Job<never> {
  return told as unknown as Job<never>;
}

const fewestCalls = 50;
const mostCalls = 200_000;
const enoughBytes = 100_000_000;

/**
 * Bytes of garbage that one call leaves. Meant for a process whose young generation is so large that nothing is
 * collected meanwhile (--min-semi-space-size), and which has --expose-gc.
 */
export async function bytesOfCall(told: Job<never>): Promise<number> {
  const collect = globalThis.gc;
  if (collect === undefined) throw new Error("run with --expose-gc");
  const runner = new Runner(told);
  await runner.warmUp();
  for (let calls = fewestCalls; ; calls *= 4) {
    collect();
    const before = process.memoryUsage().heapUsed;
    await runner.call(calls);
    const bytes = process.memoryUsage().heapUsed - before;
    if (calls >= mostCalls || bytes * 4 > enoughBytes) return Math.max(0, Math.round(bytes / calls));
  }
}

/** The number in the middle. */
export function medianOf(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

/** One job's time over another's: the ratio is taken round by round, and the one in the middle counts. */
export function ratioOf(times: Times, name: string, to: string): number {
  const base = times.get(to) ?? [];
  return medianOf((times.get(name) ?? []).map((time, round) => time / (base[round] ?? Number.NaN)));
}

/** Median nanoseconds of a job. */
export function nanosecondsOf(times: Times, name: string): number {
  return medianOf(times.get(name) ?? []);
}

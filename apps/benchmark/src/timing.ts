import * as vm from "node:vm";

/** Something timed: a function over the rows, called in a loop of its own. */
export interface Job<Row> {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly judge: (row: Row) => unknown;
}

/** Nanoseconds per row, one number for each round. */
export type Times = ReadonlyMap<string, readonly number[]>;

const millisecondsOfSlice = 20;
const warmUpSlices = 12;

type Loop = (judge: (row: never) => unknown, rows: readonly unknown[]) => number;

/** A loop compiled afresh, so that no two jobs share a call site. */
function freshLoop(): Loop {
  const body = "let n=0;for(let i=0;i<rows.length;i++)if(judge(rows[i]))n++;return n";
  return vm.compileFunction(body, ["judge", "rows"]) as Loop;
}

/** Runs the jobs in turns, `rounds` times, so that a slow moment of the machine meets all of them alike. */
export function timeJobs(jobs: readonly Job<never>[], rounds: number): Times {
  const running = jobs.map((job) => ({ job, loop: freshLoop(), times: [] as number[], repeats: 1 }));
  const slice = (entry: (typeof running)[number]): number => {
    const started = performance.now();
    for (let repeat = 0; repeat < entry.repeats; repeat++) entry.loop(entry.job.judge, entry.job.rows);
    return performance.now() - started;
  };
  for (const entry of running) {
    for (let index = 0; index < warmUpSlices; index++) {
      while (slice(entry) < millisecondsOfSlice / 2) entry.repeats *= 2;
    }
  }
  for (let round = 0; round < rounds; round++) {
    for (const entry of running) {
      entry.times.push((slice(entry) * 1e6) / (entry.repeats * entry.job.rows.length));
    }
  }
  return new Map(running.map(({ job, times }) => [job.name, times]));
}

/** Median, least and greatest of some numbers. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly greatest: number;
}

export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (place: number): number => sorted[place] ?? Number.NaN;
  return { median: at(sorted.length >> 1), least: at(0), greatest: at(sorted.length - 1) };
}

/** One job's time over another's, round by round. */
export function ratioOf(times: Times, name: string, to: string): Spread {
  const base = times.get(to) ?? [];
  return spreadOf((times.get(name) ?? []).map((time, round) => time / (base[round] ?? Number.NaN)));
}

import { screen } from "@bylaw/screen";
import { readCase } from "bylaw";
import { applicants } from "../applicants.ts";
import { dayOfJudging, metCode, quickModule } from "../built.ts";
import { columnsOf, factArrays } from "../columns.ts";
import { type Figure, figure } from "../measurement.ts";
import { articlesSource, compiled } from "../policies/compiled.ts";
import { manyRules, plenty, policyOfManyRules } from "../policies/many-rules.ts";
import { type Job, job, medianOf, nanosecondsOf, timeJobs } from "../timing.ts";

const counts = [10, 30, 100, 300, 1_000, 3_000, 10_000] as const;
/** A text holds 4,096 rules at most; below 100 what every text costs outweighs its rules. */
const countsCompiled = counts.filter((count) => count >= 100 && count <= 4_000);
const applicantsOfCount = 50;
const rounds = 5;
/** As many as V8 wants to see before its last compiler takes up a function, and as many again while that is at work. */
const callsBefore = 20_000;
const sizes = [1_000, 10_000, 100_000, 300_000] as const;
const roundsOfScreening = 5;
/** Twice the work for twice the rules is 1; what the caches of a processor cost is allowed on top. */
const mostExponent = 1.1;

/** The power of the count with which the cost grows: the slope of a straight line through the logarithms. */
export function exponentOf(points: readonly (readonly [count: number, cost: number])[]): number {
  const logs = points.map(([count, cost]) => [Math.log(count), Math.log(cost)] as const);
  const mean = (place: 0 | 1): number => logs.reduce((sum, log) => sum + log[place], 0) / logs.length;
  const [meanCount, meanCost] = [mean(0), mean(1)];
  let slope = 0;
  let spread = 0;
  for (const [count, cost] of logs) {
    slope += (count - meanCount) * (cost - meanCost);
    spread += (count - meanCount) ** 2;
  }
  return slope / spread;
}

/** Median milliseconds of compiling a text; fewer times where it takes long. */
function millisecondsToCompile(count: number): number {
  const source = manyRules(0, count);
  const times = Array.from({ length: Math.max(3, Math.round(1_000 / count)) }, () => {
    const started = performance.now();
    compiled({ sources: [source], plugins: [] });
    return performance.now() - started;
  });
  return medianOf(times);
}

/** What screening costs as applicants are added. */
function overApplicants(): readonly Figure[] {
  const { policy } = compiled({ sources: [articlesSource()], plugins: [] });
  const whole = applicants(Math.max(...sizes));
  const arrays = factArrays(whole);
  const points = sizes.map((size) => {
    const columns = columnsOf(arrays, 0, size);
    const repeats = Math.ceil(whole.length / size);
    const times = Array.from({ length: roundsOfScreening }, () => {
      const started = performance.now();
      for (let repeat = 0; repeat < repeats; repeat++) screen(policy, columns, { on: dayOfJudging });
      return (performance.now() - started) / repeats;
    });
    return [size, medianOf(times)] as const;
  });
  const shown = points.map(([size, time]) =>
    figure(`screening ${size.toLocaleString("en")} applicants, for each`, "nanoseconds", (time * 1e6) / size),
  );
  const exponent = exponentOf(points);
  return [...shown, figure("screening: exponent over the number of applicants", "exponent", exponent, mostExponent)];
}

/** "rules": every applicant meets every rule, so that each rule must be looked at; "applicants": more of them. */
export async function measure(part: string): Promise<readonly Figure[]> {
  if (part === "applicants") return overApplicants();

  const day = { on: dayOfJudging };
  const jobs: Job<never>[] = [];
  for (const count of counts) {
    const { policy } = policyOfManyRules(count);
    const quick = await quickModule(policy);
    const [verdict] = quick.verdicts;
    if (verdict === undefined) throw new Error("the built module has no decision");
    const run = quick.prepare(day);
    const rows = plenty(applicantsOfCount).flatMap((facts) => {
      const checked = readCase(policy, facts, day).case;
      return checked === undefined ? [] : [quick.encode(checked)];
    });
    const out = new Int32Array(quick.policy.words * quick.policy.columns);
    const calls = callsBefore;
    jobs.push(job({ name: `verdict ${count}`, rows, judge: (record) => verdict(record, run) === metCode, calls }));
    jobs.push(
      job({ name: `mask ${count}`, rows, judge: (record) => quick.masks(record, run, out, 0)[0] === 0, calls }),
    );
  }
  const times = await timeJobs(jobs, rounds);
  const compiling = countsCompiled.map((count) => [count, millisecondsToCompile(count)] as const);
  const cost = (what: string) => counts.map((count) => [count, nanosecondsOf(times, `${what} ${count}`)] as const);
  const shown = (what: string): readonly Figure[] =>
    cost(what).map(([count, time]) =>
      figure(`${what} of ${count.toLocaleString("en")} rules, for each rule`, "nanoseconds", time / count),
    );
  return [
    ...shown("verdict"),
    figure("verdict: exponent over the number of rules", "exponent", exponentOf(cost("verdict")), mostExponent),
    ...shown("mask"),
    figure("mask: exponent over the number of rules", "exponent", exponentOf(cost("mask")), mostExponent),
    ...compiling.map(([count, time]) => figure(`compiling ${count.toLocaleString("en")} rules`, "milliseconds", time)),
    figure("compiling: exponent over the number of rules", "exponent", exponentOf(compiling), mostExponent),
  ];
}

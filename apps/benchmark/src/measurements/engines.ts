import { applicants } from "../applicants.ts";
import { handVerdict } from "../baselines/verdict.ts";
import { loadedEngine } from "../engines/engine.ts";
import { engineOf } from "../engines/index.ts";
import { type Figure, figure } from "../measurement.ts";
import { job, nanosecondsOf, ratioOf, timeJobs } from "../timing.ts";

const rounds = 3;
const baseline = "hand-written verdict";

/** One engine beside the hand-written verdict, in a process of their own. */
export async function measure(name: string): Promise<readonly Figure[]> {
  const population = applicants(10_000);
  const told = await engineOf(name);
  told.beforehand?.();
  const started = performance.now();
  const { title, later = false } = told;
  const engine = await loadedEngine(told);
  const { prepare, verdict, explain } = engine;
  const [first] = population;
  await verdict(prepare === undefined || first === undefined ? first : prepare(first));
  const firstAnswer = performance.now() - started;
  const rows: readonly unknown[] = prepare === undefined ? population : population.map(prepare);
  const jobs = [
    job({ name: baseline, rows: population, judge: handVerdict }),
    job({ name: "verdict", rows, judge: verdict, later }),
  ];
  if (explain !== undefined) {
    const kept = typeof (await explain(rows[0])) === "object";
    jobs.push(job({ name: "explanation", rows, judge: explain, later, kept }));
  }
  const times = await timeJobs(jobs, rounds);
  const figures = [
    figure(`${title}: verdict`, "ratio", ratioOf(times, "verdict", baseline)),
    figure(`${title}: verdict alone`, "nanoseconds", nanosecondsOf(times, "verdict")),
    figure(`${title}: first answer`, "milliseconds", firstAnswer),
  ];
  if (explain === undefined) return figures;
  return [...figures, figure(`${title}: explanation`, "ratio", ratioOf(times, "explanation", baseline))];
}

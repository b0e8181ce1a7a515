import { applicants, withGaps } from "../applicants.ts";
import { handExplanation } from "../baselines/explanation.ts";
import { handMask } from "../baselines/mask.ts";
import { handVerdict } from "../baselines/verdict.ts";
import { type BuiltPolicy, builtArticles, dayOfJudging, metCode } from "../built.ts";
import { type Figure, figure } from "../measurement.ts";
import { type Job, job, nanosecondsOf, ratioOf, timeJobs } from "../timing.ts";

const rounds = 9;
const baseline = "hand-written verdict";
const mostOfVerdict = 1.2;
const mostOfMask = 2;
const mostWithGaps = 3;

/** What the built module judges by, with the records that it made of the applicants. */
function judging({ index, quick }: BuiltPolicy) {
  const [verdict] = quick.verdicts;
  if (verdict === undefined) throw new Error("the built module has no decision");
  const day = { on: dayOfJudging };
  const run = quick.prepare(day);
  const out = new Int32Array(quick.policy.words * quick.policy.columns);
  return {
    checked: (facts: unknown) => index.check(facts, day).case,
    encode: quick.encode,
    met: (record: Parameters<typeof verdict>[0]): boolean => verdict(record, run) === metCode,
    clean: (record: Parameters<typeof verdict>[0]): boolean => quick.masks(record, run, out, 0)[0] === 0,
  };
}

/**
 * The built module against what a developer writes by hand, on 10,000 applicants: "complete" in a process that only ever
 * sees complete facts, "gaps" in one that also sees records in which a tenth of the facts is unknown.
 */
export async function measure(part: string): Promise<readonly Figure[]> {
  const population = applicants(10_000);
  const { checked, encode, met, clean } = judging(await builtArticles());
  const cases = population.map(checked);
  const records = cases.map(encode);
  const shared: readonly Job<never>[] = [
    job({ name: baseline, rows: population, judge: handVerdict }),
    job({ name: "verdict", rows: records, judge: met }),
  ];
  if (part === "gaps") {
    const open = withGaps(population).map((facts) => encode(checked(facts)));
    const times = await timeJobs(
      [
        ...shared,
        job({ name: "open verdict", rows: open, judge: met }),
        job({ name: "open mask", rows: open, judge: clean }),
      ],
      rounds,
    );
    const ratio = (name: string): number => ratioOf(times, name, baseline);
    return [
      figure("verdict, complete facts, where others have gaps", "ratio", ratio("verdict")),
      figure("verdict, a tenth of the facts unknown", "ratio", ratio("open verdict"), mostWithGaps),
      figure("explanation mask, a tenth of the facts unknown", "ratio", ratio("open mask")),
    ];
  }
  const times = await timeJobs(
    [
      ...shared,
      job({ name: "hand-written mask", rows: population, judge: handMask }),
      job({ name: "hand-written explanation", rows: population, judge: handExplanation, kept: true }),
      job({ name: "mask", rows: records, judge: clean }),
      job({ name: "encoding", rows: cases, judge: (each) => met(encode(each)) }),
    ],
    rounds,
  );
  const ratio = (name: string): number => ratioOf(times, name, baseline);
  return [
    figure(baseline, "nanoseconds", nanosecondsOf(times, baseline)),
    figure("hand-written mask of failing rules", "ratio", ratio("hand-written mask")),
    figure("hand-written entry for each rule", "ratio", ratio("hand-written explanation")),
    figure("verdict", "ratio", ratio("verdict"), mostOfVerdict),
    figure("explanation mask", "ratio", ratio("mask"), mostOfMask),
    figure("record made of a checked case, then verdict", "ratio", ratio("encoding")),
  ];
}

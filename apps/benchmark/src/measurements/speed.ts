import type { CheckedCase } from "@bylaw/ir";
import type { Applicant } from "../applicants.ts";
import { handMask } from "../baselines/mask.ts";
import { handVerdict } from "../baselines/verdict.ts";
import { type EncodedRecord, outcomeMet } from "../generated.ts";
import type { Measurement, Result, Setting } from "../measurement.ts";
import { type Job, ratioOf, spreadOf, timeJobs } from "../timing.ts";

const baseline = "hand-written verdict";

function jobs({ module, run, population, cases, records, recordsWithGaps }: Setting): readonly Job<never>[] {
  const verdict = module.verdicts[0];
  if (verdict === undefined) throw new Error("the module has no decision");
  const { masks, encode } = module;
  const out = new Int32Array(module.policy.words * module.policy.columns);
  const list = [
    { name: baseline, rows: population, judge: handVerdict } satisfies Job<Applicant>,
    { name: "hand-written mask", rows: population, judge: handMask } satisfies Job<Applicant>,
    {
      name: "verdict",
      rows: records,
      judge: (record) => verdict(record, run) === outcomeMet,
    } satisfies Job<EncodedRecord>,
    {
      name: "explanation mask",
      rows: records,
      judge: (record) => masks(record, run, out, 0)[0] === 0,
    } satisfies Job<EncodedRecord>,
    {
      name: "verdict, a tenth of the facts unknown",
      rows: recordsWithGaps,
      judge: (record) => verdict(record, run) === outcomeMet,
    } satisfies Job<EncodedRecord>,
    {
      name: "mask, a tenth of the facts unknown",
      rows: recordsWithGaps,
      judge: (record) => masks(record, run, out, 0)[0] === 0,
    } satisfies Job<EncodedRecord>,
    {
      name: "encoding and verdict",
      rows: cases,
      judge: (checked) => verdict(encode(checked), run) === outcomeMet,
    } satisfies Job<CheckedCase>,
  ];
  return list as unknown as readonly Job<never>[];
}

const limits: Readonly<Record<string, { readonly limit?: number; readonly aim?: number }>> = {
  verdict: { limit: 2, aim: 1.2 },
  "explanation mask": { limit: 3, aim: 2 },
  "verdict, a tenth of the facts unknown": { aim: 3 },
};

/** Nanoseconds per applicant, as ratios to the hand-written verdict of the same round. */
export const speed: Measurement = {
  name: "speed",
  measure: (setting) => {
    const times = timeJobs(jobs(setting), setting.rounds);
    const results: Result[] = [
      { name: `${baseline}, one applicant`, value: spreadOf(times.get(baseline) ?? []), unit: "nanoseconds" },
    ];
    for (const name of times.keys()) {
      if (name === baseline) continue;
      results.push({
        name: `${name} ÷ ${baseline}`,
        value: ratioOf(times, name, baseline),
        unit: "ratio",
        ...limits[name],
      });
    }
    return results;
  },
};

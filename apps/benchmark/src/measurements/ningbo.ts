import { checkedCase } from "../applicants.ts";
import type { Measurement } from "../measurement.ts";
import { spreadOf, timeJobs } from "../timing.ts";

/** The whole policy of Ningbo, with nothing known: every rule takes the way for unknown facts. */
export const ningboOpen: Measurement = {
  name: "ningbo",
  measure: ({ ningbo, population, rounds }) => {
    const verdict = ningbo?.module.verdicts[0];
    const some = population[0];
    if (ningbo === undefined || verdict === undefined || some === undefined) return [];
    const run = ningbo.module.prepare({ on: "2024-06-20" });
    const nothing = ningbo.module.encode(checkedCase(some, () => true));
    const rows = Array.from({ length: 1000 }, () => nothing);
    const name = "verdict of ningbo, no fact known, one applicant";
    const times = timeJobs([{ name, rows: rows as never[], judge: (record) => verdict(record, run) }], rounds);
    return [{ name, value: spreadOf(times.get(name) ?? []), unit: "nanoseconds" }];
  },
};

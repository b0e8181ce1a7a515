import { parseArgs } from "node:util";
import { disagreement } from "./agreement.ts";
import { applicants, casesWithGaps, checkedCase } from "./applicants.ts";
import { importGenerated } from "./generated.ts";
import type { Result, Setting } from "./measurement.ts";
import { measurements } from "./measurements/index.ts";
import { conditionsPolicy } from "./policies/conditions.ts";
import { ningboPolicy } from "./policies/ningbo.ts";

const { values } = parseArgs({
  options: { json: { type: "boolean" }, only: { type: "string" }, rounds: { type: "string", default: "25" } },
});
const chosen = measurements.filter(({ name }) => values.only === undefined || name === values.only);
if (chosen.length === 0) {
  console.error(
    `No measurement is called ${values.only}. There are: ${measurements.map(({ name }) => name).join(", ")}.`,
  );
  process.exit(1);
}
const fewestRounds = 5;
const setting = await prepareSetting(Math.max(fewestRounds, Number(values.rounds)));
const fault = disagreement(setting);
if (fault !== undefined) {
  console.error(`The generated module and the hand-written baselines disagree: ${fault}`);
  process.exit(1);
}
const results: Result[] = [];
for (const { measure } of chosen) results.push(...(await measure(setting)));
if (values.json) console.log(JSON.stringify({ node: process.version, rounds: setting.rounds, results }, undefined, 2));
else printTable(results);
if (results.some(({ value, limit }) => limit !== undefined && value.median > limit)) process.exitCode = 1;

async function prepareSetting(rounds: number): Promise<Setting> {
  const population = applicants(10_000);
  const cases = population.map((applicant) => checkedCase(applicant));
  const { source, module } = await importGenerated(conditionsPolicy);
  const policy = ningboPolicy();
  const ningbo = policy === undefined ? undefined : { policy, ...(await importGenerated(policy)) };
  return {
    rounds,
    population,
    cases,
    records: cases.map(module.encode),
    recordsWithGaps: casesWithGaps(population).map(module.encode),
    module,
    run: module.prepare({ on: "2024-06-20" }),
    sources: { "the 21 conditions": source, ...(ningbo && { ningbo: ningbo.source }) },
    ...(ningbo && { ningbo }),
  };
}

function printTable(rows: readonly Result[]): void {
  console.log(
    `Node ${process.version}, 10,000 applicants, ${setting.rounds} rounds; verdicts and masks agree on all.\n`,
  );
  const head = ["measured", "median", "least", "greatest", "at most", "aim"];
  const lines = rows.map(({ name, value, unit, limit, aim }) => {
    const text = (number: number | undefined): string => (number === undefined ? "" : formatted(number, unit));
    return [name, text(value.median), text(value.least), text(value.greatest), text(limit), text(aim)];
  });
  const widths = head.map((title, column) =>
    Math.max(...[head, ...lines].map((line) => line[column]?.length ?? title.length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ");
  console.log([line(head), ...lines.map(line)].join("\n"));
}

function formatted(number: number, unit: Result["unit"]): string {
  if (unit === "ratio") return number.toFixed(2);
  if (unit === "nanoseconds") return `${number.toFixed(1)} ns`;
  if (unit === "milliseconds") return `${number.toFixed(1)} ms`;
  return `${number.toLocaleString("en")} B`;
}

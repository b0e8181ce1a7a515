import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { agreeingEngines } from "./agreeing-engines.ts";
import { machineNow } from "./machine.ts";
import type { Figure, Measurement } from "./measurement.ts";
import { measurements } from "./measurements/index.ts";
import { installPeers } from "./peers.ts";
import { inProcess } from "./processes.ts";
import { between } from "./speed-page.ts";
import { asMarkdown, asText, plainTable } from "./table.ts";

const say = (line: string): void => console.error(line);
const { values } = parseArgs({
  options: {
    only: { type: "string", multiple: true },
    runs: { type: "string" },
    json: { type: "boolean" },
    write: { type: "boolean" },
  },
});
const names = measurements.map(({ name }) => name);
const unknown = values.only?.find((name) => !names.includes(name));
if (unknown !== undefined) {
  say(`No measurement is called ${unknown}. There are: ${names.join(", ")}.`);
  process.exit(1);
}
const chosen = measurements.filter(({ name }) => values.only === undefined || values.only.includes(name));
const machine = machineNow();
await installPeers(say);
const { agreeing, words } = await agreeingEngines(chosen, say);
if (words !== undefined) say(`${words}\n`);
const done: { readonly measurement: Measurement; readonly figures: readonly Figure[] }[] = [];
for (const measurement of chosen) {
  const began = performance.now();
  const figures = await run(measurement);
  say(`${measurement.name}: ${Math.round((performance.now() - began) / 1_000)} seconds`);
  done.push({ measurement, figures });
  if (!values.json && figures.length > 0)
    console.log(`${measurement.name}\n${asText(tableOf(measurement, figures))}\n`);
}
if (values.json) {
  const results = done.map(({ measurement: { name }, figures }) => ({ name, figures }));
  console.log(JSON.stringify({ machine, agreement: words, results }, undefined, 2));
}
if (values.write) writePage();

/** All values of a measurement: its parts take turns within each run. A part that fails is told and left out. */
async function run({ name, processes, engine, parts = [""] }: Measurement): Promise<readonly Figure[]> {
  const all = new Map<string, Figure>();
  const failed = new Set<string>();
  const count = processes === 1 ? 1 : Number(values.runs ?? processes);
  for (let turn = 0; turn < count; turn++) {
    for (const part of parts) {
      if (failed.has(part) || agreeing?.get(part) === false) continue;
      try {
        for (const figure of (await inProcess(engine, ["measure", name, part])) as readonly Figure[]) {
          const before = all.get(figure.name)?.values ?? [];
          all.set(figure.name, { ...figure, values: [...before, ...figure.values] });
        }
      } catch (error) {
        failed.add(part);
        say(`${[name, part].join(" ").trim()} was not measured: ${reasonOf(error)}`);
      }
    }
  }
  return [...all.values()];
}

/** What a process said of its end: the line with the error, without the trace. */
function reasonOf(error: unknown): string {
  const lines = String(error instanceof Error ? error.message : error).split("\n");
  return lines.find((line) => /^\w*Error\b/.test(line)) ?? lines[0] ?? "";
}

function tableOf({ table = plainTable }: Measurement, figures: readonly Figure[]): ReturnType<typeof plainTable> {
  return table(figures);
}

/** Puts the tables on docs/speed.md; those that were not measured now stay as they are. */
function writePage(): void {
  const place = new URL("../../../docs/speed.md", import.meta.url);
  const on = new Date().toISOString().slice(0, 10);
  let page = readFileSync(place, "utf8");
  const whole = chosen.length === measurements.length;
  if (whole) page = between(page, "machine", `Measured on ${on}: ${machine}.`);
  if (words !== undefined) page = between(page, "agreement", words);
  for (const { measurement, figures } of done) {
    if (figures.length === 0) continue;
    const note = whole ? "" : `\n\nMeasured on ${on}: ${machine}.`;
    page = between(page, measurement.name, asMarkdown(tableOf(measurement, figures)) + note);
  }
  writeFileSync(place, page);
}

import { Buffer } from "node:buffer";
import { applicants } from "../applicants.ts";
import { type Figure, figure } from "../measurement.ts";
import { isInstalled } from "../peers.ts";
import { cities, sourcesOf } from "../policies/cities.ts";
import { medianOf } from "../timing.ts";

const warmUps = 8;
const rounds = 11;
const million = 1e6;

interface Reading {
  readonly name: string;
  readonly bytes: number;
  readonly read: () => unknown;
}

/** Texts to trees: the five measures by Bylaw; JSON of the same length by the same parser library, and by V8. */
export async function measure(): Promise<readonly Figure[]> {
  const { rememberingReader } = await import("bylaw");
  const sources = cities.flatMap((city) =>
    sourcesOf(city).map(({ path, text }) => ({ path: `${city}/${path}`, text })),
  );
  const bytes = sources.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const readings: Reading[] = [
    {
      name: "Bylaw, text to tree",
      bytes,
      read: () => {
        // A reader that knows nothing yet reads everything.
        const reader = rememberingReader();
        return sources.map((source) => reader(source).tree);
      },
    },
  ];
  const json = jsonOf(bytes);
  const ofJson = (name: string, read: () => unknown): Reading => ({ name, bytes: Buffer.byteLength(json), read });
  if (isInstalled("chevrotain")) {
    const { chevrotainJson } = await import("../chevrotain-json.ts");
    const { direct, overTree } = await chevrotainJson();
    const expected = JSON.stringify(JSON.parse(json));
    for (const parse of [direct, overTree]) {
      if (JSON.stringify(parse(json)) !== expected) throw new Error("the parsers disagree");
    }
    readings.push(ofJson("Chevrotain on JSON, values built while parsing", () => direct(json)));
    readings.push(ofJson("Chevrotain on JSON, over a tree of its own", () => overTree(json)));
  }
  readings.push(ofJson("JSON.parse", () => JSON.parse(json)));
  const speeds = readings.map(() => [] as number[]);
  for (let round = 0; round < warmUps + rounds; round++) {
    for (const [place, { bytes, read }] of readings.entries()) {
      const started = performance.now();
      read();
      if (round >= warmUps) speeds[place]?.push(bytes / million / ((performance.now() - started) / 1_000));
    }
  }
  return readings.map(({ name }, place) => figure(name, "megabytes a second", medianOf(speeds[place] ?? [])));
}

/** JSON of about that many bytes, half of its names Chinese as in the measures. */
function jsonOf(bytes: number): string {
  const names = ["宁波市中小企业公共服务平台", "政策和信息服务", "platform for small firms", 'one "quoted" name\\'];
  const population = applicants(Math.ceil(bytes / 400));
  const rows = population.map((facts, place) => ({
    name: `${names[place % names.length]} ${place}`,
    facts,
    none: null,
  }));
  return JSON.stringify(rows, undefined, 1).slice(0, -1).concat("]");
}

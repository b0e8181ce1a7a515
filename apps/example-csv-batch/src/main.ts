// A table of applicants in, a table of determinations out:
// node src/main.ts examples/applicants.csv determinations.csv --on 2024-05-01 --keep name
import { createReadStream, createWriteStream, statSync } from "node:fs";
import process from "node:process";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import type { CalendarDay } from "@bylaw/ningbo";
import Papa from "papaparse";
import { decoded } from "./decoded.ts";
import { determineRows, TableFault, type Tally } from "./determine-rows.ts";
import { drawProgress } from "./progress-bar.ts";
import { say, wordsOf } from "./words.ts";

const { values, positionals, fault } = readArguments();
const words = wordsOf(values.lang);
const [from, to] = positionals;
const { stderr } = process;

if (fault !== undefined || from === undefined || to === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(values.on ?? "")) {
  stderr.write(`${fault === undefined ? "" : `${fault}\n`}${words.usage}\n`);
  process.exitCode = 2;
} else if (isSameFile(from, to)) {
  stderr.write(`${words.sameFile}\n`);
  process.exitCode = 2;
} else await run(from, to, values.on as CalendarDay);

/** What stands on the command line, or what is wrong with it. */
function readArguments() {
  const options = {
    on: { type: "string" },
    keep: { type: "string", multiple: true, default: [] as string[] },
    lang: { type: "string", default: "en" },
    encoding: { type: "string", default: "utf-8" },
  } as const;
  try {
    return { ...parseArgs({ allowPositionals: true, options }), fault: undefined };
  } catch (error) {
    return { ...parseArgs({ args: [], allowPositionals: true, options }), fault: (error as Error).message };
  }
}

function isSameFile(from: string, to: string): boolean {
  const [one, other] = [from, to].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return one !== undefined && one.dev === other?.dev && one.ino === other.ino;
}

async function run(from: string, to: string, on: CalendarDay): Promise<void> {
  const tally: Tally = { rows: 0, problems: 0, shown: [] };
  const started = performance.now();
  const source = createReadStream(from);
  let size = Number.POSITIVE_INFINITY;
  source.once("open", () => {
    size = statSync(from).size;
  });
  const bar = drawProgress(stderr, words, () => ({
    share: source.bytesRead / size,
    rows: tally.rows,
    problems: tally.problems,
    seconds: (performance.now() - started) / 1000,
  }));
  try {
    await pipeline(
      source,
      (bytes: AsyncIterable<Uint8Array>) => decoded(bytes, values.encoding, tally, words),
      // The fast mode of this parser begins the piece of text anew whenever it has to wait.
      Papa.parse(Papa.NODE_STREAM_INPUT, { delimiter: ",", fastMode: false }),
      (rows: AsyncIterable<string[]>) => determineRows(rows, { on, keep: values.keep, words, tally }),
      createWriteStream(to),
    );
    process.exitCode = tally.problems > 0 ? 1 : 0;
  } catch (error) {
    // What the table or the disk is at fault for is said; anything else is a fault of this program.
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (!(error instanceof TableFault) && typeof code !== "string") throw error;
    stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 2;
    if (tally.rows === 0) return;
  } finally {
    bar.end();
  }
  for (const one of tally.shown) stderr.write(`${say(words.line, one)}\n`);
  const others = tally.problems - tally.shown.length;
  if (others > 0) stderr.write(`${say(words.more, { count: others })}\n`);
  stderr.write(`${say(words.done, { rows: tally.rows, problems: tally.problems })}\n`);
}

// A table of applicants in, a table of determinations out:
// node src/main.ts examples/applicants.csv determinations.csv --on 2024-05-01 --keep name
import { createReadStream, statSync } from "node:fs";
import process from "node:process";
import { pipeline } from "node:stream/promises";
import Papa from "papaparse";
import { decoded } from "./decoded.ts";
import { determineRows, TableFault, type Tally } from "./determine-rows.ts";
import { drawProgress } from "./progress-bar.ts";
import { readArguments, type Task } from "./read-arguments.ts";
import { say } from "./words.ts";
import { writeLines } from "./write-lines.ts";

const { words, task, fault } = readArguments(process.argv.slice(2));
const { stdout, stderr } = process;

if (task !== undefined) await run(task);
else if (fault === undefined) stdout.write(`${words.usage}\n`);
else {
  stderr.write(`${fault}\n`);
  process.exitCode = 2;
}

async function run({ from, to, on, keep, encoding }: Task): Promise<void> {
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
      (bytes: AsyncIterable<Uint8Array>) => decoded(bytes, encoding, tally, words),
      // The fast mode of this parser begins the piece of text anew whenever it has to wait.
      Papa.parse(Papa.NODE_STREAM_INPUT, { delimiter: ",", fastMode: false }),
      (rows: AsyncIterable<string[]>) => determineRows(rows, { on, keep, words, tally }),
      (lines: AsyncIterable<string>) => writeLines(lines, to),
    );
    process.exitCode = tally.problems > 0 ? 1 : 0;
  } catch (error) {
    stderr.write(`${faultOf(error)}\n`);
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

/** What the table or the disk is at fault for is said; anything else is a fault of this program. */
function faultOf(error: unknown): string {
  if (error instanceof TableFault) return error.message;
  if (!(error instanceof Error && "code" in error && typeof error.code === "string")) throw error;
  const path = "path" in error ? String(error.path) : (task?.from ?? "");
  return say(words.notOpened, { path, code: error.code });
}

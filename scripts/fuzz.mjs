// `npm run fuzz -- --minutes N [--seed S]`: the interpreter against the generated code on random policies and cases,
// until the time is over. Prints the seed; ends with 1 and a shrunk example where they disagree.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const condition = "--conditions=bylaw-source";
if (!process.execArgv.includes(condition)) {
  // Started plainly: once more with the project's own Node (which npm puts first on the path) and its sources.
  const script = fileURLToPath(import.meta.url);
  const { status } = spawnSync("node", [condition, script, ...process.argv.slice(2)], { stdio: "inherit" });
  process.exit(status ?? 1);
}

const { values } = parseArgs({ options: { minutes: { type: "string", default: "1" }, seed: { type: "string" } } });
const minutes = Number(values.minutes);
if (!(minutes > 0)) {
  console.error("Say for how many minutes: npm run fuzz -- --minutes 5 [--seed 1234]");
  process.exit(2);
}

const { evaluate } = await import("@bylaw/evaluate");
const { toJavaScript } = await import("@bylaw/targets");
const { readStart, runDifferential } = await import("@bylaw/testkit");

const start = readStart(values.seed ?? process.env.BYLAW_SEED, Math.floor(Math.random() * 2 ** 31));
const policiesOfRound = 100;
const end = performance.now() + minutes * 60_000;
let pairs = 0;
let round = 0;
console.log(`seed ${start.seed}`);
do {
  const from = start.path === undefined ? { seed: start.seed + round } : start;
  const run = runDifferential({ evaluate, toJavaScript }, from, policiesOfRound);
  pairs += run.pairs;
  if (run.failure !== undefined) {
    console.error(run.failure);
    process.exit(1);
  }
  round++;
  if (round % 10 === 0) console.log(`seed ${from.seed} done, ${pairs} pairs agree`);
} while (start.path === undefined && performance.now() < end);
console.log(`${pairs} pairs agree (seeds ${start.seed} to ${start.seed + round - 1})`);

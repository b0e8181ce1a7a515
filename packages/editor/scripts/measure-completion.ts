// Asks for the words of every policy where they stand, and tells how often each was among the first ten offers.
// node --conditions=bylaw-source packages/editor/scripts/measure-completion.ts [--every 20] [--only ningbo] [--typed 1] [--forward] [--true] [--missed]
import { parseArgs } from "node:util";
import { analyse } from "../src/index.ts";
import { quickly, type Rank, rankOf, truly, wordsOf } from "../tests/complete/offered.ts";
import { allPolicies } from "../tests/complete/policies.ts";

const { values } = parseArgs({
  options: {
    every: { type: "string", default: "1" },
    from: { type: "string", default: "0" },
    only: { type: "string" },
    typed: { type: "string", default: "0" },
    forward: { type: "boolean", default: false },
    true: { type: "boolean", default: false },
    missed: { type: "boolean", default: false },
  },
});

const first = 10;
const all: Rank[] = [];

function share(ranks: readonly Rank[]): string {
  const offered = ranks.filter(({ rank }) => rank > 0 && rank <= first).length;
  return `${((100 * offered) / ranks.length).toFixed(1)} % of ${ranks.length}`;
}

function bySort(ranks: readonly Rank[]): string {
  const sorts = [...new Set(ranks.map(({ word }) => word.sort))].toSorted();
  return sorts.map((sort) => `${sort} ${share(ranks.filter(({ word }) => word.sort === sort))}`).join("; ");
}

for (const { name, input } of allPolicies()) {
  if (values.only !== undefined && name !== values.only) continue;
  const analysis = analyse(input);
  const again = values.true ? truly() : quickly(analysis);
  const words = wordsOf(analysis).filter((_, at) => at % Number(values.every) === Number(values.from));
  const ranks = words.map((word) => rankOf(analysis, word, Number(values.typed), again, values.forward));
  all.push(...ranks);
  console.log(`${name}: ${share(ranks)}`);
  console.log(`  ${bySort(ranks)}`);
  if (!values.missed) continue;
  for (const { word, rank } of ranks.filter((one) => one.rank === 0 || one.rank > first)) {
    const text = input.sources.find(({ path }) => path === word.path)?.text ?? "";
    const line = text.slice(text.lastIndexOf("\n", word.start - 1) + 1, word.start);
    console.log(`    ${rank || "-"} ${word.sort} ${JSON.stringify(line)} [${word.text}]`);
  }
}
const times = all.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
console.log(`all: ${share(all)}`);
console.log(`  ${bySort(all)}`);
console.log(
  `  ${times[times.length >> 1]?.toFixed(1)} ms median, ${times[Math.floor(times.length * 0.95)]?.toFixed(1)} ms for 95 %`,
);

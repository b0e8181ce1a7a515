import { rulesOfMask } from "../baselines/rules.ts";
import { dayOfJudging, type EncodedRecord, imported, metCode, type WrittenPolicy, writtenArticles } from "../built.ts";
import type { Engine } from "./engine.ts";

let articles: WrittenPolicy | undefined;

function writeArticles(): WrittenPolicy {
  articles ??= writtenArticles();
  return articles;
}

/** The module that `bylaw build` makes of the conditions: verdicts, and masks of the failing rules. */
export const engine: Engine<EncodedRecord, number> = {
  title: "Bylaw, built module",
  beforehand: writeArticles,
  load: async () => {
    const { index, quick } = await imported(writeArticles());
    const [verdict] = quick.verdicts;
    if (verdict === undefined) throw new Error("the built module has no decision");
    const run = quick.prepare({ on: dayOfJudging });
    const out = new Int32Array(quick.policy.words * quick.policy.columns);
    return {
      prepare: (applicant) => quick.encode(index.check(applicant, { on: dayOfJudging }).case),
      verdict: (record) => verdict(record, run) === metCode,
      explain: (record) => quick.masks(record, run, out, 0)[0] ?? 0,
      failed: rulesOfMask,
    };
  },
};

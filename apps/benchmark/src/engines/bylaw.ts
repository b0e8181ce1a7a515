import { rulesOfMask } from "../baselines/rules.ts";
import { builtArticles, dayOfJudging, type EncodedRecord, metCode } from "../built.ts";
import type { Engine } from "./engine.ts";

/** The module that `bylaw build` makes of the conditions: verdicts, and masks of the failing rules. */
export const engine: Engine<EncodedRecord, number> = {
  title: "Bylaw, built module",
  load: async () => {
    const { index, quick } = await builtArticles();
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

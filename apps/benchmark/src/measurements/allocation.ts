import { exactly, type Measurement } from "../measurement.ts";

const calls = 200_000;

/** Bytes of garbage that one call leaves, with a young generation so large that nothing is collected meanwhile. */
function bytesOf(judge: (index: number) => unknown): number {
  const collect = globalThis.gc;
  if (collect === undefined) throw new Error("run with --expose-gc");
  for (let index = 0; index < calls; index++) judge(index);
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let index = 0; index < calls; index++) judge(index);
  return Math.max(0, (process.memoryUsage().heapUsed - before) / calls);
}

/** Garbage per verdict and per mask; less than a tenth of a byte is the noise of measuring. */
export const allocation: Measurement = {
  name: "allocation",
  measure: ({ module, run, records }) => {
    const verdict = module.verdicts[0];
    const first = records[0];
    if (verdict === undefined || first === undefined) throw new Error("nothing to judge");
    const out = new Int32Array(module.policy.words * module.policy.columns);
    const record = (index: number): typeof first => records[index % records.length] ?? first;
    const round = (bytes: number): number => Math.round(bytes * 10) / 10;
    return [
      {
        name: "garbage of a verdict",
        value: exactly(round(bytesOf((index) => verdict(record(index), run)))),
        unit: "bytes",
        aim: 0,
      },
      {
        name: "garbage of an explanation mask",
        value: exactly(round(bytesOf((index) => module.masks(record(index), run, out, 0)))),
        unit: "bytes",
        aim: 0,
      },
    ];
  },
};

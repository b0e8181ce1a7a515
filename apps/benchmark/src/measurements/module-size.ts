import { gzipSync } from "node:zlib";
import { toModules } from "bylaw";
import { exactly, type Measurement, type Result } from "../measurement.ts";

const aimOfNingbo = 5000;

/** Size of each generated module as a browser would load it. */
export const moduleSize: Measurement = {
  name: "module size",
  measure: ({ sources, ningbo }) => {
    const size = (name: string, source: string, aim?: number): Result => ({
      name: `generated module of ${name}, gzip`,
      value: exactly(gzipSync(source, { level: 9 }).length),
      unit: "bytes",
      ...(aim !== undefined && { aim }),
    });
    const whole = Object.entries(sources).map(([name, source]) => size(name, source));
    if (ningbo === undefined) return whole;
    const { evaluator, answers, quick } = toModules(ningbo.policy);
    const parts = [size("ningbo: evaluator", evaluator, aimOfNingbo), size("ningbo: answers", answers)];
    return [...whole, ...parts, size("ningbo: straight-line verdicts and masks", quick)];
  },
};

import { type ScenarioCoverage, startCoverage } from "@bylaw/coverage";
import type { CompiledPolicy } from "@bylaw/ir";
import { probeCase, type ScenarioResult } from "bylaw";

/** Milliseconds that coverage may be gathered in one go: a key pressed meanwhile waits no longer. */
const stretch = 12;

/** Gathers in short stretches what scenarios try. Gives back how to stop, after which `ended` is not called. */
export function coverInStretches(
  compiled: CompiledPolicy,
  results: readonly ScenarioResult[],
  ended: (coverage: ScenarioCoverage) => void,
): () => void {
  const run = startCoverage(compiled, probeCase);
  const { scenarios } = compiled;
  let at = 0;
  const go = (): void => {
    const until = performance.now() + stretch;
    for (; at < scenarios.length && performance.now() < until; at++) run.add(scenarios[at], results[at] ?? {});
    if (at < scenarios.length) timer = setTimeout(go);
    else ended(run.found());
  };
  let timer = setTimeout(go);
  return () => clearTimeout(timer);
}

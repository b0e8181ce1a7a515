import type { CompiledPolicy } from "@bylaw/ir";
import { runScenarios, type ScenarioResult } from "bylaw";

/** Milliseconds that scenarios may run in one go: a key pressed meanwhile waits no longer. */
const stretch = 12;

/** Runs all scenarios of a policy in short stretches. Gives back how to stop, after which `ended` is not called. */
export function runInStretches(
  { scenarios, ...compiled }: CompiledPolicy,
  ended: (all: readonly ScenarioResult[]) => void,
): () => void {
  const found: ScenarioResult[] = [];
  const places = compiled.origins.scenarios;
  const go = (): void => {
    const until = performance.now() + stretch;
    while (found.length < scenarios.length && performance.now() < until) {
      const at = found.length;
      const origins = { ...compiled.origins, scenarios: places.slice(at, at + 1) };
      found.push(...runScenarios({ ...compiled, scenarios: scenarios.slice(at, at + 1), origins }));
    }
    if (found.length < scenarios.length) timer = setTimeout(go);
    else ended(found);
  };
  let timer = setTimeout(go);
  return () => clearTimeout(timer);
}

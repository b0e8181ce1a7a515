import type { ChangesQuestion, ChangesSteps } from "./changes-asked.ts";
import type { ServiceAnswer, ServiceCall } from "./service-calls.ts";

/** Milliseconds that a search goes on at one go: a key pressed meanwhile waits no longer. */
const stretch = 10;

export interface ChangesSearches {
  readonly take: (call: ServiceCall<"changes">) => void;
  readonly withdraw: (number: number) => void;
}

/**
 * Searches for changes, one after the other and each in short stretches, so that findings and other services come between
 * them. A search that is withdrawn ends there. `begin` is asked when its turn comes; nothing where there is no finding.
 */
export function changesSearches(
  begin: (asks: ChangesQuestion) => Promise<ChangesSteps | undefined>,
  say: (answer: ServiceAnswer) => void,
): ChangesSearches {
  const waiting = new Map<number, ChangesQuestion>();
  let busy = false;
  const next = async (): Promise<void> => {
    const [first] = waiting;
    busy = first !== undefined;
    if (first === undefined) return;
    const [number, asks] = first;
    try {
      const steps = await begin(asks);
      if (steps === undefined) end(number, { gives: { value: undefined } });
      else go(number, steps);
    } catch (error) {
      fail(number, error);
    }
  };
  const go = (number: number, steps: ChangesSteps): void => {
    if (!waiting.has(number)) return void next();
    try {
      const until = performance.now() + stretch;
      let step = steps.next();
      while (step.done !== true && performance.now() < until) step = steps.next();
      if (step.done === true) end(number, { gives: { value: step.value } });
      else setTimeout(go, 0, number, steps);
    } catch (error) {
      fail(number, error);
    }
  };
  const end = (number: number, answer: Pick<ServiceAnswer, "gives" | "failure">): void => {
    if (waiting.delete(number)) say({ kind: "served", number, ...answer });
    void next();
  };
  const fail = (number: number, error: unknown): void => {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    end(number, { failure: `The service changes failed. ${reason}` });
  };
  return {
    take: ({ number, asks }) => {
      waiting.set(number, asks);
      if (!busy) void next();
    },
    withdraw: (number) => {
      if (waiting.delete(number)) say({ kind: "served", number });
    },
  };
}

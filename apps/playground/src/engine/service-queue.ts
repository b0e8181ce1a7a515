import type { ServiceCall } from "./service-calls.ts";

export interface ServiceQueue {
  readonly take: (call: ServiceCall) => void;
  readonly withdraw: (number: number) => void;
}

/**
 * Calls that wait, one of each kind: the newest wins. They are served one at a time and each in a task of its own, so
 * that a key pressed meanwhile waits for one service at most. `drop` is told of calls that nobody serves any more.
 */
export function serviceQueue(
  serve: (call: ServiceCall) => Promise<void>,
  drop: (call: ServiceCall) => void,
): ServiceQueue {
  const waiting = new Map<string, ServiceCall>();
  let busy = false;
  const next = async (): Promise<void> => {
    const [first] = waiting;
    if (first === undefined) {
      busy = false;
      return;
    }
    const [lane, call] = first;
    waiting.delete(lane);
    await serve(call);
    setTimeout(next);
  };
  return {
    take: (call) => {
      const lane = laneOf(call);
      const older = waiting.get(lane);
      if (older !== undefined) drop(older);
      waiting.delete(lane);
      waiting.set(lane, call);
      if (busy) return;
      busy = true;
      setTimeout(next);
    },
    withdraw: (number) => {
      for (const [lane, call] of waiting) {
        if (call.number !== number) continue;
        waiting.delete(lane);
        drop(call);
      }
    },
  };
}

/** Calls that stand for each other: the same service of the same text. Repairs are asked of several places at once. */
function laneOf({ service, asks }: ServiceCall): string {
  return service === "actions" ? JSON.stringify([service, asks]) : `${service} ${asks.path}`;
}

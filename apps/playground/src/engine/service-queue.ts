import type { QueuedService, ServiceCall } from "./service-calls.ts";

export interface ServiceQueue {
  readonly take: (call: ServiceCall<QueuedService>) => void;
  readonly withdraw: (number: number) => void;
}

/**
 * Calls that wait. Those that ask the same are served once, with the text that is newest then; other calls do not push
 * each other out, because two editors may ask at once: who no longer waits withdraws. They are served one at a time and
 * each in a task of its own, so that a key pressed meanwhile waits for one service at most. `serve` is given all
 * numbers under which a call was asked; `drop` is told of calls that were withdrawn.
 */
export function serviceQueue(
  serve: (call: ServiceCall<QueuedService>, numbers: readonly number[]) => Promise<void>,
  drop: (number: number) => void,
): ServiceQueue {
  const waiting = new Map<string, { readonly call: ServiceCall<QueuedService>; readonly numbers: number[] }>();
  let busy = false;
  const next = async (): Promise<void> => {
    const [first] = waiting;
    if (first === undefined) {
      busy = false;
      return;
    }
    const [key, { call, numbers }] = first;
    waiting.delete(key);
    await serve(call, numbers);
    setTimeout(next);
  };
  return {
    take: (call) => {
      const key = JSON.stringify([call.service, call.asks]);
      const same = waiting.get(key);
      if (same !== undefined) same.numbers.push(call.number);
      else waiting.set(key, { call, numbers: [call.number] });
      if (busy) return;
      busy = true;
      setTimeout(next);
    },
    withdraw: (number) => {
      for (const [key, { numbers }] of waiting) {
        const at = numbers.indexOf(number);
        if (at < 0) continue;
        numbers.splice(at, 1);
        if (numbers.length === 0) waiting.delete(key);
        drop(number);
      }
    },
  };
}

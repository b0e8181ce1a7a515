import type { ServiceAnswer, ServiceCall, ServiceKind, Services, Withdrawal } from "./service-calls.ts";

/** Calls to the editor services in the worker, from the page's side. */
export interface ServiceLine {
  /**
   * Asks one service of the newest text. Undefined where the call was dropped: `dropped` said so, the service threw, or
   * the worker was stopped.
   */
  readonly serve: <Kind extends ServiceKind>(
    service: Kind,
    asks: Services[Kind]["asks"],
    dropped?: (drop: () => void) => void,
  ) => Promise<{ readonly value: Services[Kind]["gives"] } | undefined>;
  readonly finish: (answer: ServiceAnswer) => void;
  /** Sends what was held back. */
  readonly go: () => void;
  /** Another worker has come: all that is open is held back to be asked again of it, or given up. */
  readonly restart: (askAgain: boolean) => void;
}

type Settle = (gives: ServiceAnswer["gives"]) => void;

/**
 * `ready`: whether the worker has the newest text; calls are held back until it has. `failed` hears of a service that
 * threw.
 */
export function serviceLine(
  send: (message: ServiceCall | Withdrawal) => void,
  ready: () => boolean,
  failed: (failure: string) => void,
): ServiceLine {
  const open = new Map<number, { readonly call: ServiceCall; readonly settle: Settle }>();
  let held: ServiceCall[] = [];
  let number = 0;
  const settle = (call: number, gives?: ServiceAnswer["gives"]): void => {
    open.get(call)?.settle(gives);
    open.delete(call);
  };
  const withdraw = (call: number): void => {
    if (!open.has(call)) return;
    const waits = held.some((each) => each.number === call);
    held = held.filter((each) => each.number !== call);
    if (!waits) send({ kind: "withdraw", number: call });
    settle(call);
  };
  return {
    serve: (service, asks, dropped) => {
      number += 1;
      const call: ServiceCall = { kind: "service", number, service, asks };
      const answered = new Promise<ServiceAnswer["gives"]>((settle) => open.set(call.number, { call, settle }));
      if (ready()) send(call);
      else held.push(call);
      dropped?.(() => withdraw(call.number));
      // The worker answers each service with what it gives: the one place where this is taken on trust.
      return answered as Promise<{ readonly value: Services[typeof service]["gives"] } | undefined>;
    },
    finish: ({ number: call, gives, failure }) => {
      settle(call, gives);
      if (failure !== undefined) failed(failure);
    },
    go: () => {
      if (!ready()) return;
      for (const call of held) send(call);
      held = [];
    },
    restart: (askAgain) => {
      held = askAgain ? [...open.values()].map(({ call }) => call) : [];
      if (!askAgain) for (const call of open.keys()) settle(call);
    },
  };
}

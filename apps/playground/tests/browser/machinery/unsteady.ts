import type { BrowserContext } from "playwright-core";

/**
 * The unsteady mode (`BYLAW_UNSTEADY=<seed>`): frames, timers, and messages to and from workers come up to 60 ms late, by
 * chance from the seed, each kind in its order. A test that fails only here has a race, or the page has.
 */
export async function makeUnsteady(context: BrowserContext): Promise<void> {
  const named = process.env["BYLAW_UNSTEADY"] ?? "";
  if (named === "") return;
  const seed = Number(named);
  if (!Number.isSafeInteger(seed)) throw new Error(`BYLAW_UNSTEADY names ${named}, and a seed is a whole number.`);
  await context.addInitScript(delayAll, seed);
}

/** Runs in each page before its own scripts. */
function delayAll(seed: number): void {
  const longest = 60;
  const wait = window.setTimeout.bind(window);
  const frame = window.requestAnimationFrame.bind(window);
  let state = seed;
  const chance = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
  // Every second one comes in time: what is always late is in order again.
  const delay = (): number => (chance() < 0.5 ? 0 : chance() * longest);
  /** Gives a way to do things late and in order. */
  const channel = (): ((act: () => void) => void) => {
    const queue: (() => void)[] = [];
    let last = 0;
    return (act) => {
      const now = performance.now();
      last = Math.max(last, now + delay());
      queue.push(act);
      wait(() => queue.shift()?.(), last - now);
    };
  };

  const frames = channel();
  const dropped = new Set<number>();
  window.requestAnimationFrame = (callback) => {
    const id = frame(() => {
      frames(() => {
        if (!dropped.delete(id)) callback(performance.now());
      });
    });
    return id;
  };
  window.cancelAnimationFrame = (id) => {
    dropped.add(id);
  };

  // Timers come in the order of their times, whatever these are.
  const timers = channel();
  const cleared = new Set<number>();
  const clear = window.clearTimeout.bind(window);
  const setTimer = (handler: TimerHandler, time = 0, ...given: unknown[]): number => {
    if (typeof handler !== "function") return wait(handler, time, ...given);
    const id = wait(() => {
      timers(() => {
        if (!cleared.delete(id)) handler(...given);
      });
    }, time);
    return id;
  };
  window.setTimeout = setTimer as typeof window.setTimeout;
  window.clearTimeout = ((id?: number) => {
    clear(id);
    if (id !== undefined) cleared.add(id);
  }) as typeof window.clearTimeout;

  const heldBack = new WeakSet<Event>();
  window.Worker = class extends Worker {
    readonly #sent = channel();
    readonly #heard = channel();
    #isGone = false;

    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      // The first that listens: the others hear of a message when its time has come.
      this.addEventListener("message", (event) => {
        if (heldBack.has(event)) return;
        event.stopImmediatePropagation();
        const again = new MessageEvent("message", { data: event.data, ports: [...event.ports] });
        heldBack.add(again);
        this.#heard(() => this.#isGone || this.dispatchEvent(again));
      });
    }

    override postMessage(message: unknown, options?: StructuredSerializeOptions | Transferable[]): void {
      const transfer = Array.isArray(options) ? options : (options?.transfer ?? []);
      // As it stands now, whatever becomes of it meanwhile.
      const copy = transfer.length > 0 ? message : structuredClone(message);
      this.#sent(() => this.#isGone || super.postMessage(copy, { transfer }));
    }

    override terminate(): void {
      this.#isGone = true;
      super.terminate();
    }
  };
}

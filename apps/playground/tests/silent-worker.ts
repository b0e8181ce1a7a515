import { afterEach, beforeEach, vi } from "vitest";
import type { Answer, DetermineRequest } from "../src/engine/protocol.ts";

/** A worker that hears everything and answers only when it is told to. */
export class SilentWorker {
  static all: SilentWorker[] = [];
  readonly heard: { readonly kind: string }[] = [];
  ended = false;
  #heard: (event: { readonly data: unknown }) => void = () => {};
  #lost: () => void = () => {};

  constructor() {
    SilentWorker.all.push(this);
  }
  addEventListener(kind: string, listener: (event: { readonly data: unknown }) => void): void {
    if (kind === "message") this.#heard = listener;
    if (kind === "error") this.#lost = () => listener({ data: undefined });
  }
  postMessage(message: { readonly kind: string }): void {
    this.heard.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  /** Answers what it was asked last. */
  answers(answer: Omit<Answer, "kind" | "number"> = {}): void {
    const last = asked(this).at(-1);
    if (last !== undefined) this.#heard({ data: { kind: "answer", number: last.number, ...answer } satisfies Answer });
  }
  breaks(): void {
    this.#lost();
  }
}

const isQuestion = (message: { readonly kind: string }): message is DetermineRequest => message.kind === "determine";
/** The questions that a worker was asked. */
export const asked = (worker: SilentWorker | undefined): readonly DetermineRequest[] =>
  worker?.heard.filter(isQuestion) ?? [];
/** The texts that came with them. */
export const textsAsked = (worker: SilentWorker | undefined): readonly (string | undefined)[] =>
  asked(worker).map(({ sources }) => sources?.[0]?.text);

/** For each test of a file: a clock that stands, and workers that are silent. */
export function silenceWorkers(): void {
  beforeEach(() => {
    SilentWorker.all = [];
    vi.useFakeTimers();
    vi.clearAllMocks();
    vi.stubGlobal("window", globalThis);
    vi.stubGlobal("Worker", SilentWorker);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
}

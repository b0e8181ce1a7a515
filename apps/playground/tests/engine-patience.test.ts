import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Question, startEngine } from "../src/engine/engine.ts";
import type { Answer, DetermineRequest } from "../src/engine/protocol.ts";

/** A worker that hears everything and answers only when it is told to. */
class SilentWorker {
  static all: SilentWorker[] = [];
  readonly heard: { readonly kind: string }[] = [];
  ended = false;
  #listener: (event: { readonly data: unknown }) => void = () => {};

  constructor() {
    SilentWorker.all.push(this);
  }
  addEventListener(kind: string, listener: (event: { readonly data: unknown }) => void): void {
    if (kind === "message") this.#listener = listener;
  }
  postMessage(message: { readonly kind: string }): void {
    this.heard.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  answers(): void {
    const last = asked(this).at(-1);
    if (last !== undefined) this.#listener({ data: { kind: "answer", number: last.number } satisfies Answer });
  }
}

const isQuestion = (message: { readonly kind: string }): message is DetermineRequest => message.kind === "determine";
const asked = (worker: SilentWorker | undefined): readonly DetermineRequest[] => worker?.heard.filter(isQuestion) ?? [];
const textsAsked = (worker: SilentWorker | undefined): readonly (string | undefined)[] =>
  asked(worker).map(({ sources }) => sources?.[0]?.text);

const plain = { version: "1", case: { facts: {} }, on: "2024-06-20", readings: {}, language: "en" } as const;
const question = (text: string): Question => ({ ...plain, sources: [{ path: "town.bylaw", text }] });
const events = { answered: vi.fn(), readWhole: vi.fn(), scenariosRan: vi.fn(), stuck: vi.fn() };

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

test("a text that is not answered is asked once more of a new worker, as after a machine has slept", () => {
  const engine = startEngine([], events);
  engine.ask(question("a"));
  SilentWorker.all[0]?.answers();
  engine.ask(question("b"));
  vi.advanceTimersByTime(10_000);
  const [first, second] = SilentWorker.all;
  expect([first?.ended, second?.ended]).toEqual([true, false]);
  expect(textsAsked(second)).toEqual(["b"]);
  second?.answers();
  expect(events.answered).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(100_000);
  expect(SilentWorker.all).toHaveLength(2);
});

test("a text without an end is given up at the second time, and what comes after it is answered", () => {
  const engine = startEngine([], events);
  engine.ask(question("endless"));
  vi.advanceTimersByTime(200_000);
  expect(SilentWorker.all.map(textsAsked)).toEqual([["endless"], ["endless"], []]);
  expect(events.stuck).toHaveBeenCalledTimes(2);
  engine.ask(question("short"));
  SilentWorker.all[2]?.answers();
  expect(events.answered).toHaveBeenCalledOnce();
});

test("of a text that is not answered what was asked last is asked again, and a newer text in its place", () => {
  const engine = startEngine([], events);
  engine.ask(question("a"));
  engine.ask({ ...plain, on: "2024-06-21" });
  vi.advanceTimersByTime(40_000);
  expect(asked(SilentWorker.all[1]).map(({ on, sources }) => [on, sources?.[0]?.text])).toEqual([["2024-06-21", "a"]]);
  engine.ask(question("b"));
  vi.advanceTimersByTime(80_000);
  expect(SilentWorker.all.slice(2).map(textsAsked)).toEqual([["b"], ["b"]]);
});

test("another question about a text that was read brings the text along", () => {
  const engine = startEngine([], events);
  engine.ask(question("a"));
  SilentWorker.all[0]?.answers();
  engine.ask(plain);
  engine.ask({ ...plain, on: "2024-06-21" });
  vi.advanceTimersByTime(10_000);
  expect(asked(SilentWorker.all[1]).map(({ on, sources }) => [on, sources?.[0]?.text])).toEqual([["2024-06-21", "a"]]);
});

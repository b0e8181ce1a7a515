import { expect, test, vi } from "vitest";
import { type Question, startEngine } from "../src/engine/engine.ts";
import { asked, SilentWorker, silenceWorkers, textsAsked } from "./silent-worker.ts";

const plain = { version: "1", case: { facts: {} }, on: "2024-06-20", readings: {}, language: "en" } as const;
const question = (text: string): Question => ({ ...plain, sources: [{ path: "town.bylaw", text }] });
const events = { answered: vi.fn(), readWhole: vi.fn(), scenariosRan: vi.fn(), stopped: vi.fn() };

silenceWorkers();

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
  expect(events.stopped.mock.calls).toEqual([["stuck"], ["stuck"]]);
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

test("a worker that is lost while nothing is asked of it is followed by one that is told the text", () => {
  const engine = startEngine([], events);
  engine.ask(question("a"));
  SilentWorker.all[0]?.answers();
  SilentWorker.all[0]?.breaks();
  engine.ask({ ...plain, on: "2024-06-21" });
  engine.ask({ ...plain, on: "2024-06-22" });
  SilentWorker.all[1]?.answers();
  expect(asked(SilentWorker.all[1]).map(({ on, sources }) => [on, sources?.[0]?.text])).toEqual([
    ["2024-06-21", "a"],
    ["2024-06-22", undefined],
  ]);
});

test("a worker that cannot be loaded is not started again and again", () => {
  const engine = startEngine([], events);
  engine.ask(question("a"));
  for (let at = 0; at < 10; at++) SilentWorker.all[at]?.breaks();
  expect(SilentWorker.all.map(textsAsked)).toEqual([["a"], ["a"], []]);
  expect(new Set(events.stopped.mock.calls.flat())).toEqual(new Set(["lost"]));
  engine.ask(plain);
  expect(textsAsked(SilentWorker.all[3])).toEqual(["a"]);
});

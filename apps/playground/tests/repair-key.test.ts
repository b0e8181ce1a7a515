import type { editor } from "monaco-editor/editor";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { listenToRepairKey, type RepairKey } from "../src/measure/repair-key.ts";

type Listener = Parameters<RepairKey["onMarks"]>[0];
type Address = Parameters<Listener>[0][number];

/** An editor whose caret, marks and keyboard go where the test says. */
function editorOfTest(): {
  readonly opened: () => number;
  readonly press: () => void;
  readonly step: () => Promise<void>;
  readonly mark: (address: string) => Promise<void>;
  readonly leave: () => void;
  readonly dispose: () => void;
  /** How many listen for marks. */
  readonly listening: () => number;
} {
  const listeners = new Set<Listener>();
  let [press, step, focused] = [(): void => {}, (): void => {}, true];
  const trigger = vi.fn();
  const target = {
    onDidChangeCursorPosition: (listener: () => void) => (step = listener),
    addAction: ({ run }: { readonly run: () => void }) => (press = run),
    getModel: () => ({ uri: "a.bylaw" }),
    hasTextFocus: () => focused,
    trigger,
  } as unknown as editor.IStandaloneCodeEditor;
  const { dispose } = listenToRepairKey(target, {
    key: 1,
    onMarks: (listener) => {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
  });
  return {
    opened: () => trigger.mock.calls.length,
    press: () => press(),
    step: async () => step(),
    mark: async (address) => {
      for (const listener of listeners) listener([address as unknown as Address]);
    },
    leave: () => (focused = false),
    dispose,
    listening: () => listeners.size,
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", globalThis);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a caret that rests has its menu at once", () => {
  const { opened, press } = editorOfTest();
  press();
  expect(opened()).toBe(1);
});

test("after a step and after new marks the menu waits for the editor's own search", async () => {
  const { opened, press, step, mark } = editorOfTest();
  await step();
  vi.advanceTimersByTime(100);
  press();
  vi.advanceTimersByTime(100);
  await mark("b.bylaw");
  await mark("a.bylaw");
  vi.advanceTimersByTime(250);
  expect(opened()).toBe(0);
  vi.advanceTimersByTime(10);
  expect(opened()).toBe(1);
});

test("who goes on meanwhile is not overtaken by the menu", async () => {
  const { opened, press, step, leave } = editorOfTest();
  await step();
  press();
  await step();
  vi.advanceTimersByTime(1_000);
  expect(opened()).toBe(0);
  await step();
  press();
  leave();
  vi.advanceTimersByTime(1_000);
  expect(opened()).toBe(0);
});

test("an editor that is gone asks for nothing", async () => {
  const { opened, press, step, dispose, listening } = editorOfTest();
  await step();
  press();
  expect(listening()).toBe(1);
  dispose();
  expect(listening()).toBe(0);
  vi.advanceTimersByTime(1_000);
  expect(opened()).toBe(0);
});

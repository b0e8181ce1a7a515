import type { editor } from "monaco-editor/editor";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { listenToRepairKey } from "../src/measure/repair-key.ts";

type Listener = (addresses: readonly string[]) => void;

const heard = vi.hoisted(() => ({ marks: new Set<Listener>() }));

vi.mock("monaco-editor/editor", () => ({
  editor: {
    onDidChangeMarkers: (listener: Listener) => {
      heard.marks.add(listener);
      return { dispose: () => heard.marks.delete(listener) };
    },
  },
  KeyCode: { Period: 1 },
  KeyMod: { CtrlCmd: 2 },
}));

/** An editor whose caret, marks and keyboard go where the test says. */
function editorOfTest(): {
  readonly opened: () => number;
  readonly press: () => void;
  readonly step: () => Promise<void>;
  readonly mark: (address: string) => Promise<void>;
  readonly leave: () => void;
  readonly dispose: () => void;
} {
  let [press, step, focused] = [(): void => {}, (): void => {}, true];
  const trigger = vi.fn();
  const target = {
    onDidChangeCursorPosition: (listener: () => void) => (step = listener),
    addAction: ({ run }: { readonly run: () => void }) => (press = run),
    getModel: () => ({ uri: "a.bylaw" }),
    hasTextFocus: () => focused,
    trigger,
  } as unknown as editor.IStandaloneCodeEditor;
  const { dispose } = listenToRepairKey(target);
  return {
    opened: () => trigger.mock.calls.length,
    press: () => press(),
    step: async () => step(),
    mark: async (address) => {
      for (const listener of heard.marks) listener([address]);
    },
    leave: () => (focused = false),
    dispose,
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", globalThis);
});
afterEach(() => {
  heard.marks.clear();
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
  const { opened, press, step, leave, dispose } = editorOfTest();
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
  dispose();
  expect(heard.marks.size).toBe(0);
});

test("an editor that is gone asks for nothing", async () => {
  const { opened, press, step, dispose } = editorOfTest();
  await step();
  press();
  dispose();
  vi.advanceTimersByTime(1_000);
  expect(opened()).toBe(0);
});

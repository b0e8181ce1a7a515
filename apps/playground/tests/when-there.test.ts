import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { whenThere } from "../src/page/when-there.ts";

/** A page that has what the test puts there, and draws a frame when the test says so. */
class Page extends EventTarget {
  readonly body = {};
  activeElement: object = this.body;
  there: object | null = null;
  listening = 0;
  #frames: (() => void)[] = [];

  readonly querySelector = (): object | null => this.there;
  readonly requestAnimationFrame = (frame: () => void): void => {
    this.#frames.push(frame);
  };
  override addEventListener(...given: Parameters<EventTarget["addEventListener"]>): void {
    this.listening += 1;
    super.addEventListener(...given);
  }
  override removeEventListener(...given: Parameters<EventTarget["removeEventListener"]>): void {
    this.listening -= 1;
    super.removeEventListener(...given);
  }
  /** Gives how many looked. */
  draw(): number {
    const frames = this.#frames.splice(0);
    for (const frame of frames) frame();
    return frames.length;
  }
}

let page: Page;
const then = vi.fn();
const otherwise = vi.fn();

beforeEach(() => {
  page = new Page();
  then.mockClear();
  otherwise.mockClear();
  vi.useFakeTimers();
  vi.stubGlobal("window", page);
  vi.stubGlobal("document", page);
  vi.stubGlobal("requestAnimationFrame", page.requestAnimationFrame);
});
afterEach(() => {
  // Whatever came of it, nobody listens or looks any more.
  page.draw();
  expect(page.listening).toBe(0);
  expect(page.draw()).toBe(0);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("what is drawn at the end of the task is led to before the next key", async () => {
  whenThere("row", then, otherwise);
  expect(then).not.toHaveBeenCalled();
  page.there = page;
  await Promise.resolve();
  expect(then).toHaveBeenCalledExactlyOnceWith(page);
  expect(otherwise).not.toHaveBeenCalled();
});

test("what comes later is led to once, and what never comes is told", async () => {
  whenThere("row", then, otherwise);
  await Promise.resolve();
  expect(page.draw()).toBe(1);
  page.there = page;
  page.draw();
  expect(then).toHaveBeenCalledExactlyOnceWith(page);

  page.there = null;
  whenThere("row", then, otherwise);
  await Promise.resolve();
  vi.advanceTimersByTime(8_000);
  page.draw();
  expect(otherwise).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  page.draw();
  expect(otherwise).toHaveBeenCalledOnce();
  expect(then).toHaveBeenCalledOnce();
});

test.each(["keydown", "pointerdown"])("nobody is led away after a %s", async (kind) => {
  whenThere("row", then, otherwise);
  await Promise.resolve();
  page.dispatchEvent(new Event(kind));
  page.there = page;
  page.draw();
  expect(then).not.toHaveBeenCalled();
  expect(otherwise).not.toHaveBeenCalled();
});

test("nor where the keyboard has gone elsewhere; that nothing has it any more is no going on", async () => {
  page.activeElement = {};
  whenThere("row", then, otherwise);
  await Promise.resolve();
  page.activeElement = page.body;
  expect(page.draw()).toBe(1);
  page.activeElement = {};
  page.there = page;
  page.draw();
  expect(then).not.toHaveBeenCalled();
  expect(otherwise).not.toHaveBeenCalled();
});

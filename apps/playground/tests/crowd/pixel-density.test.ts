import { expect, test, vi } from "vitest";
import { watchDensity } from "../../src/crowd/strip/pixel-density.ts";

/** A window that can be moved to another screen: the query that held until then tells it. */
class Screen {
  devicePixelRatio = 1;
  readonly queries: { readonly text: string; readonly target: EventTarget }[] = [];
  readonly matchMedia = (text: string): EventTarget => {
    const target = new EventTarget();
    this.queries.push({ text, target });
    return target;
  };
  moves(density: number): void {
    const before = `(resolution: ${this.devicePixelRatio}dppx)`;
    this.devicePixelRatio = density;
    const last = this.queries.findLast(({ text }) => text === before);
    last?.target.dispatchEvent(new Event("change"));
  }
}

test("each other density is told once, until nobody asks any more", () => {
  const screen = new Screen();
  const changed = vi.fn();
  const end = watchDensity(screen, changed);
  expect(changed).not.toHaveBeenCalled();
  screen.moves(2);
  screen.moves(1.5);
  for (const { target } of screen.queries.slice(0, -1)) target.dispatchEvent(new Event("change"));
  expect(changed.mock.calls).toEqual([[2], [1.5]]);
  end();
  screen.moves(3);
  expect(changed).toHaveBeenCalledTimes(2);
});

import type { Frame, Page } from "playwright-core";

/** Milliseconds after which a page counts as settled that never is idle: Chromium promises no idle time to a busy machine. */
const longest = 3_000;

/** Waits until what was done last has been drawn, and the page has nothing else to do: a condition in the place of a time. */
export async function settled(page: Page | Frame): Promise<void> {
  await page.evaluate(
    (timeout) =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => done(), { timeout })));
      }),
    longest,
  );
}

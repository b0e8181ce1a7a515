import type { Frame, Page } from "playwright-core";

/** Waits until what was done last has been drawn, and the page has nothing else to do: a condition in the place of a time. */
export async function settled(page: Page | Frame): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => done())));
      }),
  );
}

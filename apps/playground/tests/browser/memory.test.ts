import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { memory } from "./budgets.ts";
import { caretAfter } from "./machinery/edit-text.ts";
import { heapsOf } from "./machinery/heaps.ts";
import { type Browser, openBrowser } from "./machinery/open-browser.ts";
import { openPage } from "./machinery/open-page.ts";
import { openPanel, rowOf, startFrom, state } from "./machinery/page-parts.ts";
import { settled } from "./machinery/settled.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser({ width: 1280, height: 720 });
});
afterAll(() => browser.close());

test(`${memory.edits} edits leave no more behind than ${memory.settledAfter}, in the page and in its worker`, {
  timeout: 900_000,
}, async () => {
  const { page, close } = await openPage(browser, inject("address"));
  await startFrom(page, "strong_demo");
  await state(page, "8(1).assets", "900000");
  const asked = rowOf(page, "8(1).assets").locator(".asked");
  const heaps = await heapsOf(page);
  let made = 0;
  /** 80, then 8, then 80 …: each press is another text, and another finding. */
  const editUntil = async (count: number): Promise<void> => {
    await caretAfter(page, "require assets >= 80");
    for (; made < count; made++) {
      const removed = made % 2 === 0;
      await page.keyboard.press(removed ? "Backspace" : "0");
      // Now and then the answer is waited for; between, only the newest text waits, as when one types.
      if (made % 20 === 19) await expect.poll(() => asked.innerText()).toMatch(/^\D*800,000/);
    }
    await expect.poll(() => asked.innerText()).toMatch(/^\D*800,000/);
  };
  /** What stays when nothing is under way: the scenarios of the last text have run, and what they try is known. */
  const atRest = async (): Promise<ReadonlyMap<string, number>> => {
    await openPanel(page, "scenarios");
    await expect.poll(() => page.locator(".scenario-coverage").innerText(), { timeout: 120_000 }).toContain("is tried");
    await openPanel(page, "finding");
    await settled(page);
    return heaps.collected();
  };
  await editUntil(memory.settledAfter);
  const before = await atRest();
  await editUntil(memory.edits);
  const after = await atRest();
  const kilobytes = (bytes: number): number => Math.round(bytes / 1_000);
  const grown = (kind: string): number => kilobytes((after.get(kind) ?? 0) - (before.get(kind) ?? 0));
  const compiler = [...after.keys()].find((name) => /\/worker-[^/]*\.js$/.test(name)) ?? "no worker";
  console.log([...after].map(([name, bytes]) => `${name}: ${kilobytes(bytes)} kB, grown by ${grown(name)}`).join("\n"));
  expect(after.has("page")).toBe(true);
  expect(before.has(compiler)).toBe(true);
  expect(grown("page"), "kilobytes that the page has grown by").toBeLessThanOrEqual(memory.pageMayGrow);
  expect(grown(compiler), "kilobytes that the worker has grown by").toBeLessThanOrEqual(memory.workerMayGrow);
  await close();
});

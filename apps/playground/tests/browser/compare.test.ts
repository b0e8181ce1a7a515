import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type Browser, openBrowser } from "./machinery/open-browser.ts";
import { openPage } from "./machinery/open-page.ts";
import { startFrom, state } from "./machinery/page-parts.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser({ width: 1440, height: 900 });
});
afterAll(() => browser.close());

test("one applicant stands under every measure, and goes along to the one that is opened", async () => {
  const { page, complaints, close } = await openPage(browser, inject("address"));
  await startFrom(page, "strong_demo");
  await state(page, "8(1).assets", "100000");
  const rows = page.locator(".compare-table tbody");
  const row = (measure: string) => page.locator(`.compare-table tbody[data-measure="${measure}"]`);
  await page.locator("#tab-compare").click();
  expect(await rows.count()).toBe(5);
  for (const measure of ["ningbo", "beijing", "ganzhou", "bengbu", "kunming"]) {
    await expect.poll(() => row(measure).getAttribute("data-outcome"), { timeout: 30_000 }).not.toBeNull();
  }
  expect(await row("ningbo").getAttribute("data-outcome")).toBe("not_met");
  expect(await row("ningbo").innerText()).toContain("700,000 yuan short");

  const others = row("beijing").locator("[aria-expanded]");
  await others.click();
  expect(await row("beijing").locator(".is-other").count()).toBeGreaterThan(5);
  await others.click();
  await page.setViewportSize({ width: 1024, height: 768 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1024);
  await page.setViewportSize({ width: 1440, height: 900 });

  // By the keyboard: Enter on the name of a measure opens it, with what it knows of the applicant.
  await row("beijing").locator("th button").first().focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/measure=beijing/);
  await page.locator(".outcome h1").waitFor();
  await expect.poll(() => page.locator(".measure-choice").inputValue()).toBe("beijing");
  await expect
    .poll(() => page.locator("[data-fact=assets] input, tr[data-rule*=assets] input").first().inputValue())
    .toMatch(/^100,?000$/);
  expect(complaints).toEqual([]);
  await close();
});

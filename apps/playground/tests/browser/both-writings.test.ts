import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { goToArticle } from "./machinery/edit-text.ts";
import { openView } from "./machinery/editor-parts.ts";
import { type Browser, openBrowser } from "./machinery/open-browser.ts";
import { openPage } from "./machinery/open-page.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser({ width: 1440, height: 900 });
});
afterAll(() => browser.close());

test("the measure stands in both writings, beside the finding where there is room", async () => {
  const { page, complaints, requests, close } = await openPage(browser, inject("address"));
  await openView(page, "both");
  const row = page.locator(".both-writings tr").filter({ hasText: "require assets" });
  await row.waitFor();
  expect(await row.locator('td[lang="en"]').innerText()).toBe("  require assets >= 800_000 yuan");
  expect(await row.locator('td[lang="zh-Hans"]').innerText()).toBe("  要求 资产总额 >= 80万元");
  await goToArticle(page, "8");
  await expect.poll(async () => (await page.locator('[data-articles="8"]').boundingBox())?.y ?? 0).toBeLessThan(200);
  const heading = await page.locator('[data-articles="8"] td').allInnerTexts();
  expect(heading[0]).toContain("What a demonstration platform needs on top");
  expect(heading[1]).toContain("示范平台另须具备的条件");

  // The finding stays beside it where there is room, and answers as ever.
  const outcome = page.locator(".outcome h1");
  expect(await outcome.isVisible()).toBe(true);
  const overlap = await page.evaluate(() => {
    const [read, right] = [".both-writings", ".right"].map((each) =>
      document.querySelector(each)?.getBoundingClientRect(),
    );
    return (read?.right ?? 0) - (right?.left ?? 0);
  });
  expect(overlap).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1200, height: 720 });
  expect(await outcome.isVisible()).toBe(false);
  await page.setViewportSize({ width: 1440, height: 900 });

  await page.keyboard.press("F6");
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("both-writings");
  await page.setViewportSize({ width: 375, height: 720 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  expect(await row.innerText()).toMatch(/require assets[\s\S]*要求 资产总额/);
  await page.setViewportSize({ width: 1440, height: 900 });
  await openView(page, "read");
  await page.locator(".outcome h1").waitFor();
  expect(complaints).toEqual([]);
  expect(requests).toEqual([]);
  await close();
});

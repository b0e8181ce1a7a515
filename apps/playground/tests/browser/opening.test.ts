import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type Browser, openBrowser, takeComplaints } from "./machinery/open-browser.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser({ width: 1440, height: 900 });
});
afterAll(() => browser.close());

/** A page whose live part never comes, as on a slow line. */
async function openStill(kept: Readonly<Record<string, string>>): Promise<Page> {
  const page = await browser.context.newPage();
  await page.route("**/open-page-*.js", (route) => route.abort());
  await page.addInitScript((held) => {
    localStorage.clear();
    for (const [name, value] of Object.entries(held)) localStorage.setItem(name, value);
  }, kept);
  await page.goto(inject("address"));
  return page;
}

test("before anything has run the law stands in the language and on the ground of the reader", async () => {
  const settings = JSON.stringify({ language: "zh", ground: "dark" });
  const page = await openStill({ "bylaw.settings": settings });
  const still = page.locator(".still:visible .first-page");
  await still.getByText("宁波市中小企业公共服务平台", { exact: true }).first().waitFor();
  expect(await page.locator(".still:visible .masthead").count()).toBe(1);
  expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
  // Nobody can act on what does not live yet.
  expect(await page.locator(".still:not([inert])").count()).toBe(0);
  expect(await page.locator(".still [id]").count()).toBe(0);
  await page.close();
  // What was kept from it is what it complains of.
  expect(takeComplaints().length).toBeGreaterThan(0);
});

test("who has a draft sees nothing that is not in it", async () => {
  const page = await openStill({ "bylaw.draft.ningbo": "{}" });
  expect(await page.locator(".still").count()).toBe(2);
  expect(await page.locator(".still:visible").count()).toBe(0);
  await page.close();
  expect(takeComplaints().length).toBeGreaterThan(0);
});

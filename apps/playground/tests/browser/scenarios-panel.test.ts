import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { goToArticle, retype } from "./machinery/edit-text.ts";
import { seenText } from "./machinery/editor-parts.ts";
import { type Browser, openBrowser } from "./machinery/open-browser.ts";
import { openPage } from "./machinery/open-page.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser({ width: 1440, height: 900 });
});
afterAll(() => browser.close());

/** All scenarios have to run and be counted. */
const patience = { timeout: 60_000 };

test("scenarios stand beside the text, and one more can be added at any boundary", async () => {
  const { page, complaints, close } = await openPage(browser, inject("address"));
  const head = page.locator(".scenario-head p");
  const rows = page.locator(".scenario-table tbody tr");
  await page.locator("#tab-scenarios").click();
  await expect.poll(() => head.innerText(), patience).toMatch(/^All \d+ give what is expected/);
  await expect.poll(() => page.locator(".scenario-coverage").innerText(), patience).toContain("is tried");
  const count = await rows.count();
  expect(count).toBeGreaterThan(200);

  // One article's alone.
  const filter = page.locator(".scenario-filter button");
  await goToArticle(page, "9");
  await filter.click();
  await expect.poll(() => rows.count()).toBeLessThan(40);
  await filter.click();

  // Another number: scenarios differ, the boundary is open, and its beads say so.
  await retype(page, "require assets >= 80万", "80万", "100万");
  await expect.poll(() => rows.first().getAttribute("data-passed"), patience).toBe("false");
  const open = page.locator(".scenario-coverage li").filter({ hasText: "assets >= 1000000" });
  await expect.poll(() => open.innerText(), patience).toContain("tested from above only");
  const beads = page.locator('.scenario-beads [aria-label*="assets"]');
  await expect.poll(() => beads.locator("i.is-none").count(), patience).toBe(2);

  // By the keyboard from the gutter: the boundary is offered, Enter writes the scenario and leads to it.
  await page.locator(".scenario-beads").focus();
  await page.keyboard.press("Home");
  for (let step = 0; step < 60; step++) {
    if ((await beads.first().getAttribute("aria-selected")) === "true") break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  await page.locator(".boundary-focus").waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Add one just below");
  await page.keyboard.press("Enter");
  await expect.poll(() => seenText(page)).toContain('scenario "8(1).assets: assets = 999999"');
  await expect.poll(() => rows.count(), patience).toBe(count + 1);
  expect(await seenText(page)).toContain("To confirm");

  // From the applicant: what is found now is what the scenario expects.
  await page.getByRole("button", { name: "Add a scenario from this applicant" }).click();
  await expect.poll(() => seenText(page)).toContain('scenario "an applicant on 2024-06-20"');
  await expect.poll(() => rows.count(), patience).toBe(count + 2);
  await expect
    .poll(() => rows.filter({ hasText: "an applicant on" }).getAttribute("data-passed"), patience)
    .toBe("true");
  expect(complaints).toEqual([]);
  await close();
});

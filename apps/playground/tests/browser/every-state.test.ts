import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { violationsOnBothGrounds } from "./machinery/both-grounds.ts";
import { asksFor, packed, plainSituation, shown } from "./machinery/kept-page.ts";
import { type Browser, openBrowser } from "./machinery/open-browser.ts";
import { openPage } from "./machinery/open-page.ts";
import { openPanel } from "./machinery/page-parts.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser({ width: 1440, height: 900 });
});
afterAll(() => browser.close());

describe.each(["en", "zh"] as const)("axe finds nothing, in %s, on both grounds:", (language) => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await openPage(browser, inject("address"), { language }));
    await page.locator(".strip-marks").waitFor();
  });
  afterAll(() => page.close());

  async function expectClean(): Promise<void> {
    // A row that lies half under the head of the ledger counts as too small a target.
    await page.evaluate(() => document.querySelector(".ledger-frame")?.scrollTo({ top: 0 }));
    expect(await violationsOnBothGrounds(page)).toEqual([]);
  }

  test("a link that cannot be opened, one of another version, and one against a draft", async () => {
    const notes = page.locator(".keep-note");
    await follow(page, "v1.none");
    await notes.waitFor();
    await expectClean();
    await notes.getByRole("button").last().click();
    await notes.waitFor({ state: "detached" });
    await follow(page, packed({ ...plainSituation, engine: "0.0.1" }));
    await notes.waitFor();
    await expectClean();
    await notes.getByRole("button").last().click();
    await asksFor(page, "100万元");
    await follow(page, packed({ ...plainSituation, case: { facts: { tier: "demo", assets: 700_000 } } }));
    await notes.waitFor();
    await expectClean();
    await notes.getByRole("button").first().click();
  });

  test("no network", async () => {
    await browser.context.setOffline(true);
    await page.locator(".keep-note.is-quiet").waitFor();
    await expectClean();
    await browser.context.setOffline(false);
    await page.locator(".keep-note.is-quiet").waitFor({ state: "detached" });
  });

  test("the keys, the steps, a guess, and what was revealed", async () => {
    await page.locator(".masthead > .is-bare:not(.gallery-door)[aria-haspopup=dialog]").first().click();
    await page.locator("dialog[open]").waitFor();
    await expectClean();
    await page.keyboard.press("Escape");
    await page.locator(".present").click();
    await page.locator(".recorder-acts button").first().click();
    await page.locator(".recorder-steps li").first().waitFor();
    await expectClean();
    await page.locator(".recorder .sheet-foot button").last().click();
    await page.locator('.presenter[open][data-ready="true"]').waitFor();
    await page.keyboard.press("ArrowUp");
    await expectClean();
    await page.keyboard.press("Space");
    await page.locator(".presenter-turns").waitFor();
    await expectClean();
    await page.keyboard.press("Escape");
    await page.locator(".presenter").waitFor({ state: "detached" });
  });

  test("the page in a frame", async () => {
    const embedded = await browser.context.newPage();
    await embedded.goto(`${inject("address")}?embed&lang=${language}&panel=finding`);
    await shown(embedded);
    expect(await violationsOnBothGrounds(embedded)).toEqual([]);
    await embedded.close();
  });

  test("on a phone", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const panel of ["finding", "applicant", "population", "impact", "titles", "scenarios", "readings"]) {
      await openPanel(page, panel);
      await page.locator(`#panel-${panel}`).waitFor();
      await expectClean();
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  });
});

/** Follows a link in the open page. */
async function follow(page: Page, fragment: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, fragment);
}

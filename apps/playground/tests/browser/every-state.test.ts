import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { violationsOnBothGrounds } from "./machinery/both-grounds.ts";
import { violations } from "./machinery/examine.ts";
import { asksFor, packed, plainSituation, shown } from "./machinery/kept-page.ts";
import { type Browser, openBrowser } from "./machinery/open-browser.ts";
import { openPage } from "./machinery/open-page.ts";
import { openPanel } from "./machinery/page-parts.ts";
import { settled } from "./machinery/settled.ts";

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

  const found: string[] = [];
  // Held to it at the end, so that each test leaves the page as the next one needs it.
  afterEach(() => expect(found.splice(0)).toEqual([]));
  async function examine(name: string): Promise<void> {
    // A row that lies half under the head of the ledger counts as too small a target.
    await page.evaluate(() => document.querySelector(".ledger-frame")?.scrollTo({ top: 0 }));
    found.push(...(await violationsOnBothGrounds(page)).map((one) => `${name}: ${one}`));
  }

  test("a link that cannot be opened, one of another version, and one against a draft", async () => {
    const notes = page.locator(".keep-note");
    await follow(page, "v1.none");
    await notes.waitFor();
    await examine("a link that cannot be opened");
    await notes.getByRole("button").last().click();
    await notes.waitFor({ state: "detached" });
    await follow(page, packed({ ...plainSituation, engine: "0.0.1" }));
    await notes.waitFor();
    await examine("a link of another version");
    await notes.getByRole("button").last().click();
    await asksFor(page, "100万元");
    await follow(page, packed({ ...plainSituation, case: { facts: { tier: "demo", assets: 700_000 } } }));
    await notes.waitFor();
    await examine("a link against a draft");
    await notes.getByRole("button").last().click();
    await notes.waitFor({ state: "detached" });
  });

  test("no network", async () => {
    await browser.context.setOffline(true);
    await page.locator(".keep-note.is-quiet").waitFor();
    await examine("no network");
    await browser.context.setOffline(false);
    await page.locator(".keep-note.is-quiet").waitFor({ state: "detached" });
  });

  test("the keys, the steps, a guess, and what was revealed", async () => {
    await page.locator(".masthead > .is-bare:not(.gallery-door)[aria-haspopup=dialog]").first().click();
    await page.locator("dialog[open]").waitFor();
    await examine("keys");
    await page.keyboard.press("Escape");
    await asksFor(page, "100万元");
    await openPanel(page, "impact");
    await page.locator('.impact-head h1[data-lost]:not([data-lost="0"])').waitFor();
    await page.locator(".present").click();
    await page.locator(".recorder-acts button").first().click();
    await page.locator(".recorder-steps li").first().waitFor();
    await examine("steps");
    await page.locator(".recorder .sheet-foot button").last().click();
    await page.locator('.presenter[open][data-ready="true"]').waitFor();
    await page.keyboard.press("ArrowUp");
    await examine("guess");
    await page.keyboard.press("Space");
    await page.locator(".presenter-turns").waitFor();
    await examine("revealed");
    await page.keyboard.press("Escape");
    await page.locator(".presenter").waitFor({ state: "detached" });
  });

  test("on a phone", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const tabs = page.locator(".phone-tabs button");
    await tabs.first().waitFor();
    for (const tab of await tabs.all()) {
      await tab.click();
      await settled(page);
      await examine((await tab.innerText()).trim());
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  });
});

// The head of an embedded page has the languages, and its address the ground.
test.each(["light", "dark"])("axe finds nothing in a frame on the %s ground, in both languages", async (ground) => {
  const page = await browser.context.newPage();
  await page.goto(`${inject("address")}?embed&lang=en&ground=${ground}`);
  await shown(page);
  const languages = page.locator(".embed-head .segments button");
  for (const [at, tag] of ["en", "zh-Hans"].entries()) {
    await languages.nth(at).click();
    await page.locator(`html[lang="${tag}"][data-theme="${ground}"]`).waitFor();
    await settled(page);
    expect(await violations(page), tag).toEqual([]);
  }
  await page.close();
});

/** Follows a link in the open page. */
async function follow(page: Page, fragment: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, fragment);
}

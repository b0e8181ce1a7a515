import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { violationsIn } from "./machinery/axe.ts";
import { retype } from "./machinery/edit-text.ts";
import { type Browser, openBrowser } from "./machinery/open-browser.ts";
import { openPage } from "./machinery/open-page.ts";
import { openPanel } from "./machinery/page-parts.ts";

const hostile = '<img src=x onerror="document.title=1">';

let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await openBrowser({ width: 1440, height: 900 });
  await browser.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  folder = mkdtempSync(join(tmpdir(), "bylaw-steps-"));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

async function record(page: Page): Promise<void> {
  const steps = page.locator(".recorder-steps li");
  await page.locator(".present").click();
  const before = await steps.count();
  await page.locator(".recorder-acts button").first().click();
  await expect.poll(() => steps.count()).toBe(before + 1);
  await page.locator(".recorder .sheet-foot button").first().click();
}

async function atStep(page: Page, step: number): Promise<void> {
  await page.locator(`.presenter[open][data-step="${step}"][data-ready="true"]`).waitFor({ timeout: 30_000 });
}

const title = (page: Page): Promise<string> => page.locator(".presenter h1").innerText();
const law = (page: Page): Promise<string> => page.locator(".presenter-line-of-law.is-zh").innerText();

test("two steps are recorded, predicted and revealed by keys, left, and handed on as a file and a link", {
  timeout: 240_000,
}, async () => {
  const { page, complaints, requests, close } = await openPage(browser, inject("address"));
  // As it is, then with the line of the assets moved.
  await record(page);
  await retype(page, "require assets >= 80万元", "80万元", "100万元");
  await page.locator(".seal.is-draft").waitFor();
  await openPanel(page, "impact");
  await expect
    .poll(() => page.locator(".impact-head h1").getAttribute("data-lost"), { timeout: 30_000 })
    .not.toBeNull();
  const lost = Number(await page.locator(".impact-head h1").getAttribute("data-lost"));
  expect(lost).toBeGreaterThan(0);
  await record(page);

  await page.locator(".present").click();
  await page.locator(".recorder-note[lang=en]").nth(1).fill(hostile);
  expect(await page.locator('.recorder-kind input[type="checkbox"]').nth(1).isChecked()).toBe(true);
  expect(await violationsIn(page)).toEqual([]);
  await page.locator(".recorder .sheet-foot button").last().click();

  // The text in force: no change, so the outcome of the case.
  await atStep(page, 1);
  expect(await page.locator(".presenter-line-of-law.is-en").innerText()).toMatch(/^require assets >= \S+ yuan$/);
  expect(await law(page)).toBe("要求 资产总额 >= 80万元");
  expect(await title(page)).toBe("Met");
  expect(await page.locator(".presenter .seal.is-draft").count()).toBe(0);

  await page.keyboard.press("ArrowRight");
  await atStep(page, 2);
  expect(await page.locator(".presenter-line-of-law.is-zh del").innerText()).toBe("80万元");
  expect(await page.locator(".presenter-line-of-law.is-zh ins").innerText()).toBe("100万元");
  expect(await title(page)).toMatch(/^\d+ hold the title today\. How many lose it at 1,000,000 yuan\?$/);
  expect(await page.locator(".presenter-veil").count()).toBe(1);
  expect(await page.locator(".presenter-turns").count()).toBe(0);
  const count = page.locator(".presenter-count");
  for (let press = 0; press < 3; press++) await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+ArrowUp");
  const guess = Number(await count.getAttribute("data-guess"));
  expect(guess).toBeGreaterThan(0);
  expect(await violationsIn(page)).toEqual([]);

  const lines = await page.locator(".presenter-line").allInnerTexts();
  await page.keyboard.press("Space");
  expect(await count.getAttribute("data-count")).toBe(String(lost));
  expect(await count.locator("span").innerText()).toBe(`you said ${guess}`);
  expect(await page.locator(".presenter-veil").count()).toBe(0);
  expect(await title(page)).toMatch(new RegExp(`^${lost} of \\d+ lose the title\\. None gains it\\.$`));
  expect(await page.locator('[data-turn="met-not_met"] b').innerText()).toBe(String(lost));
  expect(await page.locator(".presenter-line").allInnerTexts()).toEqual(lines);
  expect(await page.locator(".presenter [role=status]").innerText()).toContain("lose the title");
  expect(await violationsIn(page)).toEqual([]);
  expect(await page.locator(".presenter img").count()).toBe(0);

  // The focus stays within.
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press("Tab");
    const place = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement === document.body || activeElement?.closest(".presenter") !== null;
    });
    expect(place).toBe(true);
  }
  await page.keyboard.press("d");
  expect(await page.locator(".presenter").getAttribute("data-theme")).toBe("dark");
  expect(await violationsIn(page)).toEqual([]);
  await page.keyboard.press("d");

  // Start again: the veil is back, and the page comes back as it was.
  await page.keyboard.press("Home");
  await atStep(page, 1);
  await page.keyboard.press("Escape");
  await page.locator(".presenter").waitFor({ state: "detached" });
  await page.locator(".masthead .seal.is-draft").waitFor();
  expect(await page.locator("#tab-impact").getAttribute("aria-selected")).toBe("true");
  await expect.poll(() => page.locator(".impact-head h1").getAttribute("data-lost")).toBe(String(lost));
  await expect.poll(() => page.evaluate(() => localStorage.getItem("bylaw.draft.ningbo"))).toContain("100万元");

  await page.locator(".present").click();
  const download = page.waitForEvent("download", { timeout: 60_000 });
  await page.locator(".recorder-acts button").nth(1).click();
  const file = join(folder, "steps.html");
  await (await download).saveAs(file);
  await page.locator(".presenter").waitFor({ state: "detached" });
  await readsFile(file, lost);

  await page.locator(".present").click();
  await page.locator(".recorder-acts button").nth(2).click();
  await expect.poll(() => page.locator(".recorder-said").innerText()).toMatch(/^Link copied/);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const outside = (address: string): boolean =>
    !/^(blob|data):/.test(address) && !address.startsWith(inject("address"));
  expect(requests.filter(outside)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
  await followsLink(link, lost);
});

/** The file alone, from the disk and without a network. */
async function readsFile(path: string, lost: number): Promise<void> {
  await browser.context.setOffline(true);
  const page = await browser.context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (request.url() !== pathToFileURL(path).href) complaints.push(request.url());
  });
  await page.goto(pathToFileURL(path).href);
  const here = page.locator(".step.is-here");
  const told = here.locator("h1:visible");
  expect(await page.locator(".step").count()).toBe(2);
  expect(await told.innerText()).toBe("Met");
  await page.keyboard.press("ArrowRight");
  expect(await told.innerText()).toMatch(/How many lose it at 1,000,000 yuan\?$/);
  expect(await here.locator("ins").last().innerText()).toBe("100万元");
  expect(await here.locator(".turns").isVisible()).toBe(false);
  expect(await violationsIn(page)).toEqual([]);
  for (let press = 0; press < 4; press++) await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Space");
  expect(await told.innerText()).toMatch(new RegExp(`^${lost} of`));
  expect(await here.locator(".count:visible").innerText()).toMatch(/you said \d+$/);
  expect(await here.locator(".turns b").first().innerText()).toBe(String(lost));
  expect(await violationsIn(page)).toEqual([]);
  // What a step says is text, whatever it looks like.
  expect(await here.locator(".note").innerText()).toBe(hostile);
  expect(await page.locator("img").count()).toBe(0);
  expect(readFileSync(path, "utf8")).not.toMatch(/https?:/);
  await page.keyboard.press("Home");
  expect(await told.innerText()).toBe("Met");
  expect(complaints).toEqual([]);
  await page.close();
  await browser.context.setOffline(false);
}

/** Whoever follows the link sees the steps, and keeps none of them. */
async function followsLink(link: string, lost: number): Promise<void> {
  const page = await browser.context.newPage();
  await page.addInitScript(() => {
    if (sessionStorage.getItem("opened") === null) localStorage.clear();
    sessionStorage.setItem("opened", "yes");
  });
  await page.goto(link);
  await atStep(page, 1);
  await page.keyboard.press("ArrowRight");
  await atStep(page, 2);
  await page.keyboard.press("Space");
  expect(await page.locator(".presenter-count").getAttribute("data-count")).toBe(String(lost));
  await page.keyboard.press("Escape");
  await page.locator(".presenter").waitFor({ state: "detached" });
  expect(await page.evaluate(() => localStorage.getItem("bylaw.steps.ningbo"))).toBeNull();
  await page.close();
}

test("the presenter speaks Chinese, from one state that was not recorded", async () => {
  const { page, complaints, close } = await openPage(browser, inject("address"), { language: "zh", ground: "dark" });
  await page.locator(".strip-marks").waitFor();
  await page.keyboard.press("Control+Enter");
  await atStep(page, 1);
  expect(await page.locator(".presenter").getAttribute("data-theme")).toBe("light");
  expect(await page.locator(".presenter-head").innerText()).toContain("第1步，共1步");
  expect(await title(page)).toBe("符合");
  expect(await violationsIn(page)).toEqual([]);
  await page.setViewportSize({ width: 1024, height: 768 });
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.querySelector(".presenter") ?? document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(overflow).toBeLessThanOrEqual(0);
  await page.keyboard.press("Escape");
  await page.locator(".presenter").waitFor({ state: "detached" });
  expect(complaints).toEqual([]);
  await close();
});

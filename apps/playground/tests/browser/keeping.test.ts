import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import {
  asked,
  asksFor,
  assetsField,
  draftHolds,
  openTab,
  packed,
  plainSituation,
  shown,
} from "./machinery/kept-page.ts";
import { type Browser, openBrowser } from "./machinery/open-browser.ts";
import { openPage } from "./machinery/open-page.ts";
import { state } from "./machinery/page-parts.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser({ width: 1440, height: 900 });
  await browser.context.grantPermissions(["clipboard-read", "clipboard-write"]);
});
afterAll(() => browser.close());

describe("drafts", () => {
  test("survive a reload, a crash and the end of the tab, with text and facts", async () => {
    const { page } = await openPage(browser, inject("address"));
    await asksFor(page, "100万元");
    await state(page, "8(1).assets", "900000");
    await draftHolds(page, "900000");
    await page.reload();
    await shown(page);
    await expect.poll(() => asked(page)).toContain("1,000,000");
    expect(await page.locator(".seal.is-draft").count()).toBe(1);
    expect(await page.locator(".keep-note").count()).toBe(0);
    const crashed = page.waitForEvent("crash");
    const session = await browser.context.newCDPSession(page);
    // A page that crashes gives no answer.
    void session.send("Page.crash").catch(() => {});
    await crashed;
    const again = await openTab(browser, inject("address"));
    await expect.poll(() => asked(again)).toContain("1,000,000");
    expect(await assetsField(again).inputValue()).toMatch(/900,?000/);
    await again.close();
    // A page that has crashed lets nothing be said to all pages together.
    await page.close();
  });

  test("what was typed a moment before the page goes is kept", async () => {
    const { page, close } = await openPage(browser, inject("address"));
    await state(page, "8(1).assets", "750000");
    await page.reload();
    await shown(page);
    expect(await assetsField(page).inputValue()).toMatch(/750,?000/);
    await close();
  });

  test("two tabs tell each other, and nothing is lost whichever is chosen", async () => {
    const { page, close, complaints } = await openPage(browser, inject("address"));
    const other = await openTab(browser, inject("address"));
    await asksFor(page, "100万元");
    await other.locator(".keep-note").filter({ hasText: "Saved in another tab" }).waitFor();
    expect(await asked(other)).toContain("800,000");
    await other.getByRole("button", { name: "Show the other tab's" }).click();
    await expect.poll(() => asked(other)).toContain("1,000,000");
    await other.locator('nav [data-article="8"]').click();
    await expect.poll(() => other.locator(".code-editor .changed-line").count()).toBeGreaterThan(0);
    await other.getByRole("button", { name: "Show this tab's" }).click();
    await expect.poll(() => asked(other)).toContain("800,000");
    await other.getByRole("button", { name: "Keep this tab's" }).click();
    await other.locator(".keep-note").waitFor({ state: "detached" });
    await other.getByRole("button", { name: "Code", exact: true }).click();
    await other.getByRole("button", { name: "Earlier drafts" }).click();
    await other.getByRole("button", { name: "1 place changed" }).click();
    await expect.poll(() => asked(other)).toContain("1,000,000");
    expect(complaints).toEqual([]);
    await other.close();
    await close();
  });
});

describe("links", () => {
  test("hold all that is shown in under 2,000 characters, and open it elsewhere", async () => {
    const { page, close, complaints } = await openPage(browser, inject("address"));
    await asksFor(page, "1000000");
    await state(page, "8(1).assets", "900000");
    await page.locator(".more-panels select").selectOption("readings");
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.locator(".copy-link output").filter({ hasText: "Link copied" }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link.length).toBeLessThan(2_000);
    expect(new URL(page.url()).hash).toBe("");
    expect(complaints).toEqual([]);
    await page.evaluate(() => localStorage.clear());
    await close();
    const elsewhere = await browser.context.newPage();
    await elsewhere.goto(link);
    await elsewhere.locator("#panel-readings").waitFor();
    await elsewhere.getByRole("tab", { name: "Finding" }).click();
    await expect.poll(() => asked(elsewhere)).toContain("1,000,000");
    expect(await elsewhere.locator(".seal.is-draft").count()).toBe(1);
    expect(await elsewhere.locator(".keep-note").count()).toBe(0);
    await elsewhere.close();
  });

  test("and a draft that differs stand under one note, and either can be kept", async () => {
    const { page, close, complaints } = await openPage(browser, inject("address"));
    await asksFor(page, "100万元");
    await page.goto(`${inject("address")}#${packed(plainSituation)}`);
    await page.reload();
    await shown(page);
    const note = page.locator(".keep-note");
    await note.filter({ hasText: "Link and draft differ" }).waitFor();
    expect(await note.getByRole("button").count()).toBe(2);
    expect(await asked(page)).toContain("800,000");
    await note.getByRole("button", { name: "Show the draft" }).click();
    await expect.poll(() => asked(page)).toContain("1,000,000");
    await note.getByRole("button", { name: "Keep the draft" }).click();
    await note.waitFor({ state: "detached" });
    expect(new URL(page.url()).hash).toBe("");
    await page.reload();
    await shown(page);
    await expect.poll(() => asked(page)).toContain("1,000,000");
    expect(complaints).toEqual([]);
    await close();
  });

  test("of another engine and of an earlier text say so, and show what fits no longer", async () => {
    const { page, close } = await openPage(browser, inject("address"));
    const changes = [{ at: 3, was: ["a line of long ago"], is: ["<img src=x onerror=alert(1)>"] }];
    const texts = [{ path: "ningbo/ningbo.bylaw.md", of: "0000000000000000", changes }];
    await page.evaluate(
      (fragment) => (location.hash = fragment),
      packed({ ...plainSituation, engine: "0.0.1", texts }),
    );
    const note = page.locator(".keep-note");
    await note.filter({ hasText: "The text in force has changed since" }).waitFor();
    expect(await note.innerText()).toContain("Made with engine 0.0.1");
    expect(await note.innerText()).toContain("<img src=x onerror=alert(1)>");
    expect(await note.locator("img").count()).toBe(0);
    await note.getByRole("button", { name: "Keep the link" }).click();
    await note.waitFor({ state: "detached" });
    await close();
  });
});

import { deflateRawSync } from "node:zlib";
import type { Frame, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { caretAfter } from "./edit-text.ts";
import type { Browser } from "./open-browser.ts";
import { rowOf } from "./page-parts.ts";

/** What a link to Ningbo's measure says where nothing else is asked for. */
export const plainSituation = {
  format: 1,
  engine: "0.1.0",
  measure: "ningbo",
  texts: [],
  case: { facts: { tier: "demo", assets: 600_000 } },
  on: "2024-06-20",
  readings: {},
  panel: "finding",
  view: "read",
};

/** Any value, or text, as the fragment of a link. */
export function packed(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return `v1.${deflateRawSync(text).toString("base64url")}`;
}

/** Waits until a page, or the playground in a frame, shows its findings and can be edited. */
export async function shown(page: Page | Frame): Promise<void> {
  await page.locator(".outcome h1").waitFor();
  // The editor comes with the first act of the reader.
  await page.locator(".outcome h1").hover();
  await page.locator(".monaco-editor .view-line").first().waitFor();
}

/** Another tab of the same browser, as it finds the page. */
export async function openTab(browser: Browser, address: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(address);
  await shown(page);
  return page;
}

/** Waits until the draft that the browser keeps of Ningbo's measure holds a text. */
export async function draftHolds(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => localStorage.getItem("bylaw.draft.ningbo"))).toContain(text);
}

/** Writes another figure for the assets of article 8, and waits until it is kept. */
export async function asksFor(page: Page, figure: string): Promise<void> {
  await page.locator('nav [data-article="8"]').click();
  await caretAfter(page, "require assets >= ");
  await page.keyboard.press("Shift+End");
  await page.keyboard.type(figure);
  await page.locator(".seal.is-draft").waitFor();
  await draftHolds(page, figure);
}

/** What the rule on the assets asks for, as the ledger says it. */
export function asked(page: Page): Promise<string> {
  return rowOf(page, "8(1).assets").locator(".asked").innerText();
}

/** The field of the assets in the ledger. */
export function assetsField(page: Page): Locator {
  return rowOf(page, "8(1).assets").locator("input").first();
}

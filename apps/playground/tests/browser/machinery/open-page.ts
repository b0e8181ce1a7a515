import type { Page, Worker } from "playwright-core";
import type { Browser } from "./open-browser.ts";

export interface PageOptions {
  readonly language?: "en" | "zh";
  readonly ground?: "light" | "dark";
  /** Id of a measure; Ningbo's where none is named. */
  readonly measure?: string;
  /** The day asked about. */
  readonly on?: string;
  /** Nobody acts on the page, so that its editor does not come. */
  readonly untouched?: true;
}

/** A page that is open, with what it has said and asked for since. */
export interface OpenedPage {
  readonly page: Page;
  /** Errors and warnings of the console, errors thrown, and what the content security policy refused. */
  readonly complaints: string[];
  /** Addresses asked for after the page had come. */
  readonly requests: string[];
  readonly close: () => Promise<void>;
}

/** The day that a test asks about unless it names one: nothing here depends on the clock. */
export const day = "2024-06-20";

/** Opens the page and waits until it can be edited and shows its findings. */
export async function openPage(browser: Browser, address: string, options: PageOptions = {}): Promise<OpenedPage> {
  const page = await browser.context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  let loaded = false;
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.stack ?? error.message));
  page.on("request", (request) => {
    if (loaded) requests.push(request.url());
  });
  const settings = { language: options.language ?? "en", ground: options.ground ?? "light", on: options.on ?? day };
  await page.addInitScript((kept) => {
    if (sessionStorage.getItem("opened") === null) {
      // What the tests before have left as drafts is not this one's.
      localStorage.clear();
      localStorage.setItem("bylaw.settings", kept);
    }
    sessionStorage.setItem("opened", "yes");
  }, JSON.stringify(settings));
  await page.goto(options.measure === undefined ? address : `${address}?measure=${options.measure}`);
  if (options.untouched === undefined) {
    // The editor comes with the first act of the reader.
    await page.mouse.move(700, 4);
    await page.locator(".monaco-editor .view-line").first().waitFor();
  }
  await page.locator(".outcome h1").waitFor();
  // A measure may open with a decision on records, which has no row of its own.
  if (options.measure === undefined) {
    await page.locator("tr[data-rule]").first().waitFor();
    await page.locator(".line-finding").first().waitFor({ state: "attached" });
  }
  // The people have a worker of their own, which is asked for when the first findings stand.
  if (!page.workers().some(isOfCrowd)) await page.waitForEvent("worker", isOfCrowd);
  await page.waitForLoadState("networkidle");
  loaded = true;
  return { page, complaints, requests, close: () => page.close() };
}

function isOfCrowd(worker: Worker): boolean {
  return worker.url().includes("crowd-worker");
}

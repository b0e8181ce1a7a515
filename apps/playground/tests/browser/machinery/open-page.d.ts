import type { Page } from "playwright-core";
import type { Browser } from "./open-browser.ts";
export interface PageOptions {
  readonly language?: "en" | "zh";
  readonly ground?: "light" | "dark";
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
/** The day that every test asks about: nothing here depends on the clock. */
export declare const day = "2022-05-10";
/** Opens the page and waits until it can be edited and shows its findings. */
export declare function openPage(browser: Browser, address: string, options?: PageOptions): Promise<OpenedPage>;
//# sourceMappingURL=open-page.d.ts.map

import { type BrowserContext } from "playwright-core";
/** A browser with a profile of its own, which is removed when it closes. */
export interface Browser {
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
}
/** Starts Chromium at a size in CSS pixels. */
export declare function openBrowser(size: { readonly width: number; readonly height: number }): Promise<Browser>;
//# sourceMappingURL=open-browser.d.ts.map

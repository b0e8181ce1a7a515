import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "./find-chromium.js";

/** Flags under which Chromium runs without a screen, asks nobody anything and sends nothing by itself. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];
/** Starts Chromium at a size in CSS pixels. */
export async function openBrowser(size) {
  const profile = mkdtempSync(join(tmpdir(), "bylaw-browser-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: true,
    viewport: size,
    locale: "en-GB",
    reducedMotion: "reduce",
    args: flags,
  });
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
//# sourceMappingURL=open-browser.js.map

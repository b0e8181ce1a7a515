import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import { findChromium } from "./find-chromium.ts";
import { makeUnsteady } from "./unsteady.ts";

/** Flags under which Chromium runs without a screen, asks nobody anything and sends nothing by itself. */
export const flags: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

/** A browser with a profile of its own, which is removed when it closes. */
export interface Browser {
  readonly context: BrowserContext;
  /** What any of its pages has complained of: errors and warnings of the console, errors thrown and caught by nobody. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

const open = new Set<Browser>();

/** Takes out what the open browsers have complained of. After each test nothing may be left there. */
export function takeComplaints(): readonly string[] {
  return [...open].flatMap(({ complaints }) => complaints.splice(0));
}

/** Starts Chromium at a size in CSS pixels. A profile on the disk keeps what it has compiled: the second page comes sooner. */
export async function openBrowser(size: { readonly width: number; readonly height: number }): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), "bylaw-browser-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: true,
    viewport: size,
    locale: "en-GB",
    reducedMotion: "reduce",
    args: [...flags],
  });
  // A machine that does other things beside is slow, not at fault.
  context.setDefaultTimeout(60_000);
  await makeUnsteady(context);
  const complaints: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  context.on("weberror", (error) => complaints.push(error.error().stack ?? error.error().message));
  const browser: Browser = {
    context,
    complaints,
    close: async () => {
      open.delete(browser);
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  open.add(browser);
  return browser;
}

import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../tests/browser/machinery/find-chromium.ts";
import { flags } from "../tests/browser/machinery/open-browser.ts";
import { servePage } from "../tests/browser/machinery/serve-page.ts";

/** Milliseconds from the beginning of a load, in a browser that has never seen the page. */
interface Opening {
  /** The first text of the page is painted. */
  readonly painted: number;
  /** The text of the law stands in an editor that takes what is typed. */
  readonly editable: number;
  /** The findings of the first applicant stand. */
  readonly found: number;
}

/**
 * Opens the built page so many times from the preview server of this machine, each time with nothing kept of it, in a
 * browser that runs and has its letters: the first opening, which brings those, does not count.
 */
async function measureOpenings(loads: number): Promise<readonly Opening[]> {
  const served = await servePage();
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...flags] });
  const openings: Opening[] = [];
  try {
    for (let load = 0; load <= loads; load++) openings.push(await open(browser, served.address));
  } finally {
    await browser.close();
    await served.close();
  }
  return openings.slice(1);
}

/** Milliseconds within which a new window of the browser has come to rest. */
const windowStands = 1_500;

async function open(browser: Browser, address: string): Promise<Opening> {
  const visitor = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
  try {
    const page = await visitor.newPage();
    await page.goto("about:blank");
    // The window is new, and the browser is still at work on parts of its own: a reader's window stands before the page.
    await page.waitForTimeout(windowStands);
    await page.addInitScript(watchOpening);
    await page.goto(address, { waitUntil: "commit" });
    // A reader who acts at once: the editor comes with the first act.
    await page.locator(".first-page:visible").first().waitFor();
    await page.mouse.move(700, 4);
    return await page.evaluate(() => (window as unknown as Watched).opening);
  } finally {
    await visitor.close();
  }
}

interface Watched {
  opening: Promise<Opening>;
}

/** Runs in the page before anything else: promises when each of the three stood, in the frame that shows it. */
function watchOpening(): void {
  const { promise, resolve } = Promise.withResolvers<Opening>();
  (window as unknown as Watched).opening = promise;
  const times: { editable?: number; found?: number } = {};
  const note = (): void => {
    if (document.querySelector(".code-editor .monaco-editor .view-line") !== null) times.editable ??= performance.now();
    if (document.querySelector(".outcome h1") !== null) times.found ??= performance.now();
  };
  // At once, since what else is done before the next frame does not belong to it.
  new MutationObserver(note).observe(document, { childList: true, subtree: true });
  const look = (): void => {
    const [painted] = performance.getEntriesByName("first-contentful-paint");
    const { editable, found } = times;
    if (painted === undefined || editable === undefined || found === undefined) requestAnimationFrame(look);
    else resolve({ painted: painted.startTime, editable, found });
  };
  requestAnimationFrame(look);
}

/** Run as a program: prints the results as one line of JSON. */
process.stdout.write(`${JSON.stringify({ openings: await measureOpenings(Number(process.argv[2] ?? 7)) })}\n`);

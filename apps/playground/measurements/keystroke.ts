import { caretAfter } from "../tests/browser/machinery/edit-text.ts";
import { openBrowser } from "../tests/browser/machinery/open-browser.ts";
import { openPage } from "../tests/browser/machinery/open-page.ts";
import { rowOf, startFrom, state } from "../tests/browser/machinery/page-parts.ts";
import { servePage } from "../tests/browser/machinery/serve-page.ts";

/** Milliseconds from the press of a key to the frame that shows the new findings. */
interface KeystrokeResult {
  readonly edits: number;
  readonly median: number;
  readonly highest: number;
  /** Each edit, in the order in which they were made. */
  readonly each: readonly number[];
}

/**
 * Edits a number of Ningbo's measure in the built page, in Chromium, and measures each edit within the page: from the
 * `keydown` event to the first frame after the ledger shows what the changed number asks. At least 20 edits.
 */
async function measureKeystroke(edits: number): Promise<KeystrokeResult> {
  const served = await servePage();
  const browser = await openBrowser({ width: 1440, height: 900 });
  try {
    const { page } = await openPage(browser, served.address);
    await startFrom(page, "strong_demo");
    await state(page, "8(1).assets", "900000");
    await caretAfter(page, "require assets >= 80");
    await rowOf(page, "8(1).assets").waitFor();
    await page.waitForTimeout(1_500);
    const each: number[] = [];
    for (let edit = 0; edit < edits; edit++) {
      await page.evaluate(watchRow, "8(1).assets");
      // 80, then 8, then 80 …: every press changes what is asked, and so the finding.
      await page.keyboard.press(edit % 2 === 0 ? "Backspace" : "0");
      each.push(await page.evaluate(() => (window as unknown as Watched).painted));
      await page.waitForTimeout(120);
    }
    const sorted = each.toSorted((a, b) => a - b);
    return { edits, each, median: sorted[Math.floor(sorted.length / 2)] ?? 0, highest: sorted.at(-1) ?? 0 };
  } finally {
    await browser.close();
    await served.close();
  }
}

interface Watched {
  painted: Promise<number>;
}

/** Runs in the page: promises the time between the next key and the frame in which the row reads otherwise. */
function watchRow(rule: string): void {
  const row = document.querySelector(`tr[data-rule="${rule}"]`);
  (window as unknown as Watched).painted = new Promise((resolve) => {
    let pressed = 0;
    document.addEventListener(
      "keydown",
      () => {
        pressed = performance.now();
      },
      { capture: true, once: true },
    );
    const observer = new MutationObserver(() => {
      observer.disconnect();
      // The callback of a frame runs before it is painted; the next message after it runs when it has been.
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.addEventListener("message", () => resolve(performance.now() - pressed));
        channel.port1.start();
        channel.port2.postMessage(undefined);
      });
    });
    if (row !== null)
      observer.observe(row.querySelector(".asked") ?? row, { characterData: true, childList: true, subtree: true });
  });
}

/** Run as a program: prints the result as one line of JSON. */
process.stdout.write(`${JSON.stringify(await measureKeystroke(30))}\n`);

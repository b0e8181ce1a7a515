// Pictures of the page for the papers: `node --conditions=bylaw-source apps/playground/scripts/screenshots.mjs`.
// Writes docs/images/playground-*.png from the page as built now: the whole page at 1440 x 900 in both languages, the
// offers at the caret, and a measure in both writings.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { caretAfter } from "../tests/browser/machinery/edit-text.ts";
import { offers, openView } from "../tests/browser/machinery/editor-parts.ts";
import { openBrowser } from "../tests/browser/machinery/open-browser.ts";
import { openPage } from "../tests/browser/machinery/open-page.ts";
import { rowOf, startFrom, state } from "../tests/browser/machinery/page-parts.ts";
import { servePage } from "../tests/browser/machinery/serve-page.ts";

const folder = fileURLToPath(new URL("../../../docs/images/", import.meta.url));
const upper = { x: 0, y: 0, width: 1440, height: 700 };
const pictures = [
  { name: "playground-en-light", language: "en", ground: "light", show: oneApplicant },
  { name: "playground-zh-dark", language: "zh", ground: "dark", show: oneApplicant },
  { name: "playground-offers", language: "zh", ground: "light", show: offersInChinese, clip: upper },
  { name: "playground-both-writings", language: "en", ground: "light", show: bothWritings, clip: upper },
];

async function oneApplicant(page) {
  await startFrom(page, "nonprofit_demo");
  await state(page, "8(5).satisfaction", "");
  await state(page, "8(3).staff_count", "9");
  await state(page, "8(3).ningbo_qualified_staff", "8");
  await page.locator('nav [data-article="8"]').click();
  await rowOf(page, "8(1).assets").locator("td.label").click();
  await page.mouse.move(0, 0);
}

async function offersInChinese(page) {
  await openView(page, "code");
  await caretAfter(page, "require assets >= 80万元");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("要求 ");
  await page.keyboard.type("zi");
  await offers(page).first().waitFor();
}

async function bothWritings(page) {
  await openView(page, "both");
  await page.locator(".both-writings tr").filter({ hasText: "require assets" }).waitFor();
  await page.locator('nav [data-article="8"]').click();
}

mkdirSync(folder, { recursive: true });
const served = await servePage();
const browser = await openBrowser({ width: 1440, height: 900 });
for (const { name, show, clip, ...look } of pictures) {
  const { page, close } = await openPage(browser, served.address, look);
  await show(page);
  await page.waitForTimeout(1_000);
  await page.screenshot({ path: `${folder}${name}.png`, ...(clip && { clip }) });
  await close();
}
await browser.close();
await served.close();

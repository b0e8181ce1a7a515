// Pictures of the page for the papers: `node --conditions=bylaw-source apps/playground/scripts/screenshots.mjs`.
// Writes docs/images/playground-en-light.png and playground-zh-dark.png, 1440 x 900, from the page as built now.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openBrowser } from "../tests/browser/machinery/open-browser.ts";
import { openPage } from "../tests/browser/machinery/open-page.ts";
import { rowOf, startFrom, state } from "../tests/browser/machinery/page-parts.ts";
import { servePage } from "../tests/browser/machinery/serve-page.ts";

const folder = fileURLToPath(new URL("../../../docs/images/", import.meta.url));
const pictures = [
  { name: "playground-en-light", language: "en", ground: "light" },
  { name: "playground-zh-dark", language: "zh", ground: "dark" },
];

mkdirSync(folder, { recursive: true });
const served = await servePage();
const browser = await openBrowser({ width: 1440, height: 900 });
for (const { name, ...look } of pictures) {
  const { page, close } = await openPage(browser, served.address, look);
  await startFrom(page, "nonprofit_demo");
  await state(page, "8(5).satisfaction", "");
  await state(page, "8(3).staff_count", "9");
  await state(page, "8(3).ningbo_qualified_staff", "8");
  await page.locator('nav [data-article="8"]').click();
  await rowOf(page, "8(1).assets").locator("td.label").click();
  await page.mouse.move(0, 0);
  await page.waitForTimeout(1_000);
  await page.screenshot({ path: `${folder}${name}.png` });
  await close();
}
await browser.close();
await served.close();

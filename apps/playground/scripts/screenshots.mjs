// Pictures of the page for the papers: `node --conditions=bylaw-source apps/playground/scripts/screenshots.mjs [name ...]`.
// Writes docs/images/playground-*.png, each with at most 256 colours: all states that scripts/pictures.mjs lists, or those
// whose names begin with one of the names given. BYLAW_PAGE names a page that is built already.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openBrowser } from "../tests/browser/machinery/open-browser.ts";
import { openPage } from "../tests/browser/machinery/open-page.ts";
import { servePage } from "../tests/browser/machinery/serve-page.ts";
import { settled } from "../tests/browser/machinery/settled.ts";
import { withPalette } from "./palette-png.mjs";
import { begin, pictures } from "./pictures.mjs";

const folder = fileURLToPath(new URL("../../../docs/images/", import.meta.url));
const asked = process.argv.slice(2);
const wanted = pictures.filter(({ name }) => asked.length === 0 || asked.some((start) => name.startsWith(start)));

mkdirSync(folder, { recursive: true });
const served = await servePage();
const browser = await openBrowser({ width: 1440, height: 900 });
// One page a language and a ground: opening costs more than all that is done in it.
for (const look of new Set(wanted.map(lookOf))) {
  const these = wanted.filter((picture) => lookOf(picture) === look);
  const { page, close } = await openPage(browser, served.address, these[0]);
  page.setDefaultTimeout(180_000);
  await page.locator(".strip-marks").waitFor();
  // The scenarios have run: the beads stand beside the lines.
  await page.locator(".scenario-beads .bead-row").first().waitFor({ state: "attached" });
  for (const picture of these) {
    await begin(page, picture.on);
    await page.setViewportSize(picture.size);
    await picture.show(page);
    await page.mouse.move(0, 0);
    await settled(page);
    writeFileSync(`${folder}playground-${picture.name}.png`, withPalette(await taken(page, picture)));
  }
  await close();
}
await browser.close();
await served.close();

function lookOf({ language, ground }) {
  return `${language} ${ground}`;
}

async function taken(page, { size, scale, clip }) {
  if (scale === 1) return page.screenshot(clip === undefined ? {} : { clip });
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setDeviceMetricsOverride", { ...size, deviceScaleFactor: scale, mobile: false });
  await settled(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "png" });
  await session.send("Emulation.clearDeviceMetricsOverride");
  return Buffer.from(data, "base64");
}

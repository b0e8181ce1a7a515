import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { javaScript, styleSheets } from "./budgets.ts";
import { type Browser, openBrowser } from "./machinery/open-browser.ts";
import { openPage } from "./machinery/open-page.ts";
import { serveWithoutKeeping } from "./machinery/served-elsewhere.ts";
import { settled } from "./machinery/settled.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser({ width: 1440, height: 900 });
});
afterAll(() => browser.close());

test("what comes without an act of the reader is no heavier than it may be", async () => {
  const served = await serveWithoutKeeping(inject("folder"));
  const { page, close } = await openPage(browser, served.address, { untouched: true });
  // The population has been invented and judged: all that comes by itself has come.
  await page.locator(".strip-marks").waitFor();
  await page.waitForLoadState("networkidle");
  await settled(page);
  const asked = [...new Set(served.asked)];
  const kilobytes = (file: string): number => gzipSync(readFileSync(join(inject("folder"), file))).length / 1_000;
  const weigh = (ending: string): readonly (readonly [file: string, weight: number])[] =>
    asked.filter((file) => file.endsWith(ending) && file !== "sw.js").map((file) => [file, kilobytes(file)] as const);
  const sum = (weights: ReturnType<typeof weigh>): number => weights.reduce((all, [, weight]) => all + weight, 0);
  const list = (weights: ReturnType<typeof weigh>): string =>
    weights.map(([file, weight]) => `${Math.round(weight)} kB ${file}`).join(", ");
  const scripts = weigh(".js");
  const styles = weigh(".css");
  console.log(`JavaScript: ${Math.round(sum(scripts))} kB in ${scripts.length} files`);
  // Page, compiler, services and population: fewer would mean that something was not counted.
  expect(scripts.length).toBeGreaterThanOrEqual(5);
  expect(sum(scripts), list(scripts)).toBeLessThanOrEqual(javaScript.most);
  expect(sum(styles), list(styles)).toBeLessThanOrEqual(styleSheets.most);
  // What is left out above is there: the editor comes with the first act.
  await page.mouse.move(700, 4);
  await page.locator(".monaco-editor .view-line").first().waitFor();
  expect(served.asked.some((file) => file.includes("editor-room"))).toBe(true);
  expect(asked.some((file) => file.includes("editor-room"))).toBe(false);
  await close();
  await served.close();
});

import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { caretAfter } from "./machinery/edit-text.ts";
import { type Browser, openBrowser } from "./machinery/open-browser.ts";
import { openPage } from "./machinery/open-page.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser({ width: 1440, height: 900 });
});
afterAll(() => browser.close());

test("the forms follow the caret, and their lines lead back to the text", async () => {
  const { page, complaints, close } = await openPage(browser, inject("address"));
  await browser.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const lines = page.locator(".form-line");
  const form = (at: number) => page.locator(".form-choice button").nth(at);
  const scope = (at: number) => page.locator(".form-bar .segments button").nth(at);
  await page.locator(".more-panels select").selectOption("forms");
  // The page opens at a line that is a statement; the one over it is none.
  await caretAfter(page, "article 8 when tier = demo");
  await page.keyboard.press("ArrowDown");
  expect(await page.locator(".form-none").innerText()).toContain("no statement");
  await caretAfter(page, "require assets");
  await expect.poll(() => lines.allInnerTexts()).toHaveLength(5);
  expect(await lines.nth(1).innerText()).toContain('Word\t"assets"');
  await expect.poll(() => page.locator(".form-line.is-here").innerText()).toContain("assets");

  // Each form of the statement has something to show.
  for (const at of [1, 2, 3, 4, 5, 6]) {
    await form(at).click();
    await expect.poll(() => lines.count()).toBeGreaterThan(0);
  }
  await expect.poll(() => lines.first().innerText()).toContain("Article 8(1)");

  // A line marks its place; Enter puts the caret there.
  await form(4).click();
  await expect.poll(() => lines.first().innerText()).toMatch(/^294\s+\{$/);
  await page.locator(".form-lines").focus();
  await page.keyboard.press("Home");
  await page.locator(".marked-place").first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".code-editor > .monaco-editor.focused").waitFor();

  // The whole text is cut, says how much is left, and is copied whole.
  await scope(1).click();
  await expect.poll(() => lines.count()).toBe(400);
  await page.locator(".form-more").click();
  await expect.poll(() => lines.count()).toBe(800);
  await page.locator(".form-bar .is-bare").click();
  await page.getByText("Copied").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(copied)).toMatchObject({ names: { id: "ningbo_platforms" } });

  expect(complaints).toEqual([]);
  await close();
});

import type { Language } from "@bylaw/diagnostics";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { violationsOnBothGrounds } from "./both-grounds.ts";
import { caretAfter, goToArticle, retype } from "./edit-text.ts";
import { openView } from "./editor-parts.ts";
import { type Browser, openBrowser } from "./open-browser.ts";
import { openPage } from "./open-page.ts";
import { openPanel, rowOf, startFrom, state } from "./page-parts.ts";

const line = "require assets >= 80万元";

/** What each panel is brought to before axe looks at it. */
const states: readonly (readonly [name: string, open: (page: Page) => Promise<void>])[] = [
  ["the finding, facts not known, a row and the changes unfolded", finding],
  ["the form of the applicant", (page) => openPanel(page, "applicant")],
  ["the applicant as JSON that cannot be read", json],
  ["the population in figures", (page) => people(page, 0)],
  ["the population as a table", (page) => people(page, 1)],
  ["before and after, where nothing has changed", (page) => openPanel(page, "impact")],
  ["titles and deadlines", titles],
  ["the measures compared", compared],
  ["the scenarios", scenarios],
  ["problems that are no errors", (page) => openPanel(page, "problems")],
  ["the readings", (page) => openPanel(page, "readings")],
  ["the measure in both writings", both],
  ["a line raised, among the changes", raised],
  ["the ruler of the figure", ruler],
  ["a text with an error, over the finding", broken],
  ["problems with an error", (page) => openPanel(page, "problems")],
];

/** One page in a language goes through all panels; axe looks at each on both grounds. */
export function examinePanels(language: Language): void {
  describe(`axe finds nothing, in ${language}, on both grounds:`, () => {
    let browser: Browser;
    let page: Page;
    beforeAll(async () => {
      browser = await openBrowser({ width: 1440, height: 900 });
      ({ page } = await openPage(browser, inject("address"), { language }));
      await page.locator(".strip-marks").waitFor();
      await goToArticle(page, "8");
    });
    afterAll(() => browser.close());

    test.each(states)("%s", async (_name, open) => {
      await open(page);
      expect(await violationsOnBothGrounds(page)).toEqual([]);
    });

    test("every form of the compiler", async () => {
      await everyForm(page);
    });
  });
}

async function everyForm(page: Page): Promise<void> {
  await retype(page, "require asets", "asets", "assets");
  await page.locator(".note.is-hand").waitFor({ state: "detached" });
  await caretAfter(page, "require assets >= 100");
  await openPanel(page, "forms");
  const forms = page.locator(".form-choice button");
  await forms.first().waitFor();
  const count = await forms.count();
  expect(count).toBeGreaterThan(5);
  for (let at = 0; at < count; at++) {
    await forms.nth(at).click();
    await page.locator(".form-lines").waitFor();
    expect(await violationsOnBothGrounds(page)).toEqual([]);
  }
}

async function finding(page: Page): Promise<void> {
  await startFrom(page, "nonprofit_demo");
  await state(page, "8(5).satisfaction", "");
  await rowOf(page, "8(1).assets").locator(".unfold").click();
  await page.locator(".changes-toggle").click();
  await page.locator(".changes li").first().waitFor();
  // A row that lies half under the head of the ledger counts as too small a target.
  await page.locator(".ledger-frame").evaluate((frame) => frame.scrollTo({ top: 0 }));
}

async function json(page: Page): Promise<void> {
  await openPanel(page, "applicant");
  await page.locator(".applicant-head .segments button").nth(1).click();
  const text = page.locator(".case-text textarea");
  const before = await text.inputValue();
  await text.fill(`${before},`);
  await page.locator('.case-text [aria-invalid="true"]').waitFor();
}

async function people(page: Page, view: number): Promise<void> {
  if (await page.locator(".case-text textarea").isVisible()) {
    const text = page.locator(".case-text textarea");
    await text.fill((await text.inputValue()).slice(0, -1));
    await page.locator(".applicant-head .segments button").first().click();
  }
  await openPanel(page, "population");
  await page.locator(".population .views button").nth(view).click();
  await page
    .locator(view === 0 ? ".people-figures [data-line]" : ".people-row[data-person]")
    .first()
    .waitFor();
}

async function titles(page: Page): Promise<void> {
  await openPanel(page, "finding");
  await startFrom(page, "titled_platform");
  await openPanel(page, "titles");
  await page.locator(".titles-head").waitFor();
}

async function compared(page: Page): Promise<void> {
  await openPanel(page, "compare");
  await expect.poll(() => page.locator(".compare-table tbody[data-outcome]").count()).toBeGreaterThan(4);
}

async function scenarios(page: Page): Promise<void> {
  await openPanel(page, "scenarios");
  await page.locator('.scenario-table [data-passed="true"]').first().waitFor();
  // One article's are enough: each of their words is looked at.
  await page.locator(".scenario-filter button").click();
  await expect.poll(() => page.locator(".scenario-table [data-scenario]").count()).toBeLessThan(200);
}

async function both(page: Page): Promise<void> {
  await openView(page, "both");
  await page.locator(".both-writings tr").filter({ hasText: "require assets" }).waitFor();
}

async function raised(page: Page): Promise<void> {
  await openView(page, "changes");
  await openPanel(page, "impact");
  await retype(page, line, "80万元", "100万元");
  await page.locator('.impact-head h1[data-lost]:not([data-lost="0"])').waitFor();
  await page.locator('.why [data-text="draft"] .track').first().waitFor();
}

async function ruler(page: Page): Promise<void> {
  await page.keyboard.press("Alt+ArrowUp");
  await page.locator(".ruler .is-below:not(:disabled)").waitFor();
}

async function broken(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await openView(page, "read");
  await openPanel(page, "finding");
  await retype(page, "require assets", "assets", "asets");
  await page.locator(".note.is-hand").waitFor();
  await page.locator(".ledger-frame").evaluate((frame) => frame.scrollTo({ top: 0 }));
}

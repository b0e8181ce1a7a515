import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { violations } from "./machinery/examine.ts";
import { type Browser, openBrowser } from "./machinery/open-browser.ts";
import { type OpenedPage, openPage } from "./machinery/open-page.ts";
import { chooseDecision, outcomeOf, startFrom } from "./machinery/page-parts.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser({ width: 1440, height: 900 });
});
afterAll(() => browser.close());

/**
 * A sample of each measure, on a day on which the measure is in force, and what it shows. Each page is opened in one
 * language, and then speaks the other.
 */
const shown = [
  { measure: "beijing", on: "2024-06-20", sample: "strong", decision: "functions", outcome: "met", first: "zh" },
  {
    measure: "bengbu",
    on: "2022-10-10",
    sample: "provincial_platform",
    decision: "eligible",
    outcome: "met",
    first: "en",
  },
  {
    measure: "ganzhou",
    on: "2024-06-20",
    sample: "strong",
    decision: "meets_basic_conditions",
    outcome: "met",
    first: "zh",
  },
  {
    measure: "kunming",
    on: "2022-05-10",
    sample: "one_platform",
    decision: "subsidy_payable",
    outcome: "met",
    first: "en",
  },
  {
    measure: "ningbo",
    on: "2024-06-20",
    sample: "strong_demo",
    decision: "certification",
    outcome: "met",
    first: "zh",
  },
] as const;
const languages = { en: { button: /^EN\b/, tag: "en" }, zh: { button: /^中文/, tag: "zh-Hans" } } as const;

describe.each(shown)("the measure $measure", ({ measure, on, sample, decision, outcome, first }) => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await openPage(browser, inject("address"), { language: first, measure, on });
  });
  afterAll(() => opened.close());

  test.each([first, first === "en" ? "zh" : "en"] as const)(
    "decides its sample, without a complaint, in %s",
    async (language) => {
      const { page, complaints, requests } = opened;
      if (language !== first)
        await page.locator(".segments").getByRole("button", { name: languages[language].button }).click();
      await page.locator(`html[lang="${languages[language].tag}"]`).waitFor({ state: "attached" });
      expect(await page.locator(".measure-choice").inputValue()).toBe(measure);
      await startFrom(page, sample);
      await chooseDecision(page, decision);
      await expect.poll(() => outcomeOf(page)).toBe(outcome);
      expect(await page.locator('nav [class="is-missing"]').count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
      expect(await violations(page)).toEqual([]);
      expect(complaints.splice(0)).toEqual([]);
      expect(requests.splice(0)).toEqual([]);
    },
  );

  if (measure === "kunming") whatKunmingShows(() => opened.page);

  // The last of its measure: it leaves it.
  if (measure === "ningbo") {
    test("another measure is a choice away", async () => {
      const { page, complaints } = opened;
      await page.locator(".measure-choice").selectOption("ganzhou");
      await page.waitForURL(/measure=ganzhou/);
      await page.locator(".outcome h1").waitFor();
      expect(await page.locator(".measure-choice").inputValue()).toBe("ganzhou");
      expect(complaints).toEqual([]);
    });
  }
});

function whatKunmingShows(opened: () => Page): void {
  test("shows a title with its status, and a duty that recurs with its last periods", async () => {
    const page = opened();
    await page.locator(".segments").getByRole("button", { name: languages.en.button }).click();
    const title = page.locator('[data-course="city_title"]');
    await expect.poll(() => title.getAttribute("data-status")).toBe("held");
    expect(await title.innerText()).toMatch(/Held.*10 May 2019/);
    const reports = page.locator('[data-course="area_report"]');
    const hidden = await reports.count();
    expect(await reports.filter({ visible: true }).count()).toBe(2);
    expect(hidden).toBeGreaterThan(2);
    await page.locator("summary").filter({ hasText: "area report" }).click();
    expect(await reports.filter({ visible: true }).count()).toBe(hidden);
  });

  test("says what is paid, and under which article", async () => {
    const page = opened();
    await page.locator(".segments").getByRole("button", { name: languages.en.button }).click();
    await chooseDecision(page, "subsidy_payable");
    await expect.poll(() => page.locator(".outcome").innerText()).toMatch(/50,000/);
    expect(await page.locator(".outcome").innerText()).toMatch(/article 18\b/i);
    await page.locator(".segments").getByRole("button", { name: "中文" }).click();
    await expect.poll(() => page.locator(".outcome").innerText()).toMatch(/5\s*万元/);
    expect(await page.locator(".outcome").innerText()).toContain("第十八条");
  });
}

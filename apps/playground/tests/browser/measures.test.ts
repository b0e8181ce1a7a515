import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Browser, openBrowser } from "./machinery/open-browser.ts";
import { openPage } from "./machinery/open-page.ts";
import { chooseDecision, outcomeOf, startFrom } from "./machinery/page-parts.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser({ width: 1440, height: 900 });
});
afterAll(() => browser.close());

/** A sample of each measure, on a day on which the measure is in force, and what it shows. */
const shown = [
  { measure: "beijing", on: "2024-06-20", sample: "strong", decision: "functions", outcome: "met" },
  { measure: "bengbu", on: "2022-10-10", sample: "provincial_platform", decision: "eligible", outcome: "met" },
  { measure: "ganzhou", on: "2024-06-20", sample: "strong", decision: "meets_basic_conditions", outcome: "met" },
  { measure: "kunming", on: "2022-05-10", sample: "one_platform", decision: "subsidy_payable", outcome: "met" },
  { measure: "ningbo", on: "2024-06-20", sample: "strong_demo", decision: "certification", outcome: "met" },
] as const;

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(
    async (): Promise<AxeResults> =>
      (window as unknown as { axe: { run: (options: unknown) => Promise<AxeResults> } }).axe.run({
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
      }),
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`);
}

describe.each(shown)("the measure $measure", ({ measure, on, sample, decision, outcome }) => {
  test.each(["en", "zh"] as const)("opens and decides its sample, without a complaint, in %s", async (language) => {
    const { page, complaints, requests, close } = await openPage(browser, inject("address"), { language, measure, on });
    expect(await page.locator(".measure-choice").inputValue()).toBe(measure);
    await startFrom(page, sample);
    await chooseDecision(page, decision);
    await expect.poll(() => outcomeOf(page)).toBe(outcome);
    expect(await page.locator('nav [class="is-missing"]').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
    await close();
  });
});

test("Kunming says what is paid, and under which article", async () => {
  const { page, close } = await openPage(browser, inject("address"), { measure: "kunming", on: "2022-05-10" });
  await startFrom(page, "one_platform");
  await chooseDecision(page, "subsidy_payable");
  await expect.poll(() => page.locator(".outcome").innerText()).toMatch(/50,000/);
  expect(await page.locator(".outcome").innerText()).toMatch(/article 18\b/i);
  await page.getByRole("button", { name: "中文" }).click();
  await expect.poll(() => page.locator(".outcome").innerText()).toMatch(/5\s*万元/);
  expect(await page.locator(".outcome").innerText()).toContain("第十八条");
  await close();
});

test("a title is shown with its status, and a duty that recurs with its last periods", async () => {
  const { page, close } = await openPage(browser, inject("address"), { measure: "kunming", on: "2022-05-10" });
  await startFrom(page, "one_platform");
  const title = page.locator('[data-course="city_title"]');
  await expect.poll(() => title.getAttribute("data-status")).toBe("held");
  expect(await title.innerText()).toMatch(/Held.*10 May 2019/);
  const reports = page.locator('[data-course="area_report"]');
  const hidden = await reports.count();
  expect(await reports.filter({ visible: true }).count()).toBe(2);
  expect(hidden).toBeGreaterThan(2);
  await page.locator("summary").filter({ hasText: "area report" }).click();
  expect(await reports.filter({ visible: true }).count()).toBe(hidden);
  await close();
});

test("another measure is a choice away", async () => {
  const { page, complaints, close } = await openPage(browser, inject("address"));
  await page.locator(".measure-choice").selectOption("ganzhou");
  await page.waitForURL(/measure=ganzhou/);
  await page.locator(".outcome h1").waitFor();
  expect(await page.locator(".measure-choice").inputValue()).toBe("ganzhou");
  expect(complaints).toEqual([]);
  await close();
});

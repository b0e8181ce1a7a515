import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Browser, openBrowser } from "./machinery/open-browser.ts";
import { type OpenedPage, openPage } from "./machinery/open-page.ts";

let browser: Browser;
let opened: OpenedPage;

beforeAll(async () => {
  browser = await openBrowser({ width: 1440, height: 900 });
  opened = await openPage(browser, inject("address"), { language: "zh" });
  await opened.page.setViewportSize({ width: 390, height: 844 });
  await opened.page.locator(".phone-tabs").waitFor();
});
afterAll(() => browser.close());

const tab = (name: string) => opened.page.locator(".phone-tabs button").filter({ hasText: name });
const sideways = (): Promise<number> =>
  opened.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe("a page as wide as a phone", () => {
  test("shows one part at a time, and every part by the tabs at its foot", async () => {
    const { page } = opened;
    expect(await tab("判定").getAttribute("aria-current")).toBe("page");
    expect(await page.locator(".measure").isVisible()).toBe(false);
    for (const [name, place] of [
      ["填写", ".panel.is-applicant"],
      ["条文", ".measure .view-line"],
      ["情景", ".panel.is-scenarios"],
      ["判定", ".outcome h1"],
    ] as const) {
      await tab(name).click();
      await page.locator(place).first().waitFor();
      expect(await tab(name).getAttribute("aria-current")).toBe("page");
      expect(await sideways()).toBeLessThanOrEqual(0);
    }
  });

  test("asks the next question under the outcome, shows what is open first and folds what passes", async () => {
    const { page } = opened;
    await tab("填写").click();
    const field = page.locator('[data-ask="fact:satisfaction"] input').first();
    await field.fill("");
    await field.blur();
    await tab("判定").click();
    await page.locator(".next-question").getByText("用户满意度").first().waitFor();
    const rows = page.locator(".panel.is-finding tr.row");
    expect(await rows.first().getAttribute("data-status")).toBe("undecided");
    const folded = await rows.count();
    await page.locator(".fold-rows").click();
    expect(await rows.count()).toBeGreaterThan(folded);
    // Each figure is an answer by itself; the field stays until the whole is typed.
    await page.locator(".next-question input").first().pressSequentially("90%");
    await page.keyboard.press("Tab");
    await page.locator(".next-question").waitFor({ state: "detached" });
    expect(await page.locator(".outcome").getAttribute("data-outcome")).toBe("met");
  });

  test("has the rest of the masthead behind one button, and no room is scrolled to at 320 pixels", async () => {
    const { page } = opened;
    expect(await page.locator(".masthead .present").isVisible()).toBe(false);
    await page.locator(".masthead-more").click();
    await page.locator(".masthead .present").waitFor();
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sideways()).toBeLessThanOrEqual(0);
  });
});

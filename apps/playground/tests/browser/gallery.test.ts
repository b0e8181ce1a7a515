import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { longHoliday } from "../../src/gallery/guides/long-holiday.ts";
import { oneNumber } from "../../src/gallery/guides/one-number.ts";
import { textToModule } from "../../src/gallery/guides/text-to-module.ts";
import { violationsInAllLooks } from "./machinery/axe.ts";
import { violationsOnBothGrounds } from "./machinery/both-grounds.ts";
import { retype } from "./machinery/edit-text.ts";
import { type Browser, openBrowser } from "./machinery/open-browser.ts";
import { type OpenedPage, openPage } from "./machinery/open-page.ts";
import { outcomeOf, rowOf, startFrom, state } from "./machinery/page-parts.ts";

let browser: Browser;
let opened: OpenedPage;

// One page for all: each test goes to the address that it is about.
beforeAll(async () => {
  browser = await openBrowser({ width: 1440, height: 900 });
  opened = await openPage(browser, inject("address"));
});
afterAll(() => browser.close());

const bar = (page: Page) => page.locator(".guide-bar");
const assets = (page: Page) => rowOf(page, "8(1).assets").locator("input[type=text]").first();

/** Waits until a step of a guide stands in the bar. */
async function atStep(page: Page, step: number, title: string): Promise<void> {
  await page.locator(`.guide-bar[data-step="${step}"]`).waitFor();
  expect(await bar(page).locator("h2").innerText()).toBe(title);
}

/** Whether the line that the guide is about stands in sight, in whichever view. */
async function seesLine(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    [...document.querySelectorAll(".code-editor .view-line, .both-writings *")].some((node) => {
      const { top, bottom, height } = node.getBoundingClientRect();
      const isShown = height > 0 && height < 100 && top > 0 && bottom < window.innerHeight;
      return isShown && (node.textContent ?? "").replaceAll("\u00a0", " ").includes("require assets >=");
    }),
  );
}

/** Opens the page with a guide at a step. */
async function openGuide(guide: string, step: number): Promise<Page> {
  await opened.page.goto(`${inject("address")}?guide=${guide}&step=${step}`);
  await opened.page.locator(`.guide-bar[data-step="${step}"]`).waitFor();
  return opened.page;
}

describe("an example", () => {
  // Ten states of the page one after the other, among them the whole population and all scenarios.
  test("is found, walked and closed with the keyboard; the reader's own page comes back", {
    timeout: 300_000,
  }, async () => {
    const { page } = opened;
    await startFrom(page, "nonprofit_demo");
    await state(page, "8(1).assets", "123456");
    await expect.poll(() => outcomeOf(page)).toBe("at_discretion");
    await page.getByRole("button", { name: "Examples" }).focus();
    await page.keyboard.press("Enter");
    await page.locator("dialog.gallery[open]").waitFor();
    // The first of the list has the focus.
    await page.keyboard.press("Enter");
    for (const [at, { title, expect: expected, page: asked }] of oneNumber.steps.entries()) {
      await atStep(page, at + 1, title.en);
      const outcome = expected.outcomes?.["certification"];
      if (outcome !== undefined && asked.panel === undefined) await expect.poll(() => outcomeOf(page)).toBe(outcome);
      if (expected.people !== undefined) {
        await expect.poll(() => page.locator(".panel.is-impact").innerText()).toContain(String(expected.people.loses));
      }
      await expect.poll(() => seesLine(page), { message: title.en }).toBe(true);
      for (const name of expected.failing ?? []) await page.locator(".panel.is-scenarios").getByText(name).waitFor();
      await page.keyboard.press("ArrowRight");
    }
    await atStep(page, 10, oneNumber.steps[9]?.title.en ?? "");
    expect(new URL(page.url()).searchParams.get("step")).toBe("10");
    await bar(page).getByRole("button", { name: "Close example" }).focus();
    await page.keyboard.press("Enter");
    await bar(page).waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Examples");
    expect(new URL(page.url()).searchParams.has("guide")).toBe(false);
    await expect.poll(() => outcomeOf(page)).toBe("at_discretion");
    expect(await assets(page).inputValue()).toMatch(/123,?456/);
    expect(await page.locator(".seal.is-draft").count()).toBe(0);
    expect(await page.evaluate(() => localStorage.getItem("bylaw.draft.ningbo"))).toMatch(/123,?456/);
  });

  test("lets its reader touch the page, and restores a step", async () => {
    const page = await openGuide("one-number", 2);
    await expect.poll(() => outcomeOf(page)).toBe("met");
    await state(page, "8(1).assets", "799999");
    await expect.poll(() => outcomeOf(page)).toBe("not_met");
    // The arrow keys stay with the field: only in the bar they go from step to step.
    await assets(page).press("ArrowRight");
    expect(await bar(page).getAttribute("data-step")).toBe("2");
    await bar(page).getByRole("button", { name: "Restore this step" }).click();
    await expect.poll(() => outcomeOf(page)).toBe("met");
    await bar(page).getByRole("button", { name: "Back" }).click();
    await atStep(page, 1, oneNumber.steps[0]?.title.en ?? "");
    // A text that the reader has changed in it is not lost when the page is left.
    await retype(page, "require assets >=", ">=", ">");
    await page.locator(".seal.is-draft").waitFor();
    await page.goto(`${inject("address")}?measure=kunming`);
    const earlier = await page.evaluate(() => localStorage.getItem("bylaw.earlier.ningbo"));
    expect(earlier).toContain("require assets >");
  });

  test("has an address of its own, which names the measure too and holds over a reload", async () => {
    const page = await openGuide("long-holiday", 3);
    await atStep(page, 3, longHoliday.steps[2]?.title.en ?? "");
    await expect.poll(() => page.locator(".panel.is-titles").innerText()).toContain("19 October 2023");
    expect(new URL(page.url()).searchParams.get("measure")).toBe("beijing");
    await page.reload();
    await atStep(page, 3, longHoliday.steps[2]?.title.en ?? "");
  });
});

test("a developer's example shows each form of the line that it is about", async () => {
  const page = await openGuide("text-to-module", 1);
  for (const [at, { title, expect: expected }] of textToModule.steps.slice(0, 3).entries()) {
    await atStep(page, at + 1, title.en);
    const [words = ""] = expected.lines?.[0]?.split(/[\t"]/).filter((part) => part.trim() !== "") ?? [];
    await expect.poll(() => page.locator(".panel.is-forms").innerText()).toContain(words);
    await page.keyboard.press("ArrowRight");
  }
});

describe("bar and list", () => {
  test("cover nothing and run over nowhere", async () => {
    const page = await openGuide("one-number", 6);
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      const { over, below, beside } = await page.evaluate(() => {
        const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
        return {
          over: box(".guide-bar").top - box(".masthead").bottom,
          below: box("main").top - box(".guide-bar").bottom,
          beside: document.documentElement.scrollWidth - window.innerWidth,
        };
      });
      expect([over >= 0, below >= 0, beside <= 0], `${width}`).toEqual([true, true, true]);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test("of these the bar has nothing that axe finds, in both languages and on both grounds", async () => {
    expect(await violationsInAllLooks(await openGuide("one-number", 3))).toEqual([]);
  });

  test("nor has the list", async () => {
    const { page } = opened;
    for (const language of [0, 1]) {
      await page.locator(".masthead .segments").nth(0).locator("button").nth(language).click();
      await page.locator(".gallery-door").click();
      await page.locator("dialog.gallery[open]").waitFor();
      expect(await violationsOnBothGrounds(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.locator("dialog.gallery").waitFor({ state: "detached" });
    }
  });
});

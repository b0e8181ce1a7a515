import type { HostCase } from "@bylaw/ir";
import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { toFragment } from "../../src/keep/fragment.ts";
import { violationsOnBothGrounds } from "./machinery/both-grounds.ts";
import { type Browser, openBrowser } from "./machinery/open-browser.ts";
import { type OpenedPage, openPage } from "./machinery/open-page.ts";
import { startFrom } from "./machinery/page-parts.ts";

let browser: Browser;
let opened: OpenedPage;

// One page for all that is in English and light: each test starts from the sample anew.
beforeAll(async () => {
  browser = await openBrowser({ width: 1280, height: 720 });
  opened = await openPage(browser, inject("address"));
});
afterAll(() => browser.close());

const title = (page: Page): Locator => page.locator('.course[data-course="platform_title"]');
const handle = (page: Page): Locator => page.getByRole("slider", { name: /Date of decision|判定日/ });
const status = (page: Page): Promise<string | null> => page.locator(".titles-head").getAttribute("data-status");
const heading = (page: Page): Promise<string> => page.locator(".titles-head h1").innerText();

async function openTitles(page: Page): Promise<void> {
  await page.locator("#tab-titles").click();
  await page.locator(".titles-head").waitFor();
}

/** Asks about another day by the field in the masthead. */
async function askOn(page: Page, day: string): Promise<void> {
  await page.locator(".as-of input").fill(day);
  await expect.poll(() => handle(page).getAttribute("aria-valuetext")).toContain(inWords(day));
}

function inWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}

/** Adds an event to the history of the first title, and types its parts. */
async function addEvent(page: Page, event: string, on: string, cause?: string): Promise<void> {
  await page.locator(".titles-acts").getByRole("button", { name: "Add an event" }).click();
  await title(page).locator(".history-table tbody tr").last().locator("select").selectOption(event);
  const row = title(page).locator(".history-table tbody tr[data-event]").last();
  await row.locator("td.on input").fill(on);
  if (cause !== undefined) await row.locator("td.cause input").fill(cause);
}

describe("the platform title of Ningbo", () => {
  beforeEach(async () => {
    const { page } = opened;
    await page.locator("#tab-finding").click();
    await startFrom(page, "strong_demo");
    await startFrom(page, "titled_platform");
    await openTitles(page);
    await askOn(page, "2024-06-20");
  });
  afterEach(() => {
    expect(opened.complaints.splice(0)).toEqual([]);
  });

  test("stands up to the last day of its term, moved day by day and month by month", async () => {
    const { page } = opened;
    expect(await heading(page)).toBe("Held until 20 December 2025");
    await askOn(page, "2025-12-19");
    await handle(page).focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.locator(".as-of input").inputValue()).toBe("2025-12-20");
    expect(await status(page)).toBe("held");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => status(page)).toBe("expired");
    expect(await heading(page)).toBe("Expired on 20 December 2025");
    expect(await handle(page).getAttribute("aria-valuetext")).toContain("Expired");
    await page.keyboard.press("Shift+ArrowLeft");
    await expect.poll(() => page.locator(".as-of input").inputValue()).toBe("2025-11-21");
    await expect.poll(() => status(page)).toBe("held");
  });

  test("is drawn solid up to the day asked about, dashed after it", async () => {
    const { page } = opened;
    const tenses = (): Promise<readonly (string | null)[]> =>
      title(page)
        .locator("[data-tense]")
        .evaluateAll((all) =>
          all.map((each) => `${each.getAttribute("data-status")} ${each.getAttribute("data-tense")}`),
        );
    await expect.poll(tenses).toEqual(["held past", "held future", "expired future"]);
    await askOn(page, "2026-01-10");
    await expect.poll(tenses).toEqual(["held past", "expired past", "expired future"]);
  });

  test("follows the handle while it is dragged", async () => {
    const { page } = opened;
    const flag = page.locator(".day-flag");
    const box = await flag.boundingBox();
    if (box === null) throw new Error("the handle has no place");
    const lanes = await page.locator(".time-lanes").boundingBox();
    if (lanes === null) throw new Error("the lanes have no place");
    await page.mouse.move(box.x + 20, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 200, box.y + 10, { steps: 6 });
    await page.mouse.move(lanes.x + lanes.width - 4, box.y + 10, { steps: 6 });
    await expect.poll(() => status(page)).toBe("expired");
    const late = await page.locator(".as-of input").inputValue();
    expect(late > "2025-12-20").toBe(true);
    await page.mouse.move(lanes.x + 2, box.y + 10, { steps: 6 });
    await expect.poll(() => status(page)).toBe("none");
    await page.mouse.up();
    await page.mouse.move(lanes.x + 400, box.y + 10);
    expect(await status(page)).toBe("none");
  });

  test("a revocation with its cause bars up to the right day, and the bar holds for both titles", async () => {
    const { page } = opened;
    await addEvent(page, "revoked", "2024-05-06", "18(1)");
    await expect.poll(() => status(page)).toBe("barred");
    expect(await heading(page)).toBe("Barred until 6 May 2027");
    await expect.poll(() => title(page).locator("svg .barred").count()).toBe(1);
    expect(await title(page).locator("svg.title-lane").textContent()).toContain("term would have ended 2025-12-20");
    expect(await title(page).locator("svg.title-lane").textContent()).toContain("may apply from 2027-05-07");
    expect(await page.locator('.course[data-course="demonstration_title"]').getAttribute("data-status")).toBe("barred");
    await askOn(page, "2027-05-06");
    expect(await status(page)).toBe("barred");
    await handle(page).focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => status(page)).toBe("revoked");
    // Before it happened, the title was held as if nothing were on record.
    await askOn(page, "2024-05-05");
    await expect.poll(() => heading(page)).toBe("Held until 20 December 2025");
  });

  test("without its cause, whether it is barred is not known", async () => {
    const { page } = opened;
    await addEvent(page, "revoked", "2024-05-06");
    await expect.poll(() => status(page)).toBe("undecided");
    const row = title(page).locator(".history-table tbody tr[data-event]").last();
    expect(await row.locator("td.cause .field").getAttribute("class")).toContain("is-unknown");
  });

  test("what the door refuses is said at its row, and counts as not known", async () => {
    const { page } = opened;
    await addEvent(page, "revoked", "2024-02-30", "18(1)");
    const alert = title(page).locator(".refused-row [role=alert]");
    await alert.waitFor();
    expect(await alert.innerText()).toContain("2024-02-30");
    await expect.poll(() => status(page)).toBe("undecided");
    const row = title(page).locator(".history-table tbody tr[data-event]").last();
    await row.locator("td.on input").fill("2024-02-29");
    await alert.waitFor({ state: "detached" });
    await expect.poll(() => status(page)).toBe("barred");
    await row.locator("td.cause input").fill("19");
    await alert.waitFor();
  });

  test("never held differs from not known, and events that were set aside come back", async () => {
    const { page } = opened;
    await page.locator(".titles-acts .history-count").click();
    const choose = (name: string): Promise<void> => title(page).getByRole("radio", { name }).check();
    await choose("Never held");
    await expect.poll(() => status(page)).toBe("none");
    await choose("Not known");
    await expect.poll(() => status(page)).toBe("undecided");
    expect(await page.locator(".titles-acts .history-count").innerText()).toBe("history not known");
    await choose("These events");
    await expect.poll(() => status(page)).toBe("held");
  });

  test("steps are typed in; a day that is not known is one of their states", async () => {
    const { page } = opened;
    const steps = page.locator('.course[data-course="certification_steps"]');
    await steps.getByRole("button", { name: "Record the steps" }).click();
    await steps.getByRole("radio", { name: "These steps" }).check();
    const shown = (step: string): Promise<string | null> =>
      steps.locator(`.steps [data-step="${step}"]`).getAttribute("data-status");
    await expect.poll(() => shown("apply")).toBe("next");
    await steps.locator('tr[data-step="apply"] select').selectOption("done");
    await expect.poll(() => shown("apply")).toBe("done");
    expect(await steps.locator('tr[data-step="apply"] td.on .field').getAttribute("class")).toContain("is-unknown");
    await steps.locator('tr[data-step="apply"] td.on input').fill("2024-05-20");
    await expect.poll(() => steps.locator('.steps [data-step="apply"]').innerText()).toContain("2024-05-20");
    await steps.locator('tr[data-step="apply"] td.on input').fill("2024-05");
    await steps.locator(".refused-row [role=alert]").waitFor();
    await steps.getByRole("radio", { name: "Not known" }).check();
    await expect.poll(() => shown("apply")).toBe("open");
  });

  test("the line of law over a lane leads to its place in the text", async () => {
    const { page } = opened;
    expect(await page.locator(".measure").isVisible()).toBe(false);
    await title(page)
      .getByRole("button", { name: /^valid 3 years/ })
      .click();
    await page.locator(".measure").waitFor();
    await expect
      .poll(() => page.locator(".code-editor .view-line").filter({ hasText: "valid 3 years" }).first().isVisible())
      .toBe(true);
    await page.getByRole("button", { name: "Use the whole width" }).click();
    await page.locator(".measure").waitFor({ state: "hidden" });
  });

  test("everything is done by keyboard alone", async () => {
    const { page } = opened;
    await page.locator("#tab-titles").focus();
    const tabTo = async (what: string): Promise<void> => {
      for (let press = 0; press < 40; press++) {
        await page.keyboard.press("Tab");
        if (await page.evaluate((selector) => document.activeElement?.matches(selector) === true, what)) return;
      }
      throw new Error(`Tab never came to ${what}`);
    };
    await tabTo(".titles-acts .button");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("SELECT");
    await page.keyboard.type("revoked");
    await expect.poll(() => title(page).locator('tr[data-event="revoked"]').count()).toBe(1);
    await page.keyboard.press("Tab");
    await page.keyboard.type("2024-05-06");
    await page.keyboard.press("Tab");
    await page.keyboard.type("18(1)");
    await expect.poll(() => status(page)).toBe("barred");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => status(page)).toBe("held");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Remove event 1");
    await tabTo('[role="slider"]');
    await page.keyboard.press("PageUp");
    await page.keyboard.press("PageUp");
    await expect.poll(() => status(page)).toBe("expired");
  });
});

describe("other cases", () => {
  /** Opens a case as a link would, with this panel. */
  async function openCase(
    measure: string,
    given: HostCase,
    look: { readonly language?: "en" | "zh"; readonly ground?: "light" | "dark"; readonly on?: string } = {},
  ): Promise<OpenedPage> {
    const { on = "2024-06-03", language = "en", ground = "light" } = look;
    const page = await browser.context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.stack ?? error.message));
    const settings = JSON.stringify({ language, ground, on });
    await page.addInitScript((kept) => localStorage.setItem("bylaw.settings", kept), settings);
    const plain = { format: 1, engine: "0.1.0", texts: [], readings: {}, panel: "titles", view: "read" } as const;
    const fragment = await toFragment({ ...plain, measure, case: given, on });
    await page.goto(`${inject("address")}?measure=${measure}#${fragment}`);
    await page.locator(".titles-head").waitFor();
    return { page, complaints, requests: [], close: () => page.close() };
  }

  const changes = [
    { kind: "name", changed_on: "2024-01-15", filed_on: "2024-03-04" },
    { kind: "address", changed_on: "2024-04-26", filed_on: "none" },
  ];
  const filings = {
    facts: { major_changes: changes },
    history: { beijing_demo: [{ event: "granted", on: "2022-12-20" }] },
  };

  test("a duty over the Spring Festival: numbered days, days made up for, two working days late", async () => {
    const { page, close, complaints } = await openCase("beijing", filings);
    const lane = page.locator('.course[data-course="change_filing"]').first();
    await lane.locator(".cell").first().waitFor();
    const cells = await lane
      .locator(".cell")
      .evaluateAll((all) =>
        all.map((each) => `${each.getAttribute("data-day")} ${each.lastElementChild?.textContent}`),
      );
    expect(cells[0]).toBe("2024-01-15 0");
    expect(cells).toContain("2024-02-04 15");
    expect(cells).toContain("2024-02-18 21");
    expect(cells).toContain("2024-02-29 30");
    expect(cells.at(-1)).toBe("2024-03-04 +2");
    expect(await lane.locator('.cell[data-state="due"]').getAttribute("data-day")).toBe("2024-02-29");
    expect(await lane.locator(".make-up").count()).toBe(2);
    expect(await lane.locator(".duty-row").textContent()).toContain("Spring Festival, 8 days off");
    expect(await lane.locator(".duty-row").textContent()).toContain("Sunday worked to make up for Spring Festival");
    expect(await lane.locator(".duty-row").textContent()).toContain("2 working days late");
    expect(await page.locator('.course[data-course="change_filing"]').nth(1).getAttribute("data-status")).toBe(
      "pending",
    );
    expect(complaints).toEqual([]);
    await close();
  });

  test("a history of fifty events stays one page that can be read", async () => {
    const later = Array.from({ length: 49 }, (_, index) => ({
      event: index % 2 === 0 ? "renewed" : "reviewed",
      on: new Date(Date.UTC(2012, 2 + index * 3, 10)).toISOString().slice(0, 10),
    }));
    const history = { platform_title: [{ event: "granted", on: "2012-01-10" }, ...later] };
    const { page, close, complaints } = await openCase("ningbo", { facts: {}, history });
    await expect.poll(() => page.locator(".event").count()).toBe(50);
    await page.locator(".titles-acts .history-count").click();
    expect(await title(page).locator(".history-table tbody tr").count()).toBe(50);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test("a measure without titles says so, or shows its steps under the same date", async () => {
    const { page, close } = await openCase("bengbu", { facts: {} }, { on: "2023-06-01" });
    expect(await page.locator('.course[data-course="evaluation_steps"] .steps li').count()).toBe(4);
    expect(await page.locator(".day-flag").isVisible()).toBe(true);
    await close();
  });

  test.each(["en", "zh"] as const)("axe finds nothing on either ground: %s", async (language) => {
    const { page, close, complaints } = await openCase("beijing", filings, { language });
    await page.locator(".cell").first().waitFor();
    if (language === "zh") {
      expect(await heading(page)).toBe("有效");
      expect(await page.locator(".duty-row").first().textContent()).toContain("放假8天");
      expect(await page.locator(".duty-row").first().textContent()).toContain("春节调休，周日上班");
    }
    await page.locator(".titles-acts .history-count").click();
    await page.locator(".history-count[aria-expanded=false]").first().click();
    await page.locator(".history-table").first().waitFor();
    expect(await violationsOnBothGrounds(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  test("in Chinese and dark a revocation bars in words of its own", async () => {
    const history = {
      platform_title: [
        { event: "granted", on: "2022-12-20" },
        { event: "revoked", on: "2024-05-06", cause: "18(1)" },
      ],
      demonstration_title: [],
    };
    const { page, close, complaints } = await openCase(
      "ningbo",
      { facts: {}, history },
      { language: "zh", ground: "dark" },
    );
    await expect.poll(() => heading(page)).toBe("2027年5月6日前不得申报");
    await expect.poll(() => title(page).locator("svg .barred").count()).toBe(1);
    expect(await title(page).locator("svg.title-lane").textContent()).toContain("依第十八条第一项，3年内不得申报");
    expect(await title(page).locator("svg.title-lane").textContent()).toContain("2027-05-07起可再次申报");
    await handle(page).focus();
    await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(() => handle(page).getAttribute("aria-valuetext")).toContain("2024年7月3日");
    expect(complaints).toEqual([]);
    await close();
  });
});

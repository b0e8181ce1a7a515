import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { type Browser, openBrowser } from "./machinery/open-browser.ts";
import { type OpenedPage, openPage } from "./machinery/open-page.ts";
import { openPanel, outcomeOf, rowOf, startFrom, state, statusOf } from "./machinery/page-parts.ts";

let browser: Browser;
let opened: OpenedPage;

// One page for all: each test starts from the sample anew.
beforeAll(async () => {
  browser = await openBrowser({ width: 1440, height: 900 });
  opened = await openPage(browser, inject("address"));
});
afterAll(() => browser.close());
beforeEach(async () => {
  await openPanel(opened.page, "finding");
  await startFrom(opened.page, "strong_demo");
});
afterEach(async () => {
  await opened.page.keyboard.press("Escape");
  expect(opened.complaints.splice(0)).toEqual([]);
});

describe("not known", () => {
  test("stays not known: never zero, never no", async () => {
    const { page } = opened;
    const field = rowOf(page, "8(1).assets").locator(".field");
    await state(page, "8(1).assets", "");
    await expect.poll(() => statusOf(page, "8(1).assets")).toBe("undecided");
    expect(await outcomeOf(page)).toBe("undecided");
    expect(await field.innerText()).toContain("Not known");
    expect(await field.locator("svg").count()).toBe(1);
    expect(await rowOf(page, "8(1).assets").innerText()).toContain("stands in the way");

    await state(page, "8(1).assets", "0");
    await expect.poll(() => statusOf(page, "8(1).assets")).toBe("not_met");
    expect(await field.innerText()).not.toContain("Not known");
  });

  test("is one of three equal choices", async () => {
    const { page } = opened;
    const row = rowOf(page, "8(2).ningbo_strong_innovation_support");
    await row.getByRole("radio", { name: "Not known" }).check();
    await expect.poll(() => row.getAttribute("data-status")).toBe("undecided");
    await row.getByRole("radio", { name: "No", exact: true }).check();
    await expect.poll(() => row.getAttribute("data-status")).toBe("not_met");
    await row.getByRole("radio", { name: "Yes" }).check();
    await expect.poll(() => row.getAttribute("data-status")).toBe("met");
  });

  test("the next question is the fact that stands in the way", async () => {
    const { page } = opened;
    await state(page, "8(5).satisfaction", "");
    await page.getByRole("button", { name: /Answer what is missing/ }).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest("[data-fact]")?.getAttribute("data-fact")))
      .toBe("satisfaction");
  });

  test("nobody has applied: every fact is not known, and the finding is undecided", async () => {
    const { page } = opened;
    await page.locator(".sample-choice select").selectOption("");
    await expect.poll(() => outcomeOf(page)).toBe("undecided");
    expect(await page.locator('tr[data-status="met"], tr[data-status="not_met"]').count()).toBe(0);
  });
});

describe("values", () => {
  test("at the line, one below, and in 万", async () => {
    const { page } = opened;
    const row = rowOf(page, "8(1).assets");
    await state(page, "8(1).assets", "80万");
    await expect.poll(() => row.innerText()).toContain("exactly at the line");
    await state(page, "8(1).assets", "799,999");
    await expect.poll(() => row.innerText()).toMatch(/Not met[\s\S]*1 short/);
  });

  test("a share without its % is refused with advice and a repair", async () => {
    const { page } = opened;
    await state(page, "8(5).satisfaction", "85");
    const refusal = rowOf(page, "8(5).satisfaction").locator(".refusal");
    await refusal.waitFor();
    expect(await refusal.innerText()).toContain("85%");
    await refusal.getByRole("button").click();
    await expect.poll(() => rowOf(page, "8(5).satisfaction").innerText()).toContain("exactly at the line");
  });

  test("a list that is known to be empty differs from one that is not known", async () => {
    const { page } = opened;
    const list = page.locator('.case-line [data-fact="annual_profits"]');
    await list.locator("button.field").click();
    const sheet = page.locator("dialog[open]");
    await sheet.waitFor();
    expect(await sheet.locator("fieldset").count()).toBe(3);
    for (let count = 3; count > 0; count--) await sheet.getByRole("button", { name: /Remove record 1/ }).click();
    expect(await sheet.innerText()).toContain("Known: there are no records.");
    await sheet.getByRole("button", { name: "Done" }).click();
    expect(await list.innerText()).toMatch(/none[\s\S]*known: no records/);
    await list.locator("button.field").click();
    await sheet.getByRole("radio", { name: "Not known" }).first().check();
    await sheet.getByRole("button", { name: "Done" }).click();
    expect(await list.innerText()).toContain("Not known");
  });
});

test("no bar and no line where a rule does not apply", async () => {
  const { page } = opened;
  await startFrom(page, "strong_platform");
  const row = rowOf(page, "8(1).assets");
  await expect.poll(() => row.getAttribute("data-status")).toBe("not_applicable");
  expect(await row.locator(".track").count()).toBe(0);
});

// The last of all: what they choose stays chosen.
describe("another question", () => {
  test("another reading of the text changes what it asks", async () => {
    const { page } = opened;
    await openPanel(page, "readings");
    const reading = page.locator(".readings li").filter({ hasText: "NB-6" });
    await reading.locator("select").selectOption("both");
    await openPanel(page, "finding");
    await expect.poll(() => statusOf(page, "8(3).ningbo_qualified_staff")).toBe("undecided");
  });

  test("a day on which the measure is not in force is never passed over", async () => {
    const { page } = opened;
    await page.locator(".as-of input").fill("2021-12-04");
    await expect.poll(() => page.locator(".outcome").innerText()).toMatch(/not in force/);
    expect(await outcomeOf(page)).toBe("undecided");
  });
});

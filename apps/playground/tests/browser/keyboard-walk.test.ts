import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { linesInOrder } from "./machinery/editor-parts.ts";
import { type Browser, openBrowser } from "./machinery/open-browser.ts";
import { openPage } from "./machinery/open-page.ts";
import { outcomeOf, rowOf, statusOf } from "./machinery/page-parts.ts";
import { settled } from "./machinery/settled.ts";
import { takeFocusWatch, watchFocus } from "./machinery/watch-focus.ts";

let browser: Browser;
let page: Page;

// One page, walked from the address bar to the end; the mouse is never used.
beforeAll(async () => {
  browser = await openBrowser({ width: 1440, height: 900 });
  ({ page } = await openPage(browser, inject("address")));
  await page.locator(".strip-marks").waitFor();
  await watchFocus(page);
});
afterAll(() => browser.close());

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Presses a key until what has the focus fits, at most so many times. */
async function pressUntil(key: string, selector: string, most = 80): Promise<void> {
  for (let count = 0; count < most; count++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    await page.keyboard.press(key);
  }
  const here = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  throw new Error(`${key} never led to ${selector}; the focus is at ${here}`);
}

async function region(): Promise<string> {
  return page.evaluate(() => {
    const part = document.activeElement?.closest<HTMLElement>("[data-region], .masthead");
    return part === null || part === undefined ? "nowhere" : (part.dataset["region"] ?? "masthead");
  });
}

/** What is chosen in the choice that has the focus. */
async function chosen(): Promise<string> {
  return page.evaluate(() => (document.activeElement instanceof HTMLSelectElement ? document.activeElement.value : ""));
}

/** Nothing had the focus unseen, and no key has left it nowhere. */
async function expectSeen(): Promise<readonly string[]> {
  await settled(page);
  const { stops, unseen, lost } = await takeFocusWatch(page);
  expect([...new Set(unseen)]).toEqual([]);
  expect(lost).toEqual([]);
  return [...new Set(stops.map(({ kind }) => kind))];
}

describe("with keys alone", () => {
  test("Tab goes from the address bar through the masthead to every region, and round again", async () => {
    const passed = new Set<string>();
    for (let count = 0; count < 12 && (await region()) !== "index"; count++) {
      await press("Tab");
      passed.add(await region());
    }
    await pressUntil("ArrowUp", '[data-article="1"]');
    await pressUntil("ArrowDown", '[data-article="8"]');
    await press("Tab");
    expect(await region()).toBe("measure");
    await pressUntil("Tab", ".native-edit-context, textarea.inputarea");
    // Within the text Tab is a key of the text, until it is let go.
    await press("Control+M", "Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("separator");
    await press("ArrowLeft", "Home", "Tab");
    expect(await region()).toBe("right");
    await press("Alt+Digit4");
    for (let count = 0; count < 40 && (await region()) === "right"; count++) await press("Tab");
    expect(await region()).toBe("strip");
    passed.add("strip");
    await press("Tab");
    expect(["masthead", "nowhere"]).toContain(await region());
    expect([...passed]).toEqual(expect.arrayContaining(["masthead", "index", "strip"]));
    expect(await expectSeen()).toEqual(
      expect.arrayContaining(["select", "text", "button", "editor", "separator", "tab"]),
    );
  });

  test("F6 goes from region to region, both ways", async () => {
    await press("F6");
    expect(await region()).toBe("index");
    const round: string[] = [];
    for (const key of ["F6", "F6", "F6", "F6", "Shift+F6", "Shift+F6"]) {
      await press(key);
      round.push(await region());
    }
    expect(round).toEqual(["measure", "right", "strip", "index", "strip", "right"]);
    await expectSeen();
  });

  test.each([
    ["finding", "Alt+Digit1", ["radio", "text", "select", "button"]],
    ["applicant", "Alt+Digit2", ["radio", "text", "select", "button"]],
    ["population", "Alt+Digit3", ["button", "file"]],
    ["impact", "Alt+Digit4", ["button"]],
    ["titles", "Alt+Digit5", ["button", "slider"]],
    ["compare", "Alt+Digit6", ["button"]],
    ["scenarios", "Alt+Digit7", ["button"]],
    ["problems", "Alt+Digit8", ["button"]],
    ["readings", "Alt+Digit9", ["select"]],
  ])("the panel %s is opened, gone through, and left", async (panel, key, kinds) => {
    await press(key);
    await page.locator(`#panel-${panel}`).waitFor();
    expect(await region()).toBe("right");
    if (panel === "scenarios") await page.locator("[data-passed=true]").first().waitFor();
    await takeFocusWatch(page);
    for (let count = 0; count < 60 && (await region()) === "right"; count++) await press(...Array(5).fill("Tab"));
    expect(await region()).not.toBe("right");
    expect(await expectSeen()).toEqual(expect.arrayContaining(kinds));
  });

  test("the panel behind More is opened with the arrows, and its lines are gone through", async () => {
    await press("Alt+Digit9", "End");
    await page.locator("#panel-forms").waitFor();
    expect(await region()).toBe("right");
    await pressUntil("Tab", ".form-lines");
    await press("ArrowDown", "ArrowDown");
    expect(await expectSeen()).toEqual(expect.arrayContaining(["select", "button"]));
  });

  test("a fact is typed, marked as not known, and a choice made with the arrows", async () => {
    await press("Alt+Digit1");
    // A sample is chosen with the arrows: one whose assets article 8 asks about.
    await pressUntil("Tab", ".sample-choice select");
    for (let count = 0; count < 20 && (await chosen()) !== "nonprofit_demo"; count++) await press("ArrowDown");
    expect(await chosen()).toBe("nonprofit_demo");
    await pressUntil("Tab", 'tr[data-rule="8(1).assets"] input[type=text]', 260);
    await page.keyboard.type("600000");
    await press("Enter");
    await expect.poll(() => statusOf(page, "8(1).assets")).toMatch(/not_met|at_discretion/);
    await press("Control+A", "Delete", "Delete");
    await expect.poll(() => statusOf(page, "8(1).assets")).toBe("undecided");
    await page.keyboard.type("900000");
    await press("Tab");
    await expect.poll(() => statusOf(page, "8(1).assets")).toBe("met");
    await pressUntil("Tab", "tr[data-rule] input[type=radio]");
    await press("u");
    await expect.poll(() => outcomeOf(page)).toBe("undecided");
    await press("ArrowLeft");
    await expect.poll(() => page.evaluate(() => document.activeElement?.matches("input:checked"))).toBe(true);
    await pressUntil("Shift+Tab", ".unfold");
    await press("Enter");
    await page.locator("tr.unfolded").first().waitFor();
    await press("Enter");
    await page.locator("tr.unfolded").first().waitFor({ state: "detached" });
    await expectSeen();
  });

  test("a text is held, a figure moved by its ruler, and by what is typed, and the ruler left", async () => {
    await press("Alt+Digit4", "p");
    await expect.poll(() => page.locator(".impact-head h1").innerText()).toBe("No finding changes.");
    await press("Shift+F6");
    expect(await region()).toBe("measure");
    // The search of the text leads to the line of the law.
    await press("Control+Home", "Control+F", "Control+A");
    await page.keyboard.type("require assets >= 80万元");
    await page.locator(".find-widget.visible .matchesCount").filter({ hasText: "1 of 1" }).waitFor();
    await press("Escape", "ArrowRight", "Alt+ArrowUp");
    await page.locator('.ruler [role="slider"]:focus').waitFor();
    await press("Shift+ArrowRight", "ArrowRight", "ArrowLeft");
    await expect.poll(async () => (await linesInOrder(page)).join("\n")).toContain("assets >= 90万元");
    await pressUntil("Shift+Tab", ".ruler input");
    await press("Control+A");
    await page.keyboard.type("100万元");
    await pressUntil("Tab", ".ruler button:last-child");
    await press("Enter");
    await page.locator(".ruler").waitFor({ state: "detached" });
    await expect.poll(async () => (await linesInOrder(page)).join("\n")).toContain("assets >= 100万元");
    expect(await region()).toBe("measure");
    await expectSeen();
  });

  test("the impact is read, the strip gone through, and an applicant opened from it", async () => {
    await expect
      .poll(async () => Number(await page.locator(".impact-head h1").getAttribute("data-lost")))
      .toBeGreaterThan(0);
    await press("F6", "F6");
    expect(await region()).toBe("strip");
    await press("Enter", "l", "ArrowRight", "ArrowUp", "Shift+ArrowLeft", "Home", "End", "ArrowLeft", "l");
    const said = await page.locator(".strip-said").innerText();
    expect(said).toMatch(/^No\. \S+/);
    await press("Enter");
    const [, id = ""] = /No\. ([^,.\s]+)/.exec(said) ?? [];
    await expect.poll(() => page.locator(".sample-choice select option:checked").innerText()).toBe(`No. ${id}`);
    await press("Escape");
    await press("t");
    await page.locator(".people-frame:focus").waitFor();
    await press("ArrowDown", "Enter");
    await expect.poll(() => page.locator(".sample-choice select option:checked").innerText()).not.toBe(`No. ${id}`);
    await expectSeen();
  });

  test("a dialog is opened, and gives the focus back when it is left", async () => {
    await pressUntil("Shift+Tab", ".masthead > .is-bare:not(.gallery-door)[aria-haspopup=dialog]", 120);
    await press("Enter");
    await page.locator("dialog[open]").waitFor();
    await pressUntil("Tab", "dialog input[type=checkbox]");
    await press("Escape");
    await page.locator("dialog[open]").waitFor({ state: "detached" });
    expect(
      await page.evaluate(() =>
        document.activeElement?.matches(".masthead > .is-bare:not(.gallery-door)[aria-haspopup=dialog]"),
      ),
    ).toBe(true);
    await expectSeen();
  });

  test("it is presented, guessed, revealed and left; the focus is where it was", async () => {
    await press("Alt+Digit4", "Control+Enter");
    await page.locator('.presenter[open][data-ready="true"]').waitFor();
    await press("ArrowUp", "Shift+ArrowUp", "Space");
    await page.locator(".presenter-turns").waitFor();
    await press("Tab", "Tab");
    expect(await page.evaluate(() => document.activeElement?.closest(".presenter") !== null)).toBe(true);
    await press("Escape");
    await page.locator(".presenter").waitFor({ state: "detached" });
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("tab-impact");
    await press("l");
    await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("zh-Hans");
    await press("l", "d", "d");
    expect(await rowOf(page, "8(1).assets").count()).toBe(0);
    await expectSeen();
  });
});

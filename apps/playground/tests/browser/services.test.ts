import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { compose } from "./machinery/compose.ts";
import { caretAfter, goToArticle } from "./machinery/edit-text.ts";
import {
  clickWithControl,
  firstOffer,
  lineOfCaret,
  linesInOrder,
  offers,
  openView,
  seenText,
  startAnew,
} from "./machinery/editor-parts.ts";
import { type Browser, openBrowser } from "./machinery/open-browser.ts";
import { type OpenedPage, openPage } from "./machinery/open-page.ts";
import { rowOf, startFrom, state, statusOf } from "./machinery/page-parts.ts";

let browser: Browser;
let opened: OpenedPage;

// One page for all: each test leaves it as it came, and nothing may have been complained of or asked for.
beforeAll(async () => {
  browser = await openBrowser({ width: 1440, height: 900 });
  opened = await openPage(browser, inject("address"));
});
afterAll(() => browser.close());
afterEach(async () => {
  await startAnew(opened.page);
  // Taken out as they are looked at: the next test answers for its own.
  expect(opened.complaints.splice(0)).toEqual([]);
  expect(opened.requests.splice(0)).toEqual([]);
});

/** Pixels of all rows of what is selected; 0 where nothing is. */
function widthOfSelection(page: Page): Promise<number> {
  return page
    .locator(".code-editor .selected-text")
    .evaluateAll((rows) => rows.reduce((sum, row) => sum + row.getBoundingClientRect().width, 0));
}

describe("what may stand at the caret", () => {
  test("comes while one types, by the kind that is asked for, and is taken by the keyboard", async () => {
    const { page } = opened;
    await caretAfter(page, "require assets >= 80万元");
    await page.keyboard.press("Enter");
    await page.keyboard.type("require tier = d");
    await offers(page).filter({ hasText: "示范平台" }).waitFor();
    expect(await firstOffer(page).innerText()).toMatch(/^demo/);
    expect(await firstOffer(page).getAttribute("aria-label")).toMatch(/demo.*示范平台/);
    await page.keyboard.press("Enter");
    await expect.poll(() => seenText(page)).toContain("require tier = demo");
    await page.keyboard.press("Enter");
    await page.keyboard.type("require assets >= 5 ");
    await page.keyboard.press("Control+Space");
    await expect.poll(() => firstOffer(page).innerText()).toMatch(/^yuan/);
  });

  test("is described where it is asked for, and Escape leaves it", async () => {
    const { page } = opened;
    await caretAfter(page, "require assets >= 80万元");
    await page.keyboard.press("Enter");
    await page.keyboard.type("require ass");
    await firstOffer(page).waitFor();
    await page.keyboard.press("Control+Space");
    await expect.poll(() => page.locator(".suggest-details").innerText()).toMatch(/total assets/);
    // The editor reads the description out with the offer that is gone to.
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => firstOffer(page).getAttribute("aria-label")).toMatch(/total assets/);
    await page.keyboard.press("Escape");
    await expect.poll(() => offers(page).count()).toBe(0);
    await page.keyboard.press("Control+M");
    await expect.poll(() => page.locator(".monaco-aria-container").innerText()).toMatch(/Tab/);
    await page.keyboard.press("Tab");
    // Between the two stands what divides them.
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("separator");
    await page.keyboard.press("Tab");
    expect(
      await page.evaluate(() => document.activeElement?.closest<HTMLElement>("[data-region]")?.dataset["region"]),
    ).toBe("right");
    await page.keyboard.press("Shift+F6");
    await page.keyboard.press("Control+M");
  });

  test("a snippet of a whole article has stops for Tab", async () => {
    const { page } = opened;
    await caretAfter(page, "require assets >= 80万元");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Home");
    await page.keyboard.type("article");
    await offers(page).filter({ hasText: "article with a rule" }).click();
    await expect
      .poll(() => page.locator(".snippet-placeholder, .finish-snippet-placeholder").count())
      .toBeGreaterThan(0);
    await page.keyboard.type("99");
    await page.keyboard.press("Tab");
    await expect.poll(() => seenText(page)).toMatch(/article 99/);
  });

  test("within a call is what the call takes, and which of it stands at the caret", async () => {
    const { page } = opened;
    await caretAfter(page, "require assets >= 80万元");
    await page.keyboard.press("Enter");
    await page.keyboard.type("require round(");
    const call = page.locator(".parameter-hints-widget.visible");
    await expect.poll(() => call.locator(".signature").innerText()).toMatch(/round.*to/);
    expect(await call.locator(".signature .parameter.active").innerText()).toMatch(/value/);
    await expect.poll(() => seenText(page)).toContain("require round()");
  });

  test("in Chinese: composed words, pinyin and the English name find the same fact", async () => {
    const { page } = opened;
    await caretAfter(page, "require assets >= 80万元");
    await page.keyboard.press("Enter");
    await page.keyboard.insertText("要求 ");
    await compose(page, "zi", "资");
    await expect.poll(() => firstOffer(page).innerText()).toMatch(/^资产总额/);
    for (const [before, spelled] of [
      ["资", "zichan"],
      ["zichan", "assets"],
    ] as const) {
      for (const _sign of before) await page.keyboard.press("Backspace");
      await page.keyboard.type(spelled);
      await expect.poll(() => firstOffer(page).innerText()).toMatch(/^资产总额/);
    }
    await page.keyboard.press("Enter");
    await expect.poll(() => seenText(page)).toMatch(/要求 资产总额$/m);
  });
});

describe("a name", () => {
  test("says what it is, where it is declared, and who uses it", async () => {
    const { page } = opened;
    await goToArticle(page, "8");
    await caretAfter(page, "require assets");
    await page.keyboard.press("Shift+F1");
    const hover = page.locator(".monaco-hover:visible");
    await expect.poll(() => hover.first().innerText()).toMatch(/assets · 资产总额[\s\S]*money[\s\S]*article 8\(1\)/);
    await page.keyboard.press("Escape");

    await page.keyboard.press("Control+F12");
    const peek = page.locator(".peekview-widget");
    await expect.poll(() => peek.innerText()).toMatch(/capacity\.bylaw\.md[\s\S]*fact\sassets/);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");

    await caretAfter(page, "require ningbo_qualified_staff");
    await page.keyboard.press("Control+F12");
    await expect.poll(() => lineOfCaret(page)).toMatch(/^let ningbo_qualified_staff/);

    await page.keyboard.press("Shift+F12");
    await expect.poll(() => peek.innerText()).toMatch(/References \(\d+\)/);
    await page.keyboard.press("Escape");
    await expect.poll(() => peek.count()).toBe(0);
  });
});

test("a citation leads to what it cites", async () => {
  const { page } = opened;
  await goToArticle(page, "8");
  // An edit that overtakes the search for links takes none away.
  await caretAfter(page, "require ningbo_typical_cases >= 4");
  await page.keyboard.press("Space");
  await page.keyboard.press("Backspace");
  const line = page.locator(".view-line").filter({ hasText: "ningbo_typical_cases >= 4" });
  await clickWithControl(page, line.locator(".detected-link").first());
  await expect.poll(() => lineOfCaret(page)).toMatch(/^article 7\(2\)/);
});

test("the outline goes to a rule, and a selection grows to its statement", async () => {
  const { page } = opened;
  await caretAfter(page, "require assets");
  await page.keyboard.press("Control+Shift+O");
  const list = page.locator(".quick-input-widget");
  await list.waitFor();
  await page.keyboard.type("staff_count >= 10");
  await expect.poll(() => list.locator(".monaco-list-row").first().innerText()).toMatch(/require staff_count >= 10/);
  await page.keyboard.press("Enter");
  await expect.poll(() => lineOfCaret(page)).toMatch(/^ {2}require staff_count >= 10/);
  // Each step is worked out in the worker.
  await page.keyboard.press("Shift+Alt+ArrowRight");
  await expect.poll(() => widthOfSelection(page)).toBeGreaterThan(0);
  const least = await widthOfSelection(page);
  await page.keyboard.press("Shift+Alt+ArrowRight");
  await expect.poll(() => widthOfSelection(page)).toBeGreaterThan(least);
  await page.keyboard.type("x");
  await expect.poll(() => seenText(page)).not.toContain("staff_count >= 10");
  expect(await seenText(page)).toContain("article 8(4)");
});

describe("the text as it is typed", () => {
  beforeEach(async () => {
    const { page } = opened;
    await openView(page, "code");
    await goToArticle(page, "8");
  });

  test("folds an article away, and sets prose behind the code", async () => {
    const { page } = opened;
    const heading = page.locator(".view-line").filter({ hasText: "### Article 8" }).locator("span span").first();
    // The weights by meaning come from the worker: the tokens provider of the page leaves prose as it is.
    const ink = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue("--ink-2").trim(),
    );
    const rgb = `rgb(${[1, 3, 5].map((at) => Number.parseInt(ink.slice(at, at + 2), 16)).join(", ")})`;
    await expect.poll(() => heading.evaluate((node) => getComputedStyle(node).color)).toBe(rgb);

    await caretAfter(page, "article 8(1)");
    expect(await seenText(page)).toContain("require assets >= 80万元");
    await page.keyboard.press("Control+Shift+[");
    await expect.poll(() => seenText(page)).not.toContain("require assets >= 80万元");
    await page.keyboard.press("Control+Shift+]");
    await expect.poll(() => seenText(page)).toContain("require assets >= 80万元");
  });

  test("has over each rule how its scenarios ended, and leads to them", async () => {
    const { page } = opened;
    const lenses = page.locator(".codelens-decoration:visible a");
    await expect
      .poll(() => lenses.allInnerTexts(), { timeout: 30_000 })
      .toContainEqual(expect.stringMatching(/all pass/));
    await lenses.filter({ hasText: "26 scenarios" }).first().click();
    await expect.poll(() => page.locator(".peekview-widget").innerText()).toMatch(/scenarios\.bylaw\.md/);
  });

  test("shows names in both languages where a reader asks for them", async () => {
    const { page } = opened;
    expect(await seenText(page)).not.toMatch(/require assets\s?资产总额/);
    await page.getByRole("button", { name: "Names in both languages" }).click();
    await expect.poll(() => seenText(page)).toMatch(/require assets\s?资产总额/);
    await page.getByRole("button", { name: "Names in both languages" }).click();
  });

  test("is laid out by its key, as one step", async () => {
    const { page } = opened;
    await caretAfter(page, "require assets >= 80万元");
    await page.keyboard.press("Home");
    await page.keyboard.insertText("      ");
    await expect.poll(() => seenText(page)).toMatch(/^ {8}require assets >= 80万元/m);
    await page.keyboard.press("Shift+Alt+F");
    await expect.poll(() => seenText(page)).toMatch(/^ {2}require assets >= 80万元/m);
    await page.keyboard.press("Control+Z");
    await expect.poll(() => seenText(page)).toMatch(/^ {8}require assets >= 80万元/m);
  });

  test("is written wholly in Chinese and back, each time as one step", async () => {
    const { page } = opened;
    // How many lines stand on the screen hangs on what is said over the rules: what is compared ends with the article's
    // second paragraph.
    const article = async (): Promise<readonly string[]> => {
      await goToArticle(page, "8");
      await page.locator(".view-line").filter({ hasText: "### Article 8" }).waitFor();
      const lines = await linesInOrder(page);
      const first = lines.findIndex((line) => line.startsWith("### Article 8"));
      const last = lines.findIndex((line) => /^(article 8\(3\)|第八条第三款)/.test(line));
      return first < 0 ? [] : lines.slice(first, last);
    };
    await page.getByRole("button", { name: "Write in English" }).click();
    await expect.poll(() => seenText(page)).toMatch(/require assets >= 800_000 yuan/);
    const inEnglish = await article();
    await page.getByRole("button", { name: "Write in Chinese" }).click();
    await expect.poll(() => seenText(page)).toMatch(/要求 资产总额 >= 80万元/);
    await expect.poll(() => statusOf(page, "8(1).assets")).toBe("met");
    await page.getByRole("button", { name: "Write in English" }).click();
    await expect.poll(() => seenText(page)).toMatch(/require assets >= 800_000 yuan/);
    await expect.poll(article).toEqual(inEnglish);
    // Nothing was changed by hand but the writing, so nothing is marked; a figure is.
    await page.locator(".code-editor .view-line").first().click();
    expect(await page.locator(".changed-line").count()).toBe(0);
    await caretAfter(page, "require assets >= 800_000");
    await page.keyboard.type("1");
    await expect.poll(() => page.locator(".changed-part").allInnerTexts()).toEqual(["800_0001"]);
    for (let press = 0; press < 4; press++) await page.keyboard.press("Control+Z");
    await expect.poll(() => page.locator(".seal").getAttribute("class")).not.toContain("is-draft");
  });
});

test("at a number other ways to write it are offered", async () => {
  const { page } = opened;
  await caretAfter(page, "require assets >= 80");
  await page.keyboard.press("Control+.");
  await page.locator(".action-widget").filter({ hasText: "800_000 yuan" }).waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(() => seenText(page)).toContain("require assets >= 800_000 yuan");
});

// The last of all: it opens another text and another sample.
test("a name is changed in every text, and what was stated for the fact is stated still", async () => {
  const { page } = opened;
  await startFrom(page, "strong_demo");
  await state(page, "8(2).ningbo_typical_cases", "9");
  await goToArticle(page, "8");
  await caretAfter(page, "require ningbo_typical_cases");
  const name = page.locator(".rename-input");
  await page.keyboard.press("F2");
  await name.fill("cases_a_year");
  await page.keyboard.press("Enter");
  await rowOf(page, "8(2).cases_a_year").waitFor({ timeout: 60_000 });
  await expect.poll(() => statusOf(page, "8(2).cases_a_year")).toBe("met");
  expect(await page.locator(".finding-panel, .panel").innerText()).not.toContain("ningbo_typical_cases");
  await openView(page, "code");
  await page.locator(".file-choice").selectOption({ label: "scenarios.bylaw.md" });
  await expect.poll(() => seenText(page)).toContain("# Scenarios for Ningbo");
  await caretAfter(page, "cases_a_year");
  await expect.poll(() => seenText(page)).toMatch(/\bcases_a_year\b/);
  await page.keyboard.press("Control+Z");
  await expect.poll(() => seenText(page)).toContain("ningbo_typical_cases");
});

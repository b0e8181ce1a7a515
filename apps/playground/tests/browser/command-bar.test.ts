import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { violationsOnBothGrounds } from "./machinery/both-grounds.ts";
import { caretAfter, retype } from "./machinery/edit-text.ts";
import { lineOfCaret, seenText, startAnew } from "./machinery/editor-parts.ts";
import { type Browser, openBrowser } from "./machinery/open-browser.ts";
import { day, type OpenedPage, openPage } from "./machinery/open-page.ts";
import { outcomeOf, rowOf } from "./machinery/page-parts.ts";

const size = { width: 1440, height: 900 };

let browser: Browser;
let opened: OpenedPage;

// One page for all: each test begins in English, on the light ground, with the text in force.
beforeAll(async () => {
  browser = await openBrowser(size);
  opened = await openPage(browser, inject("address"));
});
afterAll(() => browser.close());
beforeEach(async () => {
  const { page } = opened;
  await page.setViewportSize(size);
  await page.keyboard.press("Escape");
  for (const group of [0, 1]) await page.locator(".masthead .segments").nth(group).locator("button").first().click();
  await page.locator('html[data-theme="light"][lang="en"]').waitFor();
  await startAnew(page);
  await page.locator(".as-of input").fill(day);
});
afterEach(() => {
  expect(opened.complaints.splice(0)).toEqual([]);
});

/** All scenarios have to run and be counted. */
const patience = { timeout: 60_000 };

const field = ".command-typed input";

async function openBar(page: Page): Promise<void> {
  await page.keyboard.press("Control+K");
  await page.locator(".command-thing").first().waitFor();
}

/** Types what is looked for and waits until the first that is found says so. */
async function look(page: Page, typed: string, first: string): Promise<void> {
  await page.locator(field).fill(typed);
  await page.locator('.command-thing[aria-selected="true"]').filter({ hasText: first }).waitFor();
}

async function doIt(page: Page, typed: string, first: string): Promise<void> {
  await openBar(page);
  await look(page, typed, first);
  await page.keyboard.press("Enter");
  await page.locator(".command-bar").waitFor({ state: "detached" });
}

const askedFor = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.closest("[data-ask]")?.getAttribute("data-ask") ?? null);

test("opens by its key from the text and from the page, and gives the keyboard back", async () => {
  const { page } = opened;
  await caretAfter(page, "require assets >= 80万元");
  const line = await lineOfCaret(page);
  await openBar(page);
  // What is typed goes into the bar, not into the law; the fact of the line stands first.
  await page.keyboard.type("Zichan");
  await expect.poll(() => page.locator(field).inputValue()).toBe("Zichan");
  expect(await page.locator(".command-heading").first().innerText()).toBe("In focus: Total assets");
  await page.keyboard.press("Escape");
  await page.locator(".command-bar").waitFor({ state: "detached" });
  await page.locator(".code-editor > .monaco-editor.focused").waitFor();
  expect(await lineOfCaret(page)).toBe(line);
  await page.locator(".seal:not(.is-draft)").waitFor();

  // From a tab of the right side, by the same key, which closes it too.
  await page.locator("#tab-finding").focus();
  await openBar(page);
  await page.keyboard.press("Control+K");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("tab-finding");
  // By the field of the masthead; arrows go round, End and Home to the ends.
  await page.locator(".command-field").click();
  const things = page.locator(".command-thing");
  await things.first().waitFor();
  const active = (): Promise<string | null> => page.locator(field).getAttribute("aria-activedescendant");
  await expect.poll(active).toBe("command-thing-0");
  await page.keyboard.press("ArrowUp");
  await expect.poll(active).toBe(`command-thing-${(await things.count()) - 1}`);
  await page.keyboard.press("Home");
  await expect.poll(active).toBe("command-thing-0");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => things.nth(1).getAttribute("aria-selected")).toBe("true");
  await page.keyboard.press("Escape");
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe("command-field");
});

test("finds a fact by both names and by pinyin, and acts on the fact in focus", async () => {
  const { page } = opened;
  for (const typed of ["total assets", "资产总额", "zichan", "zcze"]) {
    await doIt(page, typed, "Total assets");
    await expect.poll(() => askedFor(page), { message: typed }).toBe("fact:assets");
    await page.locator("#tab-finding").click();
  }

  // The fact in focus is set just below its line, and not known again.
  await doIt(page, "zcze", "Total assets");
  await expect.poll(() => askedFor(page)).toBe("fact:assets");
  const assets = page.locator('[data-ask="fact:assets"] input');
  await doIt(page, "just below", "Set total assets just below");
  await expect.poll(() => assets.inputValue()).toBe("799999");
  await doIt(page, "assets line", "Set total assets at its line");
  await expect.poll(() => assets.inputValue()).toBe("800000");
  await doIt(page, "not known", "Set total assets not known");
  await expect.poll(() => assets.inputValue()).toBe("");
});

test("leads to an article, a rule, an applicant, the nearest of the strip, a sample", async () => {
  const { page } = opened;
  await doIt(page, "第八条", "Article 8");
  await expect.poll(() => page.locator('nav [aria-current="location"]').innerText()).toContain("8");
  await expect.poll(() => lineOfCaret(page)).toContain("article 8");
  await doIt(page, "8(1) assets", "8(1) · Total assets");
  await expect.poll(() => lineOfCaret(page)).toContain("require assets >= 80万元");
  await rowOf(page, "8(1).assets").and(page.locator(":visible")).waitFor();
  await doIt(page, "123", "P000123");
  await expect.poll(() => page.locator(".sample-choice select").inputValue()).toBe("person");
  await doIt(page, "nearest above", "The nearest above the line");
  await doIt(page, "strong demo", "strong demo");
  await expect.poll(() => outcomeOf(page)).toBe("met");
});

test("opens a panel, a view, the keys; sets the day, the ground, the language", async () => {
  const { page } = opened;
  await doIt(page, "qianhou", "Before and after");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("tab-impact");
  await doIt(page, "view code", "Show the text as code");
  await page.locator(".measure.is-code").waitFor();
  await doIt(page, "2023-06-30", "Decide as of 2023-06-30");
  await expect.poll(() => page.locator(".as-of input").inputValue()).toBe("2023-06-30");
  await doIt(page, "dark", "Dark ground");
  await page.locator('html[data-theme="dark"]').waitFor();
  await doIt(page, "all keys", "All keys");
  await page.locator("dialog[open] .keys").waitFor();
  await page.keyboard.press("Escape");
  await doIt(page, "chinese", "The page in Chinese");
  await page.locator('html[lang="zh-Hans"]').waitFor();
  await doIt(page, "english", "页面改为英文");
});

test("strange words are harmless, and what is not found is said kindly, in every look", async () => {
  const { page } = opened;
  const nothing = page.locator(".command-nothing");
  await openBar(page);
  for (const typed of ["(a+)+$", "[", "__proto__", "constructor", "\\", "x".repeat(20_000)]) {
    await page.locator(field).fill(typed);
    await nothing.waitFor();
    await page.keyboard.press("Enter");
    expect(await page.locator(".command-bar").count()).toBe(1);
  }
  await page.keyboard.press("Escape");
  const languages = page.locator(".masthead .segments").first().locator("button");
  for (const [at, language] of ["en", "zh"].entries()) {
    await languages.nth(at).click();
    await page.locator(`html[lang^="${language}"]`).waitFor();
    // Every kind of line, and once what stands there without words and without findings.
    for (const typed of language === "en" ? ["8", "", "moonlight"] : ["8"]) {
      await openBar(page);
      await page.locator(field).fill(typed);
      await (typed === "moonlight" ? nothing : page.locator(".command-thing").first()).waitFor();
      expect(await violationsOnBothGrounds(page), `${language} ${typed}`).toEqual([]);
      await page.keyboard.press("Escape");
    }
  }
});

test("on a narrow page the articles stand in the bar, and every line is tall enough to be hit", async () => {
  const { page } = opened;
  await caretAfter(page, "require assets >= 80万元");
  await page.locator(".masthead .segments").first().locator("button").nth(1).click();
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.locator(".index").waitFor({ state: "hidden" });
  await page.locator(".command-field").click();
  await page.locator(".command-thing").filter({ hasText: "第八条" }).first().waitFor();
  // What can be done with the fact of the line of the caret comes first.
  expect((await page.locator(".command-heading").allInnerTexts())[1]).toMatch(/^条文/);
  const heights = await page
    .locator(".command-thing, .command-typed button, .command-field")
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
  await page.locator(".command-thing").filter({ hasText: "第十七条" }).click();
  await expect.poll(() => page.locator(".article-choice").inputValue()).toBe("17");
  // A touch beside it closes it.
  await page.locator(".command-field").click();
  await page.mouse.click(8, 700);
  await page.locator(".command-bar").waitFor({ state: "detached" });
});

test("holds a changed text as before, and puts the text in force back", async () => {
  const { page } = opened;
  await retype(page, "require assets >= 80万元", "80万", "90万");
  await page.locator(".seal.is-draft").waitFor();
  await doIt(page, "pin", "Hold this text as “before”");
  await doIt(page, "restore", "Put the text in force back");
  await page.locator(".seal:not(.is-draft)").waitFor();
  expect(await seenText(page)).not.toContain("90万");
});

// The last of all: it leaves the measure.
test("a scenario is shown in its panel, a presentation begins, another measure is opened", async () => {
  const { page } = opened;
  await openBar(page);
  await page.locator(field).fill("scenario exactly 800,000");
  const found = page.locator(".command-thing").filter({ hasText: "assets of exactly 800,000 yuan" });
  await found.waitFor(patience);
  await found.click();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest("tr")?.getAttribute("data-scenario")), patience)
    .toBe("assets of exactly 800,000 yuan");
  await doIt(page, "present from here", "Present from here");
  await page.locator(".presenter").waitFor();
  // Over a presentation there is no bar.
  await page.keyboard.press("Control+K");
  await page.keyboard.press("Escape");
  await page.locator(".presenter").waitFor({ state: "detached" });
  expect(await page.locator(".command-bar").count()).toBe(0);
  await doIt(page, "beijing", "Beijing");
  await expect.poll(() => page.url()).toContain("measure=beijing");
  await page.locator(".outcome h1").waitFor();
});

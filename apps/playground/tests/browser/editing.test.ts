import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { caretAfter, goToArticle, retype } from "./machinery/edit-text.ts";
import { startAnew } from "./machinery/editor-parts.ts";
import { type Browser, openBrowser } from "./machinery/open-browser.ts";
import { type OpenedPage, openPage } from "./machinery/open-page.ts";
import { outcomeOf, rowOf, startFrom, state, statusOf } from "./machinery/page-parts.ts";

let browser: Browser;
let opened: OpenedPage;

// One page for all: after each test the text in force stands there again.
beforeAll(async () => {
  browser = await openBrowser({ width: 1440, height: 900 });
  opened = await openPage(browser, inject("address"));
});
afterAll(() => browser.close());
afterEach(async () => {
  await startAnew(opened.page);
  expect(opened.complaints.splice(0)).toEqual([]);
});

describe("a number of the law is changed", () => {
  // The first of all: nothing else was done that could be undone.
  test("Undo takes an edit back", async () => {
    const { page } = opened;
    await startFrom(page, "strong_demo");
    await state(page, "8(1).assets", "900000");
    await retype(page, "require assets >= 80万元", "80万元", "1000000");
    await expect.poll(() => statusOf(page, "8(1).assets")).toBe("not_met");
    for (let press = 0; press < 4; press++) await page.keyboard.press("Control+Z");
    await expect.poll(() => statusOf(page, "8(1).assets")).toBe("met");
  });

  test("800000 becomes 1000000: the verdict changes, and the hand is seen", async () => {
    const { page } = opened;
    await startFrom(page, "strong_demo");
    await state(page, "8(1).assets", "900000");
    await expect.poll(() => statusOf(page, "8(1).assets")).toBe("met");
    await expect.poll(() => outcomeOf(page)).toBe("met");

    await retype(page, "require assets >= 80万元", "80万元", "1000000");

    await expect.poll(() => statusOf(page, "8(1).assets")).toBe("not_met");
    expect(await outcomeOf(page)).toBe("not_met");
    expect(await rowOf(page, "8(1).assets").innerText()).toMatch(/1,000,000[\s\S]*Not met[\s\S]*100,000 short/);
    expect(await page.locator(".outcome p").first().innerText()).toContain("8(1)");
    expect(await page.locator(".seal").getAttribute("class")).toContain("is-draft");
    expect(await page.locator(".changed-part").innerText()).toBe("1000000");
    const finding = page.locator('.line-finding[data-rule="8(1).assets"]');
    expect(await finding.getAttribute("class")).toContain("is-not_met");
    expect(await finding.innerText()).toBe("900,000");
  });

  test("the text in force can be put back", async () => {
    const { page } = opened;
    await retype(page, "require assets >= 80万元", "80万元", "1000000");
    await page.getByRole("button", { name: "Put the text in force back" }).click();
    await expect.poll(() => page.locator(".seal").getAttribute("class")).not.toContain("is-draft");
    expect(await page.locator(".changed-part, .changed-line").count()).toBe(0);
  });
});

describe("a rule is written", () => {
  test("in Chinese, and it is decided", async () => {
    const { page } = opened;
    await startFrom(page, "strong_demo");
    const before = await page.locator("tr[data-rule]").count();
    await caretAfter(page, "require registration_city = ningbo");
    await page.keyboard.press("Enter");
    await page.keyboard.insertText("要求 资产总额 >= 300万元 当 申报层级 = 示范平台 名为 更高资产");

    await expect.poll(() => page.locator("tr[data-rule]").count()).toBe(before + 1);
    const row = rowOf(page, "更高资产");
    await expect.poll(() => row.getAttribute("data-status")).toBe("not_met");
    expect(await row.innerText()).toMatch(/3,000,000[\s\S]*Not met[\s\S]*400,000 short/);
    await state(page, "更高资产", "300万");
    await expect.poll(() => row.getAttribute("data-status")).toBe("met");
  });
});

describe("problems of the text", () => {
  test("appear as it is typed, keep the last sound findings, and are mended by a fix", async () => {
    const { page } = opened;
    await startFrom(page, "strong_demo");
    await state(page, "8(1).assets", "900000");
    await retype(page, "require assets", "assets", "asets");

    await page.locator(".note.is-hand").waitFor();
    await page.locator(".squiggly-error").first().waitFor();
    await expect.poll(() => page.locator(".note.is-hand").innerText()).toMatch(/No fact is called asets\./);
    expect(await statusOf(page, "8(1).assets")).toBe("met");

    await page.locator(".note .button").filter({ hasText: "assets" }).click();
    await expect.poll(() => page.locator(".note.is-hand").count()).toBe(0);
    expect(await page.locator(".seal").getAttribute("class")).not.toContain("is-draft");
  });

  test("stand in a list with their places, and lead to them", async () => {
    const { page } = opened;
    await retype(page, "require assets", "assets", "asets");
    await page.locator(".note.is-hand").waitFor();
    await page.getByRole("tab", { name: /Problems/ }).click();
    const first = page.locator(".problems li").first();
    expect(await first.innerText()).toMatch(/error[\s\S]*line \d+[\s\S]*unknown-fact/);
    await first.locator(".problem-place button").click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest(".monaco-editor") !== null)).toBe(true);
  });

  test("are repaired by the editor's own menu", async () => {
    const { page } = opened;
    await retype(page, "require assets", "assets", "asets");
    await expect.poll(() => page.locator(".note.is-hand").innerText()).toMatch(/No fact is called asets\./);
    await page.locator(".squiggly-error").first().waitFor();
    await page.keyboard.press("ArrowLeft");
    // A search of the editor's own that an answer sets off may still close it: then it is asked for again.
    const menu = page.locator(".action-widget").filter({ hasText: "Write `assets`" });
    const isThere = (): Promise<boolean> =>
      menu.waitFor({ timeout: 5_000 }).then(
        () => true,
        () => false,
      );
    await expect
      .poll(async () => {
        await page.keyboard.press("Control+.");
        return isThere();
      })
      .toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".squiggly-error").count()).toBe(0);
  });
});

test("a click on a row goes to its line, and F12 comes back", async () => {
  const { page } = opened;
  await goToArticle(page, "8");
  await rowOf(page, "8(3).staff_count").locator("td.label").click();
  await page.locator(".thread path[d^='M']").waitFor({ state: "attached" });
  expect(await page.evaluate(() => document.activeElement?.closest(".monaco-editor") !== null)).toBe(true);
  const line = await page.locator(".line-numbers.active-line-number").innerText();
  const shown = await page.locator(".view-line").filter({ hasText: "require staff_count >= 10" }).count();
  expect(shown).toBe(1);
  expect(Number(line)).toBeGreaterThan(200);

  await page.keyboard.press("F12");
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest("tr")?.getAttribute("data-rule")))
    .toBe("8(3).staff_count");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest(".monaco-editor") !== null)).toBe(true);
});

test("hostile text is shown as text", async () => {
  const { page } = opened;
  const hostile = '"<img src=x onerror=document.title=1><script>document.title=2</script>"';
  await caretAfter(page, "require assets >= 80万元");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText(`require constructor >= __proto__ ${hostile}`);
  await page.locator(".note.is-hand").waitFor();
  await page.getByRole("tab", { name: /Problems/ }).click();
  await page.locator(".problems li").first().waitFor();
  await page.getByRole("tab", { name: /Finding/ }).click();
  await startFrom(page, "strong_demo");
  await state(page, "8(1).assets", "<img src=x onerror=alert(1)>");
  await page.locator(".refusal").first().waitFor();
  expect(await page.title()).toContain("Bylaw");
  expect(await page.locator("main img, main script").count()).toBe(0);
});

test("the view as code shows the Markdown, the reading view sets it as a page", async () => {
  const { page } = opened;
  await goToArticle(page, "8");
  expect(await page.locator(".prose-zone h3").filter({ hasText: "What a demonstration platform needs" }).count()).toBe(
    1,
  );
  expect(await page.locator(".view-line").filter({ hasText: "### Article 8" }).count()).toBe(0);
  await page.getByRole("button", { name: "Code", exact: true }).click();
  await goToArticle(page, "8");
  await page.locator(".view-line").filter({ hasText: "### Article 8" }).waitFor();
  expect(await page.locator(".prose-zone").count()).toBe(0);
});

import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { goToArticle, retype } from "./machinery/edit-text.ts";
import { type Browser, openBrowser } from "./machinery/open-browser.ts";
import { type OpenedPage, openPage } from "./machinery/open-page.ts";
import { openPanel, outcomeOf, startFrom } from "./machinery/page-parts.ts";
import { settled } from "./machinery/settled.ts";

let browser: Browser;

const size = { width: 1440, height: 900 };

beforeAll(async () => {
  browser = await openBrowser(size);
});
afterAll(() => browser.close());

/** Goes through the whole page: nothing is complained of, and nothing is asked for after the page has come. */
async function goesThrough({ page, complaints, requests }: OpenedPage): Promise<void> {
  await retype(page, "require assets", "assets", "asets");
  await page.locator(".note.is-hand").waitFor();
  await openPanel(page, "problems");
  await retype(page, "require asets", "asets", "assets");
  await openPanel(page, "finding");
  await page.locator(".note").waitFor({ state: "hidden" });
  await startFrom(page, "nonprofit_demo");
  await goToArticle(page, "8");
  await retype(page, "require assets >= 80万元", "80万元", "100万元");
  for (const tab of await page.getByRole("tab").all()) await tab.click();
  await page.getByRole("tab").first().click();
  await page.locator(".masthead .keys-open").click();
  await page.keyboard.press("Escape");
  await settled(page);
  expect(complaints).toEqual([]);
  expect(requests).toEqual([]);
}

describe("a page in English, on the light ground", () => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await openPage(browser, inject("address"));
  });
  afterAll(() => opened.close());

  // The first of all: the page stands as it opened.
  test("everything can be reached and done by the keyboard alone", async () => {
    const { page } = opened;
    const region = (): Promise<string | undefined> =>
      page.evaluate(() => document.activeElement?.closest<HTMLElement>("[data-region]")?.dataset["region"]);
    const rule = (): Promise<string | undefined> =>
      page.evaluate(() => document.activeElement?.closest<HTMLElement>("tr[data-rule]")?.dataset["rule"]);

    await page.keyboard.press("F6");
    expect(await region()).toBe("index");
    const article = (): Promise<string | null | undefined> =>
      page.evaluate(() => document.activeElement?.getAttribute("data-article"));
    // The page opens at article 8.
    expect(await article()).toBe("8");
    await page.keyboard.press("ArrowDown");
    expect(await article()).toBe("9");
    await page.keyboard.press("ArrowUp");
    expect(await article()).toBe("8");

    await page.keyboard.press("F6");
    expect(await region()).toBe("measure");
    await page.keyboard.press("Control+M");
    await page.keyboard.press("Tab");
    // Between the two stands what divides them.
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("separator");
    await page.keyboard.press("Tab");
    expect(await region()).toBe("right");

    await page.keyboard.press("Shift+F6");
    expect(await region()).toBe("measure");
    await page.keyboard.press("Control+M");
    await page.keyboard.press("F6");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("tab");
    await page.keyboard.press("ArrowRight");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(
      await page.getByRole("tab").nth(1).getAttribute("id"),
    );
    await page.keyboard.press("ArrowLeft");

    for (let step = 0; step < 60 && (await rule()) === undefined; step++) await page.keyboard.press("Tab");
    const first = await rule();
    expect(first).toBeDefined();
    await page.keyboard.press("Enter");
    expect(await region()).toBe("measure");
    await page.keyboard.press("F12");
    await expect.poll(rule).toBe(first);

    const radio = (): Promise<boolean> =>
      page.evaluate(() => document.activeElement?.matches("tr[data-rule] input[type=radio]") === true);
    for (let step = 0; step < 20 && !(await radio()); step++) await page.keyboard.press("Tab");
    expect(await radio()).toBe(true);
    await page.keyboard.press("u");
    await expect.poll(() => outcomeOf(page)).toBe("undecided");
    await page.keyboard.press("l");
    await expect.poll(() => page.locator(".outcome h1").innerText()).toBe("待核实");
    await page.keyboard.press("l");
    await page.locator('html[lang="en"]').waitFor();
  });

  test.each([
    { width: 1440, height: 900 },
    { width: 1280, height: 720 },
    { width: 1024, height: 768 },
    { width: 640, height: 360 },
    { width: 320, height: 640 },
  ])("has nothing cut off and does not scroll sideways at $width x $height", async (size) => {
    const { page } = opened;
    await page.setViewportSize(size);
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll(".finding b, .outcome h1, .tabs button, .views button")]
        .filter((node) => node.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map((node) => node.textContent),
    );
    expect(cut).toEqual([]);
  });

  test("has a content security policy that lets nothing run that is not its own", async () => {
    const { page } = opened;
    const refused = await page.evaluate(async () => {
      const violated = new Promise<string>((resolve) =>
        document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective), {
          once: true,
        }),
      );
      const script = document.createElement("script");
      script.textContent = "document.title = 'broken in'";
      document.body.append(script);
      return violated;
    });
    expect(refused).toMatch(/^script-src/);
    expect(await page.title()).not.toBe("broken in");
    for (const said of [browser.complaints, opened.complaints]) {
      expect(said.splice(0)).toEqual([expect.stringContaining("script-src 'self'")]);
    }
  });

  // The last of it: the text is changed.
  test("nothing is complained of, and nothing is asked for after the page has come", async () => {
    await opened.page.setViewportSize(size);
    await goesThrough(opened);
    expect(await opened.page.locator("html").getAttribute("lang")).toBe("en");
  });
});

test("language and ground switch at once, and are remembered; so switched, nothing is complained of either", async () => {
  const opened = await openPage(browser, inject("address"));
  const { page, complaints } = opened;
  await page.locator(".segments").getByRole("button", { name: "中文" }).click();
  await page.getByRole("button", { name: "深色" }).click();
  await expect.poll(() => page.locator(".outcome h1").innerText()).toBe("符合");
  expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
  const second = await browser.context.newPage();
  await second.goto(inject("address"));
  await second.locator(".outcome h1").waitFor();
  expect(await second.locator("html").getAttribute("lang")).toBe("zh-Hans");
  expect(await second.locator("html").getAttribute("data-theme")).toBe("dark");
  expect(complaints).toEqual([]);
  await second.close();
  await goesThrough(opened);
  expect(await page.locator("html").getAttribute("lang")).toBe("zh-Hans");
  await opened.close();
});

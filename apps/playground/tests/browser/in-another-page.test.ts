import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { asksFor } from "./machinery/kept-page.ts";
import { type Browser, openBrowser } from "./machinery/open-browser.ts";
import { openPage } from "./machinery/open-page.ts";
import { serveElsewhere } from "./machinery/served-elsewhere.ts";
import { settled } from "./machinery/settled.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser({ width: 1440, height: 900 });
});
afterAll(() => browser.close());

describe("in another page", () => {
  const element = (attributes: string): string =>
    `<!doctype html><title>theirs</title><script src="${inject("address")}bylaw-playground.js" defer></script>
     <p>A page of somebody else</p><bylaw-playground ${attributes}></bylaw-playground>`;

  /** Opens a page of somebody else; the frame in it is the playground's. */
  async function openElsewhere(html: string): Promise<{ page: Page; frame: Frame; close: () => Promise<void> }> {
    const foreign = await serveElsewhere(html);
    const page = await browser.context.newPage();
    await page.goto(foreign.address);
    const frame = await page.waitForSelector("iframe").then((found) => found.contentFrame());
    if (frame === null) throw new Error("the frame has no page");
    return {
      page,
      frame,
      close: async () => {
        await page.close();
        await foreign.close();
      },
    };
  }

  test("the element shows measure, language and panel, with title and language alone above them", async () => {
    const html = element('measure="beijing" lang="zh" ground="dark" panel="readings" editing="off"');
    const { page, frame, close } = await openElsewhere(html);
    await frame.locator(".embed-head").waitFor();
    await frame.locator(".embed-head strong").hover();
    await frame.locator(".monaco-editor .view-line").first().waitFor();
    expect(await frame.locator(".embed-head strong").innerText()).toContain("北京");
    expect(await frame.locator("html").getAttribute("data-theme")).toBe("dark");
    expect(await frame.locator(".masthead").count()).toBe(0);
    expect(await frame.locator('[role="tab"][aria-selected="true"]').innerText()).toMatch(/适用口径/);
    await frame.locator(".code-editor .native-edit-context, .code-editor textarea.inputarea").first().focus();
    await page.keyboard.type("全部删除");
    await settled(frame);
    expect(await frame.locator(".code-editor .view-lines").innerText()).not.toContain("全部删除");
    expect(await frame.locator(".code-editor .changed-line").count()).toBe(0);
    await close();
  });

  test("no draft of the reader is shown or changed there, also where nobody asked for an embedded page", async () => {
    const own = await openPage(browser, inject("address"));
    await asksFor(own.page, "100万元");
    const before = await own.page.evaluate(() => JSON.stringify(localStorage));
    for (const html of [element('measure="ningbo" lang="en"'), `<iframe src="${inject("address")}"></iframe>`]) {
      const { frame, close } = await openElsewhere(html);
      await frame.locator(".embed-head").waitFor();
      await frame.locator("tr[data-rule]").first().waitFor({ state: "attached" });
      expect(await frame.locator(".changed-line").count()).toBe(0);
      await close();
    }
    expect(await own.page.evaluate(() => JSON.stringify(localStorage))).toBe(before);
    await own.close();
  });

  test("the frame follows the height of its page, and takes no other message from anyone", async () => {
    const { page, frame, close } = await openElsewhere(element('lang="en" style="display:block;width:420px"'));
    await frame.locator("tr[data-rule]").first().waitFor({ state: "attached" });
    const height = (): Promise<number> =>
      page.locator("bylaw-playground iframe").evaluate((node) => Math.round(node.getBoundingClientRect().height));
    await expect.poll(height).toBeGreaterThan(1_000);
    const now = await height();
    const outcome = await frame.locator(".outcome").getAttribute("data-outcome");
    // From the page round it, and from a frame of somebody else beside it.
    await page.evaluate(async () => {
      const forged = { kind: "bylaw-playground:height", height: 300 };
      window.postMessage(forged, "*");
      const stranger = document.createElement("iframe");
      stranger.srcdoc = `<script>parent.postMessage(${JSON.stringify(forged)}, "*")</script>`;
      document.body.append(stranger);
      await new Promise((loaded) => stranger.addEventListener("load", loaded));
    });
    // And into the playground itself, in whatever words.
    await page.evaluate(() => {
      const inside = document.querySelector<HTMLIFrameElement>("bylaw-playground iframe")?.contentWindow;
      for (const kind of ["open", "determine", "bylaw: take over", "bylaw-playground:height", "setText"]) {
        inside?.postMessage({ kind, measure: "beijing", text: "<script>alert(1)</script>", height: 10 }, "*");
      }
      inside?.postMessage("bylaw: take over", "*");
    });
    await settled(frame);
    await settled(page);
    expect(await height()).toBe(now);
    expect(await frame.locator(".outcome").getAttribute("data-outcome")).toBe(outcome);
    await close();
  });

  test("a page that asks for it is told the outcome, and the reader is told so; of the facts nothing", async () => {
    const listens = `<script>addEventListener("determination", ({ detail }) => (window.told = detail));
      addEventListener("message", ({ data }) => (window.said = (window.said ?? "") + JSON.stringify(data)));</script>`;
    const { page, frame, close } = await openElsewhere(listens + element('lang="en" tell="outcome"'));
    await frame.locator(".outcome").waitFor();
    await frame.locator(".embed-head small").getByText("is told the outcome").waitFor();
    const told = (): Promise<unknown> => page.evaluate(() => (window as unknown as { told?: unknown }).told);
    await expect.poll(told).toMatchObject({ measure: "ningbo", decision: "certification", outcome: "met" });
    const said = await page.evaluate(() => (window as unknown as { said: string }).said);
    expect(said).not.toContain("facts");
    await close();
    const silent = await openElsewhere(listens + element('lang="en"'));
    await silent.frame.locator(".outcome").waitFor();
    await settled(silent.page);
    expect(await silent.page.evaluate(() => (window as unknown as { said: string }).said)).not.toContain("outcome");
    await silent.close();
  });

  test("what the frame may do to the page round it is nothing", async () => {
    const { page, frame, close } = await openElsewhere(element('src="javascript:alert(1)"') + element('lang="en"'));
    const frames = page.locator("iframe");
    expect(await frames.first().getAttribute("src")).toBeNull();
    const sandbox = (await frames.last().getAttribute("sandbox")) ?? "";
    expect(sandbox.split(" ")).toEqual([
      "allow-scripts",
      "allow-same-origin",
      "allow-popups",
      "allow-popups-to-escape-sandbox",
    ]);
    expect(frame).toBeDefined();
    const inner = await frames
      .last()
      .elementHandle()
      .then((node) => node?.contentFrame());
    await inner?.locator(".embed-head").waitFor();
    await inner?.evaluate(() => {
      try {
        window.top!.location.href = "about:blank";
      } catch {
        // As it should be.
      }
    });
    expect(await page.title()).toBe("theirs");
    // The browser says that it has refused, and that a frame without an address shares the origin of its page.
    const refusals = browser.complaints.splice(0);
    expect(refusals).toContainEqual(expect.stringContaining("Unsafe attempt to initiate navigation"));
    expect(refusals.filter((each) => !/Unsafe attempt to initiate|escape its sandboxing/.test(each))).toEqual([]);
    await close();
  });
});

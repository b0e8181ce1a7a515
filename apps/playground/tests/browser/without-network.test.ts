import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { assetsField, shown } from "./machinery/kept-page.ts";
import { type Browser, openBrowser } from "./machinery/open-browser.ts";
import { openPage } from "./machinery/open-page.ts";
import { state, statusOf } from "./machinery/page-parts.ts";
import { serveVersions } from "./machinery/served-elsewhere.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser({ width: 1440, height: 900 });
});
afterAll(() => browser.close());

describe("without a network", () => {
  test("the page loads anew, opens a link and another measure, and says that it is alone", async () => {
    const { page, close, complaints } = await openPage(browser, inject("address"));
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    await browser.context.setOffline(true);
    await page.locator(".keep-note").filter({ hasText: "No network" }).waitFor();
    await page.reload();
    await shown(page);
    await state(page, "8(1).assets", "700000");
    await expect.poll(() => statusOf(page, "8(1).assets")).not.toBeNull();
    await page.locator(".segments").getByRole("button", { name: "中文" }).click();
    await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("zh-Hans");
    await page.goto(`${inject("address")}?measure=beijing`);
    await shown(page);
    expect(await page.locator(".measure-title strong").innerText()).toContain("北京");
    await browser.context.setOffline(false);
    expect(complaints).toEqual([]);
    await close();
  });

  test("a newer version of the page is offered, and comes when it is asked for", async () => {
    const versions = await serveVersions(inject("address"));
    const { page, close, complaints } = await openPage(browser, versions.address);
    const hasWorker = (): Promise<boolean> => page.evaluate(() => navigator.serviceWorker.controller !== null);
    await expect.poll(hasWorker).toBe(true);
    await state(page, "8(1).assets", "700000");
    versions.publish();
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    const note = page.locator(".keep-note").filter({ hasText: "A new version of this page is there" });
    await note.waitFor();
    const came = await page.evaluate(() => performance.timeOrigin);
    await note.getByRole("button", { name: "Load it" }).click();
    await expect.poll(() => page.evaluate(() => performance.timeOrigin).catch(() => came)).not.toBe(came);
    await shown(page);
    expect(await assetsField(page).inputValue()).toMatch(/700,?000/);
    expect(await note.count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
    await versions.close();
  });

  test("it can be installed", async () => {
    const { page, close } = await openPage(browser, inject("address"));
    const session = await browser.context.newCDPSession(page);
    const { errors, data } = await session.send("Page.getAppManifest");
    expect(errors).toEqual([]);
    expect(JSON.parse(data ?? "{}")).toMatchObject({ name: "Bylaw", display: "standalone" });
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual([]);
    await close();
  });
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Impact, impactOf } from "@bylaw/analysis";
import { caseOf, screen } from "@bylaw/screen";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { ningbo, people } from "../people/ningbo.ts";
import { goToArticle } from "./machinery/edit-text.ts";
import { type Browser, openBrowser } from "./machinery/open-browser.ts";
import { day } from "./machinery/open-page.ts";
import { openPanel, outcomeOf, statusOf } from "./machinery/page-parts.ts";

let browser: Browser;
let folder: string;
/** What the page is held to. */
let expected: ReturnType<typeof worked>;

beforeAll(async () => {
  expected = worked();
  browser = await openBrowser({ width: 1440, height: 900 });
  folder = mkdtempSync(join(tmpdir(), "bylaw-walk-"));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const line = "require assets >= 80万元";

/** What the change does to the same people, worked out here and not in the page. */
function worked(): Impact & { readonly assetsOf: (id: string) => number } {
  const [before, after] = [ningbo(), ningbo((text) => text.replace(line, "require assets >= 100万元"))];
  const columns = people(before);
  const judge = ({ policy }: typeof before) => screen(policy, columns, { on: day, decisions: ["certification"] });
  const impact = impactOf(judge(before), judge(after), columns.ids, "certification");
  if (impact === undefined) throw new Error("the people are not judged");
  const assetsOf = (id: string): number =>
    Number(caseOf(before.policy, columns, columns.ids.indexOf(id)).facts["assets"]);
  return { ...impact, assetsOf };
}

function turned(impact: Impact, from: string, to: string): number {
  return impact.transitions.find((each) => each.from === from && each.to === to)?.count ?? 0;
}

async function textOf(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).first().innerText()).replaceAll("\u00a0", " ").replaceAll(/\s+/g, " ");
}

/** Opens what stands behind the filled button, records what is shown as a step, and goes back to the page. */
async function keepAsStep(page: Page, steps: number): Promise<void> {
  await page.getByRole("button", { name: "Present", exact: true }).click();
  await page.getByRole("button", { name: "Record this state" }).click();
  await expect.poll(() => page.locator(".recorder-steps li").count()).toBe(steps);
  await page.locator(".recorder").getByRole("button", { name: "Close" }).click();
}

test("a trainer picks Ningbo, pins its text, raises a line, reads who loses and why, and takes it away as one file", async () => {
  const lost = turned(expected, "met", "not_met");
  const toAuthority = turned(expected, "met", "at_discretion");
  const gained = expected.movements.gains;
  expect([lost, toAuthority].every((count) => count > 0)).toBe(true);

  // Open, and pick Ningbo.
  const page = await browser.context.newPage();
  await page.addInitScript((on) => {
    localStorage.setItem("bylaw.settings", JSON.stringify({ language: "en", ground: "light", on }));
  }, day);
  await page.goto(`${inject("address")}?measure=beijing`, { waitUntil: "commit" });
  await page.getByRole("combobox", { name: "Measure" }).selectOption("ningbo");
  await page.waitForURL(/measure=ningbo/);
  await page.locator(".line-finding").first().waitFor({ state: "attached" });
  await goToArticle(page, "8");
  await keepAsStep(page, 1);

  // Pin.
  await openPanel(page, "impact");
  await page.getByRole("button", { name: /^Hold this text/ }).click();
  await expect.poll(() => textOf(page, ".impact-head h1")).toBe("No finding changes.");

  // Edit: the figure is clicked, and another typed.
  const ofAssets = page.locator(".view-line").filter({ hasText: /^\s*require\sassets\s>=/ });
  await ofAssets.locator(".figure").first().click();
  await page.locator(".ruler input").click();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("100万元");
  await page.keyboard.press("Enter");
  await page.locator(".ruler").waitFor({ state: "detached" });
  expect((await ofAssets.first().innerText()).replaceAll("\u00a0", " ")).toContain("require assets >= 100万元");

  // Read the impact.
  await expect.poll(() => page.locator(".impact-head h1").getAttribute("data-lost")).toBe(String(lost));
  expect(await textOf(page, ".impact-head h1")).toMatch(new RegExp(`^${lost} lose the title, none gains it\\.$`));
  const count = (flow: string): Promise<string> => textOf(page, `[data-flow="${flow}"] td`);
  expect(await count("met-not_met")).toBe(String(lost));
  expect(await count("met-at_discretion")).toBe(String(toAuthority));
  expect(await count("undecided-not_met")).toBe(String(turned(expected, "undecided", "not_met")));
  expect(await count("gains")).toBe(String(gained));
  expect(await count("unchanged")).toBe(expected.unchanged.toLocaleString("en"));
  expect(await textOf(page, ".impact-head p")).toContain(`${toAuthority} more go to the authority`);

  // Click a loser, and read why: the article, what is stated, what both texts ask.
  const loser = page.locator(".nearest tbody tr").nth(2);
  const person = async (): Promise<string> => (await loser.getAttribute("data-person")) ?? "";
  const movement = async (): Promise<string | undefined> => {
    const id = await person();
    return expected.changed.find((each) => each.id === id)?.movement;
  };
  await expect.poll(movement).toBe("loses");
  const id = await person();
  await loser.getByRole("button").click();
  await expect.poll(() => textOf(page, ".why h2")).toContain(`Why No. ${id}`);
  await page.locator('.why [data-text="draft"] .track').waitFor();
  const assets = expected.assetsOf(id).toLocaleString("en");
  const over = (expected.assetsOf(id) - 800_000).toLocaleString("en");
  const short = (1_000_000 - expected.assetsOf(id)).toLocaleString("en");
  expect(await textOf(page, '.why [data-text="before"]')).toBe(
    `Before 8(1) Total assets ${assets} yuan ≥ 800,000 Met ${over} over`,
  );
  expect(await textOf(page, '.why [data-text="draft"]')).toBe(
    `Draft 8(1) Total assets ${assets} yuan ≥ 1,000,000 Not met ${short} short`,
  );
  await openPanel(page, "finding");
  await expect.poll(() => outcomeOf(page)).toBe("not_met");
  expect(await statusOf(page, "8(1).assets")).toBe("not_met");

  // Export.
  await openPanel(page, "impact");
  await keepAsStep(page, 2);
  await page.getByRole("button", { name: "Present", exact: true }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as one file" }).click();
  const path = join(folder, "walk.html");
  await (await download).saveAs(path);
  await page.locator(".presenter").waitFor({ state: "detached" });
  await page.close();
  await shownFrom(path);
});

/** The file from the disk, without a network: it says the same numbers. */
async function shownFrom(path: string): Promise<void> {
  await browser.context.setOffline(true);
  const page = await browser.context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (request.url() !== pathToFileURL(path).href) complaints.push(request.url());
  });
  await page.goto(pathToFileURL(path).href);
  const here = page.locator(".step.is-here");
  await page.keyboard.press("ArrowRight");
  expect(await here.locator("ins").last().innerText()).toBe("100万元");
  await page.keyboard.press("Space");
  const lost = turned(expected, "met", "not_met");
  expect(await here.locator("h1:visible").innerText()).toMatch(new RegExp(`^${lost} of \\d+ lose the title\\.`));
  const told = expected.transitions.filter(({ from, to, count }) => from !== to && count > 0).map(({ count }) => count);
  const shown = (await here.locator(".turns b").allInnerTexts()).map(Number);
  expect(shown.toSorted((a, b) => a - b)).toEqual(told.toSorted((a, b) => a - b));
  expect(complaints).toEqual([]);
  await page.close();
  await browser.context.setOffline(false);
}

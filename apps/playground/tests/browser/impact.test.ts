import { outcomeCodes } from "@bylaw/ir";
import { caseOf, screen } from "@bylaw/screen";
import { determine } from "bylaw";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { ningbo, people } from "../people/ningbo.ts";
import { caretAfter, retype } from "./machinery/edit-text.ts";
import { openView, seenText, startAnew } from "./machinery/editor-parts.ts";
import { type Browser, openBrowser } from "./machinery/open-browser.ts";
import { day, type OpenedPage, openPage } from "./machinery/open-page.ts";
import { openPanel, outcomeOf, statusOf } from "./machinery/page-parts.ts";

let browser: Browser;
let opened: OpenedPage;

beforeAll(async () => {
  browser = await openBrowser({ width: 1440, height: 900 });
  opened = await openPage(browser, inject("address"));
});
afterAll(() => browser.close());
afterEach(async () => {
  const { page, complaints } = opened;
  if (await page.locator(".ruler").isVisible()) await page.getByRole("button", { name: "Done" }).click();
  await startAnew(page);
  expect(complaints.splice(0)).toEqual([]);
});

const line = "require assets >= 80万元";

/** Raises the line of assets and waits for what the people make of it; what is half typed lowers it. */
async function raise(): Promise<void> {
  const { page } = opened;
  await openPanel(page, "impact");
  await retype(page, line, "80万元", "100万元");
  await page.locator('.impact-head h1[data-lost]:not([data-lost="0"])').waitFor();
}

async function textOf(selector: string): Promise<string> {
  return (await opened.page.locator(selector).first().innerText()).replaceAll("\u00a0", " ");
}

describe("a line of the law is raised", () => {
  test("the headline counts those who lose and gain as each is determined", async () => {
    const [before, after] = [ningbo(), ningbo((text) => text.replace(line, "require assets >= 100万元"))];
    const columns = people(before);
    const asked = { on: day, decisions: ["certification"] };
    const outcomes = ({ policy }: typeof before): readonly (string | undefined)[] => {
      const codes = screen(policy, columns, asked).decisions["certification"]?.outcomes ?? new Uint8Array();
      return Array.from(codes, (code) => outcomeCodes[code]);
    };
    const [was, is] = [outcomes(before), outcomes(after)];
    // What is screened is what the interpreter determines: of those who changed, and of every fiftieth.
    for (const [place] of columns.ids.entries()) {
      if (was[place] === is[place] && place % 50 !== 0) continue;
      for (const [{ policy }, screened] of [
        [before, was[place]],
        [after, is[place]],
      ] as const) {
        const { determination } = determine(policy, caseOf(before.policy, columns, place), asked);
        expect(determination?.decisions["certification"]?.outcome).toBe(screened);
      }
    }
    const count = (from: string, to: string): number =>
      was.filter((outcome, place) => outcome === from && is[place] === to).length;
    const lost = count("met", "not_met");
    const kept = was.filter((outcome, place) => outcome === is[place]).length;
    expect(lost).toBeGreaterThan(0);

    await raise();
    const { page } = opened;
    await expect.poll(() => page.locator(".impact-head h1").getAttribute("data-lost")).toBe(String(lost));
    expect(await page.locator(".impact-head h1").getAttribute("data-gained")).toBe("0");
    expect(await textOf(".impact-head h1")).toMatch(new RegExp(`^${lost} lose the title, none gains it\\.$`));
    const row = (flow: string): Promise<string> => page.locator(`[data-flow="${flow}"] td`).innerText();
    expect(await row("met-at_discretion")).toBe(String(count("met", "at_discretion")));
    expect(await row("undecided-not_met")).toBe(String(count("undecided", "not_met")));
    expect(await row("gains")).toBe("0");
    expect(await row("unchanged")).toBe(kept.toLocaleString("en"));
    expect(await textOf(".impact-articles")).toBe("Every change comes from article 8(1).");
  });

  test("a loser opens its case and shows why", async () => {
    const { page } = opened;
    await raise();
    await page.locator(".nearest-gap").first().waitFor();
    const nearest = page.locator(".nearest tbody tr").nth(1);
    const id = await nearest.getAttribute("data-person");
    await nearest.getByRole("button").click();
    await expect.poll(() => textOf(".why h2")).toContain(`Why No. ${id}`);
    await page.locator('.why [data-text="draft"] .track').waitFor();
    expect(await textOf('.why [data-text="before"]')).toMatch(
      /In force[\s\S]*8\(1\)[\s\S]*≥ 800,000[\s\S]*Met[\s\S]*over/,
    );
    expect(await textOf('.why [data-text="draft"]')).toMatch(/Draft[\s\S]*≥ 1,000,000[\s\S]*Not met[\s\S]*short/);
    await openPanel(page, "finding");
    expect(await page.locator(".sample-choice select option:checked").innerText()).toBe(`No. ${id}`);
    await expect.poll(() => outcomeOf(page)).toBe("not_met");
    expect(await statusOf(page, "8(1).assets")).toBe("not_met");
  });

  test("another writing of the same number changes nothing, and nothing is vermilion there", async () => {
    const { page } = opened;
    await openPanel(page, "impact");
    await retype(page, line, "80万元", "800000");
    await page.locator(".seal.is-draft").waitFor();
    await expect.poll(() => textOf(".impact-head h1")).toBe("No finding changes.");
    expect(await page.locator('[data-flow="unchanged"] td').innerText()).toBe("2,000");
    expect(await page.locator('[data-flow="met-not_met"] td').innerText()).toBe("0");
    expect(await page.locator(".impact .is-hand, .strip .is-hand").count()).toBe(0);
  });

  test("the text can be held, looked at and compared with", async () => {
    const { page } = opened;
    await raise();
    await page.locator("#tab-impact").focus();
    await page.keyboard.down("b");
    await expect.poll(() => textOf(".held-text")).toContain("assets >= 80万元");
    await page.keyboard.up("b");
    await page.locator(".held-text").waitFor({ state: "detached" });
    await page.keyboard.press("p");
    await expect.poll(() => textOf(".impact-head h1")).toBe("No finding changes.");
    expect(await page.locator(".changed-part, .changed-line").count()).toBe(0);
    await page.getByRole("button", { name: "Compare with the text in force" }).click();
    await page.locator(".impact-head h1[data-lost]").waitFor();
  });

  test("its line says how many findings it changes, the masthead what it is a draft against, and it is kept as a step", async () => {
    const { page } = opened;
    await raise();
    await openView(page, "changes");
    const atEnd = page.locator('.line-finding.is-hand[data-rule="8(1).assets"]');
    const changed = await page.locator('[data-flow="unchanged"] td').innerText();
    const count = 2_000 - Number(changed.replace(",", ""));
    await expect.poll(() => atEnd.innerText()).toBe(`${count} findings change`);
    await expect.poll(() => textOf(".document small")).toMatch(/^Draft against 甬经信企服〔2021〕167号 · 1 change/);
    await page.getByRole("button", { name: "Keep as step" }).click();
    await page.locator(".keep-step output").getByText("Kept as step 1").waitFor();
    await page.locator(".present").click();
    expect(await page.locator(".recorder-steps li").count()).toBe(1);
    await page.locator(".recorder-name").fill("the line of the README");
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => localStorage.getItem("bylaw.steps.ningbo"))).toContain("the line of the README");
    expect(await textOf(".impact-articles.is-left")).toMatch(
      /^For the \d+ newly at discretion, article 8, last paragraph lets the city bureau relax the rule\.$/,
    );
  });

  test("each change is listed and can be taken back", async () => {
    const { page } = opened;
    await openView(page, "changes");
    await raise();
    await expect.poll(() => page.locator(".views sup").innerText()).toBe("1");
    expect(await textOf(".change-list li")).toMatch(/article 8[\s\S]*from 80万元 to 100万元/);
    expect(await textOf(".old-lines")).toContain("require assets >= 80万元");
    await page.getByRole("button", { name: /^Undo the change in article 8/ }).click();
    await page.locator(".seal:not(.is-draft)").waitFor();
    expect(await page.locator(".change-list li").count()).toBe(0);
    await expect.poll(() => textOf(".impact-head h1")).toBe("No finding changes.");
  });
});

describe("the ruler of a figure", () => {
  test("opens, moves the figure in its own writing and restores it, by the keyboard alone", async () => {
    const { page } = opened;
    await openPanel(page, "impact");
    await caretAfter(page, line);
    await page.keyboard.press("Alt+ArrowUp");
    await page.locator('.ruler [role="slider"]:focus').waitFor();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => seenText(page)).toContain("assets >= 81万元");
    await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(() => seenText(page)).toContain("assets >= 91万元");
    await page.locator(".impact-head h1[data-lost]").waitFor();
    await page.locator(".ruler .is-below:not(:disabled)").filter({ hasText: "become" }).waitFor();
    await page.keyboard.press("Alt+ArrowLeft");
    await expect.poll(() => seenText(page)).toMatch(/assets >= (?:90|8\d)(?:\.\d+)?万元/);
    expect(await page.locator(".ruler-handle").getAttribute("aria-valuetext")).toMatch(/^(?:900|8\d\d),\d{3} yuan$/);
    await page.keyboard.press("Escape");
    await page.locator(".ruler").waitFor({ state: "detached" });
    await page.locator(".seal:not(.is-draft)").waitFor();
    expect(await seenText(page)).toContain("assets >= 80万元");
  });

  test("takes a typed figure, refuses what is none, and a drag is one step", async () => {
    const { page } = opened;
    await openPanel(page, "impact");
    await caretAfter(page, line);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    const typed = page.locator(".ruler-head input");
    await typed.fill("120万元");
    await expect.poll(() => seenText(page)).toContain("assets >= 120万元");
    await typed.fill("many");
    expect(await typed.getAttribute("aria-invalid")).toBe("true");
    await typed.blur();
    expect(await seenText(page)).toContain("assets >= 120万元");
    await page.locator(".ruler-acts").getByText("Restore").click();
    await page.locator(".seal:not(.is-draft)").waitFor();

    await caretAfter(page, line);
    await page.keyboard.press("Alt+ArrowUp");
    const handle = await page.locator('.ruler [role="slider"]').boundingBox();
    if (handle === null) throw new Error("no handle");
    const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (const far of [20, 40, 60, 80]) await page.mouse.move(x + far, y);
    await page.mouse.up();
    await page.locator(".seal.is-draft").waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".ruler").waitFor({ state: "detached" });
    await page.keyboard.press("Control+Z");
    await page.locator(".seal:not(.is-draft)").waitFor();
  });
});

describe("the population", () => {
  test("is counted, and leads from a rule to an applicant", async () => {
    const { page } = opened;
    await openPanel(page, "population");
    await expect.poll(() => textOf(".population h1")).toBe("2,000 invented platforms");
    const met = await page.locator('.counted [data-outcome="met"] .is-count').innerText();
    const failing = page.locator('[data-rule-count="8(1).assets"]');
    const failed = await failing.locator(".is-count").first().innerText();
    expect(Number(met)).toBeGreaterThan(0);
    await failing.getByRole("button").click();
    await expect.poll(() => textOf(".people-filters [role=status]")).toBe(`${failed} of 2,000`);
    const table = page.locator(".people-frame");
    await table.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => statusOf(page, "8(1).assets")).toBe("not_met");
  });

  test("the marks lead to the same people as a table", async () => {
    const { page } = opened;
    await page.locator(".strip-frame").focus();
    await page.keyboard.press("t");
    await page.locator(".people-frame:focus").waitFor();
    await page.keyboard.press("End");
    await expect.poll(() => page.locator(".people-row.is-here").getAttribute("aria-rowindex")).toMatch(/^\d+$/);
    // Of two thousand only those that can be seen are there.
    expect(await page.locator(".people-row[data-person]").count()).toBeLessThan(60);
  });

  test("may be a table of one's own; what is refused is said", async () => {
    const { page } = opened;
    await openPanel(page, "population");
    const csv = "id,assets,staff_count\nA,900000,12\nB,much,10\nC,700000,9\n";
    await page
      .locator(".upload input")
      .setInputFiles({ name: "mine.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
    await expect.poll(() => textOf(".population h1")).toBe("3 applicants of your table");
    expect(await textOf(".table-problems summary")).toContain("1 value was refused");
    expect(await textOf(".table-problems ul")).toMatch(/assets/);
    await page.locator(".population .segments button").first().click();
    await expect.poll(() => textOf(".population h1")).toBe("2,000 invented platforms");
    expect(await page.locator(".table-problems").count()).toBe(0);
  });
});

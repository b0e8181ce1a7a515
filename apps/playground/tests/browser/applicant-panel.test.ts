import type { HostCase } from "@bylaw/ir";
import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { type Browser, openBrowser } from "./machinery/open-browser.ts";
import { type OpenedPage, openPage } from "./machinery/open-page.ts";
import { chooseDecision, openPanel, outcomeOf, rowOf, startFrom } from "./machinery/page-parts.ts";

let browser: Browser;
let opened: OpenedPage;

// One page for all that is about Ningbo in English: each test starts from the sample anew.
beforeAll(async () => {
  browser = await openBrowser({ width: 1440, height: 900 });
  await browser.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  opened = await openPage(browser, inject("address"));
});
afterAll(() => browser.close());
beforeEach(async () => {
  const { page } = opened;
  await openPanel(page, "applicant");
  const takeBack = page.getByRole("button", { name: "Go back to the case as it stands" });
  if (await takeBack.isVisible()) await takeBack.click();
  await openPanel(page, "finding");
  await startFrom(page, "strong_demo");
});
afterEach(() => {
  expect(opened.complaints.splice(0)).toEqual([]);
});

const entry = (page: Page, key: string): Locator => page.locator(`[data-ask="${key}"]`);
const text = (page: Page): Locator => page.locator(".case-text textarea");

async function showAs(page: Page, as: "Form" | "JSON"): Promise<void> {
  await openPanel(page, "applicant");
  await page.locator(".applicant-head .segments").getByRole("button", { name: as }).click();
}

async function caseOf(page: Page): Promise<HostCase> {
  return JSON.parse(await text(page).inputValue()) as HostCase;
}

async function outcomeBecomes(page: Page, outcome: string): Promise<void> {
  await openPanel(page, "finding");
  await expect.poll(() => outcomeOf(page)).toBe(outcome);
}

describe("the form", () => {
  test("is filled in by keyboard, question by question, until the outcome is met", async () => {
    const { page } = opened;
    await showAs(page, "JSON");
    const given = await caseOf(page);
    const missing = ["assets", "satisfaction", "reputation_attested", "evaluation_participation"];
    const facts = Object.entries(given.facts).filter(([fact]) => !missing.includes(fact));
    await text(page).fill(JSON.stringify({ ...given, facts: Object.fromEntries(facts) }));
    await outcomeBecomes(page, "undecided");
    const focused = page.locator("[data-ask]:focus-within");
    await page.keyboard.press("n");
    await focused.waitFor();
    const asked: string[] = [];
    for (let count = missing.length; count > 0; count--) {
      await expect.poll(() => page.locator(".applicant-next").innerText()).toContain(`${count} thing`);
      await page.locator("#tab-applicant").focus();
      await page.keyboard.press("n");
      await focused.waitFor();
      const key = (await focused.getAttribute("data-ask")) ?? "";
      asked.push(key);
      if (key === "fact:assets") await page.keyboard.type("80万");
      else if (key === "fact:satisfaction") await page.keyboard.type("85%");
      else if (key === "fact:reputation_attested") await page.keyboard.press("ArrowRight");
      else await page.keyboard.type("as");
    }
    expect(asked.toSorted()).toEqual(missing.map((fact) => `fact:${fact}`).toSorted());
    await expect.poll(() => page.locator(".applicant-next").innerText()).toContain("Nothing");
    await outcomeBecomes(page, "met");
  });

  test("has the keyboard in a field before the next key can come", async () => {
    const { page } = opened;
    await rowOf(page, "8(1).assets").locator("input").first().fill("");
    await expect.poll(() => outcomeOf(page)).toBe("undecided");
    await page.locator("#tab-finding").focus();
    // Another key is another task; what is done at the end of this one stands before it.
    const asked = await page.evaluate(async () => {
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "n", bubbles: true }));
      await Promise.resolve();
      return document.activeElement?.closest("[data-ask]")?.getAttribute("data-ask");
    });
    expect(asked).toBe("fact:assets");
  });

  test("keeps what is typed in one go, and what follows it", async () => {
    const { page } = opened;
    await showAs(page, "Form");
    const field = entry(page, "fact:satisfaction").locator("input");
    for (let count = 0; count < 8; count++) {
      await page.locator("#tab-applicant").focus();
      await field.focus();
      await field.fill("");
      // Two keys within a frame, the third in a later one.
      await page.keyboard.type("85");
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      await page.keyboard.type("%");
      expect(await field.inputValue()).toBe("85%");
    }
  });

  test("asks for each fact once, at its first article, and says who states it and which rules read it", async () => {
    const { page } = opened;
    await showAs(page, "Form");
    const keys = await page
      .locator("[data-ask]")
      .evaluateAll((entries) => entries.map((each) => each.getAttribute("data-ask")));
    expect(new Set(keys).size).toBe(keys.length);
    const headings = await page.locator(".ask-group > h2").allInnerTexts();
    expect(headings.map((heading) => /^Article (\d+)/.exec(heading)?.[1])).toEqual(["2", "6", "7", "8", "9", "11"]);
    expect(await entry(page, "fact:finances_sound").innerText()).toMatch(
      /attested by the county bureau.*evidence: audit report/s,
    );
    expect(await entry(page, "fact:assets").innerText()).toContain("8(1)");
  });

  test("marks every line that reads the field in focus", async () => {
    const { page } = opened;
    await showAs(page, "Form");
    await entry(page, "fact:satisfaction").locator("input").focus();
    await expect.poll(() => page.locator(".code-editor .marked-place").count()).toBeGreaterThan(0);
    await page.locator("#tab-applicant").focus();
    await expect.poll(() => page.locator(".code-editor .marked-place").count()).toBe(0);
  });

  test("adds and removes records, and an empty list is known", async () => {
    const { page } = opened;
    await showAs(page, "Form");
    const profits = entry(page, "fact:annual_profits");
    const before = await profits.locator("fieldset").count();
    await profits.getByRole("button", { name: "Add a record" }).click();
    const added = profits.locator("fieldset").nth(before);
    await added.locator("input").nth(0).fill("2020");
    await added.locator("input").nth(1).fill("1万");
    await showAs(page, "JSON");
    const records = (await caseOf(page)).facts["annual_profits"] as readonly unknown[];
    expect(records).toHaveLength(before + 1);
    expect(records.at(-1)).toEqual({ year: 2020, amount: "10000" });
    await showAs(page, "Form");
    for (let count = before + 1; count > 0; count--) {
      await profits.getByRole("button", { name: "Remove record 1", exact: true }).click();
    }
    expect(await profits.innerText()).toContain("Known: there are no records.");
    await profits.getByRole("radio", { name: "Not known" }).check();
    await showAs(page, "JSON");
    expect(Object.keys((await caseOf(page)).facts)).not.toContain("annual_profits");
  });

  test("an act on a rule that waits for one settles it", async () => {
    const { page } = opened;
    await startFrom(page, "nonprofit_demo");
    await expect.poll(() => outcomeOf(page)).toBe("at_discretion");
    await rowOf(page, "8(1).assets").locator(".unfold").press("Enter");
    await page.getByRole("button", { name: "Record the act" }).click();
    const act = entry(page, "act:8(1).assets");
    await expect.poll(() => act.locator(":focus").count()).toBe(1);
    await act.getByRole("radio", { name: "Accepted" }).check();
    await act.getByRole("textbox", { name: "Value accepted instead" }).fill("50万");
    await outcomeBecomes(page, "met");
    await showAs(page, "JSON");
    expect((await caseOf(page)).acts).toEqual([
      { rule: "8(1).assets", by: "city_bureau", on: "2024-06-20", outcome: "accepted", value: "500000" },
    ]);
    await showAs(page, "Form");
    await act.getByRole("radio", { name: "Refused" }).check();
    await outcomeBecomes(page, "not_met");
    await rowOf(page, "8(1).assets").locator(".unfold").press("Enter");
  });
});

describe("the case as JSON", () => {
  test("keeps in step with the form both ways", async () => {
    const { page } = opened;
    await showAs(page, "Form");
    await entry(page, "fact:assets").locator("input").fill("90万");
    await showAs(page, "JSON");
    const given = await caseOf(page);
    expect(given.facts["assets"]).toBe("900000");
    await text(page).fill(JSON.stringify({ ...given, facts: { ...given.facts, assets: 700_000 } }));
    await outcomeBecomes(page, "not_met");
    await showAs(page, "Form");
    expect(await entry(page, "fact:assets").locator("input").inputValue()).toBe("700,000");
  });

  test("loses nothing while it cannot be read, and says where", async () => {
    const { page } = opened;
    await showAs(page, "JSON");
    const given = await caseOf(page);
    const broken = '{\n  "facts": {"assets": 1,}\n}';
    await text(page).fill(broken);
    expect(await page.locator(".case-text .note").innerText()).toContain("line 2, column 25");
    await outcomeBecomes(page, "met");
    await showAs(page, "Form");
    await entry(page, "fact:assets").locator("input").fill("81万");
    await showAs(page, "JSON");
    expect(await text(page).inputValue()).toBe(broken);
    expect(await page.locator(".case-text .note").innerText()).toContain("changed in the form since");
    await page.getByRole("button", { name: "Go back to the case as it stands" }).click();
    expect((await caseOf(page)).facts).toEqual({ ...given.facts, assets: "810000" });
  });

  test("what the door refuses is named and counts as not known", async () => {
    const { page } = opened;
    await showAs(page, "JSON");
    const given = await caseOf(page);
    await text(page).fill(JSON.stringify({ ...given, facts: { ...given.facts, satisfaction: 85 } }));
    await expect.poll(() => page.locator(".case-text .note").innerText()).toContain("satisfaction");
    await outcomeBecomes(page, "undecided");
  });
});

describe("the result", () => {
  test("a change that is tried turns the outcome to met, marked as changed", async () => {
    const { page } = opened;
    await startFrom(page, "nonprofit_demo");
    await expect.poll(() => outcomeOf(page)).toBe("at_discretion");
    await page.getByRole("button", { name: "What would have to change" }).press("Enter");
    const change = page.locator('.changes [data-change="assets"]').first();
    await change.waitFor();
    expect(await page.locator(".changes").innerText()).toMatch(
      /would be met if[\s\S]*800,000 yuan[\s\S]*left to the city bureau/,
    );
    expect(await page.locator(".changes").innerText()).not.toMatch(/should/);
    await change.getByRole("button").press("Enter");
    await expect.poll(() => outcomeOf(page)).toBe("met");
    expect(await rowOf(page, "8(1).assets").locator(".field.is-changed").count()).toBe(1);
  });

  test("a row unfolds to the sentence, the reading and what it needs", async () => {
    const { page } = opened;
    const unfold = rowOf(page, "8(3).ningbo_qualified_staff").locator(".unfold");
    await unfold.press("Enter");
    expect(await unfold.getAttribute("aria-expanded")).toBe("true");
    const detail = page.locator(".row-detail");
    expect(await detail.innerText()).toMatch(/Article 8\(3\) asks[\s\S]*NB-6[\s\S]*read as: either/);
    await rowOf(page, "8(3).staff_count").locator("input").fill("");
    await detail.getByRole("button", { name: "People working on services for SMEs" }).click();
    await expect.poll(() => entry(page, "fact:staff_count").locator(":focus").count()).toBe(1);
  });

  test("is copied as text in either language, and printed without the editor", async () => {
    const { page } = opened;
    await page.locator(".copy-choice").getByRole("button", { name: "中文" }).click();
    await page.locator(".result-bar output").filter({ hasText: "Copied" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("第八条第一项要求资产总额");
    await page.locator(".copy-choice").getByRole("button", { name: "English" }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain("Article 8(1) asks for total assets");
    await page.emulateMedia({ media: "print" });
    await page.locator(".printed").waitFor();
    expect(await page.locator(".printed").innerText()).toMatch(/Met[\s\S]*article 8\(1\)/);
    expect(await page.locator(".work").isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });
    await page.locator(".printed").waitFor({ state: "detached" });
    expect(await page.locator(".work").isVisible()).toBe(true);
  });
});

describe("papers and decisions that rest on others", () => {
  test("in Ganzhou", async () => {
    const { page, complaints, close } = await openPage(browser, inject("address"), { measure: "ganzhou" });
    await chooseDecision(page, "materials_complete");
    await startFrom(page, "");
    await showAs(page, "Form");
    const paper = entry(page, "paper:application_report");
    await paper.getByRole("radio", { name: "Handed in", exact: true }).check();
    await page.locator("h2").filter({ hasText: "1 of" }).first().waitFor();
    await showAs(page, "JSON");
    expect((await caseOf(page)).papers).toEqual({ application_report: true });
    await openPanel(page, "finding");
    await chooseDecision(page, "recognise");
    await page.locator("tr[data-rule] td.label .as-link").first().click();
    await expect.poll(() => page.locator(".decision-choice select").inputValue()).not.toBe("recognise");
    expect(complaints).toEqual([]);
    await close();
  });
});

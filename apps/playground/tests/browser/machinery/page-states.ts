import type { Page } from "playwright-core";
import { expect } from "vitest";
import { goToArticle, retype } from "./edit-text.ts";
import { startAnew } from "./editor-parts.ts";
import { openPanel, rowOf, startFrom, state } from "./page-parts.ts";

/** A state of the page that is pictured, and how one gets there from the page as it opens. */
export interface PageState {
  readonly name: string;
  readonly language: "en" | "zh";
  readonly ground: "light" | "dark";
  readonly arrange: (page: Page) => Promise<void>;
}

const patience = { timeout: 60_000 };

/** The states in which the page is most often seen; both languages and both grounds are among them. */
export const pageStates: readonly PageState[] = [
  { name: "finding", language: "en", ground: "light", arrange: oneApplicant },
  { name: "finding-zh-dark", language: "zh", ground: "dark", arrange: oneApplicant },
  { name: "applicant", language: "en", ground: "dark", arrange: panelOf("applicant", "[data-ask]") },
  { name: "impact", language: "en", ground: "light", arrange: afterAnEdit },
  { name: "population-zh", language: "zh", ground: "light", arrange: panelOf("population", "#panel-population svg") },
  { name: "titles-zh-dark", language: "zh", ground: "dark", arrange: panelOf("titles", ".titles-head") },
];

/** Shows the page as it opened, in the look of a state. */
export async function lookOf(page: Page, { language, ground }: PageState): Promise<void> {
  // The words that the way back is found by are English.
  await choose(page, 0, 0, 'html[lang="en"]');
  // A panel of the whole width hides the text and its views.
  await openPanel(page, "finding");
  await startAnew(page);
  await startFrom(page, "strong_demo");
  await choose(page, 0, language === "en" ? 0 : 1, `html[lang="${language === "en" ? "en" : "zh-Hans"}"]`);
  await choose(page, 1, ground === "light" ? 0 : 1, `html[data-theme="${ground}"]`);
}

async function choose(page: Page, group: number, button: number, shown: string): Promise<void> {
  await page.locator(".masthead .segments").nth(group).locator("button").nth(button).click();
  await page.locator(shown).waitFor({ state: "attached" });
}

async function oneApplicant(page: Page): Promise<void> {
  await startFrom(page, "nonprofit_demo");
  await state(page, "8(5).satisfaction", "");
  await state(page, "8(3).staff_count", "9");
  await goToArticle(page, "8");
  await expect.poll(() => rowOf(page, "8(3).staff_count").getAttribute("data-status")).toBe("at_discretion");
}

function panelOf(panel: string, part: string): PageState["arrange"] {
  return async (page) => {
    await goToArticle(page, "8");
    await openPanel(page, panel);
    await page.locator(part).first().waitFor();
  };
}

async function afterAnEdit(page: Page): Promise<void> {
  await retype(page, "require assets >= 80万元", "80万元", "100万元");
  await page.locator(".seal.is-draft").waitFor();
  // Not one of the figures that were passed on the way to this one.
  await page.locator(".strip-line.is-draft", { hasText: "1,000,000" }).waitFor();
  await openPanel(page, "impact");
  await expect.poll(() => page.locator(".impact-head h1").getAttribute("data-lost"), patience).not.toBeNull();
  // Why the nearest of them lose it comes last.
  await page.locator('.why [data-text="draft"] .track').first().waitFor();
}

import type { Locator, Page } from "playwright-core";

/** The row of a rule in the ledger. */
export function rowOf(page: Page, rule: string): Locator {
  return page.locator(`tr[data-rule="${rule}"]`);
}

/** The status that a row shows, by its sign. */
export async function statusOf(page: Page, rule: string): Promise<string | null> {
  return rowOf(page, rule).getAttribute("data-status");
}

/** The outcome of the open decision. */
export async function outcomeOf(page: Page): Promise<string | null> {
  return page.locator(".outcome").getAttribute("data-outcome");
}

/** Starts from a sample and waits for its findings. */
export async function startFrom(page: Page, sample: string): Promise<void> {
  await page.locator(".sample-choice select").selectOption(sample);
  await page.locator(".outcome").waitFor();
}

/** Types a value into the field of a fact in the row of a rule. */
export async function state(page: Page, rule: string, value: string): Promise<void> {
  const field = rowOf(page, rule).locator("input[type=text]").first();
  await field.fill(value);
  await field.blur();
}

/** Opens a decision of the measure and waits for its outcome. */
export async function chooseDecision(page: Page, decision: string): Promise<void> {
  await page.locator(".decision-choice select").selectOption(decision);
  await page.locator(".outcome").waitFor();
}

/** Opens a part of the right side by its id; what finds no room as a tab stands in the choice behind the tabs. */
export async function openPanel(page: Page, panel: string): Promise<void> {
  const tab = page.locator(`[role="tab"]#tab-${panel}`);
  if (await tab.isVisible()) await tab.click();
  else await page.locator(".more-panels select").selectOption(panel);
}

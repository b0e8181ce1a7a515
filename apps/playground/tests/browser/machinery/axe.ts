import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds against WCAG 2.2 AA in the page as it stands. */
export async function violationsIn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    async (): Promise<AxeResults> =>
      (window as unknown as { axe: { run: (options: unknown) => Promise<AxeResults> } }).axe.run({
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
      }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`);
}

/** The same in both languages and on both grounds, one after the other; the page is left in the last of them. */
export async function violationsInAllLooks(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const language of [0, 1]) {
    for (const ground of [0, 1]) {
      await page.locator(".masthead .segments").nth(0).locator("button").nth(language).click();
      await page.locator(".masthead .segments").nth(1).locator("button").nth(ground).click();
      await page.waitForTimeout(150);
      for (const one of await violationsIn(page))
        found.push(`${["en", "zh"][language]} ${["light", "dark"][ground]}: ${one}`);
    }
  }
  return found;
}

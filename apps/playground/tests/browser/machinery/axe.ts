import type { Page } from "playwright-core";
import { violationsOnBothGrounds } from "./both-grounds.ts";
import { violations } from "./examine.ts";

/** What axe finds against WCAG 2.2 AA in the page as it stands. */
export { violations as violationsIn };

/** The same in both languages and on both grounds, one after the other; the page is left in the last of them. */
export async function violationsInAllLooks(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [language, tag] of ["en", "zh-Hans"].entries()) {
    await page.locator(".masthead .segments").nth(0).locator("button").nth(language).click();
    await page.locator(`html[lang="${tag}"]`).waitFor({ state: "attached" });
    for (const one of await violationsOnBothGrounds(page)) found.push(`${tag} ${one}`);
  }
  return found;
}

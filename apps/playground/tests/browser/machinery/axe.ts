import type { Page } from "playwright-core";
import { violations } from "./examine.ts";
import { settled } from "./settled.ts";

/** What axe finds against WCAG 2.2 AA in the page as it stands. */
export { violations as violationsIn };

/** The same in both languages and on both grounds, one after the other; the page is left in the last of them. */
export async function violationsInAllLooks(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  const [languages, grounds] = [page.locator(".masthead .segments").nth(0), page.locator(".masthead .segments").nth(1)];
  for (const [language, tag] of ["en", "zh-Hans"].entries()) {
    for (const [at, ground] of ["light", "dark"].entries()) {
      await languages.locator("button").nth(language).click();
      await grounds.locator("button").nth(at).click();
      await page.locator(`html[lang="${tag}"][data-theme="${ground}"]`).waitFor({ state: "attached" });
      await settled(page);
      for (const one of await violations(page)) found.push(`${tag} ${ground}: ${one}`);
    }
  }
  return found;
}

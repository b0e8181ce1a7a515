import type { Page } from "playwright-core";
import { violations } from "./examine.ts";
import { settled } from "./settled.ts";

/**
 * What axe finds in the page as it stands, on the light ground and on the dark one. Only the tokens of the ground are
 * switched, so that dialogs and the presenter, which lie over the switch, are held to both as well.
 */
export async function violationsOnBothGrounds(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  const before = await page.evaluate(() => document.documentElement.dataset["theme"]);
  for (const ground of ["light", "dark"]) {
    await setGround(page, ground);
    for (const one of await violations(page)) found.push(`${ground}: ${one}`);
  }
  await setGround(page, before ?? "light");
  return found;
}

async function setGround(page: Page, ground: string): Promise<void> {
  await page.evaluate((theme) => {
    for (const place of document.querySelectorAll<HTMLElement>("html, .presenter")) place.dataset["theme"] = theme;
  }, ground);
  await settled(page);
}

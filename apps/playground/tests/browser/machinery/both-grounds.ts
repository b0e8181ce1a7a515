import type { Page } from "playwright-core";
import { violations } from "./examine.ts";
import { settled } from "./settled.ts";

/**
 * What axe finds in the page as it stands, on the ground that it has and then on the other, where the page is left. The
 * page's own switch is pressed by a script, because a dialog or the presenter may lie over it; the presenter has a key of
 * its own.
 */
export async function violationsOnBothGrounds(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  const isLight = (await page.locator("html").getAttribute("data-theme")) === "light";
  const [here, there] = isLight ? (["light", "dark"] as const) : (["dark", "light"] as const);
  await switchTo(page, here);
  for (const one of await violations(page)) found.push(`${here}: ${one}`);
  await switchTo(page, there);
  for (const one of await violations(page, "colours")) found.push(`${there}: ${one}`);
  return found;
}

async function switchTo(page: Page, ground: "light" | "dark"): Promise<void> {
  await page.evaluate(
    (at) => {
      const switches = document.querySelectorAll<HTMLElement>(".masthead .segments:has([title]) button[aria-pressed]");
      [...switches].at(at)?.click();
    },
    ground === "light" ? -2 : -1,
  );
  await page.locator(`html[data-theme="${ground}"]`).waitFor({ state: "attached" });
  const presenter = page.locator(".presenter[open]");
  if ((await presenter.count()) > 0 && (await presenter.getAttribute("data-theme")) !== ground) {
    await page.keyboard.press("d");
    await page.locator(`.presenter[data-theme="${ground}"]`).waitFor();
  }
  await settled(page);
}

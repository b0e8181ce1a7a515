import type { Locator, Page } from "playwright-core";
import { openPanel } from "./page-parts.ts";

/** The offer that stands first to the eye; the order of the rows in the document is the editor's own affair. */
export function firstOffer(page: Page): Locator {
  return page.locator('.suggest-widget.visible .monaco-list-row[data-index="0"]');
}

/** The rows of the list of offers, as they are shown: label and what stands beside it. */
export function offers(page: Page): Locator {
  return page.locator(".suggest-widget.visible .monaco-list-row");
}

/** Leaves the page as it was opened: nothing open over the text, the text in force, read as a page, the finding. */
export async function startAnew(page: Page): Promise<void> {
  for (let press = 0; press < 3; press++) await page.keyboard.press("Escape");
  // What was typed last is in the page when it has been drawn.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  const restore = page.getByRole("button", { name: "Put the text in force back" });
  if (await restore.isVisible()) {
    await restore.click();
    await page.locator(".seal:not(.is-draft)").waitFor();
    await page.locator(".note").waitFor({ state: "hidden" });
  }
  await openView(page, "read");
  await openPanel(page, "finding");
}

/** The text that the open file has on the lines that can be seen. */
export async function seenText(page: Page): Promise<string> {
  const lines = await page.locator(".code-editor > .monaco-editor .view-line").allInnerTexts();
  return lines.map((line) => line.replaceAll("\u00a0", " ")).join("\n");
}

const views = ["read", "changes", "code", "both"] as const;

/** Opens one of the views of the measure. */
export async function openView(page: Page, view: (typeof views)[number]): Promise<void> {
  await page.locator(".views button").nth(views.indexOf(view)).click();
}

/** The first row of the line in which the caret stands. */
export async function lineOfCaret(page: Page): Promise<string> {
  const text = await page.evaluate(() => {
    const number = document.querySelector(".code-editor .line-numbers.active-line-number");
    const top = number?.getBoundingClientRect().top ?? -1;
    const lines = [...document.querySelectorAll(".code-editor .view-line")];
    return lines.find((line) => Math.abs(line.getBoundingClientRect().top - top) < 3)?.textContent ?? "";
  });
  return text.replaceAll("\u00a0", " ");
}

/** The lines that can be seen, rows of one long line each by itself, from top to bottom. */
export async function linesInOrder(page: Page): Promise<readonly string[]> {
  // At one blow: lines that are drawn anew meanwhile would have no place.
  const lines = await page.evaluate(() =>
    [...document.querySelectorAll(".code-editor > .monaco-editor .view-line")]
      .map((node) => ({ top: node.getBoundingClientRect().top, text: node.textContent ?? "" }))
      .toSorted((a, b) => a.top - b.top)
      .map(({ text }) => text),
  );
  return lines.map((line) => line.replaceAll("\u00a0", " "));
}

/**
 * Clicks where something of the text stands, with Ctrl held. The text is drawn anew under the mouse, because what can be
 * followed is set otherwise then: so the place is clicked, not the element.
 */
export async function clickWithControl(page: Page, target: Locator): Promise<void> {
  const box = await target.boundingBox();
  if (box === null) throw new Error("what is to be clicked cannot be seen");
  await page.keyboard.down("Control");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.locator(".detected-link-active").first().waitFor();
  await page.mouse.down();
  await page.mouse.up();
  await page.keyboard.up("Control");
}

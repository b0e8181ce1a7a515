import type { Page } from "playwright-core";

/** Scrolls an article into view by the index and leaves the text as it is. */
export async function goToArticle(page: Page, article: string): Promise<void> {
  await page.locator(`nav [data-article="${article}"]`).click();
}

/** Puts the caret behind the first place that reads `text`, by the keyboard's own search. */
export async function caretAfter(page: Page, text: string): Promise<void> {
  const editor = page.locator(".code-editor > .monaco-editor");
  await editor.locator(".native-edit-context, textarea.inputarea").first().focus();
  await page.locator(".code-editor > .monaco-editor.focused").waitFor();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+F");
  const search = page.locator(".find-widget.visible");
  const field = search.locator(".find-part textarea");
  // What was looked for last stands there: only another text is looked for anew.
  await field.fill("");
  await field.fill(text);
  // "1 of 3": the caret stands on one of those found.
  await search
    .locator(".matchesCount")
    .filter({ hasText: /\d+\D+\d+/ })
    .waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".find-widget:not(.visible)").waitFor({ state: "attached" });
  await page.keyboard.press("ArrowRight");
}

/** Replaces the end `before` of the first place that reads `words` by `after`, typed key by key. */
export async function retype(page: Page, words: string, before: string, after: string): Promise<void> {
  await caretAfter(page, words);
  for (let count = 0; count < before.length; count++) await page.keyboard.press("Backspace");
  await page.keyboard.type(after);
}

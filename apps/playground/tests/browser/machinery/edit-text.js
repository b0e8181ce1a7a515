/** Scrolls an article into view by the index and leaves the text as it is. */
export async function goToArticle(page, article) {
  await page.locator(`nav [data-article="${article}"]`).click();
}
/** Puts the caret behind the first place on the screen that reads `text`, by the keyboard's own search. */
export async function caretAfter(page, text) {
  await page
    .locator(".view-line")
    .first()
    .click({ position: { x: 2, y: 4 } });
  await page.keyboard.press("Control+F");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowRight");
}
/** Replaces the first `before` on the way down from the top of the text by `after`, typed key by key. */
export async function retype(page, before, after) {
  await caretAfter(page, before);
  for (let count = 0; count < before.length; count++) await page.keyboard.press("Backspace");
  await page.keyboard.type(after);
}
//# sourceMappingURL=edit-text.js.map

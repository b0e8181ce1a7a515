import type { Page } from "playwright-core";

/** Types Chinese as an input method does: what is spelled is composed and replaced by the words chosen. */
export async function compose(page: Page, spelled: string, chosen: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (let length = 1; length <= spelled.length; length++) {
    const text = spelled.slice(0, length);
    await session.send("Input.imeSetComposition", { text, selectionStart: length, selectionEnd: length });
  }
  await session.send("Input.insertText", { text: chosen });
  await session.detach();
}

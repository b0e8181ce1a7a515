import type { Page } from "playwright-core";
/** Scrolls an article into view by the index and leaves the text as it is. */
export declare function goToArticle(page: Page, article: string): Promise<void>;
/** Puts the caret behind the first place on the screen that reads `text`, by the keyboard's own search. */
export declare function caretAfter(page: Page, text: string): Promise<void>;
/** Replaces the first `before` on the way down from the top of the text by `after`, typed key by key. */
export declare function retype(page: Page, before: string, after: string): Promise<void>;
//# sourceMappingURL=edit-text.d.ts.map

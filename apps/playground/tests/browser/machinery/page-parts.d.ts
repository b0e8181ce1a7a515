import type { Locator, Page } from "playwright-core";
/** The row of a rule in the ledger. */
export declare function rowOf(page: Page, rule: string): Locator;
/** The status that a row shows, by its sign. */
export declare function statusOf(page: Page, rule: string): Promise<string | null>;
/** The outcome of the open decision. */
export declare function outcomeOf(page: Page): Promise<string | null>;
/** Starts from a sample and waits for its findings. */
export declare function startFrom(page: Page, sample: string): Promise<void>;
/** Types a value into the field of a fact in the row of a rule. */
export declare function state(page: Page, rule: string, value: string): Promise<void>;
//# sourceMappingURL=page-parts.d.ts.map

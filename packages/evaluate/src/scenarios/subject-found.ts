import type { ValueResult } from "@bylaw/ir";

/** What stands behind a result: a rule, an arm, a bar or a term that asks. */
export interface Reason {
  readonly id: string;
  readonly citation?: string;
  /** Key of its place among the origins, where that is not its id. */
  readonly course?: string;
}

/** What a determination says of the subject of an expectation, or of one record of it. */
export interface Found {
  readonly outcome?: string;
  /** What it gives; several where any of them is an answer. */
  readonly values: readonly string[];
  readonly measure?: ValueResult["measure"];
  readonly needs: readonly string[];
  readonly reasons: readonly Reason[];
}

export const nothingFound: Found = { values: [], needs: [], reasons: [] };

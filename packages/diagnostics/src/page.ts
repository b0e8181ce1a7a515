import type { Bilingual } from "./language.ts";

/** The page of a code: what it is for, a wrong and a right example, as Markdown. */
export interface Page {
  /** The pass that reports it: the folder of the page. */
  readonly pass: string;
  /** The sentence with its slots in braces. */
  readonly message: Bilingual;
  /** The names of the repairs that the page describes. */
  readonly fixes: readonly string[];
  /** Codes of infos that one of these repairs may leave where there were none. */
  readonly leaves: readonly string[];
  readonly body: string;
}

import type { Span } from "@bylaw/diagnostics";

/** Which of the two columns a text belongs in; "both" where it spans them. */
export type SideLanguage = "en" | "zh" | "both";

/** One row of the reading view, in the order of the source. */
export type SideRow =
  /** A statement, with what stands on its line: the same thing in both writings, with its indentation. */
  | { readonly kind: "statement"; readonly span: Span; readonly en: string; readonly zh: string }
  /** A line of comment, without its slashes. */
  | { readonly kind: "comment"; readonly span: Span; readonly text: string; readonly language: SideLanguage }
  /** A paragraph, heading or table of a literate source, as Markdown. */
  | { readonly kind: "prose"; readonly span: Span; readonly text: string; readonly language: SideLanguage };

import type { Span } from "@bylaw/diagnostics";

/** One line of a listing, and the place in the texts from which it comes. */
export interface FormLine {
  readonly text: string;
  readonly span?: Span;
}

/** What is listed: of which text, of which stretch of it, and how many lines at most. */
export interface ListingOptions {
  readonly path: string;
  /** Only what lies within; the whole text where not given. */
  readonly within?: { readonly start: number; readonly end: number };
  readonly most: number;
}

/** The first lines of a form, and how many more there are; `atLeast` where not even these were counted. */
export interface FormListing {
  readonly lines: readonly FormLine[];
  readonly left: number;
  readonly atLeast?: true;
}

/** Whether a place is of the text, and of the stretch of it that is listed. */
export function isWithin(span: Span, { path, within }: ListingOptions): boolean {
  if (span.source !== path) return false;
  return within === undefined || (within.start <= span.start && span.end <= within.end);
}

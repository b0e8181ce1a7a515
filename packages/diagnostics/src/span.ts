/** A stretch of one source: offsets in UTF-16 code units, `end` not included. */
export interface Span {
  /** Path of the source as the caller named it, such as `ningbo/ningbo.bylaw.md`. */
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/** The stretch from the start of one span to the end of another of the same source. */
export function spanning(first: Span, last: Span): Span {
  return { source: first.source, start: first.start, end: last.end };
}

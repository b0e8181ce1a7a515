/** What the whole page may weigh and keep; the tests beside this file hold it to that. Times are held by `npm run bench`. */

/**
 * JavaScript that comes without an act of the reader, compressed by gzip, in kilobytes (1,000 bytes): page, workers, and
 * what they ask for. The editor comes with the first act.
 */
export const javaScript = { most: 1_100 } as const;

/** Style sheets that come without an act, compressed by gzip, in kilobytes. */
export const styleSheets = { most: 60 } as const;

/**
 * How much more the page, and its compiler's worker, may keep after 500 edits than after 100, in kilobytes: 15 an edit.
 * What an edit may leave is a step of undoing; a text that was read is some hundred kilobytes.
 */
export const memory = { edits: 500, settledAfter: 100, pageMayGrow: 6_000, workerMayGrow: 6_000 } as const;

/** Pictures of the page against their references. */
export const pictures = {
  /** Share of pixels that may differ by more than `channel` of 255 in one of their colours. */
  share: 0.002,
  channel: 40,
  /** Pixels by which a part may stand elsewhere or be larger. */
  place: 2,
  /** All references together, in kilobytes. */
  weigh: 1_500,
} as const;

/** A stretch of a text, or a caret where both ends are one. */
export interface ActionRange {
  readonly start: number;
  readonly end: number;
}

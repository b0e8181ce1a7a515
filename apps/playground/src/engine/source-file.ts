/** A text with the path by which problems name it. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

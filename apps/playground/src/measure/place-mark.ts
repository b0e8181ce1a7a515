import { editor, Range } from "monaco-editor/editor";

/** A stretch of the text by offsets. `reveal`: it is scrolled into view. */
export interface MarkedPlace {
  readonly start: number;
  readonly end: number;
  readonly reveal: boolean;
  /** Further stretches, marked likewise. */
  readonly also?: readonly { readonly start: number; readonly end: number }[];
}

/** The place in the text that something beside it points to. The caret stays where it is. */
export class PlaceMark {
  readonly #editor: editor.IStandaloneCodeEditor;
  readonly #model: editor.ITextModel;
  readonly #marks: editor.IEditorDecorationsCollection;

  constructor(target: editor.IStandaloneCodeEditor, model: editor.ITextModel) {
    this.#editor = target;
    this.#model = model;
    this.#marks = target.createDecorationsCollection();
  }

  set(marked: MarkedPlace | undefined): void {
    if (marked === undefined) {
      this.#marks.clear();
      return;
    }
    const [range, ...others] = [marked, ...(marked.also ?? [])].map(({ start, end }) =>
      Range.fromPositions(this.#model.getPositionAt(start), this.#model.getPositionAt(end)),
    );
    if (range === undefined) return;
    this.#marks.set([range, ...others].map((each) => ({ range: each, options: { className: "marked-place" } })));
    if (marked.reveal) this.#editor.revealRangeInCenterIfOutsideViewport(range, editor.ScrollType.Immediate);
  }
}

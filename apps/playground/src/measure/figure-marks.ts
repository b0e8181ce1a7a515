import { editor, Range } from "monaco-editor/editor";
import { figuresIn, type Stretch } from "./figures-in.ts";

export type { Stretch };

/** Figures of the law that a reader may move have a dotted rule; edits move the marks along. */
export class FigureMarks {
  readonly #marks: editor.IEditorDecorationsCollection;
  readonly #model: editor.ITextModel;
  #known: ReadonlyMap<string, readonly Stretch[]> = new Map();

  constructor(target: editor.IStandaloneCodeEditor, model: editor.ITextModel) {
    this.#marks = target.createDecorationsCollection();
    this.#model = model;
  }

  /** Marks the figures within these places of the text as it stands. */
  set(places: readonly Stretch[]): void {
    const text = this.#model.getValue();
    const known = new Map<string, readonly Stretch[]>();
    const figures = places.flatMap(({ start, end }) => {
      const words = text.slice(start, end);
      const within = this.#known.get(words) ?? figuresIn(words);
      known.set(words, within);
      return within.map((figure) => ({ start: start + figure.start, end: start + figure.end }));
    });
    this.#known = known;
    this.#marks.set(
      figures.map(({ start, end }) => ({
        range: Range.fromPositions(this.#model.getPositionAt(start), this.#model.getPositionAt(end)),
        options: { inlineClassName: "figure", stickiness: editor.TrackedRangeStickiness.AlwaysGrowsWhenTypingAtEdges },
      })),
    );
  }

  /** The figure at a place of the text as it stands; `inside` leaves out its two ends. */
  at(offset: number, inside = false): Stretch | undefined {
    const gap = inside ? 1 : 0;
    return this.#marks
      .getRanges()
      .map((range) => ({
        start: this.#model.getOffsetAt(range.getStartPosition()),
        end: this.#model.getOffsetAt(range.getEndPosition()),
      }))
      .find(({ start, end }) => start + gap <= offset && offset <= end - gap);
  }
}

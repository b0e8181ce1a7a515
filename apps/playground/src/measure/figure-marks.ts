import { highlight } from "@bylaw/editor";
import { editor, Range } from "monaco-editor/editor";

/** A stretch of the text: offsets, `end` not included. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

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
}

/** Each number of a statement with the unit that follows it. */
function figuresIn(words: string): readonly Stretch[] {
  const figures: Stretch[] = [];
  for (const { start, end, kind } of highlight({ path: "statement.bylaw", text: words })) {
    const last = figures.at(-1);
    if (kind === "number") figures.push({ start, end });
    else if (kind === "unit" && last !== undefined && words.slice(last.end, start).trim() === "") {
      figures[figures.length - 1] = { start: last.start, end };
    }
  }
  return figures;
}

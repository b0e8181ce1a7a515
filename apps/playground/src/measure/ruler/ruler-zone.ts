import { editor, type IRange, Range } from "monaco-editor/editor";
import type { Stretch } from "../figures-in.ts";

/** Where the ruler stands: pixels from the top of the editor; missing while its line cannot be seen. */
export type PlaceRuler = (top: number | undefined, left: number) => void;

/** Room under the line of one figure of the text, and the figure itself, which edits move along. */
export class RulerZone {
  readonly #editor: editor.IStandaloneCodeEditor;
  readonly #model: editor.ITextModel;
  readonly #mark: editor.IEditorDecorationsCollection;
  #zone: string | undefined;
  #place: PlaceRuler | undefined;
  #line = 0;
  #height = 0;

  constructor(target: editor.IStandaloneCodeEditor, model: editor.ITextModel) {
    this.#editor = target;
    this.#model = model;
    this.#mark = target.createDecorationsCollection();
    target.onDidScrollChange(() => this.#tell());
    // What stands under the text takes room from it when the first change is made.
    target.onDidLayoutChange(() => this.#keepSeen());
  }

  open({ start, end }: Stretch, height: number, place: PlaceRuler): void {
    this.#place = place;
    this.#height = height;
    const range = Range.fromPositions(this.#model.getPositionAt(start), this.#model.getPositionAt(end));
    this.#setMark(range);
    this.#editor.revealLineInCenterIfOutsideViewport(range.startLineNumber);
    this.draw();
    this.#keepSeen();
  }

  close(): void {
    this.#place = undefined;
    this.#mark.clear();
    this.draw();
  }

  /** The figure as it stands; undefined while no ruler is open. */
  figure(): (Stretch & { readonly text: string }) | undefined {
    const range = this.#mark.getRange(0);
    if (this.#place === undefined || range === null || range.isEmpty()) return undefined;
    return {
      start: this.#model.getOffsetAt(range.getStartPosition()),
      end: this.#model.getOffsetAt(range.getEndPosition()),
      text: this.#model.getValueInRange(range),
    };
  }

  /** Writes another figure in its place. What follows without a `begin` of its own is undone with it. */
  write(text: string, begin: boolean): void {
    const range = this.#mark.getRange(0);
    // A mark without a stretch has lost its figure: somebody put another line in the place of its own.
    if (range === null || range.isEmpty() || this.#place === undefined) return;
    if (begin) this.#model.pushStackElement();
    this.#model.pushEditOperations([], [{ range, text }], () => null);
    const start = this.#model.getOffsetAt(range.getStartPosition());
    this.#setMark(Range.fromPositions(range.getStartPosition(), this.#model.getPositionAt(start + text.length)));
  }

  /** What was written so far is one step that can be undone. */
  settle(): void {
    this.#model.pushStackElement();
  }

  /** Puts the room under the line on which the figure stands now. */
  draw(): void {
    const line = this.#place === undefined ? 0 : (this.#mark.getRange(0)?.endLineNumber ?? 0);
    if (line !== this.#line || (line > 0 && this.#zone === undefined)) {
      this.#line = line;
      this.#editor.changeViewZones((accessor) => {
        if (this.#zone !== undefined) accessor.removeZone(this.#zone);
        this.#zone =
          line === 0
            ? undefined
            : accessor.addZone({
                afterLineNumber: line,
                heightInPx: this.#height,
                domNode: document.createElement("div"),
                suppressMouseDown: true,
              });
      });
    }
    this.#tell();
  }

  /** Scrolls as far as the ruler needs to stand within the editor as a whole, its line with it. */
  #keepSeen(): void {
    const range = this.#mark.getRange(0);
    if (this.#place === undefined || range === null) return;
    const top = this.#editor.getTopForLineNumber(range.startLineNumber);
    const bottom = this.#editor.getBottomForLineNumber(range.endLineNumber) + this.#height;
    const { height } = this.#editor.getLayoutInfo();
    if (bottom - this.#editor.getScrollTop() > height) this.#editor.setScrollTop(Math.min(top, bottom - height));
  }

  #tell(): void {
    const range = this.#mark.getRange(0);
    if (this.#place === undefined || range === null) return;
    const bottom = this.#editor.getBottomForLineNumber(range.endLineNumber) - this.#editor.getScrollTop();
    const shown = this.#editor.getScrolledVisiblePosition(range.getStartPosition());
    const isSeen = bottom > 0 && bottom < this.#editor.getLayoutInfo().height;
    this.#place(isSeen ? bottom : undefined, shown?.left ?? 0);
  }

  #setMark(range: IRange): void {
    this.#mark.set([{ range, options: { stickiness: editor.TrackedRangeStickiness.AlwaysGrowsWhenTypingAtEdges } }]);
  }
}

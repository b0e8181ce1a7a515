import { editor, Range } from "monaco-editor/editor";

/** The beads of one boundary: which scenarios stand below it, at it, above it. */
export interface LineBeads {
  /** By which the boundary is opened. */
  readonly item: number;
  readonly start: number;
  readonly end: number;
  readonly beads: Readonly<Record<"below" | "at" | "above", string>>;
  /** What is read out. */
  readonly label: string;
}

/**
 * Beads beside the lines that have a boundary: one stop for Tab, arrows go from line to line, Enter and a click open the
 * boundary. They stand before the editor, so that Tab leaves the text as it did without them.
 */
export class ScenarioBeads {
  readonly #editor: editor.IStandaloneCodeEditor;
  readonly #layer = document.createElement("div");
  readonly #page = document.createElement("div");
  readonly #ranges: editor.IEditorDecorationsCollection;
  readonly #open: (item: number) => void;
  #all: readonly LineBeads[] = [];
  #active = 0;
  #drawn = "";

  constructor(target: editor.IStandaloneCodeEditor, host: HTMLElement, open: (item: number) => void) {
    this.#editor = target;
    this.#open = open;
    this.#ranges = target.createDecorationsCollection();
    this.#layer.className = "scenario-beads";
    this.#layer.setAttribute("role", "listbox");
    this.#layer.tabIndex = 0;
    this.#layer.hidden = true;
    this.#layer.append(this.#page);
    this.#page.setAttribute("role", "presentation");
    this.#layer.addEventListener("keydown", (event) => this.#press(event));
    this.#layer.addEventListener("focus", () => this.#reveal());
    // A click opens what it meets: taking the focus would scroll it away from under the pointer.
    this.#layer.addEventListener("mousedown", (event) => event.preventDefault());
    host.prepend(this.#layer);
    target.onDidScrollChange(() => this.#scroll());
    target.onDidLayoutChange(() => this.draw());
    target.onDidContentSizeChange(() => this.draw());
  }

  /** Takes the beads of the text as it stands; edits move them along until the next ones come. */
  set(all: readonly LineBeads[], label: string): void {
    const model = this.#editor.getModel();
    if (model === null) return;
    this.#layer.setAttribute("aria-label", label);
    this.#all = all;
    this.#active = Math.min(this.#active, Math.max(0, all.length - 1));
    this.#ranges.set(
      all.map(({ start, end }) => ({
        range: Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end)),
        options: { stickiness: editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges },
      })),
    );
    this.draw();
  }

  /** Places the beads of each boundary on the first line of what has it. */
  draw(): void {
    const { contentLeft } = this.#editor.getLayoutInfo();
    const lineHeight = this.#editor.getOption(editor.EditorOption.lineHeight);
    // Where lines fold, the signs for that stand between number and text.
    const left = this.#editor.getOption(editor.EditorOption.folding) ? beadsWidth : contentLeft - 2;
    const rows = this.#ranges.getRanges().map((range) => this.#editor.getTopForLineNumber(range.startLineNumber));
    const drawn = JSON.stringify([this.#all, rows, left, lineHeight, this.#active]);
    if (drawn !== this.#drawn) {
      this.#drawn = drawn;
      this.#layer.hidden = this.#all.length === 0;
      this.#layer.style.setProperty("--beads-end", `${left}px`);
      this.#page.replaceChildren(...this.#all.map((beads, index) => this.#row(beads, index, rows[index], lineHeight)));
      this.#layer.setAttribute("aria-activedescendant", `beads-${this.#active}`);
    }
    this.#scroll();
  }

  #row({ item, beads, label }: LineBeads, index: number, top = 0, height: number): HTMLElement {
    const node = document.createElement("span");
    node.id = `beads-${index}`;
    node.className = "bead-row";
    node.title = label;
    node.setAttribute("role", "option");
    node.setAttribute("aria-label", label);
    node.setAttribute("aria-selected", String(index === this.#active));
    node.style.setProperty("--beads-top", `${top}px`);
    node.style.setProperty("--beads-height", `${height}px`);
    node.append(
      ...(["below", "at", "above"] as const).map((where) => {
        const bead = document.createElement("i");
        bead.className = `is-${beads[where]}`;
        return bead;
      }),
    );
    node.addEventListener("click", () => this.#open(item));
    return node;
  }

  #press(event: KeyboardEvent): void {
    const last = this.#all.length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: this.#active + 1,
      ArrowUp: this.#active - 1,
      Home: 0,
      End: last,
    };
    const next = steps[event.key];
    const here = this.#all[this.#active];
    if (next !== undefined) {
      this.#active = Math.max(0, Math.min(last, next));
      this.#reveal();
      this.draw();
    } else if (event.key === "Enter" && here !== undefined) this.#open(here.item);
    else return;
    event.preventDefault();
  }

  #reveal(): void {
    const line = this.#ranges.getRange(this.#active)?.startLineNumber;
    if (line !== undefined) this.#editor.revealLineInCenterIfOutsideViewport(line);
  }

  #scroll(): void {
    this.#page.style.transform = `translateY(${-this.#editor.getScrollTop()}px)`;
  }
}

/** Three beads and what is round them, in pixels. */
const beadsWidth = 30;

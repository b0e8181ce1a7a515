import type { TextChange } from "@bylaw/analysis";
import type { Diagnostic, Language, TextEdit } from "@bylaw/diagnostics";
import { editor, KeyCode, KeyMod, Range } from "monaco-editor/editor";
import "./monaco-features.ts";
import { type Outline, readOutline } from "../document/outline.ts";
import type { Ground } from "../state/settings.ts";
import { type ChangedLine, changesByHand } from "./changed-lines.ts";
import { lettersOf, looksOf, looksOfView } from "./editor-looks.ts";
import { setEditorGround } from "./editor-theme.ts";
import { listenToFigures } from "./figure-keys.ts";
import { FigureMarks, type Stretch } from "./figure-marks.ts";
import { type LineFinding, LineFindings } from "./line-findings.ts";
import { OldLines } from "./old-lines.ts";
import { type MarkedPlace, PlaceMark } from "./place-mark.ts";
import { ProblemMarkers } from "./problem-markers.ts";
import { ReadingZones } from "./reading-zones.tsx";
import { listenToRepairKey } from "./repair-key.ts";
import { RulerZone } from "./ruler/ruler-zone.ts";
import { type LineBeads, ScenarioBeads } from "./scenario-beads.ts";
import type { TextModels } from "./text-models.ts";

/** What the page hears from the editor. */
export interface EditorEvents {
  /** The caret stands on another line; the rule of that line, if it has one. */
  readonly moved: (rule: string | undefined) => void;
  /** Where the caret stands now. */
  readonly caret: (offset: number) => void;
  readonly scrolled: () => void;
  /** F12: from the line to its row. */
  readonly toRow: (rule: string) => void;
  /** Enter on the beads of a boundary. */
  readonly toBoundary: (item: number) => void;
  readonly tabLeaves: (leaves: boolean) => void;
  /** A figure was clicked, or a key that opens its ruler was pressed at it; `entered` by a key. */
  readonly figure: (offset: number, entered: boolean) => void;
}

export interface EditorOptions {
  readonly path: string;
  readonly models: TextModels;
  /** The text as it was shipped. */
  readonly shipped: string;
  readonly language: Language;
  readonly view: "read" | "code";
  readonly label: string;
}

setEditorGround(document.documentElement.dataset["theme"] === "dark" ? "dark" : "light");

/** The measure as a text that can be read and changed in one place. */
export class CodeEditor {
  readonly #editor: editor.IStandaloneCodeEditor;
  readonly #model: editor.ITextModel;
  readonly #zones: ReadingZones;
  readonly #findings: LineFindings;
  readonly #markers: ProblemMarkers;
  readonly #changes: editor.IEditorDecorationsCollection;
  readonly #figures: FigureMarks;
  readonly #mark: PlaceMark;
  readonly #beads: ScenarioBeads;
  readonly #oldLines: OldLines;
  readonly #lookForFigure: () => void;
  /** The ruler under one of the figures. */
  readonly ruler: RulerZone;
  readonly #host: HTMLElement;
  /** Of the text that it shows. */
  readonly path: string;
  readonly #models: TextModels;
  readonly #shipped: string;
  /** The text that is held as "before", where it is not the one shipped. */
  #held: string | undefined;
  /** The shipped text in other writings. */
  #writings: readonly string[] = [];
  #listening: { dispose: () => void } | undefined;
  readonly #repairKey: { readonly dispose: () => void };
  #outline: Outline;
  #language: Language;
  #view: "read" | "code";

  constructor(host: HTMLElement, options: EditorOptions, events: EditorEvents) {
    this.#host = host;
    this.path = options.path;
    this.#models = options.models;
    this.#shipped = options.shipped;
    this.#language = options.language;
    this.#view = options.view;
    const model = options.models.of(options.path);
    if (model === null || model === undefined) throw new Error(`the page holds no text ${options.path}`);
    this.#model = model;
    this.#outline = readOutline(options.path, model.getValue());
    const label = { ariaLabel: options.label };
    this.#editor = editor.create(host, { ...looksOf(host), ...looksOfView(options.view), ...label, model });
    this.#zones = new ReadingZones(this.#editor);
    this.#findings = new LineFindings(this.#editor, host);
    this.#markers = new ProblemMarkers(this.#model);
    this.#changes = this.#editor.createDecorationsCollection();
    this.#figures = new FigureMarks(this.#editor, this.#model);
    this.#mark = new PlaceMark(this.#editor, this.#model);
    this.#beads = new ScenarioBeads(this.#editor, host, events.toBoundary);
    this.#oldLines = new OldLines(this.#editor);
    this.ruler = new RulerZone(this.#editor, this.#model);
    this.#listen(events);
    this.#repairKey = listenToRepairKey(this.#editor, {
      key: KeyMod.CtrlCmd | KeyCode.Period,
      onMarks: editor.onDidChangeMarkers,
    });
    this.#lookForFigure = listenToFigures(this.#editor, this.#figures, events.figure);
    this.#redraw();
    // The signs of the editor's own widgets come with the page, not when the first widget opens.
    void document.fonts.load("16px codicon");
    this.#markChanges();
  }

  #listen(events: EditorEvents): void {
    this.#listening = this.#model.onDidChangeContent(() => {
      this.#outline = readOutline(this.path, this.#model.getValue());
      this.#redraw();
      this.#markChanges();
    });
    this.#editor.onDidChangeCursorPosition(({ position }) => {
      events.moved(this.#findings.ruleAt(position.lineNumber));
      events.caret(this.#model.getOffsetAt(position));
    });
    this.#editor.onDidScrollChange(() => events.scrolled());
    this.#editor.onDidLayoutChange(() => {
      this.#editor.updateOptions(lettersOf(this.#host));
      this.#redraw();
      events.scrolled();
    });
    this.#editor.onDidChangeConfiguration((change) => {
      if (change.hasChanged(editor.EditorOption.tabFocusMode)) {
        events.tabLeaves(this.#editor.getOption(editor.EditorOption.tabFocusMode));
      }
    });
    this.#editor.addAction({
      id: "bylaw.toRow",
      label: "F12",
      keybindings: [KeyCode.F12],
      run: (target) => {
        const rule = this.#findings.ruleAt(target.getPosition()?.lineNumber ?? 0);
        if (rule !== undefined) events.toRow(rule);
      },
    });
    this.#editor.addCommand(KeyMod.CtrlCmd | KeyCode.KeyK, () => {});
  }

  /** Read hides the Markdown behind its page; Code shows all as it is typed. */
  setView(view: "read" | "code", language: Language, label: string): void {
    this.#view = view;
    this.#language = language;
    this.#editor.updateOptions({ ...looksOfView(view), ariaLabel: label });
    this.#redraw();
  }

  setFindings(findings: readonly LineFinding[]): void {
    this.#findings.set(findings);
  }

  setProblems(problems: readonly Diagnostic[], language: Language): void {
    this.#markers.set(problems, language);
  }

  /** Places of the text in which figures may be moved. */
  setFigures(places: readonly Stretch[]): void {
    this.#figures.set(places);
    this.#lookForFigure();
  }

  /** The figure at a place of the text, where it may be moved. */
  figureAt(offset: number): Stretch | undefined {
    return this.#figures.at(offset);
  }

  /** Shows beside the lines with a boundary which scenarios stand round it. */
  setBeads(beads: readonly LineBeads[], label: string): void {
    this.#beads.set(beads, label);
  }

  /** Marks the place that something beside the text points to. */
  setMark(marked: MarkedPlace | undefined): void {
    this.#mark.set(marked);
  }

  /** Shows behind each name its name in the other language, or no longer. */
  showOtherNames(shown: boolean): void {
    this.#editor.updateOptions({ inlayHints: { enabled: shown ? "on" : "offUnlessPressed" } });
  }

  /** The shipped text as it reads in other languages: whoever rewrites it in one of them has changed nothing. */
  setWritings(writings: readonly string[]): void {
    this.#writings = writings;
    this.#markChanges();
  }

  /** The text with which the one in hand is compared; undefined for the one shipped. */
  setHeld(held: string | undefined): void {
    this.#held = held;
    this.#markChanges();
  }

  /** Shows struck what these changes have replaced. */
  showOldLines(changes: readonly TextChange[]): void {
    this.#oldLines.show(changes);
  }

  /** Puts a text of the measure in the place of what stands there, as one step that can be undone. */
  setText(path: string, text: string): void {
    this.#models.setText(path, text);
  }

  /** Lays the text out anew, by the editor's own command. */
  formatText(): void {
    this.#editor.focus();
    void this.#editor.getAction("editor.action.formatDocument")?.run();
  }

  /** Edits of any of the measure's texts. */
  apply(edits: readonly TextEdit[]): void {
    this.#models.apply(edits);
    this.#editor.focus();
  }

  /** Whether this is the text as it stands. */
  reads(text: string): boolean {
    return this.#model.getValue() === text;
  }

  /** Line of an offset, counted from 1. */
  lineAt(offset: number): number {
    return this.#model.getPositionAt(offset).lineNumber;
  }

  goToOffset(offset: number): void {
    const position = this.#model.getPositionAt(offset);
    this.#editor.setPosition(position);
    this.#editor.revealPositionInCenterIfOutsideViewport(position);
    this.#editor.focus();
  }

  /** Puts the caret at the end of a line, counted from 1, and takes the focus. */
  goToLine(line: number): void {
    const lineNumber = Math.min(line, this.#model.getLineCount());
    const position = { lineNumber, column: this.#model.getLineMaxColumn(lineNumber) };
    this.#editor.setPosition(position);
    this.#editor.revealPositionInCenterIfOutsideViewport(position);
    this.#editor.focus();
  }

  goToRule(rule: string): void {
    const line = this.#findings.lineOf(rule);
    if (line !== undefined) this.goToLine(line);
  }

  /** Puts the caret on a rule without taking the focus. */
  showRule(rule: string): void {
    const line = this.#findings.lineOf(rule);
    if (line === undefined || this.#editor.getPosition()?.lineNumber === line) return;
    this.#editor.setPosition({ lineNumber: line, column: this.#model.getLineMaxColumn(line) });
    this.#editor.revealLineInCenterIfOutsideViewport(line);
  }

  /** Scrolls an article to the top. `fallback`: an offset where no heading names it. */
  goToArticle(article: string, fallback: number | undefined): void {
    const { parts } = this.#outline;
    const index = parts.findIndex((part) => part.kind === "heading" && part.articles.includes(article));
    const code = parts.slice(Math.max(index, 0)).find((part) => part.kind === "code" && part.last >= part.first);
    if (index < 0 || code === undefined || code.kind !== "code") {
      if (fallback !== undefined) this.#editor.setScrollTop(this.#zones.topOver(this.lineAt(fallback), this.#outline));
      return;
    }
    const heading = parts[index];
    const top =
      this.#view === "code" && heading?.kind === "heading"
        ? this.#editor.getTopForLineNumber(heading.line)
        : this.#zones.topOver(code.first, this.#outline);
    this.#editor.setScrollTop(top);
  }

  /** First line that can be seen. */
  firstVisibleLine(): number {
    return this.#editor.getVisibleRanges()[0]?.startLineNumber ?? 1;
  }

  /** Middle of a rule's line, in pixels from the top of the editor; undefined where it cannot be seen. */
  middleOf(rule: string): number | undefined {
    const line = this.#findings.lineOf(rule);
    if (line === undefined) return undefined;
    const height = this.#editor.getOption(editor.EditorOption.lineHeight);
    const end = this.#editor.getTopForPosition(line, this.#model.getLineMaxColumn(line));
    const middle = end - this.#editor.getScrollTop() + height / 2;
    return middle < 0 || middle > this.#editor.getLayoutInfo().height ? undefined : middle;
  }

  /** Takes the colours of the page anew after a change of ground. */
  setGround(ground: Ground): void {
    setEditorGround(ground);
  }

  /** Lets the text be read alone, or changed again. */
  setReadOnly(readOnly: boolean): void {
    this.#editor.updateOptions({ readOnly, domReadOnly: readOnly });
  }

  focus(): void {
    this.#editor.focus();
  }

  dispose(): void {
    this.#markers.dispose();
    this.#listening?.dispose();
    this.#repairKey.dispose();
    this.#editor.dispose();
  }

  #redraw(): void {
    if (this.#view === "read") this.#zones.show(this.#outline, this.#language);
    else this.#zones.clear();
    this.#findings.draw();
    this.#beads.draw();
    this.ruler.draw();
  }

  /** What differs from the text held as "before" is set in vermilion at once: this needs no result. */
  #markChanges(): void {
    const before = this.#held === undefined ? [this.#shipped, ...this.#writings] : [this.#held];
    this.#changes.set(changesByHand(before, this.#model.getValue()).flatMap(changeMarks));
  }
}

function changeMarks({ line, part }: ChangedLine): editor.IModelDeltaDecoration[] {
  const whole = {
    range: new Range(line, 1, line, 1),
    options: { isWholeLine: true, className: "changed-line", lineNumberClassName: "changed-number" },
  };
  if (part === undefined || part.to <= part.from) return [whole];
  return [whole, { range: new Range(line, part.from, line, part.to), options: { inlineClassName: "changed-part" } }];
}

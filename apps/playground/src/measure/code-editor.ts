import type { Diagnostic, Language, TextEdit } from "@bylaw/diagnostics";
import { editor, KeyCode, KeyMod, Range, Uri } from "monaco-editor/editor";
import "./monaco-features.ts";
import { type Outline, readOutline } from "../document/outline.ts";
import type { Ground } from "../state/settings.ts";
import { type ChangedLine, changedLines } from "./changed-lines.ts";
import { languageId, registerLanguage, weighModel } from "./editor-language.ts";
import { setEditorGround, themeName } from "./editor-theme.ts";
import { FigureMarks, type Stretch } from "./figure-marks.ts";
import { type LineFinding, LineFindings } from "./line-findings.ts";
import { ProblemMarkers } from "./problem-markers.ts";
import { ReadingZones } from "./reading-zones.tsx";

/** What the page hears from the editor. */
export interface EditorEvents {
  readonly changed: (text: string) => void;
  /** The caret stands on another line; the rule of that line, if it has one. */
  readonly moved: (rule: string | undefined) => void;
  readonly scrolled: () => void;
  /** F12: from the line to its row. */
  readonly toRow: (rule: string) => void;
  readonly tabLeaves: (leaves: boolean) => void;
}

export interface EditorOptions {
  readonly path: string;
  readonly text: string;
  /** The text as it was shipped. */
  readonly shipped: string;
  readonly language: Language;
  readonly view: "read" | "code";
  readonly label: string;
}

const plainBrackets = { enabled: false, independentColorPoolPerBracketType: false };

self.MonacoEnvironment = {
  getWorker: () => new Worker(new URL("./monaco-worker.ts", import.meta.url), { type: "module" }),
};
registerLanguage();
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
  readonly #host: HTMLElement;
  readonly #path: string;
  readonly #shipped: string;
  #outline: Outline;
  #language: Language;
  #view: "read" | "code";

  constructor(host: HTMLElement, options: EditorOptions, events: EditorEvents) {
    this.#host = host;
    this.#path = options.path;
    this.#shipped = options.shipped;
    this.#language = options.language;
    this.#view = options.view;
    const uri = Uri.from({ scheme: "bylaw", path: `/${options.path}` });
    this.#model = editor.createModel(options.text, languageId, uri);
    this.#model.setEOL(editor.EndOfLineSequence.LF);
    this.#model.updateOptions({ tabSize: 2, insertSpaces: true, bracketColorizationOptions: plainBrackets });
    weighModel(this.#model, options.path);
    this.#outline = readOutline(options.path, options.text);
    this.#editor = editor.create(host, { ...looks(host), model: this.#model, ariaLabel: options.label });
    this.#zones = new ReadingZones(this.#editor);
    this.#findings = new LineFindings(this.#editor, host);
    this.#markers = new ProblemMarkers(this.#model, options.path);
    this.#changes = this.#editor.createDecorationsCollection();
    this.#figures = new FigureMarks(this.#editor, this.#model);
    this.#listen(events);
    this.#redraw();
    // The signs of the editor's own widgets come with the page, not when the first widget opens.
    void document.fonts.load("16px codicon");
    this.#markChanges();
  }

  #listen(events: EditorEvents): void {
    this.#model.onDidChangeContent(() => {
      const text = this.#model.getValue();
      this.#outline = readOutline(this.#path, text);
      this.#redraw();
      this.#markChanges();
      events.changed(text);
    });
    this.#editor.onDidChangeCursorPosition(({ position }) => events.moved(this.#findings.ruleAt(position.lineNumber)));
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
    this.#editor.updateOptions({ ariaLabel: label });
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
  }

  /** Puts the whole text back, as one step that can be undone. */
  setText(text: string): void {
    if (text === this.#model.getValue()) return;
    this.#edit([{ range: this.#model.getFullModelRange(), text }]);
  }

  apply(edits: readonly TextEdit[]): void {
    this.#edit(
      edits.map(({ span, text }) => ({
        range: Range.fromPositions(this.#model.getPositionAt(span.start), this.#model.getPositionAt(span.end)),
        text,
      })),
    );
    this.#editor.focus();
  }

  #edit(edits: editor.IIdentifiedSingleEditOperation[]): void {
    this.#editor.pushUndoStop();
    this.#editor.executeEdits("page", edits);
    this.#editor.pushUndoStop();
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

  goToRule(rule: string): void {
    const line = this.#findings.lineOf(rule);
    if (line === undefined) return;
    const position = { lineNumber: line, column: this.#model.getLineMaxColumn(line) };
    this.#editor.setPosition(position);
    this.#editor.revealPositionInCenterIfOutsideViewport(position);
    this.#editor.focus();
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

  focus(): void {
    this.#editor.focus();
  }

  dispose(): void {
    this.#markers.dispose();
    this.#editor.dispose();
    this.#model.dispose();
  }

  #redraw(): void {
    if (this.#view === "read") this.#zones.show(this.#outline, this.#language);
    else this.#zones.clear();
    this.#findings.draw();
  }

  /** What differs from the text as shipped is set in vermilion at once: this needs no result. */
  #markChanges(): void {
    this.#changes.set(changedLines(this.#shipped, this.#model.getValue()).flatMap(changeMarks));
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

/** The letters of the page at its present size. */
function lettersOf(host: HTMLElement): editor.IEditorOptions {
  const style = getComputedStyle(host);
  return {
    fontFamily: style.fontFamily,
    fontSize: Number.parseFloat(style.fontSize),
    lineHeight: Number.parseFloat(style.lineHeight),
  };
}

function looks(host: HTMLElement): editor.IStandaloneEditorConstructionOptions {
  return {
    ...lettersOf(host),
    theme: themeName,
    fontLigatures: false,
    fullwidthCharacterWidth: "twoCells",
    automaticLayout: true,
    wordWrap: "on",
    wrappingIndent: "deepIndent",
    lineNumbersMinChars: 7,
    lineDecorationsWidth: 30,
    glyphMargin: false,
    folding: false,
    minimap: { enabled: false },
    overviewRulerLanes: 0,
    overviewRulerBorder: false,
    hideCursorInOverviewRuler: true,
    renderLineHighlight: "all",
    renderWhitespace: "none",
    guides: { indentation: false, bracketPairs: false },
    unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true, nonBasicASCII: false },
    scrollBeyondLastLine: true,
    scrollbar: { verticalScrollbarSize: 10, useShadows: false, alwaysConsumeMouseWheel: false },
    stickyScroll: { enabled: false },
    occurrencesHighlight: "off",
    selectionHighlight: false,
    roundedSelection: false,
    contextmenu: false,
    links: false,
    lightbulb: { enabled: editor.ShowLightbulbIconMode.Off },
    fixedOverflowWidgets: true,
    padding: { top: 0, bottom: 8 },
  };
}

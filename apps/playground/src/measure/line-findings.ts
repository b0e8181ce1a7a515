import type { RuleStatus } from "@bylaw/ir";
import { editor, Range } from "monaco-editor/editor";
import { cellsOf, lastRow } from "./last-row.ts";
import { signMarkup } from "./sign-markup.ts";

/** What stands at the end of a rule's line: the value given and the sign of the status. */
export interface LineFinding {
  readonly rule: string;
  readonly status: RuleStatus;
  /** Short; empty where the sign says all. */
  readonly value: string;
  /** How many findings the rule changes, in words; they stand in the place of the value and its sign. */
  readonly changes?: string;
  /** Offsets of the rule in the text that the finding rests on. */
  readonly start: number;
  readonly end: number;
}

/** Findings at the ends of lines: a layer over the text, so that the text and what is copied stay untouched. */
export class LineFindings {
  readonly #editor: editor.IStandaloneCodeEditor;
  readonly #layer = document.createElement("div");
  readonly #page = document.createElement("div");
  readonly #ranges: editor.IEditorDecorationsCollection;
  #findings: readonly LineFinding[] = [];
  #drawn = "";

  constructor(target: editor.IStandaloneCodeEditor, host: HTMLElement) {
    this.#editor = target;
    this.#ranges = target.createDecorationsCollection();
    this.#layer.className = "line-findings";
    this.#layer.setAttribute("aria-hidden", "true");
    this.#layer.append(this.#page);
    host.append(this.#layer);
    target.onDidScrollChange(() => this.#scroll());
    target.onDidLayoutChange(() => this.draw());
    target.onDidContentSizeChange(() => this.draw());
  }

  /** Takes findings of the text as it stands; edits move them along until the next ones come. */
  set(findings: readonly LineFinding[]): void {
    const model = this.#editor.getModel();
    if (model === null) return;
    this.#findings = findings;
    this.#ranges.set(
      findings.map(({ start, end }) => ({
        range: Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end)),
        options: { stickiness: editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges },
      })),
    );
    this.draw();
  }

  /** Places every finding on the last line of its rule. */
  draw(): void {
    const model = this.#editor.getModel();
    const { contentLeft, contentWidth, verticalScrollbarWidth } = this.#editor.getLayoutInfo();
    const width = contentWidth - verticalScrollbarWidth;
    const lineHeight = this.#editor.getOption(editor.EditorOption.lineHeight);
    const charWidth = this.#editor.getOption(editor.EditorOption.fontInfo).typicalHalfwidthCharacterWidth;
    const marks = this.#ranges.getRanges().flatMap((range, index) => {
      const finding = this.#findings[index];
      if (finding === undefined || model === null || range.endLineNumber > model.getLineCount()) return [];
      const end = { lineNumber: range.endLineNumber, column: model.getLineMaxColumn(range.endLineNumber) };
      const top = this.#editor.getTopForPosition(end.lineNumber, end.column);
      const used = lastRow(model.getLineContent(end.lineNumber), Math.floor(width / charWidth)) * charWidth;
      const said = finding.changes ?? finding.value;
      const words = said !== "" && width - used > cellsOf(said) * charWidth + 32;
      return [{ top, finding, words }];
    });
    const drawn = JSON.stringify([marks, width, lineHeight]);
    if (drawn !== this.#drawn) {
      this.#drawn = drawn;
      this.#layer.style.left = `${contentLeft}px`;
      this.#layer.style.width = `${width}px`;
      this.#page.replaceChildren(...marks.map(({ top, finding, words }) => mark(finding, top, lineHeight, words)));
    }
    this.#scroll();
  }

  /** The rule whose text holds a line. */
  ruleAt(line: number): string | undefined {
    const ranges = this.#ranges.getRanges();
    const index = ranges.findIndex((range) => range.startLineNumber <= line && line <= range.endLineNumber);
    return this.#findings[index]?.rule;
  }

  /** The line on which the finding of a rule stands. */
  lineOf(rule: string): number | undefined {
    const index = this.#findings.findIndex((finding) => finding.rule === rule);
    return index < 0 ? undefined : this.#ranges.getRange(index)?.endLineNumber;
  }

  #scroll(): void {
    this.#page.style.transform = `translateY(${-this.#editor.getScrollTop()}px)`;
  }
}

function mark(finding: LineFinding, top: number, height: number, words: boolean): HTMLElement {
  const node = document.createElement("span");
  node.className = `line-finding is-${finding.status}`;
  node.dataset["rule"] = finding.rule;
  node.style.top = `${top}px`;
  node.style.height = `${height}px`;
  if (finding.changes !== undefined && words) {
    node.classList.add("is-hand");
    node.textContent = finding.changes;
    return node;
  }
  node.textContent = words ? finding.value : "";
  node.append(signMarkup(finding.status));
  return node;
}

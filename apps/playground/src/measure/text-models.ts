import type { TextEdit } from "@bylaw/diagnostics";
import { editor, Range } from "monaco-editor/editor";
import { languageFor } from "./editor-language.ts";
import { addressOf, rangeOf } from "./services/text-places.ts";

/** What the page knows of texts. */
export interface TextSource {
  /** A text of the measure as it stands, or one of a vocabulary that it uses. */
  readonly textOf: (path: string) => string | undefined;
  /** Whether a text is of the measure, and so may be changed. */
  readonly isOwn: (path: string) => boolean;
  readonly changed: (path: string, text: string) => void;
}

const plainBrackets = { enabled: false, independentColorPoolPerBracketType: false };

/** The texts as the editor holds them. They outlive the editor that shows them, and so does what can be undone. */
export class TextModels {
  readonly #source: TextSource;

  constructor(source: TextSource) {
    this.#source = source;
  }

  /** The model of a text, made when it is first needed; undefined for a text that the page does not hold. */
  of(path: string): editor.ITextModel | undefined {
    const address = addressOf(path);
    const known = editor.getModel(address);
    if (known !== null) return known;
    const text = this.#source.textOf(path);
    if (text === undefined) return undefined;
    const language = languageFor(path, () => editor.getModel(address));
    const model = editor.createModel(text, language, address);
    model.setEOL(editor.EndOfLineSequence.LF);
    model.updateOptions({ tabSize: 2, insertSpaces: true, bracketColorizationOptions: plainBrackets });
    model.onDidChangeContent(() => {
      if (this.#source.isOwn(path)) this.#source.changed(path, model.getValue());
      // A vocabulary is shown, not changed: what is typed into it in passing does not stay.
      else if (model.getValue() !== text) queueMicrotask(() => model.setValue(text));
    });
    return model;
  }

  /** Edits of any of the measure's texts, in each of them one step that can be undone. */
  apply(edits: readonly TextEdit[]): void {
    for (const path of new Set(edits.map(({ span }) => span.source))) {
      const model = this.#source.isOwn(path) ? this.of(path) : undefined;
      if (model === undefined) continue;
      const own = edits.filter(({ span }) => span.source === path);
      change(
        model,
        own.map(({ span, text }) => ({ range: rangeOf(model, span), text })),
      );
    }
  }

  /** Puts a whole text in the place of another, as one step that can be undone; lines that stay the same stay. */
  setText(path: string, text: string): void {
    const model = this.of(path);
    if (model === undefined || text === model.getValue()) return;
    const now = model.getLinesContent();
    const lines = text.split("\n");
    change(model, now.length === lines.length ? lineByLine(model, lines) : [middle(model, lines)]);
  }
}

/** Only the lines that read otherwise, so that marks on the others stay where they are. */
function lineByLine(model: editor.ITextModel, lines: readonly string[]): editor.IIdentifiedSingleEditOperation[] {
  return lines.flatMap((text, index) => {
    const line = index + 1;
    if (text === model.getLineContent(line)) return [];
    return [{ range: new Range(line, 1, line, model.getLineMaxColumn(line)), text }];
  });
}

/** All between the first and the last line that reads otherwise. */
function middle(model: editor.ITextModel, lines: readonly string[]): editor.IIdentifiedSingleEditOperation {
  const now = model.getLinesContent();
  const most = Math.min(now.length, lines.length) - 1;
  let head = 0;
  while (head < most && now[head] === lines[head]) head += 1;
  let tail = 0;
  while (tail < most - head && now.at(-1 - tail) === lines.at(-1 - tail)) tail += 1;
  const last = now.length - tail;
  return {
    range: new Range(head + 1, 1, last, model.getLineMaxColumn(last)),
    text: lines.slice(head, lines.length - tail).join("\n"),
  };
}

function change(model: editor.ITextModel, edits: editor.IIdentifiedSingleEditOperation[]): void {
  model.pushStackElement();
  model.pushEditOperations([], edits, () => null);
  model.pushStackElement();
}

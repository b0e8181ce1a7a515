import type { TextChange } from "@bylaw/analysis";
import type { editor } from "monaco-editor/editor";
import { partsOf } from "./change-parts.ts";

/** Lines that were rewritten or removed, struck, over those that stand in their place; they are no part of the text. */
export class OldLines {
  readonly #editor: editor.IStandaloneCodeEditor;
  #zones: readonly string[] = [];

  constructor(target: editor.IStandaloneCodeEditor) {
    this.#editor = target;
  }

  show(changes: readonly TextChange[]): void {
    if (changes.length === 0 && this.#zones.length === 0) return;
    this.#editor.changeViewZones((accessor) => {
      for (const zone of this.#zones) accessor.removeZone(zone);
      this.#zones = changes.flatMap((change) => {
        if (change.kind === "added" || change.before.lines === 0) return [];
        return [
          accessor.addZone({
            afterLineNumber: change.after.line - 1,
            // Behind the page of prose that may stand at the same place.
            ordinal: 50_000,
            heightInLines: change.before.lines,
            domNode: this.#struck(change),
            marginDomNode: margin(change),
          }),
        ];
      });
    });
  }

  #struck({ before, stretches }: TextChange): HTMLElement {
    const node = document.createElement("div");
    node.className = "old-lines";
    this.#editor.applyFontInfo(node);
    for (const { text, differs } of partsOf(before, stretches, "before")) {
      const part = document.createElement(differs ? "s" : "span");
      part.textContent = text;
      node.append(part);
    }
    return node;
  }
}

function margin({ before }: TextChange): HTMLElement {
  const node = document.createElement("div");
  node.className = "old-numbers";
  node.setAttribute("aria-hidden", "true");
  for (let line = 0; line < before.lines; line++) {
    const row = document.createElement("div");
    const number = document.createElement("span");
    number.textContent = String(before.line + line);
    const sign = document.createElement("b");
    sign.textContent = "−";
    row.append(number, sign);
    node.append(row);
  }
  return node;
}

import type { Language } from "@bylaw/diagnostics";
import type { editor } from "monaco-editor/editor";
import { type JSX, render } from "preact";
import type { Outline, Part } from "../document/outline.ts";
import { Prose, ProseNumber } from "./prose.tsx";

/** Markdown between two blocks of code: hidden as text, shown as a page. */
interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly parts: readonly Part[];
}

/** Hiding lines is what Monaco's own difference view does; the call is not in its public types. */
interface HidesLines {
  readonly setHiddenAreas: (ranges: readonly unknown[], source?: unknown) => void;
}

/** The Markdown of a literate source set in serif between the blocks of code. */
export class ReadingZones {
  readonly #editor: editor.IStandaloneCodeEditor;
  #zones: string[] = [];
  #nodes: readonly HTMLElement[] = [];
  #heights: readonly number[] = [];
  #shown = "";

  constructor(target: editor.IStandaloneCodeEditor) {
    this.#editor = target;
  }

  /** Sets the page anew where outline, language or width have changed. */
  show(outline: Outline, language: Language): void {
    const stretches = stretchesOf(outline);
    const { contentWidth, verticalScrollbarWidth } = this.#editor.getLayoutInfo();
    const width = contentWidth - verticalScrollbarWidth;
    const signature = JSON.stringify([language, width, stretches]);
    if (signature === this.#shown) return;
    this.#shown = signature;
    const state = this.#editor.saveViewState();
    this.#replace(stretches, language, width);
    hide(this.#editor, stretches);
    if (state !== null) this.#editor.restoreViewState(state);
  }

  /** Shows the Markdown as it is typed. */
  clear(): void {
    this.#shown = "";
    this.#replace([], "en", 0);
    hide(this.#editor, []);
  }

  /** Top of the prose over a line, in pixels of the text; that of the line itself where no prose is over it. */
  topOver(line: number, outline: Outline): number {
    const top = this.#editor.getTopForLineNumber(line);
    const above = stretchesOf(outline).findIndex(({ last }) => last === line - 1);
    return this.#shown === "" ? top : top - (this.#heights[above] ?? 0);
  }

  #replace(stretches: readonly Stretch[], language: Language, width: number): void {
    for (const node of this.#nodes) render(null, node);
    this.#nodes = stretches.map(({ parts }) => drawn("prose-zone", <Prose parts={parts} language={language} />));
    this.#heights = heightsOf(this.#nodes, width);
    this.#editor.changeViewZones((accessor) => {
      for (const zone of this.#zones) accessor.removeZone(zone);
      this.#zones = stretches.map(({ first, parts }, index) =>
        accessor.addZone({
          afterLineNumber: first - 1,
          heightInPx: this.#heights[index] ?? 0,
          domNode: this.#nodes[index] ?? document.createElement("div"),
          marginDomNode: drawn("prose-margin", <ProseNumber parts={parts} language={language} />),
          showInHiddenAreas: true,
          suppressMouseDown: true,
        }),
      );
    });
  }
}

function drawn(kind: string, content: JSX.Element): HTMLElement {
  const node = document.createElement("div");
  node.className = kind;
  render(content, node);
  return node;
}

function hide(target: editor.IStandaloneCodeEditor, stretches: readonly Stretch[]): void {
  (target as unknown as HidesLines).setHiddenAreas(
    stretches.map(({ first, last }) => ({
      startLineNumber: first,
      startColumn: 1,
      endLineNumber: last,
      endColumn: 1,
    })),
    "prose",
  );
}

/** Every stretch of lines that are not code. None where there is no code: an editor must show a line. */
function stretchesOf({ parts, lineCount }: Outline): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let first = 1;
  let prose: Part[] = [];
  let visible = false;
  for (const part of parts) {
    if (part.kind !== "code") {
      prose.push(part);
      continue;
    }
    if (part.last < part.first) continue;
    visible = true;
    if (part.first > first) stretches.push({ first, last: part.first - 1, parts: prose });
    prose = [];
    first = part.last + 1;
  }
  if (first <= lineCount) stretches.push({ first, last: lineCount, parts: prose });
  return visible ? stretches : [];
}

/** All are laid out together: one by one, the page would be laid out once for each. */
function heightsOf(nodes: readonly HTMLElement[], width: number): readonly number[] {
  for (const node of nodes) node.style.width = `${width}px`;
  document.body.append(...nodes);
  const heights = nodes.map((node) => node.offsetHeight);
  for (const node of nodes) {
    node.remove();
    node.style.width = "";
  }
  return heights;
}

import { Emitter, editor, type IPosition, type IRange, KeyCode, KeyMod, type Uri } from "monaco-editor/editor";
import type { ServiceLine } from "../engine/service-line.ts";
import { CodeEditor, type EditorEvents, type EditorOptions } from "./code-editor.ts";
import { offerServices } from "./services/offer-services.ts";
import { openDesk, type ServiceDesk } from "./services/service-desk.ts";
import { TextModels, type TextSource } from "./text-models.ts";

/** What the editor needs of the page, for as long as the page is open. */
export interface EditorPage extends TextSource, Pick<ServiceDesk, "language" | "texts">, Pick<ServiceLine, "serve"> {
  /** Calls `listener` when what services say has changed though the text has not. */
  readonly watchNews: (listener: () => void) => void;
  /** Opens another text of the measure at an offset. */
  readonly openText: (path: string, offset: number) => void;
}

/**
 * F12 leads to the row of a line, so the ways of a name are round it, and the same on every system. What is said of a
 * word has a key of its own: the editor's begins with Ctrl K, which is the page's.
 */
const keys: editor.IKeybindingRule[] = [
  { keybinding: KeyMod.CtrlCmd | KeyCode.F12, command: "editor.action.revealDefinition" },
  { keybinding: KeyMod.Alt | KeyCode.F12, command: "editor.action.peekDefinition" },
  { keybinding: KeyMod.Shift | KeyCode.F1, command: "editor.action.showHover" },
  { keybinding: KeyMod.Shift | KeyMod.Alt | KeyCode.KeyF, command: "editor.action.formatDocument" },
].map((rule) => ({ ...rule, when: "editorTextFocus" }));

/** Where editors are made: it holds the texts and offers the services, which outlive each of them. */
export class EditorRoom {
  readonly #models: TextModels;

  constructor(page: EditorPage) {
    // The editor asks for its worker a while later; started now, it comes with the page, and nothing is asked for then.
    let first: Worker | undefined = startMonacoWorker();
    self.MonacoEnvironment = {
      getWorker: () => {
        const worker = first ?? startMonacoWorker();
        first = undefined;
        return worker;
      },
    };
    this.#models = new TextModels(page);
    const news = new Emitter<void>();
    page.watchNews(() => news.fire());
    const { serve, language, texts } = page;
    const modelOf = (path: string): editor.ITextModel | undefined => this.#models.of(path);
    offerServices(openDesk({ serve, language, texts, modelOf, onNews: news.event }));
    editor.addKeybindingRules(keys);
    editor.registerEditorOpener({
      openCodeEditor: (source, address, place) => this.#open(source, address, place, page),
    });
  }

  /** An editor of one text, in a place of the page. */
  edit(host: HTMLElement, options: Omit<EditorOptions, "models">, events: EditorEvents): CodeEditor {
    return new CodeEditor(host, { ...options, models: this.#models }, events);
  }

  /** Another text of the measure is opened; one of a vocabulary, which cannot be changed here, is shown in passing. */
  #open(source: editor.ICodeEditor, address: Uri, place: IPosition | IRange | undefined, page: EditorPage): boolean {
    const path = address.path.slice(1);
    if (source.getModel()?.uri.toString() === address.toString()) return false;
    if (!page.isOwn(path)) {
      source.trigger("page", "editor.action.peekDefinition", undefined);
      return true;
    }
    page.openText(path, this.#models.of(path)?.getOffsetAt(startOf(place)) ?? 0);
    return true;
  }
}

function startMonacoWorker(): Worker {
  return new Worker(new URL("./monaco-worker.ts", import.meta.url), { type: "module" });
}

function startOf(place: IPosition | IRange | undefined): IPosition {
  if (place === undefined) return { lineNumber: 1, column: 1 };
  return "lineNumber" in place ? place : { lineNumber: place.startLineNumber, column: place.startColumn };
}

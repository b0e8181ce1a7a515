import type { editor } from "monaco-editor/editor";

/**
 * Milliseconds after which the editor looks for repairs of itself, once the caret has gone a step or marks have come. It
 * then calls off the menu that was asked for meanwhile.
 */
const ownSearch = 250;

/** The key itself, as the editor numbers keys, and how one hears that a text has other marks. */
export interface RepairKey {
  readonly key: number;
  readonly onMarks: typeof editor.onDidChangeMarkers;
}

/**
 * The key of the menu of repairs: it waits until the editor's own search is over, and the menu stays. A step of the caret
 * meanwhile calls it off, and it takes the keyboard from nobody to whom it has gone meanwhile.
 */
export function listenToRepairKey(
  target: editor.IStandaloneCodeEditor,
  { key, onMarks }: RepairKey,
): { readonly dispose: () => void } {
  let last = Number.NEGATIVE_INFINITY;
  let asked = 0;
  // When all who listen have heard of it: the editor sets its timer somewhere among them.
  const searches = (): void =>
    queueMicrotask(() => {
      last = performance.now();
    });
  const ask = (): void => {
    window.clearTimeout(asked);
    const rest = last + ownSearch - performance.now();
    // Behind the editor's timer for the same time.
    if (rest > 0) asked = window.setTimeout(ask, rest + 1);
    else if (target.hasTextFocus()) target.trigger("page", "editor.action.quickFix", undefined);
  };
  target.onDidChangeCursorPosition(() => {
    window.clearTimeout(asked);
    searches();
  });
  target.addAction({
    id: "bylaw.repairs",
    label: "Ctrl+.",
    keybindings: [key],
    precondition: "editorTextFocus",
    run: ask,
  });
  const marks = onMarks((addresses) => {
    const own = target.getModel()?.uri.toString();
    if (addresses.some((address) => address.toString() === own)) searches();
  });
  return {
    dispose: () => {
      window.clearTimeout(asked);
      marks.dispose();
    },
  };
}

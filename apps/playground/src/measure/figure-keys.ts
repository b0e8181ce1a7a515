import { editor, KeyCode, KeyMod } from "monaco-editor/editor";
import type { FigureMarks } from "./figure-marks.ts";

/**
 * Opens the ruler of a figure: a click on it, Enter within it, Alt with an arrow at it. Gives back what is to
 * be called when other figures are marked.
 */
export function listenToFigures(
  target: editor.IStandaloneCodeEditor,
  figures: FigureMarks,
  open: (offset: number, entered: boolean) => void,
): () => void {
  const offset = (): number => {
    const [model, position] = [target.getModel(), target.getPosition()];
    return model === null || position === null ? -1 : model.getOffsetAt(position);
  };
  const within = target.createContextKey<boolean>("bylawWithinFigure", false);
  const at = target.createContextKey<boolean>("bylawAtFigure", false);
  const look = (): void => {
    const here = offset();
    within.set(figures.at(here, true) !== undefined);
    at.set(figures.at(here) !== undefined);
  };
  target.onDidChangeCursorPosition(look);
  target.onMouseUp(({ event, target: { type, position } }) => {
    const model = target.getModel();
    if (!event.leftButton || type !== editor.MouseTargetType.CONTENT_TEXT || position === null || model === null)
      return;
    const here = model.getOffsetAt(position);
    if (target.getSelection()?.isEmpty() === true && figures.at(here) !== undefined) open(here, false);
  });
  const free = "editorTextFocus && !suggestWidgetVisible && !findWidgetVisible";
  const keys = [
    { id: "bylaw.openRuler", keybindings: [KeyCode.Enter], precondition: `bylawWithinFigure && ${free}` },
    {
      id: "bylaw.moveFigure",
      keybindings: [KeyCode.UpArrow, KeyCode.DownArrow, KeyCode.LeftArrow, KeyCode.RightArrow].map(
        (arrow) => KeyMod.Alt | arrow,
      ),
      precondition: "bylawAtFigure && editorTextFocus",
    },
  ];
  for (const key of keys) target.addAction({ ...key, label: key.id, run: () => open(offset(), true) });
  return look;
}

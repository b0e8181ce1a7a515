import type { editor } from "monaco-editor/editor";

/** The path by which the policy knows the text of a model. */
export function pathOf(model: editor.ITextModel): string {
  return model.uri.path.slice(1);
}

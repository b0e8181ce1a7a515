import type { Span, TextEdit } from "@bylaw/diagnostics";
import { type editor, type languages, Range, Uri } from "monaco-editor/editor";

/** The editor's address of a text. */
export function addressOf(path: string): Uri {
  return Uri.from({ scheme: "bylaw", path: `/${path}` });
}

/** A stretch of offsets as lines and columns. */
export function rangeOf(model: editor.ITextModel, { start, end }: Pick<Span, "start" | "end">): Range {
  return Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end));
}

/** Texts that the page can show, by path: undefined for one that it does not hold. */
export type ModelOf = (path: string) => editor.ITextModel | undefined;

/** Places as the editor opens them; those in texts that the page does not hold are left out. */
export function locationsOf(modelOf: ModelOf, spans: readonly Span[]): languages.Location[] {
  return spans.flatMap((span) => {
    const model = modelOf(span.source);
    return model === undefined ? [] : [{ uri: model.uri, range: rangeOf(model, span) }];
  });
}

/** Edits of several texts as the editor applies them: undefined where the page does not hold all of these texts. */
export function workspaceEditOf(modelOf: ModelOf, edits: readonly TextEdit[]): languages.WorkspaceEdit | undefined {
  const texts = edits.map(({ span, text }) => ({ span, text, model: modelOf(span.source) }));
  const found = texts.flatMap(({ span, text, model }) =>
    model === undefined
      ? []
      : [
          {
            resource: model.uri,
            versionId: model.getVersionId(),
            textEdit: { range: rangeOf(model, span), text },
          },
        ],
  );
  return found.length === edits.length ? { edits: found } : undefined;
}

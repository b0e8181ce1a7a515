import type { CodeAction } from "@bylaw/editor";
import { type editor, type IDisposable, languages } from "monaco-editor/editor";
import { languageFilter } from "../editor-language.ts";
import { markerOf } from "../problem-markers.ts";
import type { ServiceDesk } from "./service-desk.ts";
import { workspaceEditOf } from "./text-places.ts";

/** Repairs of problems, and changes that nobody complained of. */
export function offerRepairs(desk: ServiceDesk): IDisposable {
  return languages.registerCodeActionProvider(
    languageFilter,
    {
      provideCodeActions: async (model, range, _context, token) => {
        const start = model.getOffsetAt({ lineNumber: range.startLineNumber, column: range.startColumn });
        const end = model.getOffsetAt({ lineNumber: range.endLineNumber, column: range.endColumn });
        const actions = await desk.ask("actions", model, { range: { start, end } }, token);
        return { actions: actions.flatMap((action) => actionOf(desk, model, action)), dispose: () => {} };
      },
    },
    { providedCodeActionKinds: ["quickfix", "refactor"] },
  );
}

function actionOf(desk: ServiceDesk, model: editor.ITextModel, action: CodeAction): languages.CodeAction[] {
  const edit = workspaceEditOf(desk.modelOf, action.fix.edits);
  if (edit === undefined) return [];
  const { title, kind, problem, preferred = false } = action;
  return [
    {
      title,
      kind,
      isPreferred: preferred,
      edit,
      ...(problem === undefined ? {} : { diagnostics: [markerOf(model, problem, desk.language())] }),
    },
  ];
}

import { renderMessage } from "@bylaw/diagnostics";
import { type IDisposable, languages, Range } from "monaco-editor/editor";
import { languageFilter } from "../editor-language.ts";
import type { ServiceDesk } from "./service-desk.ts";
import { rangeOf, workspaceEditOf } from "./text-places.ts";

const nowhere = new Range(1, 1, 1, 1);

/** A new name in all texts of the measure, each a step that can be undone. */
export function offerRenaming(desk: ServiceDesk): IDisposable {
  return languages.registerRenameProvider(languageFilter, {
    resolveRenameLocation: async (model, position, token) => {
      const target = await desk.ask("renameTarget", model, { offset: model.getOffsetAt(position) }, token);
      return target === undefined
        ? { range: nowhere, text: "", rejectReason: desk.texts().noNameHere }
        : { range: rangeOf(model, target.span), text: target.name };
    },
    provideRenameEdits: async (model, position, name, token) => {
      const offset = model.getOffsetAt(position);
      const { edits, problems } = await desk.ask("rename", model, { offset, name }, token);
      const problem = problems.find(({ severity }) => severity === "error");
      if (problem !== undefined) return { edits: [], rejectReason: renderMessage(problem, desk.language()) };
      return workspaceEditOf(desk.modelOf, edits) ?? { edits: [], rejectReason: desk.texts().nameElsewhere };
    },
  });
}

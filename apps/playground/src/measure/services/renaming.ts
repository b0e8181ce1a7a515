import { renderMessage } from "@bylaw/diagnostics";
import { type IDisposable, languages, Range } from "monaco-editor/editor";
import { languageFilter } from "../editor-language.ts";
import { orNothing, type ServiceDesk } from "./service-desk.ts";
import { rangeOf, workspaceEditOf } from "./text-places.ts";

const nowhere = new Range(1, 1, 1, 1);

/**
 * A new name in all texts of the measure, each a step that can be undone. An answer that nobody waits for any more is
 * nothing, not an error: the editor shows progress until it comes, and leaves errors there unheard.
 */
export function offerRenaming(desk: ServiceDesk): IDisposable {
  return languages.registerRenameProvider(languageFilter, {
    resolveRenameLocation: async (model, position, token) => {
      const offset = model.getOffsetAt(position);
      const target = await orNothing(desk.ask("renameTarget", model, { offset }, token), null);
      if (target === null) return null;
      return target === undefined
        ? { range: nowhere, text: "", rejectReason: desk.texts().noNameHere }
        : { range: rangeOf(model, target.span), text: target.name };
    },
    provideRenameEdits: async (model, position, name, token) => {
      const offset = model.getOffsetAt(position);
      const renamed = await orNothing(desk.ask("rename", model, { offset, name }, token), null);
      if (renamed === null) return null;
      const { edits, problems } = renamed;
      const problem = problems.find(({ severity }) => severity === "error");
      if (problem !== undefined) return { edits: [], rejectReason: renderMessage(problem, desk.language()) };
      return workspaceEditOf(desk.modelOf, edits) ?? { edits: [], rejectReason: desk.texts().nameElsewhere };
    },
  });
}

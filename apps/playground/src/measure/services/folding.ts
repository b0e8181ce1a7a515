import type { Fold } from "@bylaw/editor";
import { type IDisposable, languages } from "monaco-editor/editor";
import { languageFilter } from "../editor-language.ts";
import type { ServiceDesk } from "./service-desk.ts";

const kinds: Readonly<Record<Fold["kind"], languages.FoldingRangeKind>> = {
  region: languages.FoldingRangeKind.Region,
  comment: languages.FoldingRangeKind.Comment,
  prose: languages.FoldingRangeKind.Comment,
};

/** What can be folded away. */
export function offerFolding(desk: ServiceDesk): IDisposable {
  return languages.registerFoldingRangeProvider(languageFilter, {
    provideFoldingRanges: async (model, _context, token) => {
      const folds = await desk.ask("folds", model, {}, token);
      return folds.map(({ start, end, kind }) => ({
        start: model.getPositionAt(start).lineNumber,
        end: model.getPositionAt(end).lineNumber,
        kind: kinds[kind],
      }));
    },
  });
}

import { type IDisposable, languages } from "monaco-editor/editor";
import { languageFilter } from "../editor-language.ts";
import type { ServiceDesk } from "./service-desk.ts";
import { rangeOf } from "./text-places.ts";

/** What a selection grows to: the word, its statement, its article. */
export function offerSelections(desk: ServiceDesk): IDisposable {
  return languages.registerSelectionRangeProvider(languageFilter, {
    provideSelectionRanges: async (model, positions, token) => {
      const offsets = positions.map((position) => model.getOffsetAt(position));
      const found = await desk.ask("selections", model, { offsets }, token);
      return found.map((spans) => spans.map((span) => ({ range: rangeOf(model, span) })));
    },
  });
}

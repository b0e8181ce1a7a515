import { type IDisposable, languages } from "monaco-editor/editor";
import { languageFilter } from "../editor-language.ts";
import type { ServiceDesk } from "./service-desk.ts";
import { rangeOf } from "./text-places.ts";

/** The one layout of a text. */
export function offerFormatting(desk: ServiceDesk): IDisposable {
  return languages.registerDocumentFormattingEditProvider(languageFilter, {
    displayName: "Bylaw",
    provideDocumentFormattingEdits: async (model, _options, token) => {
      const edits = await desk.ask("format", model, {}, token);
      return edits.map(({ span, text }) => ({ range: rangeOf(model, span), text }));
    },
  });
}

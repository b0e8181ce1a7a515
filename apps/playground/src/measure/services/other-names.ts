import { type IDisposable, languages } from "monaco-editor/editor";
import { languageFilter } from "../editor-language.ts";
import type { ServiceDesk } from "./service-desk.ts";

/** Behind each name its name in the other language; the editor shows them when a reader asks for them. */
export function offerOtherNames(desk: ServiceDesk): IDisposable {
  return languages.registerInlayHintsProvider(languageFilter, {
    displayName: "Bylaw",
    onDidChangeInlayHints: desk.onNews,
    provideInlayHints: async (model, range, token) => {
      const hints = await desk.ask("hints", model, {}, token);
      const shown = hints.map(({ offset, text }) => ({
        label: text,
        position: model.getPositionAt(offset),
        paddingLeft: true,
      }));
      return { hints: shown.filter(({ position }) => range.containsPosition(position)), dispose: () => {} };
    },
  });
}

import type { Hint } from "@bylaw/editor";
import { type CancellationToken, type editor, type IDisposable, languages } from "monaco-editor/editor";
import { languageFilter } from "../editor-language.ts";
import type { ServiceDesk } from "./service-desk.ts";

/** Behind each name its name in the other language; the editor shows them when a reader asks for them. */
export function offerOtherNames(desk: ServiceDesk): IDisposable {
  // Of each stretch between hidden lines the editor asks by itself, all with one token: one answer serves them all.
  const asked = new WeakMap<
    CancellationToken,
    { readonly version: number; readonly hints: Promise<readonly Hint[]> }
  >();
  const hintsOf = (model: editor.ITextModel, token: CancellationToken): Promise<readonly Hint[]> => {
    const version = model.getVersionId();
    const known = asked.get(token);
    if (known?.version === version) return known.hints;
    const hints = desk.ask("hints", model, {}, token);
    asked.set(token, { version, hints });
    return hints;
  };
  return languages.registerInlayHintsProvider(languageFilter, {
    displayName: "Bylaw",
    onDidChangeInlayHints: desk.onNews,
    provideInlayHints: async (model, range, token) => {
      const hints = await hintsOf(model, token);
      const shown = hints.map(({ offset, text }) => ({
        label: text,
        position: model.getPositionAt(offset),
        paddingLeft: true,
      }));
      return { hints: shown.filter(({ position }) => range.containsPosition(position)), dispose: () => {} };
    },
  });
}

import { type IDisposable, languages } from "monaco-editor/editor";
import { languageFilter } from "../editor-language.ts";
import { weightsByNumber } from "../weights.ts";
import type { ServiceDesk } from "./service-desk.ts";

/**
 * The weights of words by their meaning, which come a moment after those by their spelling: the tokens provider sets a
 * typed word in the same frame, this one knows what it stands for.
 */
export function offerWordWeights(desk: ServiceDesk): IDisposable {
  return languages.registerDocumentSemanticTokensProvider(languageFilter, {
    getLegend: () => ({ tokenTypes: [...weightsByNumber], tokenModifiers: [] }),
    provideDocumentSemanticTokens: async (model, _last, token) => ({
      data: await desk.ask("tokens", model, {}, token),
    }),
    releaseDocumentSemanticTokens: () => {},
  });
}

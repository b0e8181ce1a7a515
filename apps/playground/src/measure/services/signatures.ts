import { type IDisposable, languages } from "monaco-editor/editor";
import { languageFilter } from "../editor-language.ts";
import type { ServiceDesk } from "./service-desk.ts";

/** What a call takes, and which part of it the caret is in. */
export function offerSignatures(desk: ServiceDesk): IDisposable {
  return languages.registerSignatureHelpProvider(languageFilter, {
    signatureHelpTriggerCharacters: ["(", "（", ",", "，"],
    provideSignatureHelp: async (model, position, token) => {
      const offset = model.getOffsetAt(position);
      const found = await desk.ask("signature", model, { offset }, token);
      if (found === undefined) return null;
      const { label, markdown, parameters, active } = found;
      const signature = {
        label,
        ...documented(markdown),
        parameters: parameters.map((each) => ({ label: each.label, ...documented(each.markdown) })),
      };
      return { value: { signatures: [signature], activeSignature: 0, activeParameter: active }, dispose: () => {} };
    },
  });
}

function documented(markdown: string | undefined): { documentation?: { value: string } } {
  return markdown === undefined ? {} : { documentation: { value: markdown } };
}

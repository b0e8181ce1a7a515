import { type IDisposable, languages } from "monaco-editor/editor";
import { languageFilter } from "../editor-language.ts";
import { orNothing, type ServiceDesk } from "./service-desk.ts";
import { rangeOf } from "./text-places.ts";

/** What a word means: names, kind, who states it, what the present applicant states. */
export function offerHovers(desk: ServiceDesk): IDisposable {
  return languages.registerHoverProvider(languageFilter, {
    provideHover: async (model, position, token) => {
      const offset = model.getOffsetAt(position);
      const found = await orNothing(desk.ask("hover", model, { offset }, token), undefined);
      if (found === undefined) return null;
      // Words of the text are shown as text: neither its links nor its markup are followed.
      return {
        contents: [{ value: found.markdown, isTrusted: false, supportHtml: false }],
        range: rangeOf(model, found.span),
      };
    },
  });
}

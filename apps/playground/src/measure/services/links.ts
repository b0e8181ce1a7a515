import { type IDisposable, languages } from "monaco-editor/editor";
import { languageFilter } from "../editor-language.ts";
import type { ServiceDesk } from "./service-desk.ts";
import { addressOf, rangeOf } from "./text-places.ts";

/** Citations lead to the article that they name. */
export function offerLinks(desk: ServiceDesk): IDisposable {
  return languages.registerLinkProvider(languageFilter, {
    provideLinks: async (model, token) => {
      const links = await desk.ask("links", model, {}, token);
      return {
        links: links.flatMap(({ span, target, title }) => {
          const place = desk.modelOf(target.source)?.getPositionAt(target.start);
          if (place === undefined) return [];
          const fragment = `L${place.lineNumber},${place.column}`;
          return [{ range: rangeOf(model, span), url: addressOf(target.source).with({ fragment }), tooltip: title }];
        }),
      };
    },
  });
}

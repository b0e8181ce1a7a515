import { type IDisposable, languages } from "monaco-editor/editor";
import { languageFilter } from "../editor-language.ts";
import { orNothing, type ServiceDesk } from "./service-desk.ts";
import { locationsOf, rangeOf } from "./text-places.ts";

/** Where a name is declared. F12 is the way to the row, so Ctrl F12, Alt F12 and a click with Ctrl lead here. */
export function offerDefinitions(desk: ServiceDesk): IDisposable {
  return languages.registerDefinitionProvider(languageFilter, {
    provideDefinition: async (model, position, token) =>
      locationsOf(
        desk.modelOf,
        await orNothing(desk.ask("definition", model, { offset: model.getOffsetAt(position) }, token), []),
      ),
  });
}

/** All places that use a name, in all texts of the policy. */
export function offerReferences(desk: ServiceDesk): IDisposable {
  return languages.registerReferenceProvider(languageFilter, {
    provideReferences: async (model, position, _context, token) =>
      locationsOf(
        desk.modelOf,
        await orNothing(desk.ask("references", model, { offset: model.getOffsetAt(position) }, token), []),
      ),
  });
}

const { DocumentHighlightKind } = languages;

/** The same name elsewhere in this text. */
export function offerHighlights(desk: ServiceDesk): IDisposable {
  return languages.registerDocumentHighlightProvider(languageFilter, {
    provideDocumentHighlights: async (model, position, token) => {
      const uses = await orNothing(desk.ask("highlights", model, { offset: model.getOffsetAt(position) }, token), []);
      return uses.map(({ span, role }) => ({
        range: rangeOf(model, span),
        kind: role === "uses" ? DocumentHighlightKind.Read : DocumentHighlightKind.Write,
      }));
    },
  });
}

import { Emitter, type editor, type IDisposable, languages } from "monaco-editor/editor";
import type { PlacedLens } from "../../engine/service-calls.ts";
import { languageFilter } from "../editor-language.ts";
import type { ServiceDesk } from "./service-desk.ts";
import { locationsOf, rangeOf } from "./text-places.ts";

/** Above each rule its scenarios and how they ended; a click opens them where they stand. */
export function offerScenarioLenses(desk: ServiceDesk): IDisposable {
  const changed = new Emitter<languages.CodeLensProvider>();
  const provider: languages.CodeLensProvider = {
    onDidChange: changed.event,
    provideCodeLenses: async (model, token) => {
      const lenses = await desk.ask("lenses", model, {}, token);
      return { lenses: lenses.map((lens) => lensOf(desk, model, lens)), dispose: () => {} };
    },
  };
  const offered = languages.registerCodeLensProvider(languageFilter, provider);
  const news = desk.onNews(() => changed.fire(provider));
  return {
    dispose: () => {
      news.dispose();
      offered.dispose();
      changed.dispose();
    },
  };
}

function lensOf(desk: ServiceDesk, model: editor.ITextModel, { span, title, places }: PlacedLens): languages.CodeLens {
  const { startLineNumber, startColumn } = rangeOf(model, span);
  const place = { lineNumber: startLineNumber, column: startColumn };
  // A scenario has no way to itself.
  const elsewhere = places.filter(({ source, start }) => source !== span.source || start !== span.start);
  const scenarios = locationsOf(desk.modelOf, elsewhere);
  // Without a command the editor shows the words and nothing to press.
  const id = scenarios.length > 0 ? "editor.action.peekLocations" : "";
  return {
    range: { startLineNumber, startColumn, endLineNumber: startLineNumber, endColumn: startColumn },
    command: { id, title, arguments: [model.uri, place, scenarios] },
  };
}

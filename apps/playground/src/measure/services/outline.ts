import type { OutlineEntry } from "@bylaw/editor";
import { type editor, type IDisposable, languages } from "monaco-editor/editor";
import { languageFilter } from "../editor-language.ts";
import type { ServiceDesk } from "./service-desk.ts";
import { rangeOf } from "./text-places.ts";

const { SymbolKind } = languages;

/** The sign of each kind of entry, of those that the editor has. */
const signs: Readonly<Record<OutlineEntry["kind"], languages.SymbolKind>> = {
  policy: SymbolKind.File,
  article: SymbolKind.Namespace,
  rule: SymbolKind.Event,
  fact: SymbolKind.Field,
  field: SymbolKind.Property,
  let: SymbolKind.Variable,
  decision: SymbolKind.Class,
  table: SymbolKind.Array,
  reading: SymbolKind.Enum,
  title: SymbolKind.Object,
  duty: SymbolKind.Interface,
  procedure: SymbolKind.Method,
  step: SymbolKind.Function,
  term: SymbolKind.Constant,
  omission: SymbolKind.Null,
  sample: SymbolKind.Struct,
  scenario: SymbolKind.Boolean,
  role: SymbolKind.TypeParameter,
  paper: SymbolKind.String,
};

/** The outline by article, for the list that jumps to a place. */
export function offerOutline(desk: ServiceDesk): IDisposable {
  return languages.registerDocumentSymbolProvider(languageFilter, {
    displayName: "Bylaw",
    provideDocumentSymbols: async (model, token) => {
      const entries = await desk.ask("outline", model, {}, token);
      return entries.map((entry) => symbolOf(model, entry));
    },
  });
}

function symbolOf(model: editor.ITextModel, entry: OutlineEntry): languages.DocumentSymbol {
  return {
    name: entry.name,
    detail: entry.detail ?? "",
    kind: signs[entry.kind],
    tags: [],
    range: rangeOf(model, entry.span),
    selectionRange: rangeOf(model, entry.selection),
    children: entry.children.map((child) => symbolOf(model, child)),
  };
}

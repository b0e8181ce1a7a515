import type { Completion, CompletionKind } from "@bylaw/editor";
import { type CancellationToken, editor, type IDisposable, languages } from "monaco-editor/editor";
import { languageFilter } from "../editor-language.ts";
import type { ServiceDesk } from "./service-desk.ts";
import { rangeOf } from "./text-places.ts";

const { CompletionItemKind, CompletionItemInsertTextRule } = languages;

/** Marks after which an offer may come though no word has begun. */
const triggers = ["=", "＝", ".", "。", ":", "：", ",", "，", "、", "(", "（", " "];

/** What may stand at the caret: words, names, units and whole statements. */
export function offerCompletions(desk: ServiceDesk): IDisposable {
  return languages.registerCompletionItemProvider(languageFilter, {
    triggerCharacters: triggers,
    provideCompletionItems: async (model, position, _context, token) => {
      const { offers, offset } = await offersAt(desk, model, model.getOffsetAt(position), token);
      // The service finds a word by either name and by pinyin, and the next key may ask for something else altogether:
      // Chinese words have no space before them. So each key asks anew.
      return { suggestions: offers.map((offer, index) => itemOf(model, offer, index, offset)), incomplete: true };
    },
  });
}

interface Offered {
  readonly offers: readonly Completion[];
  /** Where the caret stood. */
  readonly offset: number;
}

/** The editor asks once and then waits: who types on meanwhile is offered what fits where the caret is now. */
async function offersAt(
  desk: ServiceDesk,
  model: editor.ITextModel,
  offset: number,
  token: CancellationToken,
): Promise<Offered> {
  const version = model.getVersionId();
  try {
    return { offers: await desk.ask("completions", model, { offset }, token), offset };
  } catch (reason) {
    if (token.isCancellationRequested || model.isDisposed() || model.getVersionId() === version) throw reason;
    return offersAt(desk, model, caretIn(model) ?? offset, token);
  }
}

function caretIn(model: editor.ITextModel): number | undefined {
  const shown = editor.getEditors().find((each) => each.getModel() === model && each.hasTextFocus());
  const position = shown?.getPosition();
  return position === null || position === undefined ? undefined : model.getOffsetAt(position);
}

function itemOf(model: editor.ITextModel, offer: Completion, index: number, caret: number): languages.CompletionItem {
  const range = rangeOf(model, offer.span);
  const typed = model.getValueInRange(rangeOf(model, { start: offer.span.start, end: caret }));
  const { label, detail, markdown, insert, snippet, kind } = offer;
  return {
    label: detail === undefined ? label : { label, description: detail },
    kind: signs[kind],
    insertText: insert,
    ...(snippet ? { insertTextRules: CompletionItemInsertTextRule.InsertAsSnippet } : {}),
    ...(markdown === undefined ? {} : { documentation: { value: markdown } }),
    range,
    // What is offered fits what is typed, best first: the editor would look for it in the label alone.
    filterText: typed === "" ? label : typed,
    sortText: String(index).padStart(5, "0"),
  };
}

/** The editor's own kinds: they are heard, and not shown as pictures. */
const signs: Readonly<Record<CompletionKind, languages.CompletionItemKind>> = {
  verb: CompletionItemKind.Keyword,
  keyword: CompletionItemKind.Keyword,
  fact: CompletionItemKind.Field,
  field: CompletionItemKind.Property,
  member: CompletionItemKind.EnumMember,
  unit: CompletionItemKind.Unit,
  let: CompletionItemKind.Variable,
  decision: CompletionItemKind.Class,
  table: CompletionItemKind.Struct,
  title: CompletionItemKind.Class,
  duty: CompletionItemKind.Event,
  procedure: CompletionItemKind.Method,
  step: CompletionItemKind.Function,
  role: CompletionItemKind.User,
  paper: CompletionItemKind.File,
  sample: CompletionItemKind.Reference,
  rule: CompletionItemKind.Reference,
  reading: CompletionItemKind.Enum,
  function: CompletionItemKind.Function,
  plugin: CompletionItemKind.Module,
  citation: CompletionItemKind.Reference,
  status: CompletionItemKind.Value,
  value: CompletionItemKind.Value,
  snippet: CompletionItemKind.Snippet,
};

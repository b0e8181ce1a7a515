import { type Completion, type CompletionKind, completionsAt, signatureAt } from "@bylaw/editor";
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  MarkupKind,
  type Position,
  type SignatureHelp,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { AskedText, Session } from "../session.ts";

const kinds: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  verb: CompletionItemKind.Keyword,
  keyword: CompletionItemKind.Keyword,
  fact: CompletionItemKind.Variable,
  field: CompletionItemKind.Field,
  member: CompletionItemKind.EnumMember,
  unit: CompletionItemKind.Unit,
  let: CompletionItemKind.Constant,
  decision: CompletionItemKind.Class,
  table: CompletionItemKind.Struct,
  title: CompletionItemKind.Interface,
  duty: CompletionItemKind.Event,
  procedure: CompletionItemKind.Method,
  step: CompletionItemKind.Property,
  role: CompletionItemKind.TypeParameter,
  paper: CompletionItemKind.File,
  sample: CompletionItemKind.Value,
  rule: CompletionItemKind.Function,
  reading: CompletionItemKind.Enum,
  function: CompletionItemKind.Function,
  plugin: CompletionItemKind.Module,
  citation: CompletionItemKind.Reference,
  status: CompletionItemKind.EnumMember,
  value: CompletionItemKind.Value,
  snippet: CompletionItemKind.Snippet,
};

/**
 * What may stand at a place. What was found by pinyin or by the other name would not pass the filter of an editor, which
 * compares letters: the way by which it was found is its `filterText`, and the list is asked for anew with each letter
 * (`isIncomplete`).
 */
export function completionListOf(session: Session, asked: AskedText, position: Position): CompletionList {
  const { policy, source, document } = asked;
  const offset = session.offset(document, position);
  const offers = completionsAt(policy.quick(), source, offset, { language: session.language });
  return { isIncomplete: true, items: offers.map((offer, index) => item(session, document, offset, offer, index)) };
}

function item(
  session: Session,
  document: TextDocument,
  offset: number,
  offer: Completion,
  index: number,
): CompletionItem {
  const { label, kind, detail, markdown, insert, snippet, span } = offer;
  const asSnippet = snippet === true && session.client.snippets;
  const newText = snippet === true && !asSnippet ? withoutStops(insert) : insert;
  const typed = document.getText().slice(span.start, Math.max(offset, span.start));
  return {
    label,
    kind: kinds[kind],
    sortText: String(index).padStart(5, "0"),
    filterText: filterText(offer, typed),
    textEdit: { range: session.range(document, span), newText },
    insertTextFormat: asSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(detail === undefined ? {} : { detail }),
    ...(markdown === undefined ? {} : { documentation: { kind: MarkupKind.Markdown, value: markdown } }),
    ...(index === 0 ? { preselect: true } : {}),
  };
}

/**
 * The one way to an offer that begins as is typed, in the letters that are typed: editors that rate how well a text fits
 * rate all offers alike then, and keep to `sortText`. Several ways in one text would fit what goes on behind a blank.
 */
function filterText({ label, filters, snippet }: Completion, typed: string): string {
  const ways = [...new Set([label, ...filters])];
  if (typed === "")
    return snippet === true ? label : ways.filter((way) => way === label || !way.includes(" ")).join(" ");
  const begun = ways.find((way) => way.toLowerCase().startsWith(typed.toLowerCase()));
  return typed + (begun ?? typed).slice(typed.length);
}

/** The text of a snippet for an editor that has none: each stop is its words. */
function withoutStops(snippet: string): string {
  return snippet
    .replaceAll(/\$\{\d+:((?:[^}\\]|\\.)*)\}|\$\{?\d+\}?/g, (_stop, words: string | undefined) => words ?? "")
    .replaceAll(/\\([$}\\])/g, "$1");
}

/** The call round a place. */
export function signatureHelpOf(session: Session, asked: AskedText, position: Position): SignatureHelp | null {
  const { policy, source, document } = asked;
  const offset = session.offset(document, position);
  const found = signatureAt(policy.quick(), source, offset, { language: session.language });
  if (found === undefined) return null;
  const { label, markdown, parameters, active } = found;
  const said = (text: string | undefined): object =>
    text === undefined ? {} : { documentation: { kind: MarkupKind.Markdown, value: text } };
  return {
    activeSignature: 0,
    activeParameter: active,
    signatures: [
      {
        label,
        ...said(markdown),
        parameters: parameters.map((parameter) => ({ label: parameter.label, ...said(parameter.markdown) })),
      },
    ],
  };
}

import { type Fold, foldsOf, type OutlineEntry, outlineOf, selectionsAt } from "@bylaw/editor";
import {
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type Position,
  type SelectionRange,
  type SymbolInformation,
  SymbolKind,
} from "vscode-languageserver";
import type { AskedText, Session } from "../session.ts";

/** The nearest kinds of symbols that the protocol has. */
export const symbolKinds: Readonly<Record<OutlineEntry["kind"], SymbolKind>> = {
  policy: SymbolKind.Module,
  article: SymbolKind.Namespace,
  rule: SymbolKind.Function,
  fact: SymbolKind.Variable,
  field: SymbolKind.Field,
  let: SymbolKind.Constant,
  decision: SymbolKind.Class,
  table: SymbolKind.Array,
  reading: SymbolKind.Enum,
  title: SymbolKind.Interface,
  duty: SymbolKind.Event,
  procedure: SymbolKind.Method,
  step: SymbolKind.Property,
  term: SymbolKind.Property,
  omission: SymbolKind.Null,
  sample: SymbolKind.Object,
  scenario: SymbolKind.Event,
  role: SymbolKind.TypeParameter,
  paper: SymbolKind.File,
};

/** The outline of a text as a tree; flat for clients that know no tree. */
export function symbolsOf(session: Session, asked: AskedText): DocumentSymbol[] | SymbolInformation[] {
  const { policy, source, document } = asked;
  const outline = outlineOf(policy.quick(), source, { language: session.language });
  if (!session.client.nestedSymbols) return flatSymbols(session, asked, outline);
  const symbolOf = ({ name, detail, kind, span, selection, children }: OutlineEntry): DocumentSymbol => ({
    name: name.trim() === "" ? "…" : name,
    ...(detail === undefined ? {} : { detail }),
    kind: symbolKinds[kind],
    range: session.range(document, {
      start: Math.min(span.start, selection.start),
      end: Math.max(span.end, selection.end),
    }),
    selectionRange: session.range(document, selection),
    children: children.map(symbolOf),
  });
  return outline.map(symbolOf);
}

function flatSymbols(
  session: Session,
  { path, document }: AskedText,
  outline: readonly OutlineEntry[],
  container?: string,
): SymbolInformation[] {
  return outline.flatMap(({ name, kind, span, children }) => [
    {
      name: name.trim() === "" ? "…" : name,
      kind: symbolKinds[kind],
      location: { uri: session.policies.uri(path), range: session.range(document, span) },
      ...(container === undefined ? {} : { containerName: container }),
    },
    ...flatSymbols(session, { path, document } as AskedText, children, name),
  ]);
}

/** What can be folded, by lines. */
export function foldingRangesOf(session: Session, { policy, source, document }: AskedText): FoldingRange[] {
  return foldsOf(policy.quick(), source).flatMap((fold) => {
    const { start, end } = session.range(document, fold);
    // A fold that ends where a line begins has its last line above.
    const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
    if (last <= start.line) return [];
    const kind = foldKind(fold);
    return [{ startLine: start.line, endLine: last, ...(kind === undefined ? {} : { kind }) }];
  });
}

function foldKind({ kind }: Fold): FoldingRangeKind | undefined {
  switch (kind) {
    case "comment":
      return FoldingRangeKind.Comment;
    case "region":
      return FoldingRangeKind.Region;
    case "prose":
      return undefined;
    default:
      return kind satisfies never;
  }
}

/** The stretches round each place, each within the next. */
export function selectionRangesAt(
  session: Session,
  { policy, source, document }: AskedText,
  positions: readonly Position[],
): SelectionRange[] {
  return positions.map((position) => {
    const offset = session.offset(document, position);
    const spans = selectionsAt(policy.quick(), source, offset);
    let found: SelectionRange | undefined;
    for (const span of [...spans].reverse()) {
      found = { range: session.range(document, span), ...(found === undefined ? {} : { parent: found }) };
    }
    return found ?? { range: session.range(document, { start: offset, end: offset }) };
  });
}

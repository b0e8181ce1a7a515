import type { TextEdit as Edit } from "@bylaw/diagnostics";
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { Policy } from "../policies/policy.ts";
import type { Session } from "../session.ts";

/** Edits of texts of some policies as the protocol has them, each place once; versions guard what is open. */
export function workspaceEdit(
  session: Session,
  policies: readonly { readonly policy: Policy }[],
  edits: readonly Edit[],
): WorkspaceEdit {
  const byUri = new Map<string, Map<string, TextEdit>>();
  for (const { span, text } of edits) {
    const home = policies.find(({ policy }) => policy.pathOf(span.source) !== undefined);
    const place = home === undefined ? undefined : session.location(home.policy, span);
    if (place === undefined) continue;
    const own = byUri.get(place.uri) ?? new Map<string, TextEdit>();
    byUri.set(place.uri, own.set(`${span.start} ${span.end} ${text}`, { range: place.range, newText: text }));
  }
  const lists = [...byUri].map(([uri, own]): [string, TextEdit[]] => [uri, [...own.values()]]);
  if (!session.client.versionedEdits) return { changes: Object.fromEntries(lists) };
  return {
    documentChanges: lists.map(([uri, list]): TextDocumentEdit => {
      const version = session.documents.get(uri)?.document.version ?? null;
      return { textDocument: { uri, version }, edits: list };
    }),
  };
}

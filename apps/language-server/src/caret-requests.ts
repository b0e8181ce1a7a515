import type { CompletionList } from "vscode-languageserver";
import { onText } from "./document-requests.ts";
import { guarded } from "./guard.ts";
import { codeActionsOf } from "./services/actions.ts";
import { completionListOf, signatureHelpOf } from "./services/complete.ts";
import { formattingOf } from "./services/formatting.ts";
import { hoverOf } from "./services/hover.ts";
import { definitionOf, highlightsOf, referencesOf, renamed, renameTargetOf } from "./services/names.ts";
import { workspaceSymbolsOf } from "./services/workspace-symbols.ts";
import type { Session } from "./session.ts";

const noOffers: CompletionList = { isIncomplete: false, items: [] };

/** Answers what is asked about a place in a text, and what changes texts. */
export function answerCaretRequests(session: Session): void {
  const { connection } = session;
  connection.onHover(onText(session, null, (asked, { position }) => hoverOf(session, asked, position)));
  connection.onDefinition(onText(session, [], (asked, { position }) => definitionOf(session, asked, position)));
  connection.onDocumentHighlight(onText(session, [], (asked, { position }) => highlightsOf(session, asked, position)));
  connection.onReferences(
    onText(session, [], (asked, { position, context }, token) => {
      const sent = context as { readonly includeDeclaration?: unknown } | undefined;
      return referencesOf(session, asked, position, sent?.includeDeclaration !== false, token);
    }),
  );
  connection.onPrepareRename(onText(session, null, (asked, { position }) => renameTargetOf(session, asked, position)));
  connection.onRenameRequest(
    onText(session, null, (asked, { position, newName }, token) => renamed(session, asked, position, newName, token)),
  );
  connection.onCompletion(
    guarded(session, noOffers, async (params, token) => {
      const before = session.documents.get(params.textDocument.uri)?.document.version;
      const asked = await session.asked(params.textDocument.uri, token);
      if (asked === undefined) return noOffers;
      // Whoever has typed on asks again: offers for a text that is gone would keep those for the new one waiting.
      if (before !== undefined && asked.document.version !== before) return { isIncomplete: true, items: [] };
      return completionListOf(session, asked, params.position);
    }),
  );
  connection.onSignatureHelp(onText(session, null, (asked, { position }) => signatureHelpOf(session, asked, position)));
  connection.onCodeAction(
    onText(session, [], (asked, { range, context }) => codeActionsOf(session, asked, range, context)),
  );
  connection.onDocumentFormatting(onText(session, [], (asked) => formattingOf(session, asked)));
  connection.onDocumentRangeFormatting(onText(session, [], (asked, { range }) => formattingOf(session, asked, range)));
  connection.onWorkspaceSymbol(guarded(session, [], ({ query }, token) => workspaceSymbolsOf(session, query, token)));
}

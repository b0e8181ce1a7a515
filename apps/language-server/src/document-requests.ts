import type { CancellationToken, DocumentDiagnosticReport, TextDocumentIdentifier } from "vscode-languageserver";
import { type Guarded, guarded } from "./guard.ts";
import type { Publisher } from "./policies/publisher.ts";
import { codeLensesOf, documentLinksOf, inlayHintsOf } from "./services/hints.ts";
import { encodedTokens, type GivenTokens } from "./services/semantic-tokens.ts";
import { foldingRangesOf, selectionRangesAt, symbolsOf } from "./services/structure.ts";
import type { AskedText, Session } from "./session.ts";

/** Answers what is asked about a whole text or a stretch of it. */
export function answerDocumentRequests(session: Session, given: GivenTokens, publisher: Publisher): void {
  const { connection } = session;
  connection.onDocumentSymbol(onText(session, [], (asked) => symbolsOf(session, asked)));
  connection.onFoldingRanges(onText(session, [], (asked) => foldingRangesOf(session, asked)));
  connection.onSelectionRanges(
    onText(session, [], (asked, { positions }) => selectionRangesAt(session, asked, positions)),
  );
  connection.onCodeLens(onText(session, [], (asked) => codeLensesOf(session, asked)));
  connection.onDocumentLinks(onText(session, [], (asked) => documentLinksOf(session, asked)));
  connection.languages.inlayHint.on(onText(session, [], (asked, { range }) => inlayHintsOf(session, asked, range)));

  const { semanticTokens } = connection.languages;
  semanticTokens.on(
    onText(session, { data: [] }, (asked, { textDocument }) =>
      given.whole(textDocument.uri, encodedTokens(session, asked)),
    ),
  );
  semanticTokens.onDelta(
    onText(session, { data: [] }, (asked, { textDocument, previousResultId }) =>
      given.delta(textDocument.uri, previousResultId, encodedTokens(session, asked)),
    ),
  );
  semanticTokens.onRange(
    onText(session, { data: [] }, (asked, { range }) => {
      const { document } = asked;
      const within = { start: session.offset(document, range.start), end: session.offset(document, range.end) };
      return { data: encodedTokens(session, asked, within) };
    }),
  );

  const noProblems: DocumentDiagnosticReport = { kind: "full", items: [] };
  connection.languages.diagnostics.on(
    guarded(session, noProblems, async ({ textDocument }, token): Promise<DocumentDiagnosticReport> => {
      await session.settle(token);
      const path = session.documents.pathOf(textDocument.uri);
      const policy = await session.policies.of(path);
      const items = policy === undefined ? [] : (publisher.problemsOf(policy).get(path) ?? []);
      return { kind: "full", items: [...items] };
    }),
  );
}

/** A handler about one text; a text that is unknown is answered with nothing. */
export function onText<P extends { readonly textDocument: TextDocumentIdentifier }, R>(
  session: Session,
  nothing: R,
  work: (asked: AskedText, params: P, token: CancellationToken) => R | Promise<R>,
): Guarded<P, R> {
  return guarded<P, R>(session, nothing, async (params, token) => {
    const asked = await session.asked(params.textDocument.uri, token);
    return asked === undefined ? nothing : work(asked, params, token);
  });
}

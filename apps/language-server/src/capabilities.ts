import {
  CodeActionKind,
  FileOperationPatternKind,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { legend } from "./services/semantic-tokens.ts";
import type { ClientAbilities } from "./session.ts";
import { clientCommandsOf } from "./settings.ts";
import type { Encoding } from "./text/encoding.ts";
import { version } from "./version.ts";

/** The commands that this server runs, unless the client runs them itself. */
export const serverCommands = ["bylaw.runScenarios", "bylaw.applicant"] as const;

/** What a client can do, as far as it says. */
export function abilitiesOf({ capabilities, initializationOptions }: InitializeParams): ClientAbilities {
  const text = capabilities?.textDocument;
  const workspace = capabilities?.workspace;
  return {
    commands: clientCommandsOf(initializationOptions),
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    // Who asks has to be told when to ask again: problems of scenarios come later.
    pullsDiagnostics: text?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    preparesRename: text?.rename?.prepareSupport === true,
    snippets: text?.completion?.completionItem?.snippetSupport === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    nestedSymbols: text?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
  };
}

/** Of a folder that goes, editors that watch files tell nothing about the files in it. */
const foldersOnly = {
  filters: [{ scheme: "file", pattern: { glob: "**/*", matches: FileOperationPatternKind.folder } }],
};

/** What this server can do for a client. */
export function initializeResult(client: ClientAbilities, positionEncoding: Encoding): InitializeResult {
  return {
    serverInfo: { name: "bylaw-language-server", version },
    capabilities: {
      positionEncoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        fileOperations: { didRename: foldersOnly, didDelete: foldersOnly },
      },
      completionProvider: { triggerCharacters: [".", "=", "(", "（"], resolveProvider: false },
      hoverProvider: true,
      signatureHelpProvider: { triggerCharacters: ["(", ",", "（", "，"] },
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: client.preparesRename ? { prepareProvider: true } : true,
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor] },
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      workspaceSymbolProvider: true,
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      semanticTokensProvider: { legend, full: { delta: true }, range: true },
      inlayHintProvider: true,
      codeLensProvider: { resolveProvider: false },
      documentLinkProvider: { resolveProvider: false },
      executeCommandProvider: { commands: serverCommands.filter((command) => !client.commands.has(command)) },
      ...(client.pullsDiagnostics
        ? { diagnosticProvider: { identifier: "bylaw", interFileDependencies: true, workspaceDiagnostics: false } }
        : {}),
    },
  };
}

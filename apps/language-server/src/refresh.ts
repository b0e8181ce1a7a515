import {
  CodeLensRefreshRequest,
  DiagnosticRefreshRequest,
  type InitializeParams,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
} from "vscode-languageserver";
import type { Session } from "./session.ts";

/** Tells the client to ask again, for as much as it says it can ask again. */
export class Refresh {
  readonly #session: Session;
  #workspace: InitializeParams["capabilities"]["workspace"];

  constructor(session: Session) {
    this.#session = session;
  }

  learn({ capabilities }: InitializeParams): void {
    this.#workspace = capabilities?.workspace;
  }

  /** After a text or a choice has changed what lenses, hints and problems say. */
  all(): void {
    this.lenses();
    this.hints();
    if (this.#session.client.pullsDiagnostics) this.#send(DiagnosticRefreshRequest.method);
  }

  lenses(): void {
    if (this.#workspace?.codeLens?.refreshSupport === true) this.#send(CodeLensRefreshRequest.method);
  }

  hints(): void {
    if (this.#workspace?.inlayHint?.refreshSupport === true) this.#send(InlayHintRefreshRequest.method);
  }

  tokens(): void {
    if (this.#workspace?.semanticTokens?.refreshSupport === true) this.#send(SemanticTokensRefreshRequest.method);
  }

  /** A client that has left, or refuses, is not asked twice. */
  #send(method: string): void {
    this.#session.connection.sendRequest(method).catch(() => undefined);
  }
}

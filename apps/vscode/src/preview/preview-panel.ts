import { randomBytes } from "node:crypto";
import type { Preview } from "@bylaw/language-server/protocol";
import * as vscode from "vscode";
import { shownLanguage } from "../places.ts";
import { isPolicyDocument, type Session } from "../session.ts";
import { previewPage } from "./preview-page.ts";

/** Another one for each page, so that nothing but our own style counts. */
export function newNonce(): string {
  return randomBytes(16).toString("base64url");
}

/** The determination beside the text; there is one panel, which follows the policy last looked at. */
export class PreviewPanel implements vscode.Disposable {
  readonly #session: Session;
  #panel: vscode.WebviewPanel | undefined;
  #uri: string | undefined;
  #other = false;
  #asked = 0;

  constructor(context: vscode.ExtensionContext, session: Session) {
    this.#session = session;
    context.subscriptions.push(
      this,
      session.onChanged((changed) => {
        const ours = changed === undefined || changed.policies.some(({ uris }) => uris.includes(this.#uri ?? ""));
        if (ours) void this.update();
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor === undefined || this.#panel === undefined || !isPolicyDocument(editor.document)) return;
        this.#uri = editor.document.uri.toString();
        void this.update();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("bylaw")) void this.update();
      }),
    );
  }

  /** The policy that is shown, where the panel is open. */
  get uri(): string | undefined {
    return this.#uri;
  }

  /** Opens the panel beside the editor, for the policy of a file. */
  async open(uri: string): Promise<void> {
    this.#uri = uri;
    if (this.#panel === undefined) {
      const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      const options = { enableScripts: false, enableForms: false, localResourceRoots: [] };
      this.#panel = vscode.window.createWebviewPanel("bylaw.preview", "Bylaw", column, options);
      this.#panel.onDidDispose(() => {
        this.#panel = undefined;
        this.#uri = undefined;
      });
    } else this.#panel.reveal(undefined, true);
    await this.update();
  }

  /** Shows it in the other language, and back. */
  async turnLanguage(): Promise<void> {
    this.#other = !this.#other;
    await this.update();
  }

  /** Asks for the determination and shows it, unless a later question is on its way. */
  async update(): Promise<void> {
    const panel = this.#panel;
    if (panel === undefined || this.#uri === undefined) return;
    const asked = ++this.#asked;
    const own = shownLanguage();
    const language = this.#other ? (own === "zh" ? "en" : "zh") : own;
    const preview = await this.#ask(this.#uri, language);
    if (asked !== this.#asked || panel !== this.#panel) return;
    panel.title = preview?.title ?? "Bylaw";
    panel.webview.html = previewPage(preview, language, newNonce());
  }

  /** A question that the server did not answer leaves a page that waits; the client says what is wrong. */
  async #ask(uri: string, language: "en" | "zh"): Promise<Preview | undefined> {
    try {
      return await this.#session.ask("bylaw/preview", { uri, language });
    } catch {
      return undefined;
    }
  }

  dispose(): void {
    this.#panel?.dispose();
  }
}

import type { PolicyChangedParams } from "@bylaw/language-server/protocol";
import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { type Ask, createClient, onPolicyChanged, type RunCommand } from "./client/client.ts";
import { isPolicyFile, policyPatterns } from "./client/policy-files.ts";

/** The server as the parts of the extension see it: started when the first policy is seen, not before. */
export class Session implements vscode.Disposable {
  readonly #context: vscode.ExtensionContext;
  readonly #commands = new Map<string, (argument: unknown) => unknown>();
  readonly #registered: vscode.Disposable[] = [];
  readonly #changed: vscode.EventEmitter<PolicyChangedParams | undefined> = new vscode.EventEmitter();
  #client: LanguageClient | undefined;
  #starting: Promise<void> | undefined;

  /** Policies changed; without any named, the server is there anew. */
  readonly onChanged: vscode.Event<PolicyChangedParams | undefined> = this.#changed.event;

  constructor(context: vscode.ExtensionContext) {
    this.#context = context;
  }

  /** Takes a command that lenses of the server name. Its only argument is plain data of the server. */
  takes(command: string, run: (argument: unknown) => unknown): void {
    this.#commands.set(command, run);
  }

  /** Starts once the workspace is trusted and has a policy, or one is opened. */
  async watch(): Promise<void> {
    const { workspace } = vscode;
    this.#context.subscriptions.push(
      workspace.onDidGrantWorkspaceTrust(() => void this.#startWherePolicies()),
      workspace.onDidChangeWorkspaceFolders(() => void this.#startWherePolicies()),
      workspace.onDidOpenTextDocument((document) => {
        if (isPolicyDocument(document)) void this.start();
      }),
    );
    await this.#startWherePolicies();
  }

  async #startWherePolicies(): Promise<void> {
    if (this.#client !== undefined || !vscode.workspace.isTrusted) return;
    const open = vscode.workspace.textDocuments.some(isPolicyDocument);
    const found = open ? [] : await vscode.workspace.findFiles(policyPatterns.all, "**/node_modules/**", 1);
    if (open || found.length > 0) await this.start();
  }

  /** Starts the server; a second call waits for the first. In a workspace that is not trusted nothing happens. */
  start(): Promise<void> {
    if (!vscode.workspace.isTrusted) return Promise.resolve();
    this.#starting ??= this.#start();
    return this.#starting;
  }

  async #start(): Promise<void> {
    const client = createClient(this.#context, this.#runCommand);
    this.#client = client;
    onPolicyChanged(client, (params) => this.#changed.fire(params));
    await client.start();
    const provided = new Set(client.initializeResult?.capabilities.executeCommandProvider?.commands);
    for (const command of this.#commands.keys()) {
      if (provided.has(command)) continue;
      const run = (argument: unknown): unknown => this.#commands.get(command)?.(argument);
      this.#registered.push(vscode.commands.registerCommand(command, run));
    }
    await vscode.commands.executeCommand("setContext", "bylaw.ready", true);
    this.#changed.fire(undefined);
  }

  readonly #runCommand: RunCommand = async (command, args) => {
    const run = this.#commands.get(command);
    if (run !== undefined) await run(args[0]);
    return run !== undefined;
  };

  /** Asks the server, and starts it where it does not run yet. */
  readonly ask: Ask = async (method, params) => {
    await this.start();
    if (this.#client === undefined) throw new Error(vscode.l10n.t("The workspace is not trusted, so nothing is read."));
    return this.#client.sendRequest(method, params);
  };

  /** Ends the server and starts it again, with the settings as they are now. */
  async restart(): Promise<void> {
    await this.#stop();
    await this.start();
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    await this.#starting?.catch(() => undefined);
    this.#client = undefined;
    this.#starting = undefined;
    for (const one of this.#registered.splice(0)) one.dispose();
    if (client !== undefined) await client.dispose();
  }

  async dispose(): Promise<void> {
    await this.#stop();
    this.#changed.dispose();
  }
}

/** True for a document on which the services work. */
export function isPolicyDocument(document: vscode.TextDocument): boolean {
  return isPolicyFile({ languageId: document.languageId, path: document.uri.path });
}

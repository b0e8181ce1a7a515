import type { BylawMethods, PolicyChangedParams } from "@bylaw/language-server/protocol";
import * as vscode from "vscode";
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from "vscode-languageclient/node";
import { initializationOptions } from "./initialization.ts";
import { policyPatterns } from "./policy-files.ts";

/** Asks the server one of its own questions. */
export type Ask = <M extends keyof BylawMethods>(
  method: M,
  params: BylawMethods[M]["params"],
) => Promise<BylawMethods[M]["result"]>;

/** Commands of lenses; the server names them, this extension runs them. */
export type RunCommand = (command: string, args: readonly unknown[]) => Promise<boolean>;

/** The client of the bundled server, not started yet. */
export function createClient(context: vscode.ExtensionContext, runCommand: RunCommand): LanguageClient {
  const module = vscode.Uri.joinPath(context.extensionUri, "server", "main.mjs").fsPath;
  const server: ServerOptions = { module, transport: TransportKind.stdio };
  const options: LanguageClientOptions = {
    documentSelector: [
      { scheme: "file", language: "bylaw" },
      { scheme: "untitled", language: "bylaw" },
      { scheme: "file", language: "markdown", pattern: policyPatterns.literate },
    ],
    initializationOptions: initializationOptions((name) => vscode.workspace.getConfiguration("bylaw").get(name)),
    synchronize: { configurationSection: "bylaw" },
    middleware: {
      executeCommand: async (command, args, next) =>
        (await runCommand(command, args)) ? undefined : next(command, args),
    },
  };
  return new LanguageClient("bylaw", "Bylaw", server, options);
}

/** The notification of the server that policies changed. */
export function onPolicyChanged(
  client: LanguageClient,
  listener: (params: PolicyChangedParams) => void,
): vscode.Disposable {
  return client.onNotification("bylaw/policyChanged", listener);
}

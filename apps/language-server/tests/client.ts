import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  type ClientCapabilities,
  createMessageConnection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type MessageConnection,
  type Position,
  PublishDiagnosticsNotification,
  type Range,
  type ServerCapabilities,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const repository = fileURLToPath(new URL("../../../", import.meta.url));

/** Many servers start the same modules: Node reads each of them once. */
const compileCache = join(tmpdir(), "bylaw-compile-cache");

/** What most editors say of themselves. */
const usual: ClientCapabilities = {
  textDocument: {
    completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"] } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ["markdown"] },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    rename: { prepareSupport: true },
  },
  workspace: { workspaceFolders: true, workspaceEdit: { documentChanges: true } },
};

export interface ClientOptions {
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly options?: InitializeParams["initializationOptions"];
  readonly locale?: string;
  /** More words behind the command. */
  readonly words?: readonly string[];
}

/** A client of the real server, which runs as a process of its own. */
export class Client {
  readonly connection: MessageConnection;
  readonly process: ChildProcess;
  readonly exit: Promise<number | null>;
  capabilities: ServerCapabilities = {};
  /** What the server has written beside its messages. */
  written = "";
  /** The problems that were told last, by address. */
  readonly problems = new Map<string, readonly Diagnostic[]>();
  /** What the server has sent that asks for no answer, by method. */
  readonly heard: { readonly method: string; readonly params: unknown }[] = [];
  #told: (() => void)[] = [];

  private constructor(child: ChildProcess) {
    this.process = child;
    if (child.stdout === null || child.stdin === null) throw new Error("no streams");
    this.connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    child.stderr?.on("data", (data) => {
      this.written += String(data);
    });
    this.exit = new Promise((resolve) => child.on("exit", resolve));
    this.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.problems.set(uri, diagnostics);
      this.#tell();
    });
    this.connection.onNotification((method, params) => {
      this.heard.push({ method, params });
      this.#tell();
    });
    this.connection.onRequest((method) => {
      this.heard.push({ method, params: undefined });
      this.#tell();
      return null;
    });
    this.connection.listen();
  }

  static async start({
    folders = [],
    capabilities = usual,
    options,
    locale,
    words = [],
  }: ClientOptions = {}): Promise<Client> {
    const child = spawn(process.execPath, ["--conditions=bylaw-source", main, "--stdio", ...words], {
      env: { PATH: process.env["PATH"] ?? "", LANG: "en_GB.UTF-8", NODE_COMPILE_CACHE: compileCache },
      stdio: ["pipe", "pipe", "pipe"],
    });
    const client = new Client(child);
    const result = await client.connection.sendRequest<InitializeResult>("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders: folders.map((folder) => ({ uri: uriOf(folder), name: folder })),
      ...(options === undefined ? {} : { initializationOptions: options }),
      ...(locale === undefined ? {} : { locale }),
    });
    client.capabilities = result.capabilities;
    await client.connection.sendNotification("initialized", {});
    return client;
  }

  request<R = unknown>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  /** A question about a document, perhaps at a place in it. */
  ask<R = unknown>(method: string, uri: string, more: Readonly<Record<string, unknown>> = {}): Promise<R> {
    return this.request<R>(`textDocument/${method}`, { textDocument: { uri }, ...more });
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  open(uri: string, text: string, languageId = "bylaw-markdown"): Promise<void> {
    return this.notify("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } });
  }

  change(uri: string, version: number, changes: readonly { range?: Range; text: string }[]): Promise<void> {
    return this.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges: changes });
  }

  /** Waits until what was told is as expected. */
  async until(holds: () => boolean, what: string, limit = 20_000): Promise<void> {
    const end = Date.now() + limit;
    while (!holds()) {
      const left = end - Date.now();
      if (left <= 0) throw new Error(`waited in vain for ${what}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#told.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  codes(uri: string): readonly unknown[] {
    return (this.problems.get(uri) ?? []).map(({ code }) => code);
  }

  async stop(): Promise<number | null> {
    await this.request("shutdown", null);
    await this.notify("exit", null);
    const code = await this.exit;
    this.connection.dispose();
    return code;
  }

  #tell(): void {
    const waiting = this.#told;
    this.#told = [];
    for (const tell of waiting) tell();
  }
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}

/** A folder of its own with some policies of the repository and other files; `remove` takes it away. */
export function workspaceWith(
  policies: readonly string[],
  files: Readonly<Record<string, string | Buffer>> = {},
): { readonly folder: string; readonly remove: () => void } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "bylaw-server-")));
  for (const policy of policies) {
    cpSync(join(repository, "policies", policy), join(folder, "policies", policy), { recursive: true });
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The place of the nth occurrence of some words, and so many characters behind its start. */
export function placeOf(text: string, words: string, behind = 0, occurrence = 1): Position {
  let at = -1;
  for (let count = 0; count < occurrence; count++) {
    at = text.indexOf(words, at + 1);
    if (at === -1) throw new Error(`no ${words}`);
  }
  const before = text.slice(0, at + behind);
  return { line: before.split("\n").length - 1, character: before.length - before.lastIndexOf("\n") - 1 };
}

/** The text of a range. */
export function textIn(text: string, { start, end }: Range): string {
  const lines = text.split("\n");
  const offset = ({ line, character }: Position): number =>
    lines.slice(0, line).reduce((length, each) => length + each.length + 1, 0) + character;
  return text.slice(offset(start), offset(end));
}

import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { declaredClasses } from "./declared-classes.ts";
import {
  CodeActionKind,
  Disposable,
  Emitter,
  FakeTestItems,
  FakeUri,
  Position,
  Range,
  TestMessage,
} from "./fake-values.ts";

/** A document as the editor has it open. */
export interface OpenDocument {
  readonly path: string;
  readonly languageId: string;
  readonly text: string;
}

/** What an extension has registered, and what it has shown. */
export interface Recorded {
  readonly commands: Map<string, (...args: unknown[]) => unknown>;
  /** Names of the functions of `languages` that were called. */
  readonly providers: Set<string>;
  readonly items: FakeTestItems;
  runTests: ((request: unknown, token: unknown) => Promise<void>) | undefined;
  readonly results: { id: string; outcome: string; message?: string }[];
  readonly panels: { readonly kind: string; readonly options: Record<string, unknown>; title: string; html: string }[];
  readonly context: Map<string, unknown>;
}

type Loaded = { readonly activate: (context: unknown) => Promise<void>; readonly deactivate: () => Promise<void> };

/** Nothing that an extension can register does anything here but for what is recorded. */
const disposable = (): { dispose: () => void } => ({ dispose: () => undefined });
const event = (): { dispose: () => void } => disposable();

/** Loads the built extension with an editor that records; documents are open from the start. */
export function loadExtension(
  folder: string,
  documents: readonly OpenDocument[],
): { extension: Loaded; recorded: Recorded } {
  const recorded: Recorded = {
    commands: new Map(),
    providers: new Set(),
    items: new FakeTestItems(),
    runTests: undefined,
    results: [],
    panels: [],
    context: new Map(),
  };
  const require = createRequire(import.meta.url);
  const modules = require("node:module") as { _load: (name: string, ...rest: unknown[]) => unknown };
  const load = modules._load;
  const vscode = editorModule(recorded, documents);
  modules._load = (name, ...rest) => (name === "vscode" ? vscode : load(name, ...rest));
  const file = join(folder, "extension.cjs");
  delete require.cache[file];
  const extension = require(file) as Loaded;
  modules._load = load;
  return { extension, recorded };
}

/** What an extension is handed at its activation. */
export function contextFor(folder: string): { subscriptions: { dispose: () => unknown }[]; extensionUri: FakeUri } {
  return { subscriptions: [], extensionUri: FakeUri.parse(pathToFileURL(folder).href) };
}

function editorModule(recorded: Recorded, documents: readonly OpenDocument[]): unknown {
  const open = documents.map(fakeDocument);
  const module: Record<string, unknown> = {
    Uri: FakeUri,
    Position,
    Range,
    TestMessage,
    CodeActionKind,
    Disposable,
    EventEmitter: Emitter,
    TestRunRequest: class {
      readonly include: unknown;
      constructor(include: unknown) {
        this.include = include;
      }
    },
    CancellationTokenSource: class {
      readonly token = { isCancellationRequested: false, onCancellationRequested: event };
      dispose(): void {}
    },
    version: "1.91.0",
    env: { language: "en", appName: "fake", uriScheme: "vscode" },
    l10n: {
      t: (text: string, ...values: unknown[]) => text.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)])),
    },
    languages: recordingLanguages(recorded),
    commands: fakeCommands(recorded),
    tests: { createTestController: () => fakeController(recorded) },
    window: fakeWindow(recorded, open),
    workspace: fakeWorkspace(open),
    extensions: { getExtension: () => undefined, onDidChange: event, all: [] },
    notebooks: { registerNotebookCellStatusBarItemProvider: event },
  };
  // Classes that the client only extends, and enumerations: as the editor's own declarations have them.
  return { ...declaredClasses(), ...module };
}

function recordingLanguages(recorded: Recorded): unknown {
  const known: Record<string, unknown> = {
    match: ({ language }: { language?: string }, { languageId }: { languageId: string }) =>
      language === languageId ? 10 : 0,
    createDiagnosticCollection: () => ({ set: event, delete: event, clear: event, forEach: event, dispose: event }),
    onDidChangeDiagnostics: event,
    getDiagnostics: () => [],
  };
  return new Proxy(known, {
    get: (target, name) => {
      if (Object.hasOwn(target, name)) return target[String(name)];
      return () => {
        recorded.providers.add(String(name));
        return disposable();
      };
    },
  });
}

function fakeCommands(recorded: Recorded): unknown {
  return {
    registerCommand: (name: string, run: (...args: unknown[]) => unknown) => {
      if (recorded.commands.has(name)) throw new Error(`command '${name}' already exists`);
      recorded.commands.set(name, run);
      return { dispose: () => recorded.commands.delete(name) };
    },
    executeCommand: async (name: string, ...args: unknown[]) => {
      if (name === "setContext") recorded.context.set(String(args[0]), args[1]);
      return recorded.commands.get(name)?.(...args);
    },
  };
}

function fakeController(recorded: Recorded): unknown {
  const note = (outcome: string) => (item: { id: string }, said?: unknown) => {
    const [first] = Array.isArray(said) ? said : [said];
    recorded.results.push({
      id: item.id,
      outcome,
      ...(first instanceof TestMessage ? { message: first.message } : {}),
    });
  };
  return {
    items: recorded.items,
    createTestItem: (id: string, label: string, uri: unknown) => ({ id, label, uri, children: new FakeTestItems() }),
    createRunProfile: (_label: string, _kind: unknown, run: Recorded["runTests"]) => {
      recorded.runTests = run;
    },
    createTestRun: () => ({
      started: () => undefined,
      passed: note("passed"),
      failed: note("failed"),
      errored: note("errored"),
      appendOutput: () => undefined,
      end: () => undefined,
    }),
    dispose: () => undefined,
  };
}

function fakeWindow(recorded: Recorded, open: readonly ReturnType<typeof fakeDocument>[]): unknown {
  const channel = new Proxy({}, { get: (_, name) => (name === "logLevel" ? 0 : event) });
  return {
    activeTextEditor: open[0] === undefined ? undefined : { document: open[0] },
    visibleTextEditors: open.map((document) => ({ document })),
    createOutputChannel: () => channel,
    onDidChangeActiveTextEditor: event,
    onDidChangeVisibleTextEditors: event,
    tabGroups: { all: [], onDidChangeTabs: event, onDidChangeTabGroups: event },
    showInformationMessage: async () => undefined,
    showErrorMessage: async (message: string) => Promise.reject(new Error(message)),
    showWarningMessage: async () => undefined,
    createWebviewPanel: (kind: string, title: string, _column: unknown, options: Record<string, unknown>) => {
      const shown = { kind, options, title, html: "" };
      recorded.panels.push(shown);
      return Object.assign(shown, {
        webview: {
          set html(text: string) {
            shown.html = text;
          },
        },
        onDidDispose: event,
        reveal: event,
        dispose: event,
      });
    },
  };
}

function fakeWorkspace(open: readonly ReturnType<typeof fakeDocument>[]): unknown {
  const known: Record<string, unknown> = {
    isTrusted: true,
    textDocuments: open,
    notebookDocuments: [],
    workspaceFolders: undefined,
    name: undefined,
    findFiles: async () => [],
    getConfiguration: () => ({ get: (_: string, otherwise?: unknown) => otherwise, inspect: () => undefined }),
    fs: {},
  };
  return new Proxy(known, {
    get: (target, name) => (Object.hasOwn(target, name) ? target[String(name)] : event),
  });
}

function fakeDocument({ path, languageId, text }: OpenDocument): Record<string, unknown> & { uri: FakeUri } {
  const uri = FakeUri.parse(pathToFileURL(path).href);
  return {
    uri,
    fileName: path,
    languageId,
    version: 1,
    isClosed: false,
    isUntitled: false,
    getText: () => text,
    lineCount: 1,
  };
}

import { warmCompletions } from "@bylaw/editor";
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type WorkspaceFolder,
} from "vscode-languageserver";
import { abilitiesOf, initializeResult } from "./capabilities.ts";
import { heeded } from "./guard.ts";
import type { Publisher } from "./policies/publisher.ts";
import type { Refresh } from "./refresh.ts";
import type { Session } from "./session.ts";
import { entry, readSettings, type Settings } from "./settings.ts";
import { asText } from "./text/as-text.ts";
import { chooseEncoding } from "./text/encoding.ts";
import { pathOnDisk } from "./text/uris.ts";

/** Policies, manifests, what configures them, and cases. */
const watched = ["**/*.bylaw", "**/*.bylaw.md", "**/*.json", "**/bylaw.config.{js,mjs}"];

/** From the first message to the last: what the client can do, its folders and settings. */
export function begin(session: Session, publisher: Publisher, refresh: Refresh): void {
  const { connection } = session;
  /** What was said at the start counts until settings say something else. */
  let atStart: Settings = session.settings;
  let client: InitializeParams["capabilities"] = {};

  connection.onInitialize((params) => {
    client = params.capabilities ?? {};
    session.client = abilitiesOf(params);
    session.locale = params.locale;
    if (entry(params.initializationOptions, "trusted") === false) session.policies.codeIsLeft = true;
    atStart = readSettings(params.initializationOptions);
    session.settings = atStart;
    session.documents.encoding = chooseEncoding(client.general?.positionEncodings);
    refresh.learn(params);
    useFolders(session, foldersOf(params));
    return initializeResult(session.client, session.documents.encoding);
  });

  connection.onInitialized(
    heeded(session, async () => {
      if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
        const watchers = watched.map((globPattern) => ({ globPattern }));
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      }
      if (client.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: "bylaw" });
      }
      if (client.workspace?.workspaceFolders === true) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(pathsOf(removed));
          const kept = session.policies.folders.filter((folder) => !gone.has(folder));
          useFolders(session, [...kept, ...pathsOf(added)]);
          session.changes++;
          session.policies.forget();
          publisher.touchAll();
          refresh.all();
        });
      }
      if (client.workspace?.configuration === true) await pullSettings();
      // The first offer is not to wait for what can be made ready now.
      setImmediate(warmCompletions);
    }),
  );

  connection.onDidChangeConfiguration(
    heeded(session, async ({ settings }) => {
      if (client.workspace?.configuration === true) return pullSettings();
      use(readSettings(entry(settings, "bylaw") ?? settings, atStart));
    }),
  );

  async function pullSettings(): Promise<void> {
    use(readSettings(await connection.workspace.getConfiguration("bylaw"), atStart));
  }

  function use(settings: Settings): void {
    session.settings = settings;
    publisher.touchAll();
    refresh.all();
  }

  connection.onShutdown(() => publisher.close());
}

function useFolders(session: Session, folders: readonly string[]): void {
  session.policies.folders = [...new Set(folders)];
  session.documents.home = folders[0] ?? process.cwd();
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (Array.isArray(workspaceFolders) && workspaceFolders.length > 0) return pathsOf(workspaceFolders);
  const root = typeof rootUri === "string" ? pathOnDisk(rootUri) : undefined;
  return root === undefined ? [] : [root];
}

function pathsOf(folders: readonly WorkspaceFolder[]): readonly string[] {
  return folders.flatMap((folder) => pathOnDisk(asText(folder?.uri)) ?? []).map(withoutSlash);
}

function withoutSlash(path: string): string {
  return path.length > 1 ? path.replace(/[\\/]+$/, "") : path;
}

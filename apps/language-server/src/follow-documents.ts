import { basename, dirname, join } from "node:path";
import { manifestName } from "@bylaw/workspace";
import { heeded } from "./guard.ts";
import type { Publisher } from "./policies/publisher.ts";
import type { Refresh } from "./refresh.ts";
import type { GivenTokens } from "./services/semantic-tokens.ts";
import type { Session } from "./session.ts";
import { pathOnDisk } from "./text/uris.ts";

/** Documents that are opened, changed, saved and closed. */
export function followDocuments(session: Session, publisher: Publisher, given: GivenTokens): void {
  const { connection, documents, policies } = session;

  connection.onDidOpenTextDocument(
    heeded(session, ({ textDocument }) => {
      const { path } = documents.open(textDocument);
      session.changes++;
      policies.changed(path);
      publisher.touch(path);
    }),
  );

  connection.onDidChangeTextDocument(
    heeded(session, ({ textDocument, contentChanges }) => {
      const open = documents.change(textDocument.uri, contentChanges, textDocument.version);
      if (open === undefined) return;
      session.changes++;
      policies.changed(open.path);
      publisher.touch(open.path);
    }),
  );

  connection.onDidSaveTextDocument(
    heeded(session, ({ textDocument }) => {
      const open = documents.get(textDocument.uri);
      if (open === undefined) return;
      session.changes++;
      if (session.client.watchesFiles) {
        policies.forget(open.path);
        publisher.touch(open.path);
      } else {
        // Nobody tells what others have changed meanwhile.
        policies.forget();
        publisher.touchAll();
      }
    }),
  );

  connection.onDidCloseTextDocument(
    heeded(session, ({ textDocument }) => {
      const closed = documents.close(textDocument.uri);
      given.forget(textDocument.uri);
      if (closed === undefined) return;
      session.changes++;
      policies.forget(closed.path);
      publisher.sweep();
      // Others that use it were told what followed from what was not saved.
      publisher.touch(closed.path);
    }),
  );
}

/** Files and folders that change behind the editor's back, as far as it tells. */
export function followFiles(session: Session, publisher: Publisher, refresh: Refresh): void {
  const { connection, documents, policies } = session;

  const folderMoved = (uri: string): void => {
    const path = pathOnDisk(uri);
    if (path === undefined) return;
    session.changes++;
    policies.forget(path);
    publisher.touchAll();
    refresh.all();
  };
  connection.workspace.onDidDeleteFiles(
    heeded(session, ({ files }) => {
      for (const { uri } of files) folderMoved(uri);
    }),
  );
  connection.workspace.onDidRenameFiles(
    heeded(session, ({ files }) => {
      for (const { oldUri, newUri } of files) for (const uri of [oldUri, newUri]) folderMoved(uri);
    }),
  );

  connection.onDidChangeWatchedFiles(
    heeded(session, ({ changes }) => {
      const paths = changes.flatMap(({ uri }) => pathOnDisk(uri) ?? []);
      // What is open is read from the editor, which tells of it itself.
      const told = paths.filter((path) => documents.at(path) === undefined);
      const counting = told.filter((path) => counts(path, (one) => policies.files.isThere(one)));
      for (const path of told) policies.files.forget(path);
      if (counting.length === 0) return;
      session.changes++;
      for (const path of counting) policies.forget(path);
      publisher.touchAll();
      refresh.all();
    }),
  );
}

/** Whether a file can change a policy or a case: of JSON files those of plugins, of packages and of examples. */
function counts(path: string, isThere: (path: string) => boolean): boolean {
  if (!path.endsWith(".json") || /^(?:plugin|package|bylaw\.config)\.json$/.test(basename(path))) return true;
  return [dirname(path), dirname(dirname(path))].some((folder) => isThere(join(folder, manifestName)));
}

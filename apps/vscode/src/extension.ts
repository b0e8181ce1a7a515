import type * as vscode from "vscode";
import { registerCommands } from "./commands/commands.ts";
import { PreviewPanel } from "./preview/preview-panel.ts";
import { createTestList } from "./scenarios/test-list.ts";
import { Session } from "./session.ts";

let session: Session | undefined;

/** Called by the editor when a policy or a Markdown document is seen; the server starts with the first policy. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  session = new Session(context);
  const tests = createTestList(context, session);
  const preview = new PreviewPanel(context, session);
  registerCommands(context, { session, preview, tests });
  await session.watch();
}

/** Called by the editor before it ends. */
export async function deactivate(): Promise<void> {
  await session?.dispose();
}

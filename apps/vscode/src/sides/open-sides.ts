import type { Sides } from "@bylaw/language-server/protocol";
import * as vscode from "vscode";
import { shownLanguage } from "../places.ts";
import { newNonce } from "../preview/preview-panel.ts";
import type { Session } from "../session.ts";
import { sidesPage } from "./sides-page.ts";

/** Opens a page with the file in both languages; it follows the file for as long as it is open. */
export async function openSides(session: Session, uri: vscode.Uri): Promise<void> {
  const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
  const title = vscode.l10n.t("{0} in English and Chinese", name);
  const options = { enableScripts: false, enableForms: false, localResourceRoots: [] };
  const sides = await session.ask("bylaw/sides", { uri: uri.toString() });
  const panel = vscode.window.createWebviewPanel("bylaw.sides", title, vscode.ViewColumn.Beside, options);
  const show = (shown: Sides): void => {
    panel.webview.html = sidesPage(shown, title, shownLanguage(), newNonce());
  };
  const update = async (): Promise<void> => show(await session.ask("bylaw/sides", { uri: uri.toString() }));
  const changes = session.onChanged((changed) => {
    const ours = changed === undefined || changed.policies.some(({ uris }) => uris.includes(uri.toString()));
    if (ours) void update().catch(() => undefined);
  });
  panel.onDidDispose(() => changes.dispose());
  show(sides);
}

import type { ConvertParams } from "@bylaw/language-server/protocol";
import * as vscode from "vscode";
import type { Session } from "../session.ts";

/** Replaces a file by itself in another language, as one step that can be undone; says why where it cannot be. */
export async function convert(
  session: Session,
  document: vscode.TextDocument,
  skin: ConvertParams["skin"],
): Promise<void> {
  const { version } = document;
  const { text, problems } = await session.ask("bylaw/convert", { uri: document.uri.toString(), skin });
  if (text === undefined) {
    const [first] = problems;
    const said =
      first === undefined ? vscode.l10n.t("The file could not be converted.") : `${first.message} (${first.code})`;
    await vscode.window.showWarningMessage(said, ...(first?.help === undefined ? [] : [{ title: first.help }]));
    return;
  }
  if (document.version !== version) return;
  const edit = new vscode.WorkspaceEdit();
  const whole = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
  edit.replace(document.uri, whole, text);
  await vscode.workspace.applyEdit(edit);
}

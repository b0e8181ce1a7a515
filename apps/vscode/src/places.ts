import type { BylawPlace, BylawRange } from "@bylaw/language-server/protocol";
import * as vscode from "vscode";

/** A range of the protocol as the editor's own. */
export function editorRange({ start, end }: BylawRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** A place of the protocol as the editor's own. */
export function editorLocation({ uri, range }: BylawPlace): vscode.Location {
  return new vscode.Location(vscode.Uri.parse(uri), editorRange(range));
}

/** The language in which pages and lists of this extension speak: what is set, otherwise the editor's. */
export function shownLanguage(): "en" | "zh" {
  const set = vscode.workspace.getConfiguration("bylaw").get("language");
  if (set === "en" || set === "zh") return set;
  return /^zh\b/i.test(vscode.env.language) ? "zh" : "en";
}

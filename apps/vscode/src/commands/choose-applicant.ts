import type { PreviewSubject } from "@bylaw/language-server/protocol";
import * as vscode from "vscode";
import { shownLanguage } from "../places.ts";
import { shownSubject } from "../preview/preview-page.ts";
import type { Session } from "../session.ts";

interface Choice extends vscode.QuickPickItem {
  readonly subject?: PreviewSubject;
  readonly fromFile?: true;
}

/** Asks whose values are to be shown: a sample, a scenario, or a case in a file; true where somebody was chosen. */
export async function chooseApplicant(session: Session, uri: string): Promise<boolean> {
  const language = shownLanguage();
  const { subjects } = await session.ask("bylaw/preview", { uri, language });
  const shown = subjects.map((subject): Choice => ({ label: shownSubject(subject, language), subject }));
  const scenarios = shown.findIndex(({ subject }) => subject?.kind === "scenario");
  const fromFile: Choice = { label: vscode.l10n.t("A JSON file with a case…"), fromFile: true };
  const choices = shown.toSpliced(scenarios === -1 ? shown.length : scenarios, 0, fromFile);
  const title = vscode.l10n.t("Whose determination is shown?");
  const chosen = await vscode.window.showQuickPick(choices, { title });
  if (chosen === undefined) return false;
  const subject = chosen.fromFile === true ? await chooseFile() : chosen.subject;
  if (subject === undefined) return false;
  await session.ask("bylaw/applicant", { uri, subject });
  return true;
}

async function chooseFile(): Promise<PreviewSubject | undefined> {
  const [file] = (await vscode.window.showOpenDialog({ filters: { JSON: ["json"] } })) ?? [];
  return file === undefined ? undefined : { kind: "file", uri: file.toString() };
}

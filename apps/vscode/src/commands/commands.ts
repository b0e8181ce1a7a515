import type { RunScenariosParams } from "@bylaw/language-server/protocol";
import * as vscode from "vscode";
import type { PreviewPanel } from "../preview/preview-panel.ts";
import type { TestList } from "../scenarios/test-list.ts";
import { isPolicyDocument, type Session } from "../session.ts";
import { openSides } from "../sides/open-sides.ts";
import { chooseApplicant } from "./choose-applicant.ts";
import { convert } from "./convert.ts";

/** Everything that the commands work on. */
export interface Parts {
  readonly session: Session;
  readonly preview: PreviewPanel;
  readonly tests: TestList;
}

/** Registers the commands of the palette, and takes those that lenses of the server name. */
export function registerCommands(context: vscode.ExtensionContext, { session, preview, tests }: Parts): void {
  const onText = (run: (document: vscode.TextDocument) => Promise<unknown>) => async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    if (document !== undefined && isPolicyDocument(document)) await run(document);
    else await vscode.window.showInformationMessage(vscode.l10n.t("Open a policy first: a file .bylaw or .bylaw.md."));
  };
  const commands: Readonly<Record<string, () => Promise<void>>> = {
    "bylaw.preview": onText(({ uri }) => preview.open(uri.toString())),
    "bylaw.previewInOtherLanguage": () => preview.turnLanguage(),
    "bylaw.runAllScenarios": onText(({ uri }) => tests.run(uri.toString())),
    "bylaw.sideBySide": onText(({ uri }) => openSides(session, uri)),
    "bylaw.convertToChinese": onText((document) => convert(session, document, "zh")),
    "bylaw.convertToTraditional": onText((document) => convert(session, document, "zh-Hant")),
    "bylaw.convertToEnglish": onText((document) => convert(session, document, "en")),
    "bylaw.restartServer": () => session.restart(),
    "bylaw.chooseApplicant": async () => {
      const shown = preview.uri;
      const choose = async (uri: string): Promise<void> => {
        if (await chooseApplicant(session, uri)) await preview.update();
      };
      if (shown === undefined) await onText(({ uri }) => choose(uri.toString()))();
      else await choose(shown);
    },
  };
  for (const [name, run] of Object.entries(commands)) {
    context.subscriptions.push(vscode.commands.registerCommand(name, () => run().catch(tell)));
  }
  session.takes("bylaw.runScenarios", async (argument) => {
    const { uri, names } = argument as RunScenariosParams;
    await tests.run(uri, names);
  });
}

/** What went wrong between here and the server, without a window that stands in the way. */
async function tell(error: unknown): Promise<void> {
  await vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
}

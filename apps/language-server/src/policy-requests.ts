import type { CancellationToken } from "vscode-languageserver";
import { guarded } from "./guard.ts";
import type { ApplicantParams, PreviewParams, RunScenariosParams, ScenariosParams } from "./protocol.ts";
import type { Refresh } from "./refresh.ts";
import { previewOf } from "./requests/preview.ts";
import { listScenarios, runNamedScenarios } from "./requests/scenarios.ts";
import type { Session } from "./session.ts";
import { entry } from "./settings.ts";
import { serverWords } from "./words.ts";

const nothingRan = { results: [], problems: [] } as const;
const noPreview = { subjects: [], title: "", markdown: "", decisions: [], problems: [] } as const;

/** Answers what is asked beyond the protocol, and runs commands. */
export function answerPolicyRequests(session: Session, refresh: Refresh): void {
  const { connection } = session;
  connection.onRequest(
    "bylaw/scenarios",
    guarded(session, [], (params: ScenariosParams | undefined, token) => listScenarios(session, params ?? {}, token)),
  );
  connection.onRequest(
    "bylaw/runScenarios",
    guarded(session, nothingRan, async (params: RunScenariosParams, token) => {
      const ran = await runNamedScenarios(session, params, token);
      refresh.lenses();
      return ran;
    }),
  );
  connection.onRequest(
    "bylaw/preview",
    guarded(session, noPreview, (params: PreviewParams, token) => previewOf(session, params, token)),
  );
  connection.onRequest(
    "bylaw/applicant",
    guarded(session, null, (params: ApplicantParams, token) => chooseApplicant(session, refresh, params, token)),
  );
  connection.onExecuteCommand(
    guarded(session, null, async ({ command, arguments: given = [] }, token): Promise<unknown> => {
      const [argument] = given as readonly unknown[];
      const uri = entry(argument, "uri");
      if (typeof uri !== "string") return null;
      if (command === "bylaw.runScenarios")
        return runForMessage(session, refresh, argument as RunScenariosParams, token);
      if (command === "bylaw.applicant") return chooseApplicant(session, refresh, argument as ApplicantParams, token);
      return null;
    }),
  );
}

async function chooseApplicant(
  session: Session,
  refresh: Refresh,
  { uri, subject }: ApplicantParams,
  token: CancellationToken,
): Promise<null> {
  const asked = await session.asked(uri, token);
  if (asked === undefined) return null;
  session.applicants.choose(asked.policy, subject);
  refresh.hints();
  return null;
}

/** For editors without a view of tests: how many passed is said, and which did not. */
async function runForMessage(
  session: Session,
  refresh: Refresh,
  params: RunScenariosParams,
  token: CancellationToken,
): Promise<unknown> {
  const ran = await runNamedScenarios(session, params, token);
  refresh.lenses();
  const words = serverWords(session.language);
  const { results, problems, policy } = ran;
  const failed = results.filter(({ passed }) => !passed);
  const passed = results.length - failed.length;
  if (problems.length > 0)
    session.connection.window.showErrorMessage(words.notCompiled(policy?.name ?? "", problems.length));
  else if (results.length === 0) session.connection.window.showInformationMessage(words.noScenarios);
  else {
    const said = [words.passed(passed, results.length), ...failed.slice(0, 5).map(({ name }) => `✗ ${name}`)].join(
      "\n",
    );
    if (failed.length > 0) session.connection.window.showWarningMessage(said);
    else session.connection.window.showInformationMessage(said);
  }
  return ran;
}

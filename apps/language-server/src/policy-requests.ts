import { type CancellationToken, MessageType, RequestType, ShowMessageNotification } from "vscode-languageserver";
import { guarded } from "./guard.ts";
import type { ApplicantParams, BylawMethods, RunScenariosParams } from "./protocol.ts";
import type { Refresh } from "./refresh.ts";
import { emptyPreview, previewOf } from "./requests/preview.ts";
import { listScenarios, runNamedScenarios } from "./requests/scenarios.ts";
import { converted, sidesOf } from "./requests/writings.ts";
import type { Session } from "./session.ts";
import { entry } from "./settings.ts";
import { serverWords } from "./words.ts";

/** Answers what is asked beyond the protocol, and runs commands. */
export function answerPolicyRequests(session: Session, refresh: Refresh): void {
  const { connection } = session;
  connection.onRequest(
    type("bylaw/scenarios"),
    guarded(session, [], (params, token) => listScenarios(session, params ?? {}, token)),
  );
  connection.onRequest(
    type("bylaw/runScenarios"),
    guarded(session, { results: [], problems: [] }, async (params, token) => {
      const ran = await runNamedScenarios(session, params, token);
      refresh.lenses();
      return ran;
    }),
  );
  connection.onRequest(
    type("bylaw/preview"),
    guarded(session, emptyPreview, (params, token) => previewOf(session, params, token)),
  );
  connection.onRequest(
    type("bylaw/convert"),
    guarded(session, { problems: [] }, (params, token) => converted(session, params, token)),
  );
  connection.onRequest(
    type("bylaw/sides"),
    guarded(session, { rows: [] }, (params, token) => sidesOf(session, params, token)),
  );
  connection.onRequest(
    type("bylaw/applicant"),
    guarded(session, null, (params, token) => chooseApplicant(session, refresh, params, token)),
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

function type<M extends keyof BylawMethods>(
  method: M,
): RequestType<BylawMethods[M]["params"], BylawMethods[M]["result"], never> {
  return new RequestType(method);
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
  const say = (type: MessageType, message: string): void => {
    void session.connection.sendNotification(ShowMessageNotification.type, { type, message });
  };
  if (problems.length > 0) say(MessageType.Error, words.notCompiled(policy?.name ?? "", problems.length));
  else if (results.length === 0) say(MessageType.Info, words.noScenarios);
  else {
    const lines = [words.passed(passed, results.length), ...failed.slice(0, 5).map(({ name }) => `✗ ${name}`)];
    say(failed.length > 0 ? MessageType.Warning : MessageType.Info, lines.join("\n"));
  }
  return ran;
}

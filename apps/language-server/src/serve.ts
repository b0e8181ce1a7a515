import type { Connection } from "vscode-languageserver";
import { answerCaretRequests } from "./caret-requests.ts";
import { answerDocumentRequests } from "./document-requests.ts";
import { followDocuments, followFiles } from "./follow-documents.ts";
import { begin } from "./lifecycle.ts";
import { Publisher } from "./policies/publisher.ts";
import { answerPolicyRequests } from "./policy-requests.ts";
import { Refresh } from "./refresh.ts";
import { identityOf } from "./requests/scenarios.ts";
import { GivenTokens } from "./services/semantic-tokens.ts";
import { Session } from "./session.ts";

/** Serves one client until it leaves; without `code` no module of its folders is run, whatever the client says. */
export function serve(connection: Connection, { code }: { readonly code: boolean }): void {
  const session = new Session(connection);
  session.policies.codeIsLeft = !code;
  const publisher = new Publisher(session);
  const refresh = new Refresh(session);
  const given = new GivenTokens();
  publisher.afterQuick = () => refresh.hints();
  publisher.afterWhole = (policies) => {
    refresh.all();
    const changed = policies.map((policy) => identityOf(session, policy));
    void connection.sendNotification("bylaw/policyChanged", { policies: changed });
  };
  begin(session, publisher, refresh);
  followDocuments(session, publisher, given);
  followFiles(session, publisher, refresh);
  answerDocumentRequests(session, given, publisher);
  answerCaretRequests(session);
  answerPolicyRequests(session, refresh);
  connection.listen();
}

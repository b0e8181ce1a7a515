import { hoverAt } from "@bylaw/editor";
import { type Hover, MarkupKind, type Position } from "vscode-languageserver";
import { runOf } from "../policies/applicants.ts";
import type { AskedText, Session } from "../session.ts";

/** What is known of the word at a place, with its value for the present applicant where the text has no error. */
export function hoverOf(session: Session, asked: AskedText, position: Position): Hover | null {
  const { policy, source, document } = asked;
  const analysis = policy.whole();
  const { compiled } = analysis.forms;
  const present =
    compiled === undefined ? undefined : session.applicants.present(policy, compiled, session.settings.applicant);
  const run = compiled !== undefined && present?.kind === "case" ? runOf(compiled, present.found) : undefined;
  const found = hoverAt(analysis, source, session.offset(document, position), {
    language: session.language,
    ...(run === undefined ? {} : { run }),
  });
  if (found === undefined) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: found.markdown },
    range: session.range(document, found.span),
  };
}

import { actionsAt } from "@bylaw/editor";
import { type CodeAction, type CodeActionContext, CodeActionKind, type Range } from "vscode-languageserver";
import type { AskedText, Session } from "../session.ts";
import { described } from "./diagnostics.ts";
import { workspaceEdit } from "./edits.ts";

/** The repairs and changes on offer for a stretch. */
export function codeActionsOf(
  session: Session,
  asked: AskedText,
  range: Range,
  context: Partial<CodeActionContext>,
): CodeAction[] {
  const { only, diagnostics = [] } = context;
  const { policy, source, document } = asked;
  const stretch = { start: session.offset(document, range.start), end: session.offset(document, range.end) };
  const offers = actionsAt(policy.whole(), source, stretch, { language: session.language });
  return offers.flatMap(({ title, kind, problem, fix, preferred }): CodeAction[] => {
    if (Array.isArray(only) && !only.some((wanted) => kind === wanted || wanted === "")) return [];
    const [label] = problem?.labels ?? [];
    const place = label === undefined ? undefined : session.location(policy, label.span);
    const said = problem === undefined || place === undefined ? undefined : described(session, problem, place.range);
    // The client's own record of the problem, so that it can show the repair beside it.
    const known = diagnostics.filter(({ code, range: { start } }) => {
      const at = said?.range.start;
      return code === said?.code && start.line === at?.line && start.character === at?.character;
    });
    return [
      {
        title,
        kind: kind === "quickfix" ? CodeActionKind.QuickFix : CodeActionKind.Refactor,
        edit: workspaceEdit(session, [{ policy }], fix.edits),
        ...(said === undefined ? {} : { diagnostics: known.length > 0 ? known : [said] }),
        ...(preferred === true ? { isPreferred: true } : {}),
      },
    ];
  });
}

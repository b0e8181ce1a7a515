import { formatEditsKeepingLineEnds } from "@bylaw/editor";
import type { Range, TextEdit } from "vscode-languageserver";
import type { AskedText, Session } from "../session.ts";

/** The edits that bring a text into its canonical layout; of a stretch those that lie in its lines. */
export function formattingOf(session: Session, { source, document }: AskedText, within?: Range): TextEdit[] {
  const edits = formatEditsKeepingLineEnds({ path: source, text: document.getText() });
  return edits.flatMap(({ span, text }) => {
    const range = session.range(document, span);
    const lies = within === undefined || (range.start.line >= within.start.line && range.end.line <= lastLine(within));
    return lies ? [{ range, newText: text }] : [];
  });
}

/** A stretch that ends where a line begins does not hold that line. */
function lastLine({ start, end }: Range): number {
  return end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
}

import { type Diagnostic, renderFix, renderMessage } from "@bylaw/diagnostics";
import type { JSX } from "preact";
import type { Session } from "../state/session.ts";
import { usePage } from "./page-context.ts";

export interface ProblemNoteProps {
  readonly session: Session;
  readonly lineOf: (problem: Diagnostic) => number | undefined;
  readonly goTo: (problem: Diagnostic) => void;
  readonly apply: (problem: Diagnostic, fix: Diagnostic["fixes"][number]) => void;
}

/** What is wrong with the text, beside findings that still rest on the text before it. */
export function ProblemNote({ session, lineOf, goTo, apply }: ProblemNoteProps): JSX.Element | null {
  const { language, texts } = usePage();
  const { state, problems } = session;
  if (state === "reading") return <p class="note is-quiet">{texts.note.working}</p>;
  if (state === "late") return <p class="note is-quiet">{texts.note.behind}</p>;
  if (state === "stuck") return <p class="note">{texts.note.stuck}</p>;
  const error = problems.find(({ severity }) => severity === "error");
  if (state !== "behind" || error === undefined) return null;
  const line = lineOf(error);
  return (
    <section class="note is-hand">
      {line === undefined ? null : <h2>{texts.note.errors(line)}</h2>}
      <p>
        {renderMessage(error, language)} {session.result === undefined ? "" : texts.note.stale}
      </p>
      <p class="note-acts">
        {error.fixes.map((fix) => (
          <button key={fix.name} type="button" class="button" onClick={() => apply(error, fix)}>
            {renderFix(error, fix, language)}
          </button>
        ))}
        {line === undefined ? null : (
          <button type="button" class="button is-bare" onClick={() => goTo(error)}>
            {texts.problems.goTo}
          </button>
        )}
      </p>
    </section>
  );
}

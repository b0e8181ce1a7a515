import { type Diagnostic, renderFix, renderMessage } from "@bylaw/diagnostics";
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Session } from "../state/session.ts";
import { usePage } from "./page-context.ts";
import { Told } from "./told.tsx";

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
  const settled = useSettled(state === "behind");
  if (state === "reading") return <p class="note is-quiet">{texts.note.working}</p>;
  if (state === "stuck" || state === "lost") return <p class="note">{texts.note[state]}</p>;
  const error = problems.find(({ severity }) => severity === "error");
  if (state !== "behind" || !settled || error === undefined) return null;
  const line = lineOf(error);
  return (
    <section class="note is-hand">
      {line === undefined ? null : <h2>{texts.note.errors(line)}</h2>}
      <p>
        <Told text={renderMessage(error, language)} /> {session.result === undefined ? "" : texts.note.stale}
      </p>
      <p class="note-acts">
        {error.fixes.map((fix) => (
          <button key={fix.name} type="button" class="button" onClick={() => apply(error, fix)}>
            <Told text={renderFix(error, fix, language)} />
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

/** Milliseconds for which a text must have errors before the note comes: words half typed do not move the page. */
const patience = 500;

/** Whether something has been so for a while. */
function useSettled(now: boolean): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    setSettled(false);
    const timer = now ? setTimeout(() => setSettled(true), patience) : undefined;
    return () => clearTimeout(timer);
  }, [now]);
  return now && settled;
}

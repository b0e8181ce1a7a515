import "./applicant.css";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { FormEntry } from "../../facts/applicant-form.ts";
import { shownQuestion } from "../../facts/next-question.ts";
import { openForm } from "../../facts/open-form.ts";
import type { PanelProps } from "../panel.ts";
import { EntryRow } from "./entry-row.tsx";
import { applicantWords } from "./words.ts";

/** Fields that take an answer figure by figure. */
const typedIn = "input[type='text'], textarea";

/** The question that matters most, to be answered where the outcome stands; nothing where none is open. */
export function NextQuestion({ session, acts }: PanelProps): JSX.Element | null {
  const words = applicantWords[session.settings.language];
  const [typing, setTyping] = useState<FormEntry>();
  const open = openForm(session);
  const entry = open?.found === undefined ? undefined : shownQuestion(open.form, open.found, typing);
  if (open === undefined || entry === undefined) return null;
  return (
    <section
      class="next-question"
      aria-label={words.nextQuestion}
      onFocusIn={({ target }) => setTyping(target instanceof Element && target.matches(typedIn) ? entry : undefined)}
      onFocusOut={() => setTyping(undefined)}
    >
      <h2>{words.nextQuestion}</h2>
      <EntryRow key={`${entry.kind} ${entry.id}`} session={session} acts={acts} entry={entry} open={open} />
    </section>
  );
}

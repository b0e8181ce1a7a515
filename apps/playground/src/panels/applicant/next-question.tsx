import "./applicant.css";
import type { JSX } from "preact";
import { nextQuestions } from "../../facts/next-question.ts";
import { openForm } from "../../facts/open-form.ts";
import type { PanelProps } from "../panel.ts";
import { EntryRow } from "./entry-row.tsx";
import { applicantWords } from "./words.ts";

/** The question that matters most, to be answered where the outcome stands; nothing where none is open. */
export function NextQuestion({ session, acts }: PanelProps): JSX.Element | null {
  const words = applicantWords[session.settings.language];
  const open = openForm(session);
  const [entry] = open?.found === undefined ? [] : nextQuestions(open.form, open.found);
  if (open === undefined || entry === undefined) return null;
  return (
    <section class="next-question" aria-label={words.nextQuestion}>
      <h2>{words.nextQuestion}</h2>
      <EntryRow key={`${entry.kind} ${entry.id}`} session={session} acts={acts} entry={entry} open={open} />
    </section>
  );
}

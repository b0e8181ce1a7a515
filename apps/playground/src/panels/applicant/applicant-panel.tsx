import type { JSX } from "preact";
import { nextQuestions } from "../../facts/next-question.ts";
import { type OpenForm, openForm } from "../../facts/open-form.ts";
import { ProblemNote } from "../../page/problem-note.tsx";
import { Segment } from "../../page/segment.tsx";
import { askKey } from "../../state/applicant-acts.ts";
import type { PanelProps } from "../panel.ts";
import { CaseTextView } from "./case-text-view.tsx";
import { entryName } from "./entry-name.ts";
import { FormView } from "./form-view.tsx";
import { applicantWords } from "./words.ts";

/** The applicant's form for the decision that is open, or the same case as JSON. */
export function ApplicantPanel({ session, acts }: PanelProps): JSX.Element {
  const words = applicantWords[session.settings.language];
  const open = openForm(session);
  const shown = session.shownCase?.as ?? "form";
  return (
    <>
      <ProblemNote session={session} lineOf={acts.lineOf} goTo={acts.goToProblem} apply={acts.applyFix} />
      <div class="applicant-head">
        {open === undefined ? <p /> : <NextQuestion open={open} session={session} acts={acts} />}
        <div class="segments" role="group" aria-label={words.view}>
          {(["form", "json"] as const).map((as) => (
            <Segment
              key={as}
              pressed={shown === as}
              choose={() => acts.showCase({ ...session.shownCase, as })}
              label={words[as]}
              text={words[as]}
            />
          ))}
        </div>
      </div>
      {shown === "json" ? (
        <CaseTextView session={session} acts={acts} />
      ) : open === undefined ? null : (
        <FormView open={open} session={session} acts={acts} />
      )}
    </>
  );
}

/** How much stands in the way, and what to ask for next. */
function NextQuestion({ open, session, acts }: PanelProps & { readonly open: OpenForm }): JSX.Element {
  const { language } = session.settings;
  const words = applicantWords[language];
  const questions = open.found === undefined ? [] : nextQuestions(open.form, open.found);
  const [next] = questions;
  if (next === undefined) return <p class="applicant-next">{open.found === undefined ? "" : words.nothingMissing}</p>;
  return (
    <>
      <p class="applicant-next" role="status">
        {words.inTheWay(questions.length)} <b>{words.next(entryName(open.policy, next, language))}</b>
      </p>
      <button type="button" class="button is-filled" onClick={() => acts.answerNext()} data-next={askKey(next)}>
        {words.answer} <kbd>N</kbd>
      </button>
    </>
  );
}

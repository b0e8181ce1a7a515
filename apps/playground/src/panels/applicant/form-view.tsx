import { type Citation, formatCitation, type Language } from "@bylaw/diagnostics";
import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import type { FormGroup } from "../../facts/applicant-form.ts";
import { paperOf } from "../../facts/case-parts.ts";
import { askKey } from "../../state/applicant-acts.ts";
import type { Session } from "../../state/session.ts";
import type { PanelProps } from "../panel.ts";
import { eventsOf } from "../titles/history-edit.ts";
import { ActsOfAuthority } from "./acts-of-authority.tsx";
import { EntryRow } from "./entry-row.tsx";
import type { FormViewProps } from "./form-view-props.ts";
import { applicantWords } from "./words.ts";

/** The form, article by article in the order of the text, and after it the acts that rules wait for. */
export function FormView({ open, session, acts }: FormViewProps): JSX.Element {
  const { language } = session.settings;
  const { form } = open;
  const { case: given, origin, compiled, result } = session;
  // Only what the fields show makes the form anew: marks and the caret beside it do not.
  const groups = useMemo(
    () =>
      form.groups.map((group) => (
        <Group key={headingOf(group.citation, language)} group={group} open={open} session={session} acts={acts} />
      )),
    [form, given, origin, compiled, result, language],
  );
  useEffect(() => () => acts.markPlace(undefined), [acts]);
  const leave = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    const inside =
      relatedTarget instanceof Node && currentTarget instanceof Node && currentTarget.contains(relatedTarget);
    if (!inside) acts.markPlace(undefined);
  };
  return (
    <div class="applicant-frame" onFocusOut={leave} onKeyDown={(event) => goOn(event, acts)}>
      {groups}
      <ActsOfAuthority open={open} session={session} acts={acts} />
    </div>
  );
}

/** Enter in a blank is done with it: the next question that stands in the way is asked. */
function goOn(event: KeyboardEvent, acts: PanelProps["acts"]): void {
  const { target } = event;
  if (event.key !== "Enter" || event.isComposing || !(target instanceof HTMLInputElement)) return;
  const entry = target.closest<HTMLElement>("[data-ask]")?.dataset["ask"];
  if (entry === undefined) return;
  event.preventDefault();
  acts.answerNext(entry);
}

function Group({ group, open, session, acts }: FormViewProps & { readonly group: FormGroup }): JSX.Element {
  const { language } = session.settings;
  const words = applicantWords[language];
  const known = group.asked.filter((entry) => isKnown(session, entry)).length;
  const heading = headingOf(group.citation, language);
  return (
    <section class="ask-group" aria-label={heading}>
      <h2>
        {heading} <small>{words.stated(known, group.asked.length)}</small>
      </h2>
      {group.asked.map((entry) => (
        <EntryRow key={askKey(entry)} entry={entry} open={open} session={session} acts={acts} />
      ))}
    </section>
  );
}

function headingOf(citation: Citation | undefined, language: Language): string {
  if (citation === undefined) return applicantWords[language].noArticle;
  const words = formatCitation(citation, language);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function isKnown({ case: given }: Session, { kind, id }: FormGroup["asked"][number]): boolean {
  if (kind === "paper") return paperOf(given, id) !== undefined;
  if (kind === "title") return eventsOf(given, id) !== undefined;
  return Object.hasOwn(given.facts, id);
}

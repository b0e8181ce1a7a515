import { citationKey, formatCitation } from "@bylaw/diagnostics";
import type { IrFact, IrPolicy, IrRule } from "@bylaw/ir";
import type { ComponentChildren, JSX } from "preact";
import type { FormEntry } from "../../facts/applicant-form.ts";
import { paperOf } from "../../facts/case-parts.ts";
import type { OpenForm } from "../../facts/open-form.ts";
import { FactField } from "../../ledger/fields/fact-field.tsx";
import { usePage } from "../../page/page-context.ts";
import { factOf, labelOf } from "../../present/names.ts";
import { askKey } from "../../state/applicant-acts.ts";
import type { PanelProps } from "../panel.ts";
import { eventsOf } from "../titles/history-edit.ts";
import { KnownChoice } from "../titles/known-choice.tsx";
import { aboutFact } from "./about-fact.ts";
import { entryName } from "./entry-name.ts";
import { applicantWords } from "./words.ts";

export interface EntryRowProps extends PanelProps {
  readonly entry: FormEntry;
  readonly open: OpenForm;
}

/** One thing that the form asks for: its name, who states it and what shows it, the field, and the rules that read it. */
export function EntryRow(props: EntryRowProps): JSX.Element | null {
  const { entry, open, session } = props;
  switch (entry.kind) {
    case "fact": {
      const fact = factOf(open.policy, entry.id);
      return fact === undefined ? null : <FactRow {...props} fact={fact} />;
    }
    case "paper":
      return <PaperRow {...props} handedIn={paperOf(session.case, entry.id)} />;
    case "title":
      return <TitleRow {...props} />;
    default:
      return entry.kind satisfies never;
  }
}

interface RowProps extends EntryRowProps {
  readonly about: string;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

function Row({ entry, open, session, acts, about, wide, children }: RowProps): JSX.Element {
  const { language } = session.settings;
  return (
    <div
      class={`ask${wide === true ? " is-wide" : ""}`}
      data-ask={askKey(entry)}
      onFocusIn={() => acts.enterEntry(entry)}
    >
      <div class="ask-name">
        <span>{entryName(open.policy, entry, language)}</span>
        <div class="ask-about">
          {about === "" ? null : <small>{about}</small>}
          <ReadBy entry={entry} policy={open.policy} goToLine={acts.goToLine} />
        </div>
      </div>
      <div class="ask-field">{children}</div>
    </div>
  );
}

/** Of rules that read a fact so many are named; all of them are marked in the text. */
const named = 6;

/** The places that read it; of several rules in one place the first. */
function ReadBy(props: {
  readonly entry: FormEntry;
  readonly policy: IrPolicy;
  readonly goToLine: (rule: string) => void;
}): JSX.Element | null {
  const { language, texts } = usePage();
  const places = new Map<string, IrRule>();
  for (const rule of props.policy.decisions.flatMap(({ rules }) => rules)) {
    if (rule.citation === undefined || !props.entry.rules.includes(rule.id)) continue;
    const { part: _, ...place } = rule.citation;
    const key = citationKey(place);
    if (!places.has(key)) places.set(key, rule);
  }
  if (places.size === 0) return null;
  return (
    <span class="ask-places">
      <span>{applicantWords[language].readBy}</span>
      {[...places].slice(0, named).map(([key, { id, citation }]) => {
        const words = citation === undefined ? key : formatCitation(citation, language);
        return (
          <button
            key={key}
            type="button"
            class="as-link"
            aria-label={texts.goToLine(words)}
            onClick={() => props.goToLine(id)}
          >
            {language === "en" ? key : words}
          </button>
        );
      })}
      {places.size > named ? "…" : null}
    </span>
  );
}

function FactRow({ fact, ...props }: EntryRowProps & { readonly fact: IrFact }): JSX.Element {
  const { language, texts } = usePage();
  const { case: given, origin } = props.session;
  const { id } = props.entry;
  const own = (facts: Readonly<Record<string, unknown>>): unknown => (Object.hasOwn(facts, id) ? facts[id] : undefined);
  const manner = { policy: props.open.policy, language, texts };
  return (
    <Row {...props} about={aboutFact(fact, manner, applicantWords[language])} wide={fact.type.kind === "list"}>
      <FactField fact={fact} value={own(given.facts)} before={own(origin.case.facts)} roomy />
    </Row>
  );
}

function PaperRow({ handedIn, ...props }: EntryRowProps & { readonly handedIn: boolean | undefined }): JSX.Element {
  const { language, texts } = usePage();
  const words = applicantWords[language];
  const { entry, open, acts } = props;
  return (
    <Row {...props} about={words.paper}>
      <KnownChoice
        name={entryName(open.policy, entry, language)}
        value={handedIn === undefined ? "unknown" : handedIn ? "yes" : "no"}
        options={[
          { id: "yes", text: words.handedIn },
          { id: "no", text: words.notHandedIn },
          { id: "unknown", text: texts.unknown, isUnknown: true },
        ]}
        choose={(choice) => acts.setPaper(entry.id, choice === "unknown" ? undefined : choice === "yes")}
      />
    </Row>
  );
}

/** Of a title only what is known at all is said here; its events are typed in where they are drawn. */
function TitleRow(props: EntryRowProps): JSX.Element {
  const { language, texts } = usePage();
  const words = applicantWords[language];
  const { entry, open, session, acts } = props;
  const events = eventsOf(session.case, entry.id);
  const title = open.policy.titles?.find(({ names }) => names.id === entry.id)?.names;
  const name = title === undefined ? entry.id : labelOf(title, language);
  return (
    <Row {...props} about={words.title}>
      <KnownChoice
        name={name}
        value={events === undefined ? "unknown" : events.length === 0 ? "never" : "events"}
        options={[
          ...(events !== undefined && events.length > 0
            ? [{ id: "events" as const, text: words.events(events.length) }]
            : []),
          { id: "never", text: words.never },
          { id: "unknown", text: texts.unknown, isUnknown: true },
        ]}
        choose={(choice) => {
          if (choice !== "events") acts.setHistory(entry.id, choice === "never" ? [] : undefined);
        }}
      />
      <button type="button" class="as-link" onClick={() => acts.openPanel("titles")}>
        {words.openTitles(name)}
      </button>
    </Row>
  );
}

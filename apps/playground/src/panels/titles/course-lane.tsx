import type { Span } from "@bylaw/diagnostics";
import type { DutyStatus } from "@bylaw/ir";
import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import { usePage } from "../../page/page-context.ts";
import { Sign } from "../../present/sign.tsx";
import type { Acts } from "../../state/acts.ts";
import type { Session } from "../../state/session.ts";
import { dutySign, TitleSign } from "./course-sign.tsx";
import { asRecord, eventsOf, historyState, withRecord } from "./history-edit.ts";
import { HistoryTable } from "./history-table.tsx";
import { citationsOf, type Lane, type ProcedureLane, saidOf, type TitleLane } from "./lanes.ts";
import { LawHeading } from "./law-heading.tsx";
import type { LawWords } from "./law-line.ts";
import { StepsTable } from "./steps-table.tsx";
import { titleWords } from "./words.ts";

/** Whether the table of a lane is open, and whether a row waits in it for its event. */
export interface Records {
  readonly open: boolean;
  readonly adding: boolean;
  readonly set: (open: boolean, adding: boolean) => void;
}

/** The table of each lane, by its key. */
export function useRecords(): (lane: Lane) => Records {
  const [shown, setShown] = useState<ReadonlyMap<string, { readonly adding: boolean }>>(new Map());
  return ({ key }) => ({
    open: shown.has(key),
    adding: shown.get(key)?.adding === true,
    set: (open, adding) => {
      const next = new Map(shown);
      if (open) next.set(key, { adding });
      else next.delete(key);
      setShown(next);
    },
  });
}

export interface CourseLaneProps {
  readonly lane: Lane;
  readonly session: Session;
  readonly acts: Acts;
  readonly words: readonly LawWords[];
  /** The head of the panel says its status and opens its records. */
  readonly isFirst: boolean;
  readonly records: Records;
  readonly children: ComponentChildren;
}

/** One lane: the line of law that makes it, its drawing, and the table in which its records are typed in. */
export function CourseLane({ lane, session, acts, words, isFirst, records, children }: CourseLaneProps): JSX.Element {
  const { language } = usePage();
  const goTo = (span: Span): void => acts.goToPlace(span);
  const status = lane.said.statusWord;
  return (
    <section
      class={`course is-${lane.kind}`}
      data-course={lane.id}
      data-status={lane.said.status}
      aria-label={lane.said.name}
    >
      <LawHeading words={words} goTo={goTo} name={lane.said.name}>
        {lane.record === undefined ? null : <span class="places">{lane.said.name}</span>}
        {isFirst ? null : (
          <span class={`course-status is-${statusClass(lane)}`}>
            <CourseSign lane={lane} />
            <b>{status}</b>
          </span>
        )}
        <span class="places">{citationsOf(lane, language)}</span>
      </LawHeading>
      {children}
      {lane.kind === "title" ? (
        <TitleRecords lane={lane} session={session} acts={acts} isFirst={isFirst} records={records} />
      ) : null}
      {lane.kind === "procedure" ? <StepRecords lane={lane} session={session} acts={acts} records={records} /> : null}
    </section>
  );
}

/** The sign of a lane's status. */
export function CourseSign({ lane }: { readonly lane: Lane }): JSX.Element {
  if (lane.kind === "title") return <TitleSign status={lane.result.status} />;
  return <Sign status={lane.kind === "duty" ? dutySign[lastStatus(lane)] : procedureSign(lane)} />;
}

/** The class that gives a lane's status its colour. */
export function statusClass(lane: Lane): string {
  if (lane.kind === "title") return `title-${lane.result.status}`;
  return lane.kind === "duty" ? dutySign[lastStatus(lane)] : procedureSign(lane);
}

function procedureSign({ result }: ProcedureLane): "met" | "undecided" {
  return result.complete === "yes" ? "met" : "undecided";
}

function lastStatus(lane: Extract<Lane, { kind: "duty" }>): DutyStatus {
  return lane.results.at(-1)?.result.status ?? "not_triggered";
}

interface RecordsProps {
  readonly session: Session;
  readonly acts: Acts;
  readonly records: Records;
}

const tableOf = (lane: Lane): string => `records-${lane.key.trim().replaceAll(" ", "-")}`;

/** What is known of a title's history in a few words, and how to open and to add to it. */
export function HistoryKeys(
  props: Pick<RecordsProps, "session" | "records"> & { readonly lane: TitleLane },
): JSX.Element {
  const { language } = usePage();
  const words = titleWords(language).history;
  const { lane, session, records } = props;
  const events = eventsOf(session.case, lane.id);
  const state = historyState(session.case, lane.id);
  const undated = (events ?? []).filter(({ on }) => on === undefined).length;
  const count =
    state === "unknown" ? words.unknown : state === "never" ? words.never : words.count(events?.length ?? 0);
  return (
    <>
      <button
        type="button"
        class="as-link history-count"
        aria-expanded={records.open}
        aria-controls={tableOf(lane)}
        onClick={() => records.set(!records.open, false)}
      >
        {count}
        {undated === 0 ? "" : `${language === "zh" ? "，" : ", "}${words.undated(undated)}`}
      </button>
      <button type="button" class="button" onClick={() => records.set(true, true)}>
        {words.add}
      </button>
    </>
  );
}

function TitleRecords(props: RecordsProps & { readonly lane: TitleLane; readonly isFirst: boolean }): JSX.Element {
  const { language } = usePage();
  const { lane, session, acts, records } = props;
  const { main, aside } = saidOf(lane);
  return (
    <div class="records">
      {props.isFirst ? null : (
        <div class="records-line">
          <span class="lane-words">{main.join(language === "zh" ? "" : " ")}</span>
          <HistoryKeys lane={lane} session={session} records={records} />
        </div>
      )}
      {aside.length === 0 ? null : (
        <details class="asides">
          <summary>{titleWords(language).aside(aside.length)}</summary>
          <ul>
            {aside.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
      <div id={tableOf(lane)} hidden={!records.open}>
        {records.open ? (
          <HistoryTable
            name={lane.said.name}
            id={lane.id}
            events={eventsOf(session.case, lane.id)}
            before={eventsOf(session.origin.case, lane.id)}
            {...(lane.record !== undefined && { record: { index: lane.record, name: lane.said.name } })}
            problems={session.result?.problems ?? []}
            change={(next) => acts.setHistory(lane.id, next)}
            adding={records.adding}
            setAdding={(adding) => records.set(true, adding)}
          />
        ) : null}
      </div>
    </div>
  );
}

function StepRecords({
  lane,
  session,
  acts,
  records,
}: RecordsProps & { readonly lane: ProcedureLane }): JSX.Element | null {
  const { language } = usePage();
  const words = titleWords(language).steps;
  const policy = session.compiled?.policy;
  const { id, record } = lane;
  const all = session.case.steps?.[id];
  const stepsOf = (given: Session["case"]["steps"]): ReturnType<typeof asRecord> => asRecord(given?.[id], record);
  const place = record === undefined ? `steps.${id}` : `steps.${id}[${record}]`;
  const { open } = records;
  if (policy === undefined) return null;
  return (
    <div class="records">
      <div class="records-line">
        <button
          type="button"
          class="as-link history-count"
          aria-expanded={open}
          aria-controls={tableOf(lane)}
          onClick={() => records.set(!open, false)}
        >
          {open ? words.hide : words.show}
        </button>
      </div>
      <div id={tableOf(lane)} hidden={!open}>
        {open ? (
          <StepsTable
            policy={policy}
            procedure={lane.procedure}
            name={lane.said.name}
            steps={stepsOf(session.case.steps)}
            before={stepsOf(session.origin.case.steps)}
            place={place}
            problems={session.result?.problems ?? []}
            change={(next) => acts.setSteps(id, record === undefined ? next : withRecord(all, record, next))}
          />
        ) : null}
      </div>
    </div>
  );
}

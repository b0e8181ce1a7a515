import type { JSX } from "preact";
import { useMemo, useRef } from "preact/hooks";
import type { CourseLines } from "../../engine/course-lines.ts";
import { usePage } from "../../page/page-context.ts";
import { ProblemNote } from "../../page/problem-note.tsx";
import { useService } from "../../state/use-service.ts";
import type { PanelProps } from "../panel.ts";
import { CourseLane, CourseSign, HistoryKeys, type Records, statusClass, useRecords } from "./course-lane.tsx";
import { DayHandle } from "./day-handle.tsx";
import { dayNumber } from "./days.ts";
import { holidayNames } from "./duty-cells.ts";
import { DutyLaneDrawing } from "./duty-lane.tsx";
import { eventsOf } from "./history-edit.ts";
import { type Lane, lanesOf, saidOf, statusOf, type TitleLane, termsOf } from "./lanes.ts";
import { type LawWords, lawWords } from "./law-line.ts";
import { ProcedureSteps } from "./procedure-lane.tsx";
import { grown, type Span, scaleOf, spanOf, type TimeScale, ticksOf } from "./time-scale.ts";
import { drawTitle, type TitleDrawing, undatedBehindOneDay } from "./title-drawing.ts";
import { TitleLaneDrawing } from "./title-lane.tsx";
import { useWidth } from "./use-width.ts";
import { titleWords } from "./words.ts";

/** Titles, duties and procedures through time, under one date of decision. */
export function TitlesPanel({ session, acts }: PanelProps): JSX.Element {
  const { language } = usePage();
  const words = titleWords(language);
  const { compiled, result } = session;
  const { determination, explanation } = result ?? {};
  const wide = session.titlesBesideText !== true;
  const lanes = useMemo(
    () =>
      compiled === undefined || determination === undefined || explanation === undefined
        ? []
        : lanesOf(compiled.policy, determination, explanation, explanation.language),
    [compiled, determination, explanation],
  );
  const note = <ProblemNote session={session} lineOf={acts.lineOf} goTo={acts.goToProblem} apply={acts.applyFix} />;
  const records = useRecords();
  const [first] = lanes;
  if (first === undefined) {
    return (
      <div class="titles">
        {note}
        <p class="panel-lead">{explanation === undefined ? words.reading : words.none}</p>
      </div>
    );
  }
  return (
    <div class={`titles${wide ? " is-wide" : ""}`}>
      {note}
      <PanelHead session={session} lane={first} wide={wide} setWide={acts.setTitlesWide} records={records(first)} />
      <Lanes session={session} acts={acts} lanes={lanes} records={records} />
    </div>
  );
}

/** The first lane in a sentence: what it is on the day asked about. */
function PanelHead(props: {
  readonly session: PanelProps["session"];
  readonly lane: Lane;
  readonly records: Records;
  readonly wide: boolean;
  readonly setWide: (wide: boolean) => void;
}): JSX.Element {
  const { language } = usePage();
  const words = titleWords(language);
  const { lane, wide, setWide } = props;
  const { name, statusWord } = lane.said;
  const heading =
    lane.kind === "title"
      ? words.heading(lane.result, statusWord)
      : `${name}${language === "zh" ? "：" : ": "}${statusWord}`;
  // What it says of the next day to apply on is what most readers look for.
  const { main, next } = saidOf(lane);
  return (
    <header class={`titles-head is-${statusClass(lane)}`} data-status={lane.said.status}>
      <CourseSign lane={lane} />
      <div>
        <h1>{heading}</h1>
        <p aria-live="polite">
          {main.map((sentence, index) => (
            <>
              {index === 0 || language === "zh" ? "" : " "}
              {index === next ? <b key={sentence}>{sentence}</b> : <span key={sentence}>{sentence}</span>}
            </>
          ))}
        </p>
      </div>
      <div class="titles-acts">
        <button type="button" class="as-link beside" onClick={() => setWide(!wide)}>
          {wide ? words.beside : words.wide}
        </button>
        {lane.kind === "title" ? <HistoryKeys lane={lane} session={props.session} records={props.records} /> : null}
      </div>
    </header>
  );
}

/** Width of a page of paper on its side, in pixels: drawings that are wider are made smaller. */
const paperWidth = 1_000;
/** The handle says of so many lanes how they stand. */
const mostStatuses = 6;

type LanesProps = PanelProps & { readonly lanes: readonly Lane[]; readonly records: (lane: Lane) => Records };

function Lanes(props: LanesProps): JSX.Element {
  const { language } = usePage();
  const { session, acts, lanes } = props;
  const { compiled, on, file, settings, readings, result } = session;
  const { ref, width } = useWidth<HTMLDivElement>(1192);
  const asks = { path: file, language: settings.language, case: session.case, on, readings };
  const lines = useService(acts.editorPage.serve, "courses", result === undefined ? undefined : asks, [compiled]);
  const lawOf = useLaw(session);
  const holidays = useMemo(() => holidayNames(compiled?.calendars ?? []), [compiled?.calendars]);
  const others = lanes.filter((lane) => lane.kind !== "title");
  const titles = lanes.length - others.length;
  return (
    <div class="lanes" ref={ref} style={{ "--print-zoom": String(Math.min(1, paperWidth / width)) }}>
      <TimeLanes {...props} lines={lines} lawOf={lawOf} width={width} />
      {others.map((lane, index) => (
        <CourseLane
          key={lane.key}
          {...{ lane, session, acts }}
          words={lawOf(lane)}
          isFirst={titles === 0 && index === 0}
          records={props.records(lane)}
        >
          {lane.kind === "duty" ? (
            <DutyLaneDrawing
              lane={lane}
              line={lines?.duties.find(
                ({ duty, term, record }) => duty === lane.id && term === lane.term && record === lane.record,
              )}
              on={on}
              width={width}
              number={titles + index}
              holidays={holidays}
            />
          ) : compiled === undefined ? null : (
            <ProcedureSteps
              lane={lane}
              policy={compiled.policy}
              placeOf={(step) => compiled.origins.courses?.[`${lane.id}/${step}`]}
              goTo={acts.goToPlace}
            />
          )}
        </CourseLane>
      ))}
      {others.some(({ kind }) => kind === "duty") ? (
        <p class="titles-foot">{titleWords(language).foot(loadedYears(lines?.duties ?? []))}</p>
      ) : null}
    </div>
  );
}

/** The words of law over a lane, from the texts in which the places of the last answer are. */
function useLaw({ compiled, sources, placed }: PanelProps["session"]): (lane: Lane) => readonly LawWords[] {
  // While a newer text is read, the lines before it stay.
  const known = useRef(sources);
  if (placed !== undefined) known.current = placed;
  return useMemo(() => {
    const { courses } = compiled?.origins ?? {};
    return (lane: Lane): readonly LawWords[] => lawWords(courses, known.current, lane.id, termsOf(lane));
  }, [compiled, placed]);
}

type TimeLanesProps = LanesProps & {
  readonly lines: CourseLines | undefined;
  readonly lawOf: (lane: Lane) => readonly LawWords[];
  readonly width: number;
};

/** The titles on one scale, with the date of decision over all of them; without titles that stands over years alone. */
function TimeLanes({ session, acts, lanes, records, lines, lawOf, width }: TimeLanesProps): JSX.Element {
  const { language } = usePage();
  const { compiled, on } = session;
  const day = dayNumber(on);
  const titles = lanes.filter((lane) => lane.kind === "title");
  const drawn = titles.map((lane) => {
    const line = lines?.titles.find(({ title, record }) => title === lane.id && record === lane.record);
    const events = ownEvents(session, lane);
    const undated = undatedBehindOneDay(line, events);
    return { lane, drawing: drawTitle(line, events, lane.result, day), undated };
  });
  const scale = useScale(
    session,
    drawn.map(({ drawing }) => drawing),
    day,
    width,
  );
  const statuses = lanes.slice(0, mostStatuses).map((lane) => statusOf(lane, language));
  const handle = <DayHandle on={on} scale={scale} setOn={acts.setOn} statuses={statuses} />;
  return (
    <div class="time-lanes">
      {titles.length > 0 ? null : (
        <div class="lane-drawing">
          <BareAxis scale={scale} />
          {handle}
        </div>
      )}
      {drawn.map(({ lane, drawing, undated }, number) => (
        <CourseLane
          key={lane.key}
          {...{ lane, session, acts }}
          words={lawOf(lane)}
          isFirst={number === 0}
          records={records(lane)}
        >
          <div class="lane-drawing">
            <TitleLaneDrawing
              {...{ lane, drawing, scale, number }}
              titles={compiled?.policy.titles ?? []}
              on={day}
              empty={emptyOf(session, lane, drawing, titleWords(language))}
            />
            {number === 0 ? handle : null}
          </div>
          {undated === 0 ? null : <p class="duty-note">{titleWords(language).history.dayAlone(undated)}</p>}
        </CourseLane>
      ))}
    </div>
  );
}

function ownEvents(
  { case: given }: Pick<PanelProps["session"], "case">,
  lane: TitleLane,
): ReturnType<typeof drawnEvents> {
  return drawnEvents(eventsOf(given, lane.id) ?? [], lane.record);
}

/** Of a title for each record, its own events; those that name their record in words are drawn in every lane. */
function drawnEvents(
  events: NonNullable<ReturnType<typeof eventsOf>>,
  record: number | undefined,
): NonNullable<ReturnType<typeof eventsOf>> {
  return record === undefined
    ? events
    : events.filter((each) => typeof each.record !== "number" || each.record === record);
}

/** What stands in the place of a drawing: never held, not known, or so much without a date that no day is told. */
function emptyOf(
  { case: given }: PanelProps["session"],
  lane: TitleLane,
  drawing: TitleDrawing,
  { history }: ReturnType<typeof titleWords>,
): { readonly kind: "never" | "unknown"; readonly text: string } | undefined {
  const events = eventsOf(given, lane.id);
  const barred = lane.result.bars.length > 0;
  if (events === undefined) return barred ? undefined : { kind: "unknown", text: history.unknown };
  if (events.length === 0) return barred ? undefined : { kind: "never", text: history.never };
  const undated = events.filter(({ on }) => on === undefined).length;
  const untold = drawing.pieces.every(({ from, to }) => to - from <= 1) && drawing.bars.length === 0;
  return undated > 0 && untold ? { kind: "unknown", text: history.undated(undated) } : undefined;
}

/** What is in sight stays in sight while the date moves; another case or text begins anew. */
function useScale(
  { case: given, compiled }: PanelProps["session"],
  drawings: readonly TitleDrawing[],
  day: number,
  width: number,
): TimeScale {
  const kept = useRef<{ readonly of: readonly unknown[]; readonly span: Span }>(undefined);
  const of = [given.history, compiled?.policy.names.id];
  const same = kept.current?.of.every((each, index) => each === of[index]) === true;
  const now = spanOf([day, ...drawings.flatMap(({ days }) => days)]);
  const before = same ? kept.current?.span : undefined;
  // While a handle is dragged to an edge nothing grows until there is something new to show.
  const span =
    before !== undefined && now.first >= before.first && now.last <= before.last ? before : grown(before, now);
  kept.current = { of, span };
  return useMemo(() => scaleOf(span, width), [span, width]);
}

/** Where there is no title, the handle stands over years alone. */
function BareAxis({ scale }: { readonly scale: TimeScale }): JSX.Element {
  return (
    <svg class="title-lane" viewBox={`0 0 ${scale.width} 72`} width={scale.width} height={72} aria-hidden="true">
      {ticksOf(scale, 52).map(({ x, year }) => (
        <g key={x}>
          <path d={`M${x} ${year === undefined ? 50 : 20}V54`} class={year === undefined ? "tick" : "grid"} />
          {year === undefined ? null : (
            <text x={x + 5} y="66" class="year">
              {year}
            </text>
          )}
        </g>
      ))}
      <path d={`M0 50H${scale.width}`} class="axis" />
    </svg>
  );
}

function loadedYears(duties: readonly { readonly days: readonly { readonly on: string }[] }[]): readonly string[] {
  return [...new Set(duties.flatMap(({ days }) => days.map(({ on }) => on.slice(0, 4))))].toSorted();
}

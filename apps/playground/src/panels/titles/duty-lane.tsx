import type { Language } from "@bylaw/diagnostics";
import type { DutyLine } from "bylaw";
import type { JSX } from "preact";
import { usePage } from "../../page/page-context.ts";
import { Sign } from "../../present/sign.tsx";
import { dutySign } from "./course-sign.tsx";
import { shortDay, weekday } from "./days.ts";
import { type Cell, type CellRow, cellRows, type DaysOff, daysLeft, type HolidayNames, lateBy } from "./duty-cells.ts";
import { textWidth } from "./label-places.ts";
import type { DutyLane } from "./lanes.ts";
import { type TitleWords, titleWords } from "./words.ts";

export interface DutyLaneProps {
  readonly lane: DutyLane;
  /** Its event and its days, where they are known. */
  readonly line: DutyLine | undefined;
  readonly on: string;
  readonly width: number;
  readonly number: number;
  /** What the calendar calls the days that differ from the week. */
  readonly holidays: HolidayNames;
}

/** A duty: its working days in numbered cells, its periods side by side, or its dates in words. */
export function DutyLaneDrawing(props: DutyLaneProps): JSX.Element {
  const { language } = usePage();
  const words = titleWords(language);
  const { lane, line, on, width, holidays } = props;
  if (lane.results.some(({ result }) => result.period !== undefined)) return <Periods {...props} />;
  const result = lane.results[0]?.result;
  const rows = line === undefined ? [] : cellRows(line, width, { doneOn: result?.doneOn, on, holidays });
  return (
    <>
      {rows.map((row, index) => (
        <CalendarRow key={index} {...props} row={row} words={words} isLast={index === rows.length - 1} />
      ))}
      {line?.missing === undefined ? null : <p class="duty-note">{words.duty.missing(line.missing)}</p>}
      {rows.length > 0 ? null : (
        <p class="duty-dates">
          {line === undefined ? null : <span>{words.duty.event(line.event)}</span>}
          {result?.due === undefined ? null : (
            <b>
              {words.duty.lastDay(result.due)}
              {result.status === "pending" ? ` (${words.duty.daysLeft(daysLeft(result.due, on))})` : ""}
            </b>
          )}
          {result?.doneOn === undefined ? null : <span>{words.duty.done(result.doneOn, 0)}</span>}
        </p>
      )}
      <p class="lane-words">{lane.said.sentences.join(language === "zh" ? "" : " ")}</p>
    </>
  );
}

interface RowProps extends DutyLaneProps {
  readonly row: CellRow;
  readonly words: TitleWords;
  readonly isLast: boolean;
}

/** Where things of a row stand, from its upper edge. */
const cellTop = 24;
const cellHeight = 26;

function CalendarRow(props: RowProps): JSX.Element {
  const { row, width, number, words, lane, line } = props;
  const { language } = usePage();
  const step = Math.min(44, width / row.columns);
  const used = step * row.columns;
  const said = words.duty.cells(
    words.lane(lane.said.name, [lane.said.statusWord, ...lane.said.sentences]),
    line?.amount === undefined ? "" : words.duty.workingDays(line.amount),
  );
  const off = row.daysOff.map((each) => words.duty.daysOff(each.count, namesOf(each, language)));
  return (
    <svg
      class="duty-row"
      viewBox={`0 -4 ${width} 96`}
      width={width}
      height={96}
      role="img"
      aria-label={[said, ...off].join(language === "zh" ? "；" : "; ")}
    >
      <defs>
        <pattern
          id={`woven-${number}`}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0V5" class="woven-line" />
        </pattern>
      </defs>
      {row.cells.map((cell) => (
        <DayCell key={cell.on} cell={cell} step={step} number={number} language={language} />
      ))}
      {row.dates.map(({ column, on }) => (
        <g key={on}>
          <path d={`M${column * step} ${cellTop}v${cellHeight + 8}`} class="tick" />
          <DateUnder x={column * step + 1} text={shortDay(on, language)} width={width} />
        </g>
      ))}
      <UpperWords {...props} step={step} used={used} />
      <LowerWords {...props} step={step} used={used} />
    </svg>
  );
}

function namesOf({ holidays }: DaysOff, language: Language): readonly string[] {
  return holidays.map((holiday) => holiday[language]);
}

/** The date of a cell; the last one ends where the row ends. */
function DateUnder({
  x,
  text,
  width,
}: {
  readonly x: number;
  readonly text: string;
  readonly width: number;
}): JSX.Element {
  const fits = x + textWidth(text) <= width;
  return (
    <text x={fits ? x : width} y={cellTop + cellHeight + 20} text-anchor={fits ? "start" : "end"}>
      {text}
    </text>
  );
}

function DayCell(props: {
  readonly cell: Cell;
  readonly step: number;
  readonly number: number;
  readonly language: "en" | "zh";
}): JSX.Element | null {
  const { cell, step, number, language } = props;
  const { column, woven, late, kind } = cell;
  const text = late === undefined ? cell.number?.toString() : `+${late}`;
  const x = column * step + 1;
  const state = late !== undefined ? "late" : cell.isDue ? "due" : cell.isEvent ? "event" : "counted";
  const asked = cell.isAsked ? <path d={`M${x - 1} ${cellTop - 4}v${cellHeight + 8}`} class="asked" /> : null;
  if (text === undefined) {
    return (
      <g>
        {woven ? (
          <rect x={x - 1} y={cellTop} width={step} height={cellHeight} fill={`url(#woven-${number})`} class="woven" />
        ) : null}
        {cell.isDone ? <circle cx={x + step / 2 - 1} cy={cellTop + cellHeight / 2} r="4" class="done-mark" /> : null}
        {asked}
      </g>
    );
  }
  return (
    <g class={`cell is-${state}`} data-day={cell.on} data-kind={kind} data-state={state}>
      <title>
        {[shortDay(cell.on, language), ...(cell.holiday === undefined ? [] : [cell.holiday[language]])].join(" · ")}
      </title>
      <rect x={x} y={cellTop} width={step - 2} height={cellHeight} />
      {kind === "makeUp" ? <path d={`M${x} ${cellTop + cellHeight + 2.5}h${step - 2}`} class="make-up" /> : null}
      <text x={x + step / 2 - 1} y={cellTop + 17} text-anchor="middle">
        {text}
      </text>
      {asked}
    </g>
  );
}

interface WordsProps extends RowProps {
  readonly step: number;
  /** The width that the cells take. */
  readonly used: number;
}

/** Over the cells: the event, holidays, the last day. Where two would meet, the later gives way. */
function UpperWords({ row, step, used, words, line }: WordsProps): JSX.Element {
  const { language } = usePage();
  const event = row.cells.find(({ isEvent }) => isEvent);
  const due = row.cells.find(({ isDue }) => isDue);
  const said: Said[] = [];
  if (event !== undefined && line !== undefined) {
    const x = Math.min(
      event.column * step,
      Math.max(0, used - textWidth(words.duty.event(shortDay(event.on, language)))),
    );
    said.push({ x, text: words.duty.event(shortDay(event.on, language)), bold: true });
  }
  if (due !== undefined) {
    const x = (due.column + 1) * step - 1;
    const text = words.duty.lastDay(shortDay(due.on, language));
    const fits = x - textWidth(text) >= 0;
    said.push({ x: fits ? x : due.column * step, text, bold: true, ...(fits && { end: true }) });
  }
  for (const off of row.daysOff) {
    const text = words.duty.daysOff(off.count, namesOf(off, language));
    said.push({ x: off.from * step, text, bold: false, shorter: words.duty.daysOff(off.count, []) });
  }
  return (
    <>
      {separated(said, used).map((each) => (
        <SaidOver key={each.text + each.x} {...each} />
      ))}
    </>
  );
}

interface Said {
  readonly x: number;
  readonly text: string;
  readonly bold: boolean;
  readonly end?: true;
  /** What is said where that has no room. */
  readonly shorter?: string;
}

function SaidOver({ x, text, bold, end }: Said): JSX.Element {
  return (
    <text x={x} y="14" class={bold ? "bold" : ""} text-anchor={end === true ? "end" : "start"}>
      {text}
    </text>
  );
}

function separated(said: readonly Said[], width: number): readonly Said[] {
  const taken: { readonly from: number; readonly to: number }[] = [];
  return said.flatMap((each): readonly Said[] => {
    for (const text of each.shorter === undefined ? [each.text] : [each.text, each.shorter]) {
      const from = each.end === true ? each.x - textWidth(text) : each.x;
      const to = from + textWidth(text);
      if (to > width + 60 || taken.some((other) => from < other.to + 8 && other.from < to + 8)) continue;
      taken.push({ from, to });
      return [{ ...each, text }];
    }
    return [];
  });
}

/** Under the cells: days that are worked to make up for a holiday, and when it was done. */
function LowerWords({ row, step, used, words, line, lane, isLast, on }: WordsProps): JSX.Element {
  const { language } = usePage();
  const y = cellTop + cellHeight + 38;
  const makeUps = row.cells.filter(
    ({ kind, number, late }) => kind === "makeUp" && (number !== undefined || late !== undefined),
  );
  const result = lane.results[0]?.result;
  const done = row.cells.find(({ isDone }) => isDone);
  const late = line === undefined ? 0 : lateBy(line);
  const final =
    done !== undefined && result?.doneOn !== undefined
      ? words.duty.done(shortDay(result.doneOn, language), late)
      : !isLast
        ? undefined
        : result?.status === "overdue"
          ? words.duty.overdue(late)
          : result?.status === "pending" && result.due !== undefined
            ? words.duty.daysLeft(daysLeft(result.due, on))
            : undefined;
  const anchor = done === undefined ? used : Math.min(used, (done.column + 1) * step);
  const finalFrom = final === undefined ? used : Math.max(0, anchor - textWidth(final));
  return (
    <g>
      {makeUps.map(({ column, on: day, holiday }, index) => {
        const next = makeUps[index + 1];
        const end = next === undefined ? finalFrom : next.column * step;
        const start = (text: string): number => Math.min(column * step, Math.max(0, used - textWidth(text)));
        const text = [holiday?.[language], undefined]
          .map((name) => words.duty.makeUp(weekday(day), name))
          .find((each) => start(each) + textWidth(each) <= end);
        const x = start(text ?? "");
        return text === undefined ? null : (
          <text key={day} x={x} y={y} class="bold make-up-word">
            {text}
          </text>
        );
      })}
      {final === undefined ? null : (
        <text x={Math.max(anchor, textWidth(final))} y={y} class={`bold is-${result?.status}`} text-anchor="end">
          {final}
        </text>
      )}
    </g>
  );
}

/** Of a duty that recurs, so many of its last periods are in sight. */
const inSight = 4;

function Periods({ lane, on }: DutyLaneProps): JSX.Element {
  const { language } = usePage();
  const words = titleWords(language);
  const earlier = Math.max(0, lane.results.length - inSight);
  const item = ({ result, said }: DutyLane["results"][number]): JSX.Element => (
    <li key={result.period} data-status={result.status}>
      <p class="period-head">
        <b>{words.duty.period(result.period ?? "", said.recurs?.period ?? said.name)}</b>
        <span class={`period-status is-${dutySign[result.status]}`}>
          <Sign status={dutySign[result.status]} />
          {result.status === "done_in_time" && result.doneOn === result.due
            ? words.duty.doneOnLastDay
            : said.statusWord}
          {result.status === "pending" && result.due !== undefined
            ? `${language === "zh" ? "，" : ", "}${words.duty.daysLeft(daysLeft(result.due, on))}`
            : ""}
        </span>
      </p>
      <p class="period-dates">
        {[
          ...(result.due === undefined ? [] : [words.duty.due(result.due.slice(5))]),
          ...(result.doneOn === undefined ? [] : [words.duty.sent(result.doneOn.slice(5))]),
        ].join(language === "zh" ? "，" : ", ")}
      </p>
    </li>
  );
  return (
    <>
      {earlier === 0 ? null : (
        <details class="earlier-periods">
          <summary>{words.duty.earlier(earlier)}</summary>
          <ul class="periods">{lane.results.slice(0, earlier).map(item)}</ul>
        </details>
      )}
      <ul class="periods">{lane.results.slice(earlier).map(item)}</ul>
    </>
  );
}

import type { Threshold } from "@bylaw/analysis";
import { type IrDecision, type Outcome, outcomeCodes, type ScreenedDecision } from "@bylaw/ir";
import type { JSX, RefObject } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { JudgedCrowd } from "../../crowd/judged-crowd.ts";
import { subjectName } from "../../crowd/strip/subject-name.ts";
import { type PeopleByLine, usePeopleByLine } from "../../crowd/strip/use-line.ts";
import { useSize } from "../../crowd/strip/use-size.ts";
import { usePage } from "../../page/page-context.ts";
import type { Manner } from "../../present/amounts.ts";
import { grouped } from "../../present/exact.ts";
import { Sign } from "../../present/sign.tsx";
import type { Acts } from "../../state/acts.ts";
import type { Session } from "../../state/session.ts";
import { valueAtLine } from "../impact/line-values.ts";
import { chosenPlaces, failedRules, type PeopleChoice, rowsInView } from "./people-rows.ts";
import { type NamedRule, namedRules } from "./rule-names.ts";
import { useRowWalk } from "./use-row-walk.ts";
import { populationWords } from "./words.ts";

export interface PeopleTableProps {
  readonly session: Session;
  readonly acts: Acts;
  readonly crowd: JudgedCrowd;
  readonly decision: IrDecision;
}

const rowHeight = 31;
const headHeight = 28;
const mostRules = 3;
const columns = ["id", "value", "distance"] as const;
const empty = { outcomes: new Uint8Array(), rules: {} };

/** Every applicant in a row: one stop of the keyboard, arrow keys go from row to row. Rows are made as they are seen. */
export function PeopleTable({ session, acts, crowd, decision }: PeopleTableProps): JSX.Element {
  const { language, texts } = usePage();
  const words = populationWords(language);
  const frame = useRef<HTMLDivElement>(null);
  const { height } = useSize(frame);
  const [top, setTop] = useState(0);
  const { screened, people, chosen, places } = useShownPeople(session, acts, crowd, decision.names.id);
  const policy = crowd.judged.policies.after;
  const { ids } = crowd.columns;
  const manner = { policy, language, texts };
  const rules = useMemo(() => namedRules(decision, manner), [policy, decision, language]);
  const { first, last } = rowsInView({ top, height }, rowHeight, places.length);
  const walk = useRowWalk(frame, { count: places.length, height: rowHeight, head: headHeight }, height);
  useEntry(
    frame,
    session,
    (person) => walk.go(places.findIndex((place) => ids[place] === person)),
    people === undefined,
  );
  const open = (place: number | undefined): void => {
    if (place === undefined) return;
    acts.openPerson(place);
    acts.openPanel("finding");
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.target !== frame.current) return;
    if (event.key === "Enter") {
      open(places[walk.current]);
      // The table goes with its panel, and the keyboard stays with what has been opened.
      document.getElementById("tab-finding")?.focus();
    } else if (!walk.press(event.key)) return;
    event.preventDefault();
  };
  const line = people?.line.now;
  return (
    <>
      <PeopleFilters acts={acts} rules={rules} {...chosen} shown={places.length} all={ids.length} />
      <div
        ref={frame}
        class="people-frame"
        role="grid"
        tabIndex={0}
        aria-label={words.table}
        aria-description={words.keys}
        aria-rowcount={places.length + 1}
        aria-activedescendant={places.length === 0 ? undefined : `person-${walk.current}`}
        onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
        onKeyDown={pressed}
        onClick={({ target }) => {
          const row = target instanceof Element ? target.closest("[data-person]") : null;
          if (row !== null) open(places[Number(row.getAttribute("aria-rowindex")) - 2]);
        }}
      >
        <PeopleHead acts={acts} {...chosen} value={line === undefined ? "" : subjectName(line, manner)} />
        <div class="people-rows" role="rowgroup" ref={tall(places.length * rowHeight)}>
          {places.slice(first, last).map((place, offset) => (
            <PersonRow
              key={place}
              {...{ place, rules, screened, manner, line }}
              row={first + offset}
              id={ids[place] ?? ""}
              here={first + offset === walk.current}
              apart={people?.distances.distance[place] ?? Number.NaN}
            />
          ))}
        </div>
      </div>
    </>
  );
}

/** The applicant whose case is open is where the reader left off; a key that leads here enters the table. */
function useEntry(
  frame: RefObject<HTMLElement | null>,
  { origin, peopleShown }: Session,
  goTo: (person: string) => void,
  waiting: boolean,
): void {
  useLayoutEffect(() => {
    if (origin.person !== undefined) goTo(origin.person);
  }, [waiting]);
  useEffect(() => {
    if (peopleShown?.entered === true) frame.current?.focus();
  }, [peopleShown]);
}

interface ShownPeople {
  readonly screened: ScreenedDecision;
  readonly people: PeopleByLine | undefined;
  readonly chosen: PeopleChoice;
  readonly places: readonly number[];
}

/** What the decision makes of the people, where they stand to the line in focus, and who of them is shown. */
function useShownPeople(session: Session, acts: Acts, crowd: JudgedCrowd, decision: string): ShownPeople {
  const byLine = usePeopleByLine(session, acts.crowd.lineOf);
  const { decisions } = crowd.judged.after;
  const screened = (Object.hasOwn(decisions, decision) ? decisions[decision] : undefined) ?? empty;
  // Distances of people who were there before are of nobody here.
  const people = byLine?.crowd.columns === crowd.columns ? byLine : undefined;
  const { ids } = crowd.columns;
  const { outcome, rule, order = "distance", descending = false } = session.peopleShown ?? {};
  const chosen: PeopleChoice = { outcome, rule, order, descending };
  const places = useMemo(
    () => chosenPlaces(screened, { ids, distances: people?.distances }, chosen),
    [screened, ids, people, outcome, rule, order, descending],
  );
  return { screened, people, chosen, places };
}

interface PeopleFiltersProps extends Pick<PeopleChoice, "outcome" | "rule"> {
  readonly acts: Acts;
  readonly rules: ReadonlyMap<string, NamedRule>;
  readonly shown: number;
  readonly all: number;
}

function PeopleFilters({ acts, rules, outcome, rule, shown, all }: PeopleFiltersProps): JSX.Element {
  const { language, texts } = usePage();
  const words = populationWords(language);
  const number = (value: number): string => grouped(String(value), language);
  return (
    <div class="people-filters">
      <label>
        <span>{words.filterOutcome}</span>
        <select
          value={outcome ?? ""}
          onChange={({ currentTarget }) =>
            acts.showPeople({
              table: true,
              outcome: outcomeCodes.find((each): each is Outcome => each === currentTarget.value),
            })
          }
        >
          <option value="">{words.anyOutcome}</option>
          {outcomeCodes.map((each) => (
            <option key={each} value={each}>
              {texts.status[each]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{words.filterRule}</span>
        <select
          value={rule ?? ""}
          onChange={({ currentTarget: { value } }) =>
            acts.showPeople({ table: true, rule: value === "" ? undefined : value })
          }
        >
          <option value="">{words.anyRule}</option>
          {[...rules].map(([id, { article, label }]) => (
            <option key={id} value={id}>
              {article} {label}
            </option>
          ))}
        </select>
      </label>
      <span role="status">{words.shown(number(shown), number(all))}</span>
    </div>
  );
}

interface PeopleHeadProps extends Pick<PeopleChoice, "order" | "descending"> {
  readonly acts: Acts;
  /** What is held against the line. */
  readonly value: string;
}

function PeopleHead({ acts, order, descending, value }: PeopleHeadProps): JSX.Element {
  const words = populationWords(usePage().language);
  const heads = { id: words.person, value, distance: words.fromLine };
  return (
    <div class="people-row is-head" role="row" aria-rowindex={1}>
      {columns.map((column) => (
        <span
          key={column}
          role="columnheader"
          aria-sort={order === column ? (descending ? "descending" : "ascending") : "none"}
        >
          <button
            type="button"
            title={words.sort(heads[column])}
            onClick={() => acts.showPeople({ table: true, order: column, descending: order === column && !descending })}
          >
            {heads[column]}
            {order === column ? <i aria-hidden="true">{descending ? " ↓" : " ↑"}</i> : null}
          </button>
        </span>
      ))}
      <span role="columnheader">{words.finding}</span>
      <span role="columnheader">{words.fails}</span>
    </div>
  );
}

interface PersonRowProps {
  readonly place: number;
  readonly row: number;
  readonly id: string;
  readonly here: boolean;
  readonly line: Threshold | undefined;
  readonly apart: number;
  readonly screened: ScreenedDecision;
  readonly rules: ReadonlyMap<string, NamedRule>;
  readonly manner: Manner;
}

function PersonRow({ place, row, id, here, line, apart, screened, rules, manner }: PersonRowProps): JSX.Element {
  const { language, texts } = manner;
  const words = populationWords(language);
  const code = outcomeCodes[screened.outcomes[place] ?? 0] ?? "met";
  const failed = failedRules(screened, place);
  return (
    <div
      id={`person-${row}`}
      class={`people-row${here ? " is-here" : ""}`}
      role="row"
      aria-rowindex={row + 2}
      aria-selected={here}
      data-person={id}
      ref={at(row * rowHeight)}
    >
      <span role="rowheader">{words.personNamed(id)}</span>
      <span role="gridcell">{line === undefined ? "" : valueAtLine(line, apart, manner)}</span>
      <span role="gridcell">
        {line === undefined || Number.isNaN(apart)
          ? ""
          : apart === 0
            ? texts.atLine
            : (apart < 0 ? words.short : words.over)(valueAtLine(line, Math.abs(apart), manner, true))}
      </span>
      <span role="gridcell">
        <Sign status={code} />
        <span class={`is-${code}`}>{texts.status[code]}</span>
      </span>
      <span role="gridcell">
        {failed
          .slice(0, mostRules)
          .map((each) => rules.get(each)?.article || each)
          .join(language === "zh" ? "、" : ", ")}
        {failed.length > mostRules ? ` +${failed.length - mostRules}` : ""}
      </span>
    </div>
  );
}

function tall(height: number): (element: HTMLElement | null) => void {
  return (element) => element?.style.setProperty("--tall", `${height}px`);
}

function at(top: number): (element: HTMLElement | null) => void {
  return (element) => element?.style.setProperty("--row-top", `${top}px`);
}

import { type IrDecision, type Outcome, outcomeCodes } from "@bylaw/ir";
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { JudgedCrowd } from "../../crowd/judged-crowd.ts";
import { subjectName } from "../../crowd/strip/subject-name.ts";
import { usePeopleByLine } from "../../crowd/strip/use-line.ts";
import { useSize } from "../../crowd/strip/use-size.ts";
import { usePage } from "../../page/page-context.ts";
import { grouped } from "../../present/exact.ts";
import { Sign } from "../../present/sign.tsx";
import type { Acts } from "../../state/acts.ts";
import type { Session } from "../../state/session.ts";
import { valueAtLine } from "../impact/line-values.ts";
import { chosenPlaces, failedRules, rowsInView } from "./people-rows.ts";
import { namedRules } from "./rule-names.ts";
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
  const [active, setActive] = useState(0);
  const byLine = usePeopleByLine(session, acts.crowd.lineOf);
  const policy = crowd.judged.policies.after;
  const { id: name } = decision.names;
  const { decisions } = crowd.judged.after;
  const screened = (Object.hasOwn(decisions, name) ? decisions[name] : undefined) ?? empty;
  const { ids } = crowd.columns;
  // Distances of people who were there before are of nobody here.
  const people = byLine?.crowd.columns === crowd.columns ? byLine : undefined;
  const shown = { order: "distance", descending: false, ...session.peopleShown } as const;
  const { outcome, rule, order, descending } = shown;
  const places = useMemo(
    () => chosenPlaces(screened, { ids, distances: people?.distances }, { outcome, rule, order, descending }),
    [screened, ids, people, outcome, rule, order, descending],
  );
  const manner = { policy, language, texts };
  const rules = useMemo(() => namedRules(policy, decision, manner), [policy, decision, language]);
  const number = (value: number): string => grouped(String(value), language);
  const current = Math.min(active, Math.max(places.length - 1, 0));
  const { first, last } = rowsInView({ top, height }, rowHeight, places.length);
  const reveal = (row: number): void => {
    const place = frame.current;
    if (place === null) return;
    const above = row * rowHeight;
    if (above < place.scrollTop) place.scrollTop = above;
    else if (above + rowHeight + headHeight > place.scrollTop + place.clientHeight)
      place.scrollTop = above + rowHeight + headHeight - place.clientHeight;
  };
  const go = (row: number): void => {
    const next = Math.min(Math.max(row, 0), places.length - 1);
    setActive(next);
    reveal(next);
  };
  // The applicant whose case is open is where the reader left off.
  useLayoutEffect(() => {
    const at = places.findIndex((place) => ids[place] === session.origin.person);
    if (at >= 0) go(at);
  }, [people === undefined]);
  useEffect(() => {
    if (session.peopleShown?.entered === true) frame.current?.focus();
  }, [session.peopleShown]);
  const open = (place: number | undefined): void => {
    if (place === undefined) return;
    acts.openPerson(place);
    acts.openPanel("finding");
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.target !== frame.current) return;
    const page = Math.max(1, Math.floor(height / rowHeight) - 2);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: places.length - 1,
    };
    const next = steps[event.key];
    if (next !== undefined) go(next);
    else if (event.key === "Enter") open(places[current]);
    else return;
    event.preventDefault();
  };
  const line = people?.line.now;
  const heads = {
    id: words.person,
    value: line === undefined ? "" : subjectName(line, manner),
    distance: words.fromLine,
  };
  return (
    <>
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
        <span role="status">{words.shown(number(places.length), number(ids.length))}</span>
      </div>
      <div
        ref={frame}
        class="people-frame"
        role="grid"
        tabIndex={0}
        aria-label={words.table}
        aria-description={words.keys}
        aria-rowcount={places.length + 1}
        aria-activedescendant={places.length === 0 ? undefined : `person-${current}`}
        onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
        onKeyDown={pressed}
        onClick={({ target }) => {
          const row = target instanceof Element ? target.closest("[data-person]") : null;
          if (row !== null) open(places[Number(row.getAttribute("aria-rowindex")) - 2]);
        }}
      >
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
                onClick={() =>
                  acts.showPeople({ table: true, order: column, descending: order === column && !descending })
                }
              >
                {heads[column]}
                {order === column ? <i aria-hidden="true">{descending ? " ↓" : " ↑"}</i> : null}
              </button>
            </span>
          ))}
          <span role="columnheader">{words.finding}</span>
          <span role="columnheader">{words.fails}</span>
        </div>
        <div class="people-rows" role="rowgroup" ref={tall(places.length * rowHeight)}>
          {places.slice(first, last).map((place, offset) => {
            const row = first + offset;
            const code = outcomeCodes[screened.outcomes[place] ?? 0] ?? "met";
            const failed = failedRules(screened, place);
            const apart = people?.distances.distance[place] ?? Number.NaN;
            return (
              <div
                key={place}
                id={`person-${row}`}
                class={`people-row${row === current ? " is-here" : ""}`}
                role="row"
                aria-rowindex={row + 2}
                aria-selected={row === current}
                data-person={ids[place]}
                ref={at(row * rowHeight)}
              >
                <span role="rowheader">{words.personNamed(ids[place] ?? "")}</span>
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
          })}
        </div>
      </div>
    </>
  );
}

function tall(height: number): (element: HTMLElement | null) => void {
  return (element) => element?.style.setProperty("--tall", `${height}px`);
}

function at(top: number): (element: HTMLElement | null) => void {
  return (element) => element?.style.setProperty("--row-top", `${top}px`);
}

import type { IrExpression, IrType } from "@bylaw/ir";
import { and, type Truth } from "../conditions/truth.ts";
import { type Day, firstPossibleDay, lastPossibleDay } from "../dates/calendar-day.ts";
import { type Place, recordAt } from "../place.ts";
import { allOpen, type Finding, found, known, needing, nothingOpen, type Open } from "../possibilities/finding.ts";
import { fullRange } from "../possibilities/full-range.ts";
import { joinAll } from "../possibilities/join.ts";
import { condition, days, noDate, type Possibility } from "../possibilities/possibility.ts";
import { type Run, recordsOf } from "../run.ts";
import { barsOf } from "./bars.ts";
import { findTitle, isAmong } from "./find-title.ts";
import type { Life } from "./life.ts";
import { type TitleAt, titleOf } from "./title-at.ts";
import { openAbout } from "./worlds.ts";

type Of<Kind extends IrExpression["kind"]> = Extract<IrExpression, { readonly kind: Kind }>;

interface Held {
  readonly truth: Truth;
  readonly open: Open;
}

/** Whether the status of a title on the day is one of those asked for. */
export function evaluateTitleStatus(expression: Of<"titleStatus">, run: Run, place: Place): Finding {
  return ofEach(run, expression, place, (at) => {
    const { statuses, open } = findTitle(run, at);
    return { truth: isAmong(statuses, expression.statuses), open };
  });
}

/** Whether a bar runs on the day from a recorded revocation of this cause. */
export function evaluateBarred(expression: Of<"barred">, run: Run, place: Place): Finding {
  return ofEach(run, expression, place, (at) => {
    const { runs, open } = barsOf(run, at, expression.term);
    return { truth: runs, open };
  });
}

/** The last day of the longest bar of the term that surely runs; nothing where none does. */
export function barredUntil(expression: Of<"barred">, run: Run, place: Place): Day | undefined {
  const bars = titlesAt(run, expression, place).all.flatMap((at) => barsOf(run, at, expression.term).bars);
  const ends = bars.flatMap(({ runs, until }) => (runs === "yes" && until !== undefined ? [until] : []));
  return ends.length === 0 ? undefined : Math.min(Math.max(...ends), lastPossibleDay);
}

const dateOrNone: IrType = { kind: "date", none: true };

/** Since when a title stands or last stood, and its last day; none where it was never held, or has no end. */
export function evaluateTitleDate(expression: Of<"titleDate">, run: Run, place: Place): Finding {
  const titles = titlesAt(run, expression, place);
  if (titles.list !== undefined) return { value: fullRange(dateOrNone), open: needing(titles.list) };
  const dates = titles.all.map((at): Finding => {
    const { worlds, unheard } = findTitle(run, at);
    if (worlds === undefined) return { value: fullRange(dateOrNone), open: unheard };
    const day = (life: Life): Day | undefined => partOf(life, expression.part);
    return found(joinAll(worlds.lives.map((life) => dateIn(day(life)))), [openAbout(worlds, day)]);
  });
  if (dates.length === 0) return known(noDate);
  return found(
    joinAll(dates.map(({ value }) => value)),
    dates.map(({ open }) => open),
  );
}

function partOf({ stretches }: Life, part: "since" | "until"): Day | undefined {
  const last = stretches.at(-1);
  return last !== undefined && Number.isFinite(last[part]) ? last[part] : undefined;
}

function dateIn(day: Day | undefined): Possibility {
  if (day === undefined) return noDate;
  return days(Math.max(day, firstPossibleDay), Math.min(day, lastPossibleDay));
}

/** A condition on the title at hand; outside its records, on the titles of all of them. */
function ofEach(
  run: Run,
  expression: { readonly title: string; readonly record?: number },
  place: Place,
  test: (at: TitleAt) => Held,
): Finding {
  const { all, list } = titlesAt(run, expression, place);
  if (list !== undefined) return { value: condition("open"), open: needing(list) };
  const held = all.map(test);
  const truth = and(held.map((each) => each.truth));
  const open = held.filter((each) => each.truth === "open").map((each) => each.open);
  return { value: condition(truth), open: truth === "open" ? allOpen(open) : nothingOpen };
}

/** The titles that are meant; `list` where they are those of a list, or of a record of it, that is not known. */
function titlesAt(
  run: Run,
  expression: { readonly title: string; readonly record?: number },
  place: Place,
): { readonly all: readonly TitleAt[]; readonly list?: string } {
  const title = titleOf(run, expression.title);
  if (title.forEach === undefined) return { all: [{ title }] };
  const { list } = title.forEach;
  if (expression.record === undefined) {
    const records = recordsOf(run, list);
    return records === undefined
      ? { all: [], list }
      : { all: [...records.keys()].map((record) => ({ title, record })) };
  }
  const bound = recordAt(place, expression.record);
  return bound.record === undefined ? { all: [], list } : { all: [{ title, record: bound.index }] };
}

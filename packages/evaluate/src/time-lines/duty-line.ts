import type { CheckedCase, EvaluationOptions, IrDutyTerm, IrPolicy } from "@bylaw/ir";
import { type Day, dayText } from "../dates/calendar-day.ts";
import { isWorkingDay } from "../dates/working-days.ts";
import { type DutyAt, findDuty, placeOfDuty } from "../duties/find-duty.ts";
import { lengthOf } from "../lengths.ts";
import { calendarOf, dateOf, type Run, recordsOf } from "../run.ts";
import { startRun } from "../start-run.ts";

/** A day between the event of a duty and its last day, or until it was done. */
export interface LineDay {
  readonly on: string;
  /** `weekend` and `free` are no working days; `makeUp` is a Saturday or Sunday that is worked. */
  readonly kind: "working" | "makeUp" | "weekend" | "free";
  /** How many working days it lies from the event: 0 on its day, nothing on days that do not count. */
  readonly number?: number;
  /** How many working days after the last one; instead of a number. */
  readonly late?: number;
}

/** A duty that turns on a day, at one record where it is taken for each. */
export interface DutyLine {
  readonly duty: string;
  readonly term: string;
  readonly record?: number;
  /** The day on which it turns, and the length that runs from it or up to it. */
  readonly event: string;
  readonly relation: "after" | "before";
  readonly unit: "months" | "days" | "workingDays";
  readonly amount?: number;
  readonly due?: string;
  /** Every day from the first to the last of them; none where it is not counted in working days. */
  readonly days: readonly LineDay[];
  /** The year of which the calendar is not loaded and would be needed. */
  readonly missing?: number;
}

/** No more days than this are shown of a duty, and no more records of one. */
const mostDays = 130;
const mostRecords = 50;

/** The duties of a policy that turn on a day that is known, in the order of their results in a determination. */
export function dutyLines(policy: IrPolicy, checked: CheckedCase, options: EvaluationOptions): readonly DutyLine[] {
  const run = startRun(policy, checked, options);
  return (policy.duties ?? []).flatMap((duty): readonly DutyLine[] => {
    if (duty.forEach === undefined) return linesOf(run, { duty });
    const records = (recordsOf(run, duty.forEach.list) ?? []).slice(0, mostRecords);
    return records.flatMap((_, record) => linesOf(run, { duty, record }));
  });
}

function linesOf(run: Run, at: DutyAt): readonly DutyLine[] {
  const found = findDuty(run, { ...at, presentOnly: true });
  return at.duty.terms.flatMap((term): readonly DutyLine[] => {
    const result = found.find((each) => each.term === term);
    if (term.kind !== "once" || term.deadline === undefined || result?.status === "not_triggered") return [];
    const { value } = dateOf(run, term.deadline.day, placeOfDuty(run, at));
    if (value.none !== "no" || value.first !== value.last) return [];
    const line = lineOf(run, at, { ...term, deadline: term.deadline }, value.first);
    return [{ ...line, ...daysIn(run, line, value.first, result?.due, result?.doneOn) }];
  });
}

type Dated = Extract<IrDutyTerm, { readonly kind: "once" }> & {
  readonly deadline: NonNullable<Extract<IrDutyTerm, { readonly kind: "once" }>["deadline"]>;
};

function lineOf(run: Run, at: DutyAt, { id, deadline }: Dated, event: Day): Omit<DutyLine, "days"> {
  const { amount } = lengthOf(run, deadline.length, placeOfDuty(run, at));
  return {
    duty: at.duty.names.id,
    term: id,
    ...(at.record !== undefined && { record: at.record }),
    event: dayText(event),
    relation: deadline.relation,
    unit: deadline.length.unit,
    ...(amount !== undefined && { amount }),
  };
}

function daysIn(
  run: Run,
  { unit, relation }: Omit<DutyLine, "days">,
  event: Day,
  due: Day | undefined,
  doneOn: Day | undefined,
): Pick<DutyLine, "days" | "due" | "missing"> {
  const said = due === undefined ? {} : { due: dayText(due) };
  if (unit !== "workingDays") return { ...said, days: [] };
  const last = Math.max(event, due ?? run.on, doneOn ?? run.on);
  const first = relation === "before" && due !== undefined ? Math.min(due, event) : event;
  const calendar = calendarOf(run);
  const days: WalkedDay[] = [];
  for (let day = first; day <= Math.min(last, first + mostDays - 1); day++) {
    const worked = isWorkingDay(calendar, day);
    if ("missing" in worked) return { ...said, days: numbered(days, event, due, relation), missing: worked.missing };
    days.push({ day, worked: worked.value });
  }
  return { ...said, days: numbered(days, event, due, relation) };
}

interface WalkedDay {
  readonly day: Day;
  readonly worked: boolean;
}

/** Working days count away from the event, which is 0 whether it is one or not; after the last day they count as late. */
function numbered(
  days: readonly WalkedDay[],
  event: Day,
  due: Day | undefined,
  relation: DutyLine["relation"],
): readonly LineDay[] {
  const eventAt = days.findIndex(({ day }) => day === event);
  const worked = (from: number, to: number): number => days.slice(from, to).filter((each) => each.worked).length;
  let late = 0;
  return days.map(({ day, worked: works }, at) => {
    const isLate = works && due !== undefined && day > due && relation === "after";
    if (isLate) late += 1;
    const away = relation === "after" ? worked(eventAt + 1, at + 1) : worked(at, eventAt);
    const counts = day === event || (works && (relation === "after" || day < event));
    return {
      on: dayText(day),
      kind: kindOf(day, works),
      ...(counts && !isLate && { number: day === event ? 0 : away }),
      ...(isLate && { late }),
    };
  });
}

function kindOf(day: Day, worked: boolean): LineDay["kind"] {
  const isWeekend = [0, 6].includes(weekday(day));
  if (worked) return isWeekend ? "makeUp" : "working";
  return isWeekend ? "weekend" : "free";
}

/** Sunday is 0; 1970-01-01 was a Thursday. */
function weekday(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

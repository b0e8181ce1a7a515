import type { IrDuty, IrDutyTerm } from "@bylaw/ir";
import { calculate, calendarOf } from "./calculate.ts";
import type { Calculation, Records } from "./calculation.ts";
import { dayNumberOf } from "./calendar.ts";
import type { ConcreteDuty } from "./judgement.ts";
import { later } from "./later.ts";
import { workedFrom } from "./working-days.ts";

type OnceTerm = Extract<IrDutyTerm, { readonly kind: "once" }>;

/** The duties that are done once, for each record: their last days, and whether they were done in time. */
export function judgeDuties(at: Calculation): ReadonlyMap<string, readonly ConcreteDuty[]> {
  return new Map((at.policy.duties ?? []).map((duty) => [duty.names.id, judgeDuty(duty, at)]));
}

function judgeDuty({ forEach, terms }: IrDuty, at: Calculation): ConcreteDuty[] {
  const list = forEach === undefined ? undefined : at.case.facts[forEach.list];
  const records: Records[] = [];
  if (forEach === undefined) records.push(new Map());
  else if (Array.isArray(list)) {
    for (const [index, record] of list.entries()) records.push(new Map([[forEach.scope, { record, index }]]));
  }
  return records.flatMap((each, record) =>
    terms
      .filter((term) => term.kind === "once")
      .map((term) => ({ term: term.id, ...(forEach !== undefined && { record }), ...judgeOnce(term, at, each) })),
  );
}

function judgeOnce(term: OnceTerm, at: Calculation, records: Records): Pick<ConcreteDuty, "status" | "due"> {
  const today = dayNumberOf(at.on);
  if (term.when !== undefined && calculate(term.when, at, records) !== true) return { status: "not_triggered" };
  const dates = term.doneOn.map((date) => calculate(date, at, records) as number | null);
  const done = dates.length > 0 && dates.every((date) => date !== null && date <= today) ? dates : undefined;
  const last = done === undefined ? undefined : Math.max(...done.map(Number));
  if (term.deadline === undefined) return { status: last === undefined ? "pending" : "done" };
  const day = calculate(term.deadline.day, at, records) as number | null;
  if (day === null || day > today) return { status: "not_triggered" };
  const end = later(day, term.deadline.length, at, records, term.deadline.relation === "before");
  const due = term.nextWorkingDay ? (workedFrom(end, calendarOf(at)) ?? at.oracle.anyDay()) : end;
  if (last === undefined) return { status: today <= due ? "pending" : "overdue", due };
  return { status: last <= due ? "done_in_time" : "done_late", due };
}

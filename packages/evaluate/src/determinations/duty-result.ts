import { citationKey } from "@bylaw/diagnostics";
import type { DutyResult, IrDuty } from "@bylaw/ir";
import { dayText } from "../dates/calendar-day.ts";
import { type DutyAt, type DutyFinding, findDuty } from "../duties/find-duty.ts";
import type { Run } from "../run.ts";
import { orderPaths } from "./order-paths.ts";
import { recordName } from "./record-name.ts";
import { withoutAbsent } from "./without-absent.ts";

/** What a determination says of a duty, at one record where it is taken for each. */
export function dutyResults(run: Run, at: DutyAt): readonly DutyResult[] {
  const { duty, record } = at;
  const list = duty.forEach?.list;
  const name = list === undefined || record === undefined ? undefined : recordName(run, list, record);
  return findDuty(run, at).map((found) => dutyResult(run, found, name));
}

/** How many records there are is not known, so there is one result for each term of all of them. */
export function dutyOfUnknownList(duty: IrDuty): readonly DutyResult[] {
  return duty.terms.map(({ id, citation }) =>
    withoutAbsent<DutyResult>({
      ...nothingKnown,
      term: id,
      citation: citation && citationKey(citation),
      by: duty.by,
      needs: duty.forEach === undefined ? [] : [duty.forEach.list],
    }),
  );
}

const nothingKnown = {
  record: undefined,
  name: undefined,
  period: undefined,
  status: "undecided",
  due: undefined,
  doneOn: undefined,
  awaits: [],
  errors: [],
} as const;

function dutyResult(run: Run, found: DutyFinding, name: string | undefined): DutyResult {
  const { duty, term, record, period, status, due, doneOn, open } = found;
  return withoutAbsent<DutyResult>({
    term: term.id,
    citation: term.citation && citationKey(term.citation),
    by: duty.by,
    record,
    name,
    period,
    status,
    due: due === undefined ? undefined : dayText(due),
    doneOn: doneOn === undefined ? undefined : dayText(doneOn),
    needs: orderPaths(open.needs, run.policy),
    awaits: [...open.awaits].sort(),
    errors: open.errors,
  });
}

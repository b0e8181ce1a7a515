import type { IrAggregate } from "@bylaw/ir";
import { allOpen, type Finding, failing, type Open } from "../possibilities/finding.ts";
import { joinAll } from "../possibilities/join.ts";
import { isKnown } from "../possibilities/known.ts";
import type { Possibility, PossibleDate } from "../possibilities/possibility.ts";
import { dateOf, type Run } from "../run.ts";
import type { Member } from "./records.ts";

interface DatedMember extends Member {
  readonly date: PossibleDate;
}

/**
 * The value of the record with the latest date: the join over all records that may be the latest. Records of one
 * known day with different values are a tie that no fact can lift. A record without a date is never the latest.
 */
export function evaluateLatest(
  expression: IrAggregate,
  members: readonly Member[],
  run: Run,
  orEmpty: (members: readonly Member[], result: () => Finding) => Finding,
): Finding {
  const { by, value } = expression;
  if (by === undefined || value === undefined) throw new Error("latest has no value or no date");
  const dated = members.flatMap((member) => datedMember(member, dateOf(run, by, member.place)));
  return orEmpty(dated, () => {
    const candidates = latestOf(dated);
    const values = candidates.map((candidate) => run.evaluate(value, candidate.place));
    const joined = joinAll(values.map((finding) => finding.value));
    if (isKnown(joined)) return { value: joined, open: allOpen([]) };
    const open: Open[] = [...candidates.map((candidate) => candidate.open), ...values.map((finding) => finding.open)];
    const tie = isTie(
      candidates,
      values.map((finding) => finding.value),
    );
    const facts = [expression.list];
    return {
      value: joined,
      open: tie ? failing({ tag: "tie_of_dates", place: candidates[0]?.place.name ?? "", facts }) : allOpen(open),
    };
  });
}

function datedMember(member: Member, date: Finding<PossibleDate>): readonly DatedMember[] {
  if (date.value.none === "yes") return [];
  const membership = date.value.none === "open" ? "open" : member.membership;
  return [{ ...member, membership, date: date.value, open: allOpen([member.open, date.open]) }];
}

/** Those whose latest possible day is not before the greatest earliest possible day of a sure one. */
function latestOf(members: readonly DatedMember[]): readonly DatedMember[] {
  const sureDays = members.filter((member) => member.membership === "yes").map((member) => member.date.first);
  const bar = sureDays.reduce((a, b) => Math.max(a, b), -Infinity);
  return members.filter((member) => member.date.last >= bar);
}

function isTie(candidates: readonly DatedMember[], values: readonly Possibility[]): boolean {
  const settled = candidates.every(
    (candidate) => candidate.membership === "yes" && candidate.date.first === candidate.date.last,
  );
  return settled && values.every(isKnown);
}

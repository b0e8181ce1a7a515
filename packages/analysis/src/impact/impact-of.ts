import { type Outcome, outcomeCodes, type RuleStatus, ruleStatusCodes, type Screening } from "@bylaw/ir";
import type { ChangedApplicant, Impact, Movement, RuleImpact, Transition } from "./impact.ts";

/**
 * What a change of a policy does to the applicants of one decision: the same applicants in the same places, screened
 * before and after. Nothing where a screening lacks the decision, or where they are not of the same applicants.
 */
export function impactOf(
  before: Screening,
  after: Screening,
  ids: readonly string[],
  decision: string,
): Impact | undefined {
  const old = own(before.decisions, decision);
  const now = own(after.decisions, decision);
  if (old === undefined || now === undefined) return undefined;
  if (before.size !== after.size || ids.length !== before.size) return undefined;
  const rules = ruleColumns(old.rules, now.rules);
  const counts = outcomeCodes.map(() => outcomeCodes.map(() => 0));
  const changed: ChangedApplicant[] = [];
  for (let place = 0; place < before.size; place++) {
    const [from, to] = [old.outcomes[place] ?? 0, now.outcomes[place] ?? 0];
    const row = counts[from];
    if (row !== undefined) row[to] = (row[to] ?? 0) + 1;
    if (from !== to) changed.push(changedAt(place, ids[place] ?? "", [outcomeAt(from), outcomeAt(to)], rules));
  }
  return {
    decision,
    size: before.size,
    unchanged: before.size - changed.length,
    transitions: transitionsOf(counts),
    movements: movementsOf(changed),
    changed,
    rules: ruleImpacts(changed, rules),
  };
}

/** A record's own value: names of decisions and rules are an author's and may be any. */
function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

interface RuleColumns {
  readonly id: string;
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array | undefined;
}

/** The rules of both, those of the text as it is now in their order, then those that it has no longer. */
function ruleColumns(
  before: Readonly<Record<string, Uint8Array>>,
  after: Readonly<Record<string, Uint8Array>>,
): readonly RuleColumns[] {
  const ids = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...ids].map((id) => ({ id, before: own(before, id), after: own(after, id) }));
}

function outcomeAt(code: number): Outcome {
  return outcomeCodes[code] ?? "undecided";
}

/** A rule that a text does not have stands in nobody's way. */
function classAt(column: Uint8Array | undefined, place: number): Outcome {
  return column === undefined ? "met" : classOf(ruleStatusCodes[column[place] ?? 0] ?? "undecided");
}

/** What a status does to the outcome: all that pass are alike. */
function classOf(status: RuleStatus): Outcome {
  return status === "waived" || status === "not_applicable" ? "met" : status;
}

/**
 * A rule made the difference where it stood for the outcome before and no longer does, or does so now and did not:
 * a rule that fails stands for `not_met`, one left to the authority for `at_discretion`, one that is open for
 * `undecided`. For `met` none stands: all have to pass.
 */
function changedAt(
  place: number,
  id: string,
  [from, to]: readonly [Outcome, Outcome],
  columns: readonly RuleColumns[],
): ChangedApplicant {
  const rules: string[] = [];
  for (const rule of columns) {
    const [old, now] = [classAt(rule.before, place), classAt(rule.after, place)];
    if (old === now) continue;
    if ((from !== "met" && old === from) || (to !== "met" && now === to)) rules.push(rule.id);
  }
  return { place, id, from, to, movement: movementOf(from, to), rules };
}

function movementOf(from: Outcome, to: Outcome): Movement {
  if (from === "undecided") return "was_undecided";
  switch (to) {
    case "met":
      return "gains";
    case "not_met":
      return "loses";
    case "at_discretion":
      return "to_authority";
    case "undecided":
      return "becomes_undecided";
    default:
      return to satisfies never;
  }
}

function transitionsOf(counts: readonly (readonly number[])[]): readonly Transition[] {
  return outcomeCodes.flatMap((from, row) =>
    outcomeCodes.map((to, column) => ({ from, to, count: counts[row]?.[column] ?? 0 })),
  );
}

function movementsOf(changed: readonly ChangedApplicant[]): Readonly<Record<Movement, number>> {
  const counts = { gains: 0, loses: 0, to_authority: 0, was_undecided: 0, becomes_undecided: 0 };
  for (const { movement } of changed) counts[movement]++;
  return counts;
}

function ruleImpacts(changed: readonly ChangedApplicant[], columns: readonly RuleColumns[]): readonly RuleImpact[] {
  const byRule = new Map<string, ChangedApplicant[]>();
  for (const applicant of changed) {
    for (const rule of applicant.rules) {
      const list = byRule.get(rule) ?? [];
      list.push(applicant);
      byRule.set(rule, list);
    }
  }
  return columns.flatMap(({ id }) => {
    const applicants = byRule.get(id);
    if (applicants === undefined) return [];
    const alone = applicants.filter(({ rules }) => rules.length === 1).length;
    return [{ rule: id, count: applicants.length, alone, movements: movementsOf(applicants) }];
  });
}

import type {
  DecisionResult,
  Determination,
  DutyResult,
  IrExpectation,
  IrPolicy,
  RuleResult,
  ValueResult,
} from "@bylaw/ir";
import { parseDay } from "../dates/calendar-day.ts";
import { periodAt, periodText } from "../duties/periods.ts";
import { foundOfProcedure } from "./found-procedure.ts";
import { foundOfTitle } from "./found-title.ts";
import { type Found, nothingFound, type Reason } from "./subject-found.ts";

/** Of the subject of an expectation: one entry, or one for each record where it is taken for each of them. */
export function foundOf(expectation: IrExpectation, determination: Determination, policy: IrPolicy): readonly Found[] {
  const { subject } = expectation;
  switch (subject.kind) {
    case "decision":
      return foundOfDecision(expectation, determination);
    case "rule":
      return foundOfRule(subject.id, determination);
    case "title":
      return each(entryOf(determination.titles, subject.id)).map((result) => foundOfTitle(result, subject));
    case "duty":
      return foundOfDuty(expectation, determination, policy);
    case "procedure":
      return each(entryOf(determination.procedures, subject.id)).map((result) => foundOfProcedure(result, subject));
    default:
      return subject.kind satisfies never;
  }
}

/** The entry of a name that a policy may have chosen as it liked. */
function entryOf<Entry>(entries: Readonly<Record<string, Entry>> | undefined, id: string): Entry | undefined {
  return entries !== undefined && Object.hasOwn(entries, id) ? entries[id] : undefined;
}

function each<Entry>(entry: Entry | readonly Entry[] | undefined): readonly Entry[] {
  return entry === undefined ? [] : Array.isArray(entry) ? (entry as readonly Entry[]) : [entry as Entry];
}

function foundOfDecision(expectation: IrExpectation, determination: Determination): readonly Found[] {
  const whole = entryOf(determination.decisions, expectation.subject.id);
  if (whole === undefined) return [];
  const results = expectation.records === undefined ? [whole] : (whole.records ?? []);
  return results.map((result) => {
    const { known, provisional, measure } = result.value ?? {};
    const value = known ?? provisional;
    const rules = [...result.rules, ...(result.records ?? []).flatMap((record) => record.rules)];
    return {
      outcome: result.outcome,
      values: value === undefined ? [] : [value],
      ...(measure !== undefined && { measure }),
      needs: result.needs,
      reasons: [...reasonsAmong(rules, determination), ...reasonsOfValue(result.value)],
    };
  });
}

/** The arm that gave the value, what was added, and what took something off. */
function reasonsOfValue(value: ValueResult | undefined): readonly Reason[] {
  if (value === undefined) return [];
  const { arm, addends = [], limits = [], capped } = value;
  return [
    ...(arm === undefined ? [] : [arm]),
    ...addends.filter(({ counts }) => counts === "yes"),
    ...limits.filter(({ admitted }) => admitted === "no" || admitted === "open"),
    ...(capped?.citation === undefined ? [] : [{ id: capped.citation, citation: capped.citation }]),
  ];
}

function foundOfRule(id: string, determination: Determination): readonly Found[] {
  return allRules(determination)
    .filter((rule) => rule.id === id)
    .map((rule) => ({
      outcome: rule.status,
      values: [],
      needs: rule.needs ?? [],
      reasons: reasonsAmong([rule], determination),
    }));
}

function allRules({ decisions }: Determination): readonly RuleResult[] {
  const withRecords = (decision: DecisionResult): readonly DecisionResult[] => [decision, ...(decision.records ?? [])];
  return Object.values(decisions).flatMap((decision) => withRecords(decision).flatMap(({ rules }) => rules));
}

/** Those that stand in the way of passing, also those of decisions standing as rules. */
function reasonsAmong(rules: readonly RuleResult[], determination: Determination): readonly Reason[] {
  const all = new Map(allRules(determination).map((rule) => [rule.id, rule]));
  const reasons = new Set<RuleResult>();
  const waiting = rules.filter(({ status }) => !["met", "waived", "not_applicable"].includes(status));
  for (let rule = waiting.shift(); rule !== undefined; rule = waiting.shift()) {
    if (reasons.has(rule)) continue;
    reasons.add(rule);
    const beneath = [...(rule.failing ?? []), ...(rule.items ?? []).flatMap((item) => item.failing ?? [])];
    waiting.push(...beneath.flatMap((id) => all.get(id) ?? []));
  }
  return [...reasons];
}

/**
 * One entry a record. Of a recurring term the instance of the period that contains the day asked about; a term that was
 * not triggered says nothing where another was.
 */
function foundOfDuty({ subject }: IrExpectation, determination: Determination, policy: IrPolicy): readonly Found[] {
  const duty = policy.duties?.find(({ names }) => names.id === subject.id);
  const on = parseDay(determination.on) ?? 0;
  const present = new Set(
    duty?.terms.flatMap((term) =>
      term.kind === "every" ? [`${term.id} ${periodText(periodAt(term.period, on))}`] : [],
    ),
  );
  const results = (entryOf(determination.duties, subject.id) ?? []).filter(
    ({ term, period }) => period === undefined || present.has(`${term} ${period}`),
  );
  const records = new Map<number | undefined, DutyResult[]>();
  for (const result of results) records.set(result.record, [...(records.get(result.record) ?? []), result]);
  return [...records.values()].map((ofRecord) => {
    const triggered = ofRecord.filter(({ status }) => status !== "not_triggered");
    const [shown] = triggered.length > 0 ? triggered : ofRecord;
    return shown === undefined ? nothingFound : foundOfTerm(shown, subject.id, subject.part);
  });
}

function foundOfTerm(result: DutyResult, duty: string, part: string | undefined): Found {
  const reason = { id: result.term, course: `${duty}/${result.term}` };
  return {
    outcome: result.status,
    values: part === "due" ? [result.due ?? "none"] : [],
    needs: result.needs,
    reasons: [{ ...reason, ...(result.citation !== undefined && { citation: result.citation }) }],
  };
}

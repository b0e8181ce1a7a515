import { problem, type Span } from "@bylaw/diagnostics";
import type { ModelExpression, ModelLength, ModelPolicy } from "../../5-type/model.ts";
import { conditionsIn, modelParts, modelTermParts, valueParts } from "../../5-type/reads.ts";
import type { Check } from "../check-input.ts";

/** Working days are counted, and no calendar says which days those are: every such day would stay open. */
export const calendarNotUsed: Check = ({ model, calendar }) => {
  if (calendar) return [];
  const [first] = [...lengths(model), ...shifts(model)].toSorted((a, b) => order(a, b));
  return first === undefined ? [] : [problem("calendar-not-used", {}, { here: first })];
};

function order(a: Span, b: Span): number {
  return a.source === b.source ? a.start - b.start : a.source < b.source ? -1 : 1;
}

/** Lengths in working days, and deadlines that move to one. */
function lengths({ titles, duties, procedures }: ModelPolicy): readonly Span[] {
  const terms = titles.flatMap((title) => title.terms);
  const owned: (ModelLength | undefined)[] = [
    ...terms.map((term) => (term.kind === "rectify" ? term.within : "period" in term ? term.period : undefined)),
    ...procedures.flatMap((procedure) => procedure.steps.map((step) => step.forAtLeast)),
  ];
  const due = duties.flatMap((duty) => duty.terms);
  const once = due.map((term) => (term.kind === "once" ? term.deadline?.length : undefined));
  return [
    ...[...owned, ...once].flatMap((length) => (length?.unit === "workingDays" ? [length.amount.span] : [])),
    ...due.flatMap((term) => (term.nextWorkingDay ? [term.span] : [])),
  ];
}

/** Dates moved by working days, wherever they stand. */
function shifts(model: ModelPolicy): readonly Span[] {
  const waiting = everyExpression(model).filter((expression) => expression !== undefined);
  const found: Span[] = [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind === "shift" && next.unit === "workingDays") found.push(next.span);
    for (const part of modelParts(next)) waiting.push(part);
  }
  return found;
}

function everyExpression(model: ModelPolicy): (ModelExpression | undefined)[] {
  const terms = [...model.titles, ...model.duties].flatMap(
    (entry): readonly Parameters<typeof modelTermParts>[0][] => entry.terms,
  );
  return [
    ...model.lets.map((entry) => entry.value),
    ...[...terms, ...model.procedures.flatMap((procedure) => procedure.steps)].flatMap(modelTermParts),
    ...model.decisions.flatMap((decision) => [
      ...valueParts(decision),
      ...decision.rules.flatMap((rule) => [rule.when, rule.unless, ...conditionsIn(rule.test)]),
      ...decision.relaxations.flatMap((relaxation) => [relaxation.when, relaxation.unless, relaxation.to]),
      ...decision.notes.flatMap((note) => [note.when, note.unless, note.condition]),
    ]),
  ];
}

import { problem } from "@bylaw/diagnostics";
import type { DutyPeriod } from "@bylaw/ir";
import type { DayOfMonth, DutyTerm } from "../3-build-ast/ast-titles.ts";
import type { Expression } from "../3-build-ast/expression.ts";
import type { NameNode } from "../3-build-ast/name.ts";
import type { BoundDuty, BoundDutyTerm, BoundScope } from "../4-bind/bound.ts";
import type { KeywordId } from "../keywords/keyword-ids.ts";
import type { TypeContext } from "./context.ts";
import { eachOf } from "./for-each.ts";
import { typeLength } from "./lengths.ts";
import { reportWrongKind } from "./meet.ts";
import type { ModelDuty, ModelDutyTerm, ModelExpression } from "./model.ts";
import { irNames } from "./names.ts";
import { conditions, type Guards, notesOf, placeOf, roleName } from "./statement-parts.ts";
import { checkWidth } from "./width.ts";

/** All duties with their terms typed. A term that could not be typed is left out; its problem is there. */
export function typeDuties(context: TypeContext): readonly ModelDuty[] {
  const guards: Guards = new Map();
  return context.bound.duties.map((duty) => typeDuty(duty, guards, context));
}

function typeDuty(duty: BoundDuty, guards: Guards, context: TypeContext): ModelDuty {
  const { declaration, terms } = duty;
  const forEach = eachOf(declaration, context);
  return {
    names: irNames(declaration),
    span: declaration.name.span,
    by: roleName(declaration.role.text, context),
    ...(forEach && { forEach }),
    terms:
      terms.length === 0
        ? withoutDeadline(duty, guards, context)
        : terms.flatMap((term) => typeTerm(duty, term, guards, context)),
  };
}

/** A duty that is one line: it is pending or done. */
function withoutDeadline(duty: BoundDuty, guards: Guards, context: TypeContext): readonly ModelDutyTerm[] {
  const { declaration } = duty;
  // A line that could not be read may be the one that says when it is done.
  const broken = context.bound.trees.some((tree) => tree.broken.length > 0);
  if (broken && declaration.doneOn.length === 0) return [];
  const both = conditions({ ...declaration, guards: [] }, guards, context);
  const doneOn = datesOf(declaration.doneOn, declaration.name, context);
  if (both === undefined || doneOn === undefined) return [];
  const { text } = notesOf(declaration.notes, context);
  return [
    {
      id: duty.id,
      kind: "once",
      span: declaration.span,
      ...both,
      ...placeOf(declaration),
      doneOn,
      nextWorkingDay: false,
      ...(text === undefined ? {} : { text }),
    },
  ];
}

/** What the line of the duty says, conditions and dates of doing, holds for each of its terms. */
function typeTerm(
  duty: BoundDuty,
  term: BoundDutyTerm,
  guards: Guards,
  context: TypeContext,
): readonly ModelDutyTerm[] {
  const { declaration } = duty;
  const { statement } = term;
  const notes = [...declaration.notes.filter((note) => note.kind !== "text"), ...statement.notes];
  const both = conditions({ ...statement, notes }, guards, context);
  const own = statement.doneOn.length === 0 ? declaration.doneOn : statement.doneOn;
  const doneOn = datesOf(own, statement, context);
  const settled =
    statement.kind === "within" ? typeOnce(statement, context) : typeEvery(statement, term.record, own, context);
  if (both === undefined || doneOn === undefined || settled === undefined) return [];
  const { text } = notesOf(statement.notes, context);
  return [
    {
      id: term.id,
      span: statement.span,
      ...both,
      ...placeOf(statement),
      ...settled,
      doneOn,
      nextWorkingDay: statement.orNextWorkingDay,
      ...(text === undefined ? {} : { text }),
    },
  ];
}

type Settled<K> = Omit<Extract<ModelDutyTerm, { readonly kind: K }>, keyof Common>;
type Common = Pick<
  ModelDutyTerm,
  "id" | "span" | "citation" | "doneOn" | "nextWorkingDay" | "text" | "when" | "unless"
>;

function typeOnce(
  statement: Extract<DutyTerm, { readonly kind: "within" }>,
  context: TypeContext,
): Settled<"once"> | undefined {
  const length = typeLength(statement.period, 0, context);
  const day = dateOf(statement.day, context);
  if (length === undefined || day === undefined) return undefined;
  return { kind: "once", deadline: { relation: statement.relation, length, day } };
}

const periods: ReadonlyMap<KeywordId, DutyPeriod> = new Map<KeywordId, DutyPeriod>([
  ["months", "month"],
  ["quarter", "quarter"],
  ["halfYear", "half_year"],
  ["years", "year"],
]);

function typeEvery(
  statement: Extract<DutyTerm, { readonly kind: "every" }>,
  record: BoundScope | undefined,
  doneOn: readonly Expression[],
  context: TypeContext,
): Settled<"every"> | undefined {
  const period = periodOf(statement.period);
  if (period === undefined) return undefined;
  const deadline = statement.deadline === undefined ? undefined : dayOf(statement.deadline, context);
  if (statement.deadline !== undefined && deadline === undefined) return undefined;
  if (!namesPeriods(record, period, statement, doneOn, context)) return undefined;
  return {
    kind: "every",
    period,
    ...(deadline === undefined ? {} : { deadline }),
    ...(record === undefined ? {} : { record: { list: record.list.declaration.name.text, scope: record.scope } }),
  };
}

function periodOf({ keyword }: NameNode): DutyPeriod | undefined {
  return keyword === undefined ? undefined : periods.get(keyword);
}

function dayOf(
  { month, day }: DayOfMonth,
  context: TypeContext,
): { readonly month: "last" | "next"; readonly day: number } | undefined {
  const number = Number(day.value);
  if (Number.isInteger(number) && number >= 1 && number <= 31) return { month, day: number };
  context.problems.push(problem("no-such-day", { day: context.textAt(day.span) }, { here: day.span }));
  return undefined;
}

/** The dates of a recurring duty stand in records whose fields say of which period each is. */
function namesPeriods(
  record: BoundScope | undefined,
  period: DutyPeriod,
  { span }: DutyTerm,
  doneOn: readonly Expression[],
  context: TypeContext,
): boolean {
  // No date at all is reported where the dates are typed; a date that is not known has been reported by its name.
  if (doneOn.some((date) => !context.bound.bindings.has(date)) || doneOn.length === 0) return doneOn.length > 0;
  if (record === undefined) {
    const here = doneOn[0]?.span ?? span;
    context.problems.push(problem("period-not-named", { list: "none", field: period }, { here }));
    return false;
  }
  const { declaration } = record.list;
  const wanted = period === "year" ? ["year"] : ["year", period];
  const missing = wanted.find(
    (name) => !declaration.fields.some((field) => field.name.text === name && isPeriod(field)),
  );
  if (missing === undefined) return true;
  const parameters = { list: declaration.name.text, field: missing };
  const here = doneOn[0]?.span ?? span;
  context.problems.push(problem("period-not-named", parameters, { here, list: declaration.name.span }));
  return false;

  function isPeriod(field: object): boolean {
    const type = context.typeOf(field);
    return type?.kind === "number" && ["year", "number", "count"].includes(type.measure);
  }
}

/** The dates on which something was done. A duty has at least one: what is never done is never in time. */
function datesOf(
  written: readonly Expression[],
  place: { readonly span: DutyTerm["span"] },
  context: TypeContext,
): readonly ModelExpression[] | undefined {
  if (written.length === 0) {
    context.problems.push(problem("done-on-what", {}, { here: place.span }));
    return undefined;
  }
  const dates = written.map((date) => dateOf(date, context));
  const whole = dates.filter((date) => date !== undefined);
  return whole.length < dates.length ? undefined : whole;
}

/** A date, perhaps none; anything else is reported. */
export function dateOf(expression: Expression, context: TypeContext): ModelExpression | undefined {
  const typed = context.infer(expression);
  if (typed === undefined) return undefined;
  if (typed.type.kind !== "date") {
    reportWrongKind(typed, "date", context);
    return undefined;
  }
  checkWidth(typed, context);
  return typed;
}

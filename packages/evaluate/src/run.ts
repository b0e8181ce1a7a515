import type { CheckedCase, CheckedRecord, IrDecision, IrExpression, IrFact, IrField, IrLet, IrPolicy } from "@bylaw/ir";
import type { Day } from "./dates/calendar-day.ts";
import type { DecisionFinding } from "./decisions/decision-finding.ts";
import type { Finding } from "./possibilities/finding.ts";
import type { PossibleCondition, PossibleDate, PossibleNumber } from "./possibilities/possibility.ts";

/** One run: a policy, a case, a date and the readings chosen, with what has been worked out so far. */
export interface Run {
  readonly policy: IrPolicy;
  readonly case: CheckedCase;
  readonly on: Day;
  readonly facts: ReadonlyMap<string, IrFact>;
  /** Some fact or field is an act that a role takes. */
  readonly recordsActs: boolean;
  readonly lets: ReadonlyMap<string, IrLet>;
  readonly decisions: ReadonlyMap<string, IrDecision>;
  /** By id of the reading: its value in this run. */
  readonly readings: ReadonlyMap<string, Finding>;
  /** Each let and each decision is worked out once, when it is first read. */
  readonly foundLets: Map<string, Finding>;
  readonly foundDecisions: Map<string, DecisionFinding>;
  /** Works out any expression in this run. */
  readonly evaluate: (expression: IrExpression, place: Place) => Finding;
  /** Works out a decision by its id. */
  readonly decide: (decision: string) => DecisionFinding;
}

/** Where an expression is read: in which rule, let or decision, and for which records of which lists. */
export interface Place {
  readonly name: string;
  readonly records?: BoundRecord;
}

/** The record that a list's scope number stands for; without one, a record of which nothing is known. */
export interface BoundRecord {
  readonly scope: number;
  readonly index: number;
  readonly record?: CheckedRecord;
  readonly outer?: BoundRecord;
}

/** The fact of a canonical name. A name that the policy does not know would be our own mistake. */
export function factOf(run: Run, id: string): IrFact {
  const fact = run.facts.get(id);
  if (fact === undefined) throw new Error(`no fact ${id}`);
  return fact;
}

/** The field of a list. */
export function fieldOf(run: Run, list: string, id: string): IrField {
  const type = factOf(run, list).type;
  const field = type.kind === "list" ? type.fields.find((candidate) => candidate.names.id === id) : undefined;
  if (field === undefined) throw new Error(`no field ${list}.${id}`);
  return field;
}

/** The records of a list that was given, or nothing where it is not known. */
export function recordsOf(run: Run, list: string): readonly CheckedRecord[] | undefined {
  if (!Object.hasOwn(run.case.facts, list)) return undefined;
  return run.case.facts[list] as readonly CheckedRecord[];
}

/** A condition at a place: yes, no or open, and why it is open. */
export function conditionOf(run: Run, expression: IrExpression, place: Place): Finding<PossibleCondition> {
  const finding = run.evaluate(expression, place);
  if (finding.value.kind !== "condition") throw new Error(`a condition was expected, not a ${finding.value.kind}`);
  return { value: finding.value, open: finding.open };
}

/** A number at a place. */
export function numberOf(run: Run, expression: IrExpression, place: Place): Finding<PossibleNumber> {
  const finding = run.evaluate(expression, place);
  if (finding.value.kind !== "number") throw new Error(`a number was expected, not a ${finding.value.kind}`);
  return { value: finding.value, open: finding.open };
}

/** A date at a place. */
export function dateOf(run: Run, expression: IrExpression, place: Place): Finding<PossibleDate> {
  const finding = run.evaluate(expression, place);
  if (finding.value.kind !== "date") throw new Error(`a date was expected, not a ${finding.value.kind}`);
  return { value: finding.value, open: finding.open };
}

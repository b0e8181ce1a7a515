import type {
  CheckedCase,
  CheckedRecord,
  Environment,
  IrDecision,
  IrExpression,
  IrFact,
  IrField,
  IrForEach,
  IrLet,
  IrPolicy,
  WorkingDayCalendar,
} from "@bylaw/ir";
import type { Day } from "./dates/calendar-day.ts";
import type { DecisionFinding, Proposal } from "./decisions/decision-finding.ts";
import type { BoundRecord, Place } from "./place.ts";
import type { Finding } from "./possibilities/finding.ts";
import type { Possibility, PossibleCondition, PossibleDate, PossibleNumber } from "./possibilities/possibility.ts";
import type { Seat } from "./rounds/seat.ts";

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
  /** Calendars and functions of plugins. */
  readonly environment: Environment;
  /** The place of the case in its round; without one, what a limit does is awaited. */
  readonly seat?: Seat;
  /** Each let and each decision is worked out once for each record that it is taken for, when it is first read. */
  readonly found: FoundSoFar;
  /** Works out any expression in this run. */
  readonly evaluate: (expression: IrExpression, place: Place) => Finding;
  /** Works out a decision by its id: of one `for each` at a record, or without one the fold over all records. */
  readonly decide: (decision: string, at?: BoundRecord) => DecisionFinding;
}

/** What a run has worked out, by the key of `foundKey`. */
export interface FoundSoFar {
  readonly lets: Map<string, Finding>;
  readonly decisions: Map<string, DecisionFinding>;
  /** Decisions before the limits of a round. */
  readonly proposals: Map<string, Proposal>;
  /** What calls of functions gave, by name and values; nothing where one failed. */
  readonly calls: Map<string, Possibility | undefined>;
}

/** Nothing worked out yet. */
export function nothingFound(): FoundSoFar {
  return { lets: new Map(), decisions: new Map(), proposals: new Map(), calls: new Map() };
}

/** The records of a list as what is taken `for each` of it sees them; nothing where the list is not known. */
export function recordsFor(run: Run, forEach: IrForEach): readonly BoundRecord[] | undefined {
  return recordsOf(run, forEach.list)?.map((record, index) => ({ ...forEach, index, record }));
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

/** The calendar of working days that the policy uses, where the run was given it. */
export function calendarOf({ policy, environment }: Run): WorkingDayCalendar | undefined {
  return environment.calendars?.find((calendar) => calendar.id === policy.calendar);
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

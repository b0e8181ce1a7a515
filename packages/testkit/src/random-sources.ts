import type {
  IrDecision,
  IrExpression,
  IrFact,
  IrField,
  IrForEach,
  IrFunction,
  IrLet,
  IrReading,
  IrTitle,
  IrType,
  ListType,
  Measure,
  NumberType,
} from "@bylaw/ir";
import type { Choices } from "./choices.ts";
import type { PolicyLimits } from "./random-types.ts";

/** The records of one list, while a condition or value about them is made. */
interface Scope {
  readonly scope: number;
  readonly list: string;
  readonly fields: readonly IrField[];
}

/** The builders of expressions, handed down so that each kind can hold all others. */
interface Makers {
  readonly condition: (around: Surroundings, depth: number) => IrExpression;
  readonly number: (around: Surroundings, measure: Measure, depth: number) => IrExpression;
  readonly date: (around: Surroundings, depth: number) => IrExpression;
  /** A number drawn from a list; nothing where the policy has none that fits. */
  readonly aggregate: (around: Surroundings, type: NumberType, depth: number) => IrExpression | undefined;
}

/** All that an expression of a random policy may refer to. */
export interface Surroundings {
  readonly choices: Choices;
  readonly make: Makers;
  readonly limits: PolicyLimits;
  readonly facts: readonly IrFact[];
  readonly papers: readonly string[];
  readonly readings: readonly IrReading[];
  readonly lets: readonly IrLet[];
  readonly decisions: readonly IrDecision[];
  readonly titles: readonly IrTitle[];
  readonly functions: readonly IrFunction[];
  readonly scopes: readonly Scope[];
  /** The next free scope number; unique in the policy. */
  readonly scopeCounter: { next: number };
}

/** Named values that fit, as expressions: fields of the records at hand first, then facts, lets and readings. */
export function sources(around: Surroundings, fits: (type: IrType) => boolean): IrExpression[] {
  const found: IrExpression[] = [];
  for (const { scope, list, fields } of around.scopes) {
    for (const field of fields) {
      if (fits(field.type)) found.push({ kind: "field", scope, list, field: field.names.id });
    }
  }
  for (const fact of around.facts) if (fits(fact.type)) found.push({ kind: "fact", fact: fact.names.id });
  for (const { names, type, forEach } of around.lets) {
    if (!fits(type)) continue;
    for (const of of placesOf(around, forEach)) found.push({ kind: "let", let: names.id, ...of });
  }
  for (const reading of around.readings) {
    if (reading.type !== undefined && fits(reading.type)) found.push({ kind: "reading", reading: reading.id });
  }
  return [...found, ...valuesOf(around, fits), ...titleDates(around, fits)];
}

/** How something that may be there for each record is named: for every record at hand, or as one thing. */
export function placesOf(around: Surroundings, forEach: IrForEach | undefined): { readonly record?: number }[] {
  if (forEach === undefined) return [{}];
  return around.scopes.filter(({ list }) => list === forEach.list).map(({ scope }) => ({ record: scope }));
}

/** The values of decisions that fit, as expressions. */
function valuesOf(around: Surroundings, fits: (type: IrType) => boolean): IrExpression[] {
  return around.decisions.flatMap(({ names, type, forEach }) =>
    type === undefined || !fits(type)
      ? []
      : placesOf(around, forEach).map((of) => ({ kind: "value", decision: names.id, ...of, type }) as const),
  );
}

/** Dates of titles, where a date that may be none fits. */
function titleDates(around: Surroundings, fits: (type: IrType) => boolean): IrExpression[] {
  if (!fits({ kind: "date", none: true })) return [];
  return around.titles.flatMap(({ names, forEach }) =>
    placesOf(around, forEach).flatMap((of) =>
      (["since", "until"] as const).map((part) => ({ kind: "titleDate", title: names.id, part, ...of }) as const),
    ),
  );
}

/** The lists that the policy declares. */
export function listFacts(around: Surroundings): { readonly id: string; readonly type: ListType }[] {
  return around.facts.flatMap((fact) => (fact.type.kind === "list" ? [{ id: fact.names.id, type: fact.type }] : []));
}

/** The surroundings within the records of one list, and the number of the new scope. */
export function enterList(
  around: Surroundings,
  list: { readonly id: string; readonly type: ListType },
): { readonly inside: Surroundings; readonly scope: number } {
  const scope = around.scopeCounter.next++;
  const scopes = [{ scope, list: list.id, fields: list.type.fields }, ...around.scopes];
  return { inside: { ...around, scopes }, scope };
}

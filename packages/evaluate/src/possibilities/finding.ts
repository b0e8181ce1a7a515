import type { CaseError } from "@bylaw/ir";
import { isKnown } from "./known.ts";
import type { Possibility } from "./possibility.ts";

/**
 * Why a value is not known: facts that stand in the way (as paths), what is awaited that is no fact, and errors of
 * the case, which no fact can lift.
 */
export interface Open {
  readonly needs: ReadonlySet<string>;
  readonly awaits: ReadonlySet<string>;
  readonly errors: readonly CaseError[];
}

/** What was found of a value: what is still possible, and why it is not known. Nothing is open where it is known. */
export interface Finding<Value extends Possibility = Possibility> {
  readonly value: Value;
  readonly open: Open;
}

export const nothingOpen: Open = { needs: new Set(), awaits: new Set(), errors: [] };

export function needing(path: string): Open {
  return { ...nothingOpen, needs: new Set([path]) };
}

export function awaiting(what: string): Open {
  return { ...nothingOpen, awaits: new Set([what]) };
}

export function failing(error: CaseError): Open {
  return { ...nothingOpen, errors: [error] };
}

/**
 * Everything that is open in any of them. An error is kept only where no fact is needed: while a fact can still
 * avoid it, it is not certain, and that fact is asked for instead.
 */
export function allOpen(parts: Iterable<Open>): Open {
  const needs = new Set<string>();
  const awaits = new Set<string>();
  const errors: CaseError[] = [];
  for (const part of parts) {
    for (const need of part.needs) needs.add(need);
    for (const awaited of part.awaits) awaits.add(awaited);
    for (const error of part.errors) if (!errors.some((known) => sameError(known, error))) errors.push(error);
  }
  return { needs, awaits, errors: needs.size > 0 ? [] : errors };
}

function sameError(a: CaseError, b: CaseError): boolean {
  const same = a.tag === b.tag && a.place === b.place && a.function === b.function;
  return same && a.facts.join() === b.facts.join();
}

/** A known value. */
export function known<Value extends Possibility>(value: Value): Finding<Value> {
  return { value, open: nothingOpen };
}

/** A value worked out from others: where it is known nothing is open, else all that is open in them. */
export function found<Value extends Possibility>(value: Value, from: Iterable<Open>): Finding<Value> {
  return isKnown(value) ? known(value) : { value, open: allOpen(from) };
}

import type { CheckedRecord, IrForEach } from "@bylaw/ir";

/** Where an expression is read: in which rule, let or decision, and for which records of which lists. */
export interface Place {
  readonly name: string;
  readonly records?: BoundRecord;
}

/** The record that a list's scope number stands for; without one, a record of which nothing is known. */
export interface BoundRecord {
  readonly list: string;
  readonly scope: number;
  readonly index: number;
  readonly record?: CheckedRecord;
  readonly outer?: BoundRecord;
  /** Decision that is met at this record, or the record would not count. */
  readonly met?: string;
}

/** The record that a scope number stands for at a place. */
export function recordAt(place: Place, scope: number): BoundRecord {
  let bound = place.records;
  while (bound !== undefined && bound.scope !== scope) bound = bound.outer;
  if (bound === undefined) throw new Error(`no record for scope ${scope}`);
  return bound;
}

/** A record as what is taken `for each` of its list sees it; nothing where it is not taken for each. */
export function recordFor(forEach: IrForEach | undefined, at: BoundRecord | undefined): BoundRecord | undefined {
  if (forEach === undefined || at === undefined) return undefined;
  return { ...forEach, index: at.index, ...(at.record && { record: at.record }) };
}

/** A record of which nothing is known. */
export function unknownRecord(forEach: IrForEach): BoundRecord {
  return { ...forEach, index: 0 };
}

/** The key of a name, or of a name at one record of its list. */
export function foundKey(name: string, at: BoundRecord | undefined): string {
  return at === undefined ? name : `${name}[${at.record === undefined ? "" : at.index}]`;
}

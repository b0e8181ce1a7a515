import { unplacedProblem } from "@bylaw/diagnostics";
import { type Door, shownValue } from "./door.ts";

/** What a value was expected to be; the message says it in words. */
export type ExpectedKind =
  | "number"
  | "count"
  | "money"
  | "percent"
  | "area"
  | "points"
  | "months"
  | "days"
  | "year"
  | "boolean"
  | "attested"
  | "date"
  | "choice"
  | "set"
  | "text"
  | "list"
  | "record"
  | "object"
  | "acts"
  | "outcome"
  | "role"
  | "rule"
  | "events"
  | "event"
  | "cause"
  | "recordName"
  | "step"
  | "stepsOfRecords"
  | "period"
  | "function";

/** Reports a value that is of another kind than its fact. Gives nothing, so that a reader can return it. */
export function wrongKind(
  door: Door,
  kind: ExpectedKind,
  value: unknown,
  { name, path }: { readonly name: string; readonly path: string },
): undefined {
  const parameters = { name, kind, given: shownValue(value) };
  door.problems.push(unplacedProblem("value-of-another-kind", parameters, { path }));
  return undefined;
}

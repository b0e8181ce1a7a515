import { type Diagnostic, nearNames, unplacedProblem } from "@bylaw/diagnostics";
import type { Day } from "../dates/calendar-day.ts";

/** What is read at the door, and the problems found so far. All of them are collected; none stops the reading. */
export interface Door {
  readonly problems: Diagnostic[];
  /** The day asked about, where it is one. */
  readonly on: Day | undefined;
}

/** The kinds of things that a host names. */
export type NamedKind =
  | "fact"
  | "field"
  | "rule"
  | "role"
  | "paper"
  | "title"
  | "procedure"
  | "step"
  | "event"
  | "reading"
  | "decision"
  | "part";

/** Near names are looked for only this many times: a host may hand in a million wrong names. */
const mostNearSearches = 50;

/** Reports a name that the policy does not know, with the nearest ones. */
export function unknownName(
  door: Door,
  kind: NamedKind,
  name: string,
  path: string,
  candidates: readonly string[],
): void {
  const nearest = door.problems.length < mostNearSearches ? nearNames(name, candidates) : [];
  door.problems.push(unplacedProblem("name-not-in-policy", { kind, name: shownName(name), nearest }, { path }));
}

/** A name as a message shows it. */
export function shownName(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}

/** A value handed in as a message shows it: short, whatever it is. */
export function shownValue(value: unknown): string {
  switch (typeof value) {
    case "string":
      return JSON.stringify(shownName(value));
    case "number":
    case "bigint":
    case "boolean":
      return shownName(String(value));
    case "object":
      return value === null ? "null" : Array.isArray(value) ? "[…]" : shownObject(value);
    case "undefined":
      // The messages say this in words.
      return "none";
    default:
      return typeof value;
  }
}

/** An object by its built-in kind, where it is not one that holds keys and values: "Map", "Date". */
function shownObject(value: object): string {
  return isRecord(value) ? "{…}" : shownName(Object.prototype.toString.call(value).slice("[object ".length, -1));
}

/**
 * An object with keys, such as JSON gives, from whatever realm. A map, a date or an instance of a class has none of its
 * own to be read, and would pass for an empty case.
 */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** The value of an own key; `null`, a missing key and what is inherited are all "not known". */
export function own(object: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(object, key) ? (object[key] ?? undefined) : undefined;
}

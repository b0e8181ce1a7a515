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
  | "option"
  | "part";

/** Near names are looked for only this many times: a host may hand in a million wrong names. */
const mostNearSearches = 50;

/** The nearest of the candidates, as long as not too many were looked for. */
export function nearestOf(door: Door, name: string, candidates: readonly string[]): readonly string[] {
  return door.problems.length < mostNearSearches ? nearNames(name, candidates) : [];
}

/** Reports a name that the policy does not know, with the nearest ones. */
export function unknownName(
  door: Door,
  kind: NamedKind,
  name: string,
  path: string,
  candidates: readonly string[],
): void {
  const nearest = nearestOf(door, name, candidates);
  door.problems.push(unplacedProblem("name-not-in-policy", { kind, name: shownName(name), nearest }, { path }));
}

/** Reports options that there are none of; one that is not given says nothing. `besides` are heeded by others. */
export function unknownOptions(
  door: Door,
  given: Readonly<Record<string, unknown>>,
  names: readonly string[],
  { prefix = "", besides = [] }: { readonly prefix?: string; readonly besides?: readonly string[] },
): void {
  for (const [name, value] of entriesOf(given)) {
    if (value === undefined || names.includes(name) || besides.includes(name)) continue;
    unknownName(door, "option", name, prefix + shownName(name), names);
  }
}

/** Reports the second of two names of one thing; `seen` holds the name under which each was given first. */
export function givenOnce(door: Door, seen: Map<string, string>, id: string, name: string, path: string): void {
  const first = seen.get(id);
  if (first === undefined) seen.set(id, name);
  else door.problems.push(unplacedProblem("given-twice", { name: shownName(name), other: shownName(first) }, { path }));
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
      return value === null ? "null" : listOf(value, 0) === undefined ? shownObject(value) : "[…]";
    case "undefined":
      // The messages say this in words.
      return "none";
    default:
      return typeof value;
  }
}

/** An object by its built-in kind, where it is not one that holds keys and values: "Map", "Date". */
function shownObject(value: object): string {
  if (isRecord(value)) return "{…}";
  try {
    return shownName(Object.prototype.toString.call(value).slice("[object ".length, -1));
  } catch {
    return "object";
  }
}

/**
 * An object with keys, such as JSON gives, from whatever realm. A map, a date or an instance of a class has none of its
 * own to be read, and would pass for an empty case. What refuses to be looked at is none either.
 */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  try {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return false;
    return Object.keys(value).length >= 0;
  } catch {
    return false;
  }
}

/** In the place of what a getter or a proxy refuses to give: no value of any kind. */
const unread: unique symbol = Symbol("unread");

function valueAt(object: object, key: string | number): unknown {
  try {
    return (object as Readonly<Record<string | number, unknown>>)[key];
  } catch {
    return unread;
  }
}

/** The value of an own key; `null`, a missing key and what is inherited are all "not known". */
export function own(object: Readonly<Record<string, unknown>>, key: string): unknown {
  try {
    return Object.hasOwn(object, key) ? (valueAt(object, key) ?? undefined) : undefined;
  } catch {
    return unread;
  }
}

/** The own keys of what `isRecord` says is one; none where a proxy changed its mind. */
export function keysOf(object: Readonly<Record<string, unknown>>): readonly string[] {
  try {
    return Object.keys(object);
  } catch {
    return [];
  }
}

/** The own entries of what `isRecord` says is one. */
export function entriesOf(object: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  return keysOf(object).map((key) => [key, valueAt(object, key)] as const);
}

/**
 * The entries of an array, at most so many of them, and how many it has; nothing for what is no array. A place without
 * an entry holds `undefined`.
 */
export function listOf(
  value: unknown,
  most: number,
): { readonly entries: readonly unknown[]; readonly length: number } | undefined {
  try {
    if (!Array.isArray(value)) return undefined;
    const { length } = value;
    // A proxy may say of itself whatever it likes.
    if (!Number.isSafeInteger(length) || length < 0) return undefined;
    const entries: unknown[] = [];
    for (let index = 0; index < length && index < most; index++) {
      entries.push(Object.hasOwn(value, index) ? valueAt(value, index) : undefined);
    }
    return { entries, length };
  } catch {
    return undefined;
  }
}

/** A copy of the own data of what `isRecord` says is one: each of it is read once, whatever it says when asked again. */
export function dataOf(object: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const data = emptyObject<unknown>();
  for (const [name, value] of entriesOf(object)) data[name] = value;
  return data;
}

/** An object without a prototype, so that no name means anything by itself. */
export function emptyObject<Value>(): Record<string, Value> {
  return Object.create(null) as Record<string, Value>;
}

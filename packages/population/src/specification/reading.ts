import { type Diagnostic, nearNames, unplacedProblem } from "@bylaw/diagnostics";

/** What is read so far of a specification: the problems, and the names of facts drawn before this place. */
export interface Reading {
  readonly problems: Diagnostic[];
  readonly strengths: ReadonlySet<string>;
  /** Facts drawn before; in a list of records also the fields drawn before. */
  readonly drawn: ReadonlySet<string>;
  /** How many draws stand round this one. */
  readonly depth: number;
}

/** What a value of the specification has to be; the word chooses the wording of the message. */
export type Expected =
  | "object"
  | "format"
  | "seed"
  | "size"
  | "day"
  | "texts"
  | "draw"
  | "draw_here"
  | "figure"
  | "spread"
  | "factor"
  | "chance"
  | "weights"
  | "loadings"
  | "list"
  | "events"
  | "name"
  | "value"
  | "least";

/** Reports a value that is missing or of another kind. Gives nothing, so that a reader can return it. */
export function notExpected(reading: Reading, path: string, kind: Expected): undefined {
  reading.problems.push(unplacedProblem("population-value-wrong", { path, kind }, { path }));
  return undefined;
}

/** The value at an own key; nothing where there is none. */
export function entry(object: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Objects with more entries than this are none that a person wrote. */
const mostEntries = 1_000;

/** An object of plain data, of limited size; reports what is none. */
export function readObject(
  reading: Reading,
  value: unknown,
  path: string,
): Readonly<Record<string, unknown>> | undefined {
  const plain = typeof value === "object" && value !== null && !Array.isArray(value);
  if (plain && Object.keys(value).length <= mostEntries) return value as Readonly<Record<string, unknown>>;
  return notExpected(reading, path, "object");
}

/** Reports entries that nothing reads, since a mistyped one would change the population without a word. */
export function knownEntries(
  reading: Reading,
  object: Readonly<Record<string, unknown>>,
  path: string,
  known: readonly string[],
): void {
  for (const key of Object.keys(object)) {
    if (known.includes(key) || key.startsWith("$")) continue;
    const shown = key.slice(0, 60);
    const at = path === "" ? shown : `${path}.${shown}`;
    const nearest = reading.problems.length < 50 ? nearNames(shown, known) : [];
    reading.problems.push(unplacedProblem("population-unknown-entry", { path: at, nearest }, { path: at }));
  }
}

/** A pair of texts, English and Chinese. */
export function readTexts(reading: Reading, value: unknown, path: string): { en: string; zh: string } | undefined {
  const object = typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  const en = entry(object, "en");
  const zh = entry(object, "zh");
  const said = (text: unknown): text is string => typeof text === "string" && text.trim() !== "" && text.length < 2_000;
  return said(en) && said(zh) ? { en, zh } : notExpected(reading, path, "texts");
}

/** A number from 0 to 1. */
export function readChance(reading: Reading, value: unknown, path: string): number | undefined {
  return isNumber(value) && value >= 0 && value <= 1 ? value : notExpected(reading, path, "chance");
}

/** Names with numbers from 0 to 1 (chances) or any from 0 (weights), by own keys. */
export function readWeights(
  reading: Reading,
  value: unknown,
  path: string,
  kind: "chance" | "weights",
): Readonly<Record<string, number>> | undefined {
  const object = readObject(reading, value, path);
  if (object === undefined) return undefined;
  const entries = Object.entries(object);
  const sound = entries.every(([, one]) => isNumber(one) && one >= 0 && one <= (kind === "chance" ? 1 : 1e9));
  const some = entries.some(([, one]) => Number(one) > 0) || kind === "chance";
  return sound && some ? plain(entries as [string, number][]) : notExpected(reading, path, kind);
}

/** How much of the variable each strength is; strengths that are not declared, and more than the whole, are reported. */
export function readLoadings(
  reading: Reading,
  value: unknown,
  path: string,
): Readonly<Record<string, number>> | undefined {
  if (value === undefined) return undefined;
  const object = readObject(reading, value, path);
  if (object === undefined) return undefined;
  const entries = Object.entries(object);
  if (!entries.every(([, one]) => isNumber(one) && one >= -1 && one <= 1)) {
    return notExpected(reading, path, "loadings");
  }
  const declared = [...reading.strengths];
  for (const [name] of entries) {
    if (!reading.strengths.has(name)) notDrawn(reading, name, `${path}.${name.slice(0, 60)}`, declared);
  }
  const whole = entries.reduce((sum, [, one]) => sum + Number(one) * Number(one), 0);
  return whole <= 1 ? plain(entries as [string, number][]) : notExpected(reading, path, "loadings");
}

/** Reports a name that nothing drawn before has. */
export function notDrawn(reading: Reading, name: string, path: string, drawn: readonly string[]): void {
  const nearest = reading.problems.length < 50 ? nearNames(name.slice(0, 60), drawn) : [];
  const parameters = { name: name.slice(0, 60), nearest };
  reading.problems.push(unplacedProblem("population-not-drawn-before", parameters, { path }));
}

/** The name of a fact drawn before this one. */
export function readDrawnName(reading: Reading, value: unknown, path: string): string | undefined {
  if (typeof value !== "string" || value === "") return notExpected(reading, path, "name");
  if (!reading.drawn.has(value)) notDrawn(reading, value, path, [...reading.drawn]);
  return value;
}

export function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

/** An object without a prototype, so that no name means anything by itself. */
export function plain<Value>(entries: Iterable<readonly [string, Value]>): Record<string, Value> {
  const object = Object.create(null) as Record<string, Value>;
  for (const [key, value] of entries) object[key] = value;
  return object;
}

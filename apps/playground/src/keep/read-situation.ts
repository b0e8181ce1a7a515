import type { Bilingual } from "@bylaw/diagnostics";
import type { HostCase } from "@bylaw/ir";
import { panelIds, viewIds } from "../state/panel-ids.ts";
import { isDay } from "../state/settings.ts";
import type { KeptText, Situation } from "./situation.ts";
import type { Hunk } from "./text-change.ts";
import { type PartName, parts, refusals, wrongPart } from "./words.ts";

/** What could be made of a value from outside: a situation, or why there is none. */
export type ReadSituation = { readonly situation: Situation } | { readonly refused: Bilingual };

/** No situation of the page comes near to these; they keep a hostile one from costing time. */
const most = {
  depth: 12,
  values: 50_000,
  name: 200,
  texts: 20,
  hunks: 1_000,
  lines: 100_000,
  length: 2_000_000,
  people: 100_000,
};

/** A part that is not as it has to be. Thrown and caught within this file alone. */
class WrongPart extends Error {
  readonly part: PartName;

  constructor(part: PartName) {
    super(part);
    this.part = part;
  }
}

/**
 * Reads a situation from any value that JSON can give. Only own properties are looked at, everything is copied, names
 * that it does not know are left out, and whatever has another shape than a situation is refused as a whole.
 */
export function readSituation(value: unknown): ReadSituation {
  if (!isObject(value)) return { refused: wrongPart(parts.whole) };
  const format = own(value, "format");
  if (typeof format === "number" && Number.isInteger(format) && format > 1) return { refused: refusals.newer };
  if (format !== 1) return { refused: wrongPart(parts.whole) };
  try {
    return { situation: situationIn(value) };
  } catch (reason) {
    if (reason instanceof WrongPart) return { refused: wrongPart(parts[reason.part]) };
    throw reason;
  }
}

function situationIn(value: object): Situation {
  const pinned = own(value, "pinned");
  const sample = optionalName(own(value, "sample"), "case");
  const decision = optionalName(own(value, "decision"), "open");
  const file = optionalName(own(value, "file"), "open");
  const on = own(value, "on");
  return {
    format: 1,
    engine: shaped(own(value, "engine"), /^\d[\w.+-]{0,39}$/, "engine"),
    measure: shaped(own(value, "measure"), /^[a-z][a-z0-9-]{0,63}$/, "measure"),
    texts: textsIn(own(value, "texts") ?? [], "texts"),
    ...(pinned === undefined ? {} : { pinned: textsIn(pinned, "pinned") }),
    case: caseIn(own(value, "case")),
    ...(sample === undefined ? {} : { sample }),
    on: typeof on === "string" && isDay(on) ? on : wrong("on"),
    readings: readingsIn(own(value, "readings") ?? {}),
    ...(decision === undefined ? {} : { decision }),
    panel: oneOf(own(value, "panel"), panelIds, "finding"),
    view: oneOf(own(value, "view"), viewIds, "read"),
    ...(file === undefined ? {} : { file }),
    ...peopleIn(own(value, "people")),
  };
}

/** A number of people that the page does not offer is no reason to open nothing. */
function peopleIn(value: unknown): Pick<Situation, "people"> {
  const sound = typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= most.people;
  return sound ? { people: value } : {};
}

function wrong(part: PartName): never {
  throw new WrongPart(part);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function own(value: object, name: string): unknown {
  return Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

function shaped(value: unknown, shape: RegExp, part: PartName): string {
  return typeof value === "string" && shape.test(value) ? value : wrong(part);
}

function nameIn(value: unknown, part: PartName): string {
  return typeof value === "string" && value.length <= most.name ? value : wrong(part);
}

function optionalName(value: unknown, part: PartName): string | undefined {
  return value === undefined ? undefined : nameIn(value, part);
}

/** What a later page calls otherwise does not matter so much that nothing is opened. */
function oneOf<T extends string>(value: unknown, known: readonly T[], otherwise: T): T {
  if (value !== undefined && typeof value !== "string") return wrong("open");
  return known.find((each) => each === value) ?? otherwise;
}

function textsIn(value: unknown, part: PartName): readonly KeptText[] {
  if (!Array.isArray(value) || value.length > most.texts) return wrong(part);
  const texts = value.map((text) => textIn(text, part));
  return new Set(texts.map(({ path }) => path)).size === texts.length ? texts : wrong(part);
}

function textIn(value: unknown, part: PartName): KeptText {
  if (!isObject(value)) return wrong(part);
  const path = nameIn(own(value, "path"), part);
  const of = shaped(own(value, "of"), /^[0-9a-f]{16}$/, part);
  const text = own(value, "text");
  if (typeof text === "string") return text.length <= most.length ? { path, of, text } : wrong(part);
  const changes = own(value, "changes");
  if (!Array.isArray(changes) || changes.length > most.hunks) return wrong(part);
  return { path, of, changes: changes.map((hunk) => hunkIn(hunk, part)) };
}

function hunkIn(value: unknown, part: PartName): Hunk {
  if (!isObject(value)) return wrong(part);
  const at = own(value, "at");
  if (typeof at !== "number" || !Number.isInteger(at) || at < 0 || at > most.lines) return wrong(part);
  return { at, was: linesIn(own(value, "was"), part), is: linesIn(own(value, "is"), part) };
}

function linesIn(value: unknown, part: PartName): readonly string[] {
  if (!Array.isArray(value) || value.length > most.lines) return wrong(part);
  return value.map((line: unknown) => (typeof line === "string" && !line.includes("\n") ? line : wrong(part)));
}

function readingsIn(value: unknown): Situation["readings"] {
  if (!isObject(value)) return wrong("readings");
  const entries = Object.entries(value).map(([id, member]): [string, string] => [
    nameIn(id, "readings"),
    nameIn(member, "readings"),
  ]);
  return Object.fromEntries(entries);
}

/** Whether the facts make sense is for the door of the interpreter to say; here only the shape of a case is held to. */
function caseIn(value: unknown): HostCase {
  if (!isObject(value)) return wrong("case");
  const copied = copyOf(value, { depth: 0, left: { values: most.values } });
  if (!isObject(copied)) return wrong("case");
  const facts = own(copied, "facts");
  const acts = own(copied, "acts");
  const papers = own(copied, "papers");
  const history = own(copied, "history");
  const steps = own(copied, "steps");
  const sound =
    isObject(facts) &&
    (acts === undefined || (Array.isArray(acts) && acts.every(isAct))) &&
    (papers === undefined || hasOnly(papers, (given) => typeof given === "boolean")) &&
    (history === undefined || hasOnly(history, (events) => Array.isArray(events) && events.every(isEvent))) &&
    (steps === undefined || hasOnly(steps, (done) => typeof done === "object" && done !== null));
  if (!sound) return wrong("case");
  const known = { facts, acts, papers, history, steps };
  return Object.fromEntries(Object.entries(known).filter(([, part]) => part !== undefined)) as unknown as HostCase;
}

function hasOnly(value: unknown, holds: (entry: unknown) => boolean): boolean {
  return isObject(value) && Object.values(value).every(holds);
}

function isAct(value: unknown): boolean {
  if (!isObject(value)) return false;
  const text = (name: string): boolean => typeof own(value, name) === "string";
  const outcome = own(value, "outcome");
  const reason = own(value, "reason");
  return (
    text("rule") &&
    text("by") &&
    text("on") &&
    (outcome === "accepted" || outcome === "refused") &&
    (reason === undefined || typeof reason === "string")
  );
}

function isEvent(value: unknown): boolean {
  if (!isObject(value) || typeof own(value, "event") !== "string") return false;
  return ["on", "cause", "until"].every((name) => ["string", "undefined"].includes(typeof own(value, name)));
}

/** A copy of plain data; a name such as `__proto__` becomes an own property like any other. */
function copyOf(value: unknown, at: { readonly depth: number; readonly left: { values: number } }): unknown {
  at.left.values -= 1;
  if (at.depth > most.depth || at.left.values < 0) return wrong("case");
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : wrong("case");
  const inner = { depth: at.depth + 1, left: at.left };
  if (Array.isArray(value)) return value.map((entry: unknown) => copyOf(entry, inner));
  if (!isObject(value)) return wrong("case");
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [nameIn(name, "case"), copyOf(entry, inner)]));
}

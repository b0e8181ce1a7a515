import { unplacedProblem } from "@bylaw/diagnostics";
import type { CheckedScalar, CheckedSet, ChoiceType, DateType, IrField, Names } from "@bylaw/ir";
import { type Day, firstPossibleDay, lastPossibleDay, parseDay } from "../dates/calendar-day.ts";
import { type Door, entriesOf, givenOnce, isRecord, keysOf, nearestOf, own, shownName, unknownName } from "./door.ts";
import { nameList } from "./names.ts";
import { boundedList } from "./read-list.ts";
import { readNumber, type Where } from "./read-number.ts";
import { wrongKind } from "./wrong-kind.ts";

/** The declaration of a fact or field, as far as the door reads it. */
export interface Declared {
  readonly names: Names;
  readonly type: IrField["type"];
  readonly attested?: true;
  readonly decidedBy?: string;
}

/** One value of a fact or field that is no list; nothing where it is not known, or where it is a problem. */
export function readValue(door: Door, declared: Declared, value: unknown, where: Where): CheckedScalar | undefined {
  const { type } = declared;
  if (value === undefined || value === null) return undefined;
  switch (type.kind) {
    case "boolean":
      return readBoolean(door, declared, value, where);
    case "number":
      return readNumber(door, type, value, where);
    case "date":
      return readDate(door, type, value, where);
    case "choice":
      return readChoice(door, type, value, where);
    case "set":
      return readSet(door, type.members, value, where);
    case "text":
      return typeof value === "string" ? value.normalize("NFC") : wrongKind(door, "text", value, where);
    default:
      return type satisfies never;
  }
}

const attestationKeys: readonly string[] = ["value", "by", "on", "evidence"];

/** Yes or no; what a role vouches for or decides may say who, when and from what. */
function readBoolean(door: Door, { attested, decidedBy }: Declared, value: unknown, where: Where): boolean | undefined {
  if (typeof value === "boolean") return value;
  const vouched = attested === true || decidedBy !== undefined;
  if (!vouched || !isRecord(value)) return wrongKind(door, vouched ? "attested" : "boolean", value, where);
  for (const key of keysOf(value)) {
    if (!attestationKeys.includes(key))
      unknownName(door, "part", key, `${where.path}.${shownName(key)}`, attestationKeys);
  }
  const said = own(value, "value");
  const on = own(value, "on");
  const day = on === undefined ? undefined : readDay(door, on, { name: "on", path: `${where.path}.on` });
  if (said === undefined) return undefined;
  if (typeof said !== "boolean") return wrongKind(door, "boolean", said, { ...where, path: `${where.path}.value` });
  // An act dated after the day asked about has not been taken yet.
  const later = decidedBy !== undefined && day !== undefined && door.on !== undefined && day > door.on;
  return later ? undefined : said;
}

/** A day that exists, between the first and the last that a policy can mean. */
export function readDay(door: Door, value: unknown, where: Where): Day | undefined {
  if (typeof value !== "string") return wrongKind(door, "date", value, where);
  const day = parseDay(value.trim());
  if (day === undefined) {
    const written = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value.trim());
    if (!written) return wrongKind(door, "date", value, where);
    door.problems.push(
      unplacedProblem("day-does-not-exist", { name: where.name, given: value.trim() }, { path: where.path }),
    );
    return undefined;
  }
  if (day >= firstPossibleDay && day <= lastPossibleDay) return day;
  const parameters = { name: where.name, given: value.trim(), least: "1900-01-01", most: "2299-12-31" };
  door.problems.push(unplacedProblem("value-out-of-range", parameters, { path: where.path }));
  return undefined;
}

const noneWords: ReadonlySet<unknown> = new Set(["none", "无", "無"]);

function readDate(door: Door, type: DateType, value: unknown, where: Where): Day | "none" | undefined {
  return type.none && noneWords.has(value) ? "none" : readDay(door, value, where);
}

function readChoice(door: Door, type: ChoiceType, value: unknown, where: Where): string | undefined {
  if (typeof value !== "string") return wrongKind(door, "choice", value, where);
  const member = nameList(type.members, (each) => each).find(value);
  if (member !== undefined) return member.id;
  if (type.none && noneWords.has(value)) return "none";
  return notAMember(door, type.members, value, where);
}

/** Reports a name that is none of the members. */
export function notAMember(door: Door, members: readonly Names[], value: string, { name, path }: Where): undefined {
  const parameters = {
    name,
    given: shownName(value),
    members: members.slice(0, 12).map((member) => member.id),
    nearest: nearestOf(door, value, nameList(members, (each) => each).all),
  };
  door.problems.push(unplacedProblem("not-a-member", parameters, { path }));
  return undefined;
}

/** A list of members is the whole set; an object of yes and no may leave members open. */
function readSet(door: Door, members: readonly Names[], value: unknown, where: Where): CheckedSet | undefined {
  if (!isRecord(value)) return wholeSet(door, members, boundedList(door, "set", value, where), where);
  const names = nameList(members, (each) => each);
  const said = new Map<string, boolean>();
  const seen = new Map<string, string>();
  for (const [key, held] of entriesOf(value)) {
    const member = names.find(key);
    const path = `${where.path}.${shownName(key)}`;
    if (member === undefined) {
      notAMember(door, members, key, { ...where, path });
      continue;
    }
    givenOnce(door, seen, member.id, key, path);
    if (typeof held === "boolean") said.set(member.id, held);
    else if (held !== null && held !== undefined) wrongKind(door, "boolean", held, { name: member.id, path });
  }
  const ids = members.map((member) => member.id);
  return { must: ids.filter((id) => said.get(id) === true), may: ids.filter((id) => said.get(id) !== false) };
}

function wholeSet(
  door: Door,
  members: readonly Names[],
  value: readonly unknown[] | undefined,
  where: Where,
): CheckedSet | undefined {
  if (value === undefined) return undefined;
  const names = nameList(members, (each) => each);
  const given = new Set<string>();
  for (const [index, entry] of value.entries()) {
    const at = { name: where.name, path: `${where.path}[${index}]` };
    if (typeof entry !== "string") wrongKind(door, "choice", entry, at);
    else {
      const member = names.find(entry);
      if (member === undefined) notAMember(door, members, entry, at);
      else given.add(member.id);
    }
  }
  const must = members.map((member) => member.id).filter((id) => given.has(id));
  return { must, may: must };
}

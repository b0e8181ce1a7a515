import { unplacedProblem } from "@bylaw/diagnostics";
import type { CheckedFacts, CheckedRecord, CheckedScalar, CheckedValue, IrFact, IrPolicy, ListType } from "@bylaw/ir";
import { type Door, entriesOf, isRecord, listOf, shownName, unknownName } from "./door.ts";
import { nameList } from "./names.ts";
import type { Where } from "./read-number.ts";
import { type Declared, readValue } from "./read-value.ts";
import { wrongKind } from "./wrong-kind.ts";

/** Most records that a list can hold. */
const mostRecords = 10_000;

/** The facts handed in, by canonical names. `prefix` is the path of the object that holds them. */
export function readFacts(
  door: Door,
  policy: IrPolicy,
  given: Readonly<Record<string, unknown>>,
  prefix: string,
): CheckedFacts {
  const names = nameList(policy.facts, (fact) => fact.names);
  const facts = emptyObject<CheckedValue>();
  const seen = new Map<string, string>();
  for (const [name, value] of entriesOf(given)) {
    const path = prefix + shownName(name);
    const fact = names.find(name);
    if (fact === undefined) {
      unknownName(door, "fact", name, path, names.all);
      continue;
    }
    const { id } = fact.names;
    givenOnce(door, seen, id, name, path);
    const read = readFact(door, fact, value, { name: id, path });
    if (read !== undefined) facts[id] = read;
  }
  return facts;
}

/** One fact, a list or not; nothing where it is not known, or where it is a problem. */
export function readFact(door: Door, fact: IrFact, value: unknown, where: Where): CheckedValue | undefined {
  const { type } = fact;
  return type.kind === "list"
    ? readRecords(door, type, value, where)
    : readValue(door, { ...fact, type }, value, where);
}

/** Reports the second of two names of one thing; `seen` holds the name under which each was given first. */
export function givenOnce(door: Door, seen: Map<string, string>, id: string, name: string, path: string): void {
  const first = seen.get(id);
  if (first === undefined) seen.set(id, name);
  else door.problems.push(unplacedProblem("given-twice", { name: shownName(name), other: shownName(first) }, { path }));
}

/** An object without a prototype, so that no name means anything by itself. */
export function emptyObject<Value>(): Record<string, Value> {
  return Object.create(null) as Record<string, Value>;
}

function readRecords(
  door: Door,
  type: ListType,
  value: unknown,
  where: { readonly name: string; readonly path: string },
): readonly CheckedRecord[] | undefined {
  if (value === undefined || value === null) return undefined;
  const list = listOf(value, mostRecords);
  if (list === undefined) return wrongKind(door, "list", value, where);
  if (list.length > mostRecords) {
    const parameters = { name: where.name, count: list.length, most: mostRecords };
    door.problems.push(unplacedProblem("too-many-records", parameters, { path: where.path }));
    return undefined;
  }
  return list.entries.map((entry, index) =>
    readRecord(door, type, entry, { ...where, path: `${where.path}[${index}]` }),
  );
}

function readRecord(
  door: Door,
  type: ListType,
  entry: unknown,
  where: { readonly name: string; readonly path: string },
): CheckedRecord {
  const record = emptyObject<CheckedScalar>();
  if (!isRecord(entry)) {
    wrongKind(door, "record", entry, where);
    return record;
  }
  const names = nameList<Declared>(type.fields, (field) => field.names);
  const seen = new Map<string, string>();
  for (const [name, value] of entriesOf(entry)) {
    const path = `${where.path}.${shownName(name)}`;
    const field = names.find(name);
    if (field === undefined) {
      unknownName(door, "field", name, path, names.all);
      continue;
    }
    const { id } = field.names;
    givenOnce(door, seen, id, name, path);
    const read = readValue(door, field, value, { name: id, path });
    if (read !== undefined) record[id] = read;
  }
  return record;
}

import type { CheckedFacts, CheckedRecord, CheckedScalar, CheckedValue, IrFact, IrPolicy, ListType } from "@bylaw/ir";
import { type Door, emptyObject, entriesOf, givenOnce, isRecord, shownName, unknownName } from "./door.ts";
import { nameList } from "./names.ts";
import { boundedList } from "./read-list.ts";
import type { Where } from "./read-number.ts";
import { type Declared, readValue } from "./read-value.ts";
import { wrongKind } from "./wrong-kind.ts";

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

function readRecords(
  door: Door,
  type: ListType,
  value: unknown,
  where: { readonly name: string; readonly path: string },
): readonly CheckedRecord[] | undefined {
  if (value === undefined || value === null) return undefined;
  return boundedList(door, "list", value, where)?.map((entry, index) =>
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

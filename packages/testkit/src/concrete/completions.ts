import type {
  CheckedCase,
  CheckedRecord,
  CheckedScalar,
  CheckedSet,
  CheckedValue,
  IrField,
  IrPolicy,
  IrType,
} from "@bylaw/ir";
import type { Choices } from "../choices.ts";
import { buildCase } from "../random-case.ts";
import { unknownHistories, withSortedHistories } from "./history-completions.ts";
import type { Unknown } from "./unknown.ts";

type Held = Readonly<Record<string, CheckedScalar>>;

/**
 * What is not known in a case: facts (a list as a whole), fields of given records, members of sets given in part,
 * papers. Booleans, choices and small whole ranges are listed in full; of other values there is a sample.
 */
export function unknownsOf(policy: IrPolicy, checked: CheckedCase, choices: Choices): readonly Unknown[] {
  const sample = sampleOf(policy, choices);
  const facts = policy.facts.flatMap(({ names: { id }, type, decidedBy }): readonly Unknown[] => {
    const given = Object.hasOwn(checked.facts, id) ? checked.facts[id] : undefined;
    const put =
      (value: CheckedValue): Unknown["values"][number] =>
      (into) =>
        withFact(into, id, value);
    if (type.kind === "list") {
      if (given === undefined) return [{ path: id, values: sample(id).map(put) }];
      return (given as readonly CheckedRecord[]).flatMap((record, index) =>
        unknownFields(id, type.fields, record, index, sample),
      );
    }
    if (given === undefined && decidedBy !== undefined) return [];
    if (given === undefined && type.kind !== "set")
      return [{ path: id, values: valuesOf(type, () => sample(id)).map(put) }];
    return type.kind === "set"
      ? openMembers(
          id,
          type.members.map((member) => member.id),
          given as CheckedSet | undefined,
          (into, set) => withFact(into, id, set),
          (from) => from.facts[id] as CheckedSet | undefined,
        )
      : [];
  });
  const papers = policy.papers
    .filter(({ id }) => !Object.hasOwn(checked.papers, id))
    .map(
      ({ id }): Unknown => ({
        path: `papers.${id}`,
        values: [true, false].map((value) => (into: CheckedCase) => ({
          ...into,
          papers: { ...into.papers, [id]: value },
        })),
      }),
    );
  return [...facts, ...papers, ...unknownHistories(policy, checked, choices)];
}

/** Values of whole facts as random cases draw them, a few of each. */
function sampleOf(policy: IrPolicy, choices: Choices): (id: string) => readonly CheckedValue[] {
  const cases = Array.from({ length: 5 }, () => buildCase(policy, choices, { unknown: 0, records: 2, acts: false }));
  return (id) =>
    cases.flatMap(({ checked }) => (Object.hasOwn(checked.facts, id) ? [checked.facts[id] as CheckedValue] : []));
}

/** All values of a type with few, else a sample. */
function valuesOf(
  type: Exclude<IrType, { readonly kind: "list" }>,
  sample: () => readonly CheckedValue[],
): readonly CheckedScalar[] {
  if (type.kind === "boolean") return [true, false];
  if (type.kind === "choice") return [...type.members.map((member) => member.id), ...(type.none ? ["none"] : [])];
  if (type.kind === "number" && type.scale === 0 && type.least !== undefined && type.most !== undefined) {
    const [least, most] = [Number(type.least), Number(type.most)];
    if (most - least < 5) return Array.from({ length: most - least + 1 }, (_, index) => least + index);
  }
  return [...new Map(sample().map((value) => [JSON.stringify(value, plain), value as CheckedScalar])).values()];
}

/** JSON has no bigints. */
function plain(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? `${value}n` : value;
}

function unknownFields(
  list: string,
  fields: readonly IrField[],
  record: CheckedRecord,
  index: number,
  sample: (id: string) => readonly CheckedValue[],
): readonly Unknown[] {
  return fields.flatMap(({ names: { id }, type, decidedBy }): readonly Unknown[] => {
    const given = Object.hasOwn(record, id) ? record[id] : undefined;
    const path = `${list}[${index}].${id}`;
    const from = (checked: CheckedCase): Held => (checked.facts[list] as readonly CheckedRecord[])[index] ?? {};
    const put = (checked: CheckedCase, value: CheckedScalar): CheckedCase => {
      const records = checked.facts[list] as readonly CheckedRecord[];
      return withFact(checked, list, records.with(index, withEntry(from(checked), id, value)));
    };
    if (type.kind === "set") {
      const members = type.members.map((member) => member.id);
      return openMembers(
        path,
        members,
        given as CheckedSet | undefined,
        put,
        (checked) => from(checked)[id] as CheckedSet | undefined,
      );
    }
    if (given !== undefined || decidedBy !== undefined) return [];
    const fromRecords = (): readonly CheckedValue[] =>
      sample(list).flatMap((records) =>
        (records as readonly CheckedRecord[]).flatMap((each) =>
          Object.hasOwn(each, id) ? [each[id] as CheckedScalar] : [],
        ),
      );
    const values = valuesOf(type, fromRecords);
    return values.length === 0
      ? [{ path, values: [] }]
      : [{ path, values: values.map((value) => (checked: CheckedCase) => put(checked, value)) }];
  });
}

/** Each member of a set that may be in it and need not be, as an unknown of its own. */
function openMembers(
  path: string,
  members: readonly string[],
  given: CheckedSet | undefined,
  put: (checked: CheckedCase, set: CheckedSet) => CheckedCase,
  from: (checked: CheckedCase) => CheckedSet | undefined,
): readonly Unknown[] {
  const set = given ?? { must: [], may: members };
  const open = set.may.filter((member) => !set.must.includes(member));
  // A set without open members may still be unknown as a whole where it has no members at all.
  const settle = (checked: CheckedCase, member: string, held: boolean): CheckedCase => {
    const { must, may } = from(checked) ?? { must: [], may: members };
    return put(
      checked,
      held ? { must: [...must, member], may } : { must, may: may.filter((other) => other !== member) },
    );
  };
  return open.map((member) => ({
    path: `${path}.${member}`,
    values: [true, false].map((held) => (checked: CheckedCase) => settle(checked, member, held)),
  }));
}

function withEntry<Value>(object: Readonly<Record<string, Value>>, key: string, value: Value): Record<string, Value> {
  const copy = Object.assign(Object.create(null) as Record<string, Value>, object);
  copy[key] = value;
  return copy;
}

function withFact(checked: CheckedCase, id: string, value: CheckedValue): CheckedCase {
  return { ...checked, facts: withEntry(checked.facts, id, value) };
}

/** The numbers of one value for each unknown: all ways where there are at most `most`, else so many drawn ones. */
export function waysToComplete(
  unknowns: readonly Unknown[],
  choices: Choices,
  most: number,
): readonly (readonly number[])[] {
  const product = unknowns.reduce((ways, unknown) => ways * unknown.values.length, 1);
  if (product === 0) return [];
  if (product > most) {
    return Array.from({ length: most }, () => unknowns.map((unknown) => choices.below(unknown.values.length)));
  }
  return unknowns.reduce<readonly (readonly number[])[]>(
    (ways, unknown) => ways.flatMap((way) => unknown.values.map((_, index) => [...way, index])),
    [[]],
  );
}

/** The case with every unknown settled one way. */
export function complete(checked: CheckedCase, unknowns: readonly Unknown[], way: readonly number[]): CheckedCase {
  return withSortedHistories(
    unknowns.reduce((into, unknown, index) => unknown.values[way[index] ?? 0]?.(into) ?? into, checked),
  );
}

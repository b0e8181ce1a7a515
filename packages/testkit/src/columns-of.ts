import type {
  CheckedCase,
  CheckedRecord,
  CheckedScalar,
  CheckedSet,
  Column,
  Columns,
  HostTitleEvent,
  IrField,
  IrPolicy,
} from "@bylaw/ir";
import { noDate, unknownDate } from "@bylaw/ir";

type Plain = Exclude<Column, { readonly kind: "list" }>;

/** Facts, histories and papers of some applicants. */
export interface Applicant {
  readonly facts: CheckedCase["facts"];
  readonly history?: Readonly<Record<string, readonly HostTitleEvent[]>>;
  readonly papers?: Readonly<Record<string, boolean>>;
}

/** Applicants as columns. What a column cannot hold (a number beyond 2^53) is left unknown. */
export function columnsOf(policy: IrPolicy, applicants: readonly Applicant[]): Columns {
  const facts: [string, Column][] = policy.facts.map(({ names, type }) => {
    const values = applicants.map((applicant) => ownOf(applicant.facts, names.id));
    if (type.kind !== "list") return [names.id, plainColumn(type, values as (CheckedScalar | undefined)[])];
    return [names.id, listColumn(type.fields, values as (readonly CheckedRecord[] | undefined)[])];
  });
  const histories = (policy.titles ?? []).map(({ names }) => {
    const given = applicants.map(({ history }) => ownOf(history ?? {}, names.id));
    const kinds = [...new Set(given.filter((events) => events !== undefined))];
    const values = Int32Array.from(given, (events) => (events === undefined ? -1 : kinds.indexOf(events)));
    return [names.id, { kinds, values }] as const;
  });
  const papers = policy.papers.map(({ id }) => {
    const said = applicants.map(({ papers: given }) => ownOf(given ?? {}, id));
    return [id, Uint8Array.from(said, (value) => (value === undefined ? 2 : Number(value)))] as const;
  });
  return {
    size: applicants.length,
    ids: applicants.map((_, place) => `applicant ${place}`),
    facts: Object.fromEntries(facts),
    histories: Object.fromEntries(histories),
    papers: Object.fromEntries(papers),
  };
}

function ownOf<Value>(object: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function plainColumn(type: IrField["type"], values: readonly (CheckedScalar | undefined)[]): Plain {
  switch (type.kind) {
    case "number":
      return {
        kind: "number",
        values: Float64Array.from(values, (value) => (typeof value === "number" ? value : Number.NaN)),
      };
    case "boolean":
      return { kind: "boolean", values: Uint8Array.from(values, (value) => (value === undefined ? 2 : Number(value))) };
    case "date":
      return {
        kind: "date",
        values: Int32Array.from(values, (value) =>
          value === undefined ? unknownDate : value === "none" ? noDate : (value as number),
        ),
      };
    case "choice": {
      const members = type.members.map(({ id }) => id);
      const placeOf = (value: string): number => (members.includes(value) ? members.indexOf(value) : -2);
      return {
        kind: "choice",
        members,
        values: Int16Array.from(values, (value) => (value === undefined ? -1 : placeOf(value as string))),
      };
    }
    case "set": {
      const members = type.members.map(({ id }) => id);
      const bits = (ids: readonly string[]): number => ids.reduce((mask, id) => mask | (1 << members.indexOf(id)), 0);
      return {
        kind: "set",
        members,
        must: Int32Array.from(values, (value) => bits((value as CheckedSet | undefined)?.must ?? [])),
        may: Int32Array.from(values, (value) => bits((value as CheckedSet | undefined)?.may ?? members)),
      };
    }
    case "text":
      return { kind: "text", values: values as (string | undefined)[] };
    default:
      return type satisfies never;
  }
}

function listColumn(fields: readonly IrField[], lists: readonly (readonly CheckedRecord[] | undefined)[]): Column {
  const records = lists.flatMap((list) => list ?? []);
  const starts = new Uint32Array(lists.length + 1);
  for (const [place, list] of lists.entries()) starts[place + 1] = (starts[place] ?? 0) + (list?.length ?? 0);
  const columns = fields.map(({ names, type }): [string, Plain] => [
    names.id,
    plainColumn(
      type,
      records.map((record) => ownOf(record, names.id)),
    ),
  ]);
  return {
    kind: "list",
    starts,
    known: Uint8Array.from(lists, (list) => Number(list !== undefined)),
    fields: Object.fromEntries(columns),
  };
}

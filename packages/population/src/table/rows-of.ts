import { dayText } from "@bylaw/evaluate";
import {
  type Column,
  type Columns,
  type HostCase,
  type HostTitleEvent,
  type IrField,
  type IrPolicy,
  type NumberType,
  noDate,
  unknownDate,
} from "@bylaw/ir";
import { byName, type PlainColumn } from "../columns/column-builder.ts";

/** An applicant as a host hands it in, with its id. */
export interface TableRow extends HostCase {
  readonly id: string;
  readonly history?: Readonly<Record<string, readonly HostTitleEvent[]>>;
}

/**
 * The applicants of columns, as hosts write them; what is not known is not there. The cases give the same columns again,
 * and the same determinations.
 */
export function rowsOf(policy: IrPolicy, columns: Columns): readonly TableRow[] {
  const facts = policy.facts.flatMap((fact) => {
    const column = columns.facts[fact.names.id];
    return column === undefined ? [] : [{ id: fact.names.id, read: reader(column, fact.type) }];
  });
  const histories = Object.entries(columns.histories ?? {});
  const papers = Object.entries(columns.papers ?? {});
  return columns.ids.map((id, place) => {
    const history = histories.flatMap(([title, { kinds, values }]) => {
      const kind = kinds[values[place] ?? -1];
      return kind === undefined ? [] : [[title, kind] as const];
    });
    const handedIn = papers.filter(([, values]) => (values[place] ?? 2) < 2);
    return {
      id,
      facts: byName(known(facts.map((fact) => [fact.id, fact.read(place)]))),
      ...(columns.histories === undefined ? {} : { history: byName(history) }),
      ...(columns.papers === undefined
        ? {}
        : { papers: byName(handedIn.map(([paper, values]) => [paper, values[place] === 1] as const)) }),
    };
  });
}

function known(entries: readonly (readonly [string, unknown])[]): readonly (readonly [string, unknown])[] {
  return entries.filter(([, value]) => value !== undefined);
}

function reader(
  column: Column,
  type: IrField["type"] | { readonly kind: "list"; readonly fields: readonly IrField[] },
) {
  if (column.kind !== "list") return (place: number): unknown => hostValue(column, type as IrField["type"], place);
  const fields = type.kind === "list" ? type.fields : [];
  const { starts, known: given } = column;
  return (place: number): unknown => {
    if (given[place] !== 1) return undefined;
    const records: unknown[] = [];
    for (let row = starts[place] ?? 0; row < (starts[place + 1] ?? 0); row++) {
      const values = fields.map(({ names, type: kind }) => {
        const inner = column.fields[names.id];
        return [names.id, inner === undefined ? undefined : hostValue(inner, kind, row)] as const;
      });
      records.push(byName(known(values)));
    }
    return records;
  };
}

/** One value as a host writes it; nothing where it is not known. */
function hostValue(column: PlainColumn, type: IrField["type"], place: number): unknown {
  switch (column.kind) {
    case "number": {
      const value = column.values[place] ?? Number.NaN;
      if (Number.isNaN(value) || type.kind !== "number") return undefined;
      return numberOf(value, type);
    }
    case "boolean": {
      const value = column.values[place] ?? 2;
      return value === 2 ? undefined : value === 1;
    }
    case "date": {
      const day = column.values[place] ?? unknownDate;
      return day === unknownDate ? undefined : day === noDate ? "none" : dayText(day);
    }
    case "choice": {
      const member = column.values[place] ?? -1;
      return member === -2 ? "none" : column.members[member];
    }
    case "set":
      return setOf(column, place);
    case "text":
      return column.values[place];
    default:
      return column satisfies never;
  }
}

function setOf({ members, must, may }: Extract<Column, { readonly kind: "set" }>, place: number): unknown {
  const sure = must[place] ?? 0;
  const open = (may[place] ?? 0) & ~sure;
  const held = (bit: number): boolean => (sure & (1 << bit)) !== 0;
  if (open === 0) return members.filter((_, bit) => held(bit));
  const said = members.flatMap((member, bit) => ((open & (1 << bit)) === 0 ? [[member, held(bit)] as const] : []));
  return said.length === 0 ? undefined : byName(said);
}

/** A number in natural units, exact: as a number where its shortest text is the value, as text for lengths. */
function numberOf(value: number, type: NumberType): number | string {
  if (type.measure === "months") return `P${value}M`;
  if (type.measure === "days") return `P${value}D`;
  return Number(decimalText(value, type.scale));
}

/** The integer with its point so many places to the left, without trailing zeros. */
export function decimalText(value: number, places: number): string {
  const digits = String(Math.abs(value)).padStart(places + 1, "0");
  const sign = value < 0 ? "-" : "";
  if (places === 0) return sign + digits;
  const after = digits.slice(-places).replace(/0+$/, "");
  return `${sign}${digits.slice(0, -places)}${after === "" ? "" : `.${after}`}`;
}

import type { IrField, IrType, Names } from "@bylaw/ir";
import { product, readExact, whole } from "../sentences/exact.ts";

/** Most answers of one fact that are tried. */
const most = 12;

/**
 * Answers of a fact that are tried, as checked values: both sides of each constant that it is compared with, and the
 * ends. `["day", n]` is so many days after the day asked about.
 */
export function trialValues(type: IrType, constants: ReadonlySet<string>): readonly unknown[] {
  switch (type.kind) {
    case "boolean":
      return [true, false];
    case "text":
      return [""];
    case "choice":
      return [...(type.none ? ["none"] : []), ...namedOf(type.members, constants)];
    case "set": {
      const ids = type.members.map(({ id }) => id);
      const sets = [[], ids, ...namedOf(type.members, constants).map((id) => [id])];
      return sets.map((members) => ({ must: members, may: members }));
    }
    case "date": {
      const days = [-36_500, -1_000, -100, 0, 365].map((offset) => ["day", offset]);
      return [...(type.none ? ["none"] : []), ...days, ...around([...constants].flatMap(dayNumber))];
    }
    case "number": {
      const scaled = (text: string): readonly number[] => {
        const exact = readExact(text);
        if (exact === undefined) return [];
        const { over, under } = product(exact, whole(10n ** BigInt(type.scale)));
        const number = Number(over / under);
        return Number.isSafeInteger(number) ? [number] : [];
      };
      const ends = [type.least ?? "0", type.most ?? "1000000000"].flatMap(scaled);
      const [lowest = 0, highest = 0] = ends;
      const inside = around([...constants].flatMap(scaled)).filter((value) => value >= lowest && value <= highest);
      return [...new Set([...ends, ...inside])].slice(0, most);
    }
    case "list":
      return [[], ...[0, 1].map((place) => [recordOf(type.fields, constants, place)])];
    default:
      return type satisfies never;
  }
}

/** The members that the text names, and one that it does not. */
function namedOf(members: readonly Names[], constants: ReadonlySet<string>): readonly string[] {
  const ids = members.map(({ id }) => id);
  const other = ids.find((id) => !constants.has(id));
  return [...ids.filter((id) => constants.has(id)).slice(0, most), ...(other === undefined ? [] : [other])];
}

function recordOf(fields: readonly IrField[], constants: ReadonlySet<string>, place: number): unknown {
  const values = fields.map(({ names, type }) => {
    const tried = trialValues(type, constants);
    return [names.id, tried[Math.min(place, tried.length - 1)]] as const;
  });
  return Object.fromEntries(values);
}

function around(values: readonly number[]): readonly number[] {
  return [...new Set(values.flatMap((value) => [value - 1, value, value + 1]))];
}

function dayNumber(text: string): readonly number[] {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? [Date.parse(`${text}T00:00:00Z`) / 86_400_000] : [];
}

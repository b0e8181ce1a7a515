import { isRecord, parseDay } from "@bylaw/evaluate";
import type { CheckedRecord, CheckedScalar, CheckedValue, DateType, IrType, ListType, NumberType } from "@bylaw/ir";
import { byName, type PlainType } from "../columns/column-builder.ts";
import { jsonIn, noWords, unguarded, yesWords } from "./cell.ts";
import { plainFigures } from "./quick-figures.ts";

/**
 * What most of a table holds, read without asking the door: plain figures, yes and no, days, members by their canonical
 * names, lists of such records. Either the very value that the door gives, or nothing, and the door has the word.
 */
export type Quick<Given, Value extends CheckedValue> = (given: Given) => Value | undefined;

const never = (): undefined => undefined;

/** Of values as hosts hand them in. */
export function quickValue(type: IrType): Quick<unknown, CheckedValue> {
  return type.kind === "list" ? quickRecords(type) : quickScalar(type);
}

/** Of cells, as `cellValue` understands them where their heading names no unit. */
export function quickCell(type: IrType): Quick<string, CheckedValue> {
  switch (type.kind) {
    case "boolean":
      return (cell) => yesWords.has(cell) || (noWords.has(cell) ? false : undefined);
    case "text":
      return (cell) => (cell.trim() === "" ? undefined : unguarded(cell).normalize("NFC"));
    case "list": {
      const records = quickRecords(type);
      return (cell) => records(jsonIn(cell));
    }
    case "number":
    case "date":
    case "choice":
      return quickScalar(type);
    case "set":
      return never;
    default:
      return type satisfies never;
  }
}

function quickScalar(type: PlainType): Quick<unknown, CheckedScalar> {
  switch (type.kind) {
    case "boolean":
      return (value) => (typeof value === "boolean" ? value : undefined);
    case "number":
      return quickNumber(type);
    case "date":
      return quickDay(type);
    case "choice": {
      const ids = new Set(type.members.map(({ id }) => id).filter((id) => id === id.normalize("NFC")));
      return (value) => (typeof value === "string" && ids.has(value) ? value : undefined);
    }
    case "text":
      return (value) => (typeof value === "string" ? value.normalize("NFC") : undefined);
    case "set":
      return never;
    default:
      return type satisfies never;
  }
}

function quickNumber(type: NumberType): Quick<unknown, CheckedScalar> {
  const figures = plainFigures(type);
  if (figures === undefined) return never;
  return (value) => {
    if (typeof value === "string") return figures(value);
    return typeof value === "number" ? figures(String(value)) : undefined;
  };
}

const [firstYear, lastYear] = [1900, 2299];

/** Days as `YYYY-MM-DD`. Tables name few days many times: each is looked for in the calendar once. */
function quickDay({ none }: DateType): Quick<unknown, CheckedScalar> {
  const known = new Map<number, number>();
  return (value) => {
    if (none === true && value === "none") return value;
    if (typeof value !== "string" || value.length !== 10 || value[4] !== "-" || value[7] !== "-") return undefined;
    const [year, month, day] = [digits(value, 0, 4), digits(value, 5, 7), digits(value, 8, 10)];
    if (!(year >= firstYear && year <= lastYear)) return undefined;
    const key = (year * 100 + month) * 100 + day;
    const there = known.get(key);
    if (there !== undefined) return there;
    const found = parseDay(value);
    if (found !== undefined) known.set(key, found);
    return found;
  };
}

/** The number that digits from one place to another mean; `NaN` where something else is among them. */
function digits(text: string, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    sum = digit >= 0 && digit <= 9 ? sum * 10 + digit : Number.NaN;
  }
  return sum;
}

/** More records than these take a closer look. */
const mostRecords = 1_000;

/** Records of which every field has its canonical name. */
function quickRecords({ fields }: ListType): Quick<unknown, readonly CheckedRecord[]> {
  const readers = new Map(fields.map(({ names, type }) => [names.id, quickScalar(type)]));
  return (value) => {
    if (!Array.isArray(value) || value.length > mostRecords) return undefined;
    const records: CheckedRecord[] = [];
    for (const entry of value as readonly unknown[]) {
      const record = isRecord(entry) ? quickRecord(readers, entry) : undefined;
      if (record === undefined) return undefined;
      records.push(record);
    }
    return records;
  };
}

function quickRecord(
  readers: ReadonlyMap<string, Quick<unknown, CheckedScalar>>,
  entry: Readonly<Record<string, unknown>>,
): CheckedRecord | undefined {
  const record = byName<CheckedScalar>([]);
  for (const name of Object.keys(entry)) {
    const value = entry[name];
    const reader = readers.get(name);
    if (reader === undefined) return undefined;
    if (value === null || value === undefined) continue;
    const read = reader(value);
    if (read === undefined) return undefined;
    record[name] = read;
  }
  return record;
}

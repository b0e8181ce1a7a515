import { readCase } from "@bylaw/evaluate";
import type { Column, Columns, HostCase, HostTitleEvent, IrField, IrPolicy, IrType, NumberType } from "@bylaw/ir";
import { noDate } from "@bylaw/ir";
import { dayText } from "./values/calendar.ts";
import { fits, isTakenDay, memberOf, mostRecords, scaledRange } from "./values/taken.ts";

type Plain = Exclude<Column, { readonly kind: "list" }>;

/**
 * The facts of one applicant as a host hands them in, with histories and papers as far as the columns hold them. What
 * the policy would refuse at its door (a fact that it does not have, a number out of range, a member that is none) is
 * left out, so that the case always passes.
 */
export function caseOf(policy: IrPolicy, columns: Columns, place: number): HostCase {
  return caseFor(policy, columns, place, () => true);
}

/** The same with only those facts, histories and papers that are asked for. */
export function caseFor(
  policy: IrPolicy,
  columns: Columns,
  place: number,
  asked: (kind: "fact" | "history" | "paper", id: string) => boolean,
): HostCase {
  const facts = empty<unknown>();
  for (const { names, type } of policy.facts) {
    const { id } = names;
    if (!asked("fact", id) || !Object.hasOwn(columns.facts, id)) continue;
    const value = valueAt(type, columns.facts[id], place);
    if (value !== undefined) facts[id] = value;
  }
  const papers = empty<boolean>();
  for (const { id } of policy.papers) {
    const said = ownOf(columns.papers, id)?.[place];
    if (asked("paper", id) && (said === 0 || said === 1)) papers[id] = said === 1;
  }
  const history = empty<readonly HostTitleEvent[]>();
  for (const { names } of policy.titles ?? []) {
    const column = ownOf(columns.histories, names.id);
    const kind = column?.kinds[column.values[place] ?? -1];
    if (kind === undefined || !asked("history", names.id)) continue;
    if (isHistory(policy, names.id, kind, facts)) history[names.id] = kind;
  }
  return { facts, papers, history };
}

/** Whether the policy takes these events of the title, beside the facts of the applicant. */
export function isHistory(
  policy: IrPolicy,
  title: string,
  events: readonly HostTitleEvent[],
  facts: Readonly<Record<string, unknown>>,
): boolean {
  const history = empty<readonly HostTitleEvent[]>();
  history[title] = events;
  return readCase(policy, { facts, history }, { on: "2024-01-01" }).problems.length === 0;
}

/** The own value of a key, whatever the key is called. */
export function ownOf<Value>(object: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return object !== undefined && Object.hasOwn(object, key) ? object[key] : undefined;
}

function empty<Value>(): Record<string, Value> {
  return Object.create(null) as Record<string, Value>;
}

function valueAt(type: IrType, column: Column | undefined, place: number): unknown {
  if (type.kind !== "list") return column?.kind === "list" ? undefined : scalarAt(type, column, place);
  if (column?.kind !== "list" || column.known[place] !== 1) return undefined;
  const start = column.starts[place] ?? 0;
  const count = (column.starts[place + 1] ?? 0) - start;
  if (count > mostRecords) return undefined;
  return Array.from({ length: count }, (_, index) => {
    const record = empty<unknown>();
    for (const field of type.fields) {
      const value = scalarAt(field.type, ownOf(column.fields, field.names.id), start + index);
      if (value !== undefined) record[field.names.id] = value;
    }
    return record;
  });
}

function scalarAt(type: IrField["type"], column: Plain | undefined, place: number): unknown {
  if (!fits(type, column)) return undefined;
  switch (column.kind) {
    case "number":
      return type.kind === "number" ? numberText(type, column.values[place] ?? Number.NaN) : undefined;
    case "boolean": {
      const said = column.values[place];
      return said === 0 || said === 1 ? said === 1 : undefined;
    }
    case "date": {
      const day = column.values[place] ?? noDate;
      if (type.kind !== "date" || !isTakenDay(day, type.none === true)) return undefined;
      return day === noDate ? "none" : dayText(day);
    }
    case "choice":
      return type.kind === "choice" ? memberOf(type, column.members, column.values[place] ?? -1) : undefined;
    case "set":
      return type.kind === "set" ? setAt(type, column, place) : undefined;
    case "text":
      return column.values[place];
    default:
      return column satisfies never;
  }
}

/** Members by yes and no; those of which nothing is known are left out. */
function setAt(
  type: Extract<IrType, { readonly kind: "set" }>,
  { members, must, may }: Extract<Column, { readonly kind: "set" }>,
  place: number,
): Readonly<Record<string, boolean>> {
  const said = empty<boolean>();
  for (const { id } of type.members) {
    const bit = 1 << members.indexOf(id);
    if (!members.includes(id)) continue;
    if (((must[place] ?? 0) & bit) !== 0) said[id] = true;
    else if (((may[place] ?? 0) & bit) === 0) said[id] = false;
  }
  return said;
}

/** As the door reads it: percents with their sign, lengths as P24M and P30D, all others as a decimal. */
function numberText(type: NumberType, value: number): string | undefined {
  const { least, most } = scaledRange(type);
  if (!Number.isInteger(value) || value < least || value > most) return undefined;
  const { measure, scale } = type;
  if (measure !== "months" && measure !== "days") {
    return measure === "percent" ? `${decimal(value, scale - 2)}%` : decimal(value, scale);
  }
  const whole = value / 10 ** scale;
  return Number.isInteger(whole) ? `P${whole}${measure === "months" ? "M" : "D"}` : undefined;
}

function decimal(value: number, scale: number): string {
  if (scale <= 0) return String(BigInt(value) * 10n ** BigInt(-scale));
  const digits = String(Math.abs(value)).padStart(scale + 1, "0");
  return `${value < 0 ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

import type { Column, IrField, IrType, Measure, NumberType } from "@bylaw/ir";
import { noDate, unknownDate } from "@bylaw/ir";
import { firstPossibleDay, lastPossibleDay } from "./calendar.ts";
import { ceilingOf, type Exact, exact, floorOf, readExact } from "./exact.ts";

/** Most records that a list can hold. */
export const mostRecords = 10_000;

type Plain = Exclude<Column, { readonly kind: "list" }>;

const fromZero: ReadonlySet<Measure> = new Set<Measure>(["count", "area", "months", "days"]);

/** The whole numbers, scaled, that the door lets through for a type. */
export function scaledRange(type: NumberType): { readonly least: number; readonly most: number } {
  const scale = 10n ** BigInt(type.scale);
  const end = (text: string): Exact => {
    const { top, bottom } = readExact(text);
    return exact(top * scale, bottom);
  };
  const widest = type.measure === "count" || type.measure === "percent" ? 1e12 : 1e15;
  const bounded = type.least !== undefined && type.most !== undefined;
  const room = bounded ? Number.MAX_SAFE_INTEGER : widest;
  let least = type.least === undefined ? -room : Math.max(-room, Number(ceilingOf(end(type.least))));
  if (type.least === undefined && fromZero.has(type.measure)) least = 0;
  // Lengths are written without a sign.
  if (type.measure === "months" || type.measure === "days") least = Math.max(0, least);
  const most = type.most === undefined ? room : Math.min(room, Number(floorOf(end(type.most))));
  return { least, most };
}

/** Whether a day of a column is one that the type takes: a day of the calendar, or "none" where there may be none. */
export function isTakenDay(day: number, none: boolean): boolean {
  return day === noDate ? none : day !== unknownDate && day >= firstPossibleDay && day <= lastPossibleDay;
}

/** Whether the column holds values of this kind. */
export function fits(type: IrField["type"], column: Plain | undefined): column is Plain {
  return column !== undefined && column.kind === type.kind;
}

/** Ids of a choice in the order of the numbers that stand for them; "none" last, where there may be none. */
export function choiceMembers(type: Extract<IrType, { readonly kind: "choice" }>): readonly string[] {
  const ids = type.members.map(({ id }) => id);
  return type.none && !ids.includes("none") ? [...ids, "none"] : ids;
}

/** The id of the member that a number of a column stands for; nothing where it is not known or the type has none such. */
export function memberOf(
  type: Extract<IrType, { readonly kind: "choice" }>,
  members: readonly string[],
  value: number,
): string | undefined {
  if (value === -2) return type.none ? "none" : undefined;
  const id = value < 0 ? undefined : members[value];
  return id !== undefined && type.members.some((member) => member.id === id) ? id : undefined;
}

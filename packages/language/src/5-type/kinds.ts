import { type IrType, type Measure, type Names, type NumberType, scaleOf } from "@bylaw/ir";

/** A number type of this measure without a declared range. */
export function numberType(measure: Measure, unit?: Names): NumberType {
  return { kind: "number", measure, scale: scaleOf[measure], ...(unit === undefined ? {} : { unit }) };
}

export const booleanType: IrType = { kind: "boolean" };
export const plainNumber: NumberType = numberType("number");
export const percentType: NumberType = numberType("percent");
export const monthsType: NumberType = numberType("months");
export const daysType: NumberType = numberType("days");
export const yearType: NumberType = numberType("year");
export const countType: NumberType = numberType("count");
export const dateType: IrType = { kind: "date" };

/** The type without its declared range: what both sides of a comparison are measured in. */
export function withoutRange(type: IrType): IrType {
  if (type.kind !== "number" || (type.least === undefined && type.most === undefined)) return type;
  return numberType(type.measure, type.unit);
}

/** The word by which messages choose how a kind is named. */
export function kindKey(type: IrType): string {
  return type.kind === "number" ? type.measure : type.kind;
}

/** How a counting unit is named beside Chinese or English text. */
export function unitName(type: IrType): string {
  const unit = type.kind === "number" ? type.unit : undefined;
  return unit === undefined ? "" : (unit.zh ?? unit.en ?? unit.id);
}

/** True where two numbers measure the same. A count without a unit (how many records) meets every count. */
export function sameMeasure(a: NumberType, b: NumberType): boolean {
  if (a.measure !== b.measure) return false;
  return a.unit === undefined || b.unit === undefined || a.unit.id === b.unit.id;
}

/** True where two values may stand on the two sides of a comparison. */
export function comparable(a: IrType, b: IrType): boolean {
  if (a.kind === "number") return b.kind === "number" && sameMeasure(a, b);
  if (a.kind === "choice" && b.kind === "choice") {
    if (a.members === b.members && a.members.length > 0) return true;
    const members = new Set(a.members.map((member) => member.id));
    return b.members.some((member) => members.has(member.id));
  }
  return a.kind === b.kind && a.kind !== "list" && a.kind !== "set";
}

/** What both sides are measured in, with the unit of whichever has one. */
export function commonType(a: IrType, b: IrType): IrType {
  if (a.kind === "number" && b.kind === "number") return numberType(a.measure, a.unit ?? b.unit);
  if (a.kind === "date" && b.kind === "date") return a.none ? a : b;
  return a;
}

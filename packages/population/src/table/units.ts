import type { IrType } from "@bylaw/ir";

/** How the figures of a column are read: their point moved so many places, or taken as percents. */
export interface Unit {
  readonly places: number;
  readonly percent?: true;
}

const moneyUnits: ReadonlyMap<string, number> = new Map([
  ["yuan", 0],
  ["cny", 0],
  ["rmb", 0],
  ["元", 0],
  ["人民币元", 0],
  ["1000yuan", 3],
  ["1,000yuan", 3],
  ["千元", 3],
  ["10000yuan", 4],
  ["10,000yuan", 4],
  ["万元", 4],
  ["萬元", 4],
  ["万", 4],
  ["1000000yuan", 6],
  ["1,000,000yuan", 6],
  ["millionyuan", 6],
  ["百万元", 6],
  ["100000000yuan", 8],
  ["100,000,000yuan", 8],
  ["100millionyuan", 8],
  ["亿元", 8],
  ["億元", 8],
  ["亿", 8],
]);

const areaUnits: ReadonlySet<string> = new Set(["m2", "sqm", "squaremetres", "squaremeters", "平方米", "㎡"]);

/** A heading and the unit in brackets at its end, half or full width; nothing in place of the unit where it has none. */
export function splitHeading(heading: string): { readonly name: string; readonly unit: string | undefined } {
  const match = /^(.*\S)\s*[(（]([^()（）]{1,40})[)）]\s*$/u.exec(heading.slice(0, 1_000));
  return match === null ? { name: heading, unit: undefined } : { name: match[1] ?? "", unit: match[2] ?? "" };
}

/** How figures in this unit are read for a fact of the type; nothing where the unit does not measure it. */
export function unitFor(type: IrType, unit: string): Unit | undefined {
  const plain = unit.normalize("NFKC").toLowerCase().replaceAll(/\s/g, "");
  if (type.kind !== "number") return undefined;
  if (type.measure === "money") {
    const places = moneyUnits.get(plain);
    return places === undefined ? undefined : { places };
  }
  if (type.measure === "percent")
    return plain === "%" || plain === "percent" ? { places: 0, percent: true } : undefined;
  if (type.measure === "area") return areaUnits.has(plain) ? { places: 0 } : undefined;
  if (type.measure !== "count") return undefined;
  const { id, en, zh } = type.unit ?? { id: "" };
  return [id, en, zh].some((name) => name?.normalize("NFKC").toLowerCase() === plain) ? { places: 0 } : undefined;
}

/** The figure with its point so many places to the right: exact, since it stays text. */
export function movePoint(figure: string, places: number): string {
  const match = /^([+-]?)([0-9]+)(?:\.([0-9]+))?$/.exec(figure);
  if (match === null || places === 0) return figure;
  const [, sign = "", whole = "", after = ""] = match;
  const moved = after.padEnd(places, "0");
  const rest = moved.slice(places);
  return `${sign}${whole}${moved.slice(0, places)}${rest === "" ? "" : `.${rest}`}`;
}

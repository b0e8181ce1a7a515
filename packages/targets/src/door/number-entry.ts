import type { NumberType } from "@bylaw/ir";
import { asDecimal, product, readExact, whole } from "../sentences/exact.ts";

/** How a door knows a type of numbers. */
export type NumberEntry = readonly [
  kind: "n",
  measure: NumberType["measure"],
  scale: number,
  least: string | null,
  most: string | null,
  range: { readonly least?: string; readonly most?: string; readonly both?: 1; readonly share?: 1 },
];

/** The entry of a type of numbers in the tables of a door: measure, scale, ends as scaled integers, and how messages write them. */
export function numberEntry(type: NumberType): NumberEntry {
  const fromZero = ["count", "area", "months", "days"].includes(type.measure);
  const least = type.least ?? (fromZero ? "0" : undefined);
  const parts = (text: string, up: boolean): string => {
    const exact = readExact(text);
    if (exact === undefined) throw new Error(`${text} is no exact number`);
    const { over, under } = product(exact, whole(10n ** BigInt(type.scale)));
    const cut = over / under;
    const below = cut * under > over ? cut - 1n : cut;
    return String(up && below * under !== over ? below + 1n : below);
  };
  const beyond = type.most !== undefined && greaterThanOne(type.most);
  const range = {
    ...(least !== undefined && { least: limitText(type, least) }),
    ...(type.most !== undefined && { most: limitText(type, type.most) }),
    ...(type.least !== undefined && type.most !== undefined && { both: 1 as const }),
    ...(beyond && { share: 1 as const }),
  };
  const ends: readonly [string | null, string | null] = [
    least === undefined ? null : parts(least, true),
    type.most === undefined ? null : parts(type.most, false),
  ];
  return ["n", type.measure, type.scale, ends[0], ends[1], range];
}

function greaterThanOne(text: string): boolean {
  const exact = readExact(text);
  return exact !== undefined && exact.over > exact.under;
}

/** A limit as messages write it. */
export function limitText({ measure }: NumberType, text: string): string {
  const exact = readExact(text);
  if (exact === undefined) return text;
  const shown = (value: typeof exact): string => asDecimal(value) ?? `${value.over}/${value.under}`;
  switch (measure) {
    case "percent":
      return `${shown(product(exact, whole(100)))}%`;
    case "months":
      return `P${shown(exact)}M`;
    case "days":
      return `P${shown(exact)}D`;
    case "number":
    case "count":
    case "money":
    case "area":
    case "points":
    case "year":
      return shown(exact);
    default:
      return measure satisfies never;
  }
}

import type { CheckedScalar, CheckedSet, IrType } from "@bylaw/ir";
import type { Fraction } from "./fraction.ts";

/** One value: yes or no, an exact number, a day or none (`null`), a member or text, a set of members. */
export type ConcreteValue = boolean | Fraction | number | null | string | ReadonlySet<string>;

/** The value that a complete fact or field holds. */
export function concreteValue(type: IrType, value: CheckedScalar): ConcreteValue {
  if (type.kind === "number") return [BigInt(value as number | bigint), 10n ** BigInt(type.scale)];
  if (type.kind === "date") return value === "none" ? null : (value as number);
  if (type.kind === "set") return new Set((value as CheckedSet).must);
  return value as boolean | string;
}

function isFraction(value: ConcreteValue): value is Fraction {
  return Array.isArray(value);
}

export function isSet(value: ConcreteValue): value is ReadonlySet<string> {
  return value instanceof Set;
}

/** A text that two values share only where they are the same; fractions are brought to lowest terms. */
export function keyOfValue(value: ConcreteValue): string {
  if (isSet(value)) return [...value].toSorted((a, b) => (a < b ? -1 : 1)).join();
  if (!isFraction(value)) return String(value);
  const [above, below] = value;
  let [a, b] = [above < 0n ? -above : above, below];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? "0" : `${above / a}/${below / a}`;
}

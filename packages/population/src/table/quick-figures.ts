import type { NumberType } from "@bylaw/ir";

/** As many digits before the point are surely no more than any measure holds. */
const mostWhole = 10;
/** With as many decimals they are exact all the same: together less than 2^53. */
const mostDecimals = 5;
/** Digits that a declared range may have. */
const mostOfLimit = 15;

/** The powers of ten that are wanted, each exact. */
const powers: readonly number[] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];

/** What a figure may be, as integers scaled by the decimals of its type. */
interface Limits {
  readonly least: number;
  readonly most: number;
}

/**
 * Reads figures without sign, blank or group, of at most ten digits before the point and no more decimals than their type
 * holds, within its range: the integer that the door makes of them. Nothing for other figures; no reader for lengths, whose
 * unit is written, and where the range is no plain figure.
 */
export function plainFigures(type: NumberType): ((text: string) => number | undefined) | undefined {
  const { measure, scale } = type;
  const limits = limitsOf(type);
  const wholeDigits = measure === "percent" ? 1 : mostWhole;
  if (limits === undefined || measure === "months" || measure === "days") return undefined;
  if (wholeDigits + scale > mostWhole + mostDecimals) return undefined;
  return (text) => {
    const figure = scaled(text, scale, wholeDigits);
    return figure !== undefined && figure >= limits.least && figure <= limits.most ? figure : undefined;
  };
}

/** A share of more than one is most often a slip, and the door says so. */
function limitsOf({ least, most, scale, measure }: NumberType): Limits | undefined {
  const widest = measure === "percent" ? (powers[scale] ?? 0) : Number.MAX_SAFE_INTEGER;
  const from = least === undefined ? 0 : scaled(least, scale, mostOfLimit - scale);
  const to = most === undefined ? widest : scaled(most, scale, mostOfLimit - scale);
  return from === undefined || to === undefined ? undefined : { least: from, most: to < widest ? to : widest };
}

/** The integer that plain digits with at most one point mean, scaled; nothing where they are no such figure, or finer. */
function scaled(text: string, scale: number, wholeDigits: number): number | undefined {
  const point = text.indexOf(".");
  const whole = point < 0 ? text.length : point;
  const decimals = point < 0 ? 0 : text.length - point - 1;
  if (whole === 0 || whole > wholeDigits || decimals > scale || (point >= 0 && decimals === 0)) return undefined;
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    if (at === point) continue;
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    sum = sum * 10 + digit;
  }
  const power = powers[scale - decimals];
  return power === undefined ? undefined : sum * power;
}

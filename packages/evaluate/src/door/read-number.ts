import { unplacedProblem } from "@bylaw/diagnostics";
import type { Measure, NumberType } from "@bylaw/ir";
import { numberText } from "../numbers/number-text.ts";
import { compare, fromScaled, parseRational, type Rational } from "../numbers/rational.ts";
import { type Decimal, decimalText, hundredth, readDecimal, scaledTo } from "./decimal-input.ts";
import { type Door, shownValue } from "./door.ts";
import { readLength } from "./length-input.ts";
import { wrongKind } from "./wrong-kind.ts";

/** Where a value stands and how its fact is called there. */
export interface Where {
  readonly name: string;
  readonly path: string;
}

/** Beyond this many scaled units a number without a declared range is refused (semantics 3). */
function widest(measure: Measure): bigint {
  return measure === "count" || measure === "percent" ? 10n ** 12n : 10n ** 15n;
}

/** A number of the type, as an integer scaled by its decimals; nothing, and a problem, where it is none. */
export function readNumber(door: Door, type: NumberType, value: unknown, where: Where): number | bigint | undefined {
  const plain = plainFigure(type, value);
  if (plain !== undefined) return plain;
  const decimal = decimalFor(door, type, value, where);
  if (decimal === undefined) return undefined;
  const scaled = scaledTo(decimal, type.scale);
  if (scaled === undefined) {
    tooFine(door, type, decimal, where);
    return undefined;
  }
  if (!isInRange(door, type, scaled, where)) return undefined;
  const number = Number(scaled);
  return Number.isSafeInteger(number) ? number : scaled;
}

/** Figures of ten digits at most are most of what is handed in, and without a declared range they are always sound. */
const figure = /^[0-9]{1,10}$/;

/** Such a figure, scaled; nothing where it takes a closer look. */
function plainFigure({ measure, scale, least, most }: NumberType, value: unknown): number | undefined {
  if (typeof value !== "string" || least !== undefined || most !== undefined || scale > 2) return undefined;
  if (measure === "percent" || measure === "months" || measure === "days" || !figure.test(value)) return undefined;
  return Number(value) * 10 ** scale;
}

function decimalFor(door: Door, type: NumberType, value: unknown, where: Where): Decimal | undefined {
  const { measure } = type;
  if (measure === "months" || measure === "days") {
    const length = readLength(value);
    if (length?.family === measure) return { digits: length.amount, decimals: 0 };
    return wrongKind(door, measure, value, where);
  }
  if (measure !== "percent") return readDecimal(value) ?? wrongKind(door, measure, value, where);
  const signed = typeof value === "string" ? /^(.*)[%％]$/.exec(value.trim()) : null;
  const decimal = readDecimal(signed === null ? value : signed[1]);
  if (decimal === undefined) return wrongKind(door, measure, value, where);
  if (signed !== null) return hundredth(decimal);
  return isShare(door, type, decimal, where) ? decimal : undefined;
}

/** 85 for 85 % is the usual slip: more than one is refused, unless the declared range goes beyond it. */
function isShare(door: Door, { least, most }: NumberType, decimal: Decimal, where: Where): boolean {
  const one = 10n ** BigInt(decimal.decimals);
  const size = decimal.digits < 0n ? -decimal.digits : decimal.digits;
  const beyond = most !== undefined && compare(parseRational(most), parseRational("1")) > 0;
  if (size <= one || beyond) return true;
  const given = decimalText(decimal);
  const parameters = {
    name: where.name,
    given,
    percent: percentText(parseRational(given)),
    least: least === undefined ? "" : percentText(parseRational(least)),
    most: most === undefined ? "" : percentText(parseRational(most)),
    share: decimalText(hundredth(decimal)),
  };
  door.problems.push(unplacedProblem("percent-too-large", parameters, { path: where.path }));
  return false;
}

function percentText(value: Rational): string {
  return `${numberText(parseRational(`${value.numerator * 100n}/${value.denominator}`), "number")}%`;
}

function tooFine(door: Door, type: NumberType, decimal: Decimal, where: Where): void {
  const given = decimalText(decimal);
  const { name, path } = where;
  if (type.measure === "money" && type.scale === 2) {
    door.problems.push(unplacedProblem("finer-than-a-fen", { name, given, decimals: decimal.decimals }, { path }));
    return;
  }
  const parameters = { name, given, scale: type.scale, decimals: decimal.decimals };
  door.problems.push(unplacedProblem("too-many-decimals", parameters, { path }));
}

function isInRange(door: Door, type: NumberType, scaled: bigint, { name, path }: Where): boolean {
  const value = fromScaled(scaled, type.scale);
  const written = (limit: string | undefined): string =>
    limit === undefined ? "" : limitText(parseRational(limit), type);
  const least = type.least ?? leastOf(type.measure);
  const below = least !== undefined && compare(value, parseRational(least)) < 0;
  const above = type.most !== undefined && compare(value, parseRational(type.most)) > 0;
  if (below || above) {
    const parameters = { name, given: limitText(value, type), least: written(least), most: written(type.most) };
    door.problems.push(unplacedProblem("value-out-of-range", parameters, { path }));
    return false;
  }
  const size = scaled < 0n ? -scaled : scaled;
  if (size <= widest(type.measure) || (type.least !== undefined && type.most !== undefined)) return true;
  door.problems.push(unplacedProblem("value-too-wide", { name, given: shownValue(scaled) }, { path }));
  return false;
}

function leastOf(measure: Measure): string | undefined {
  return measure === "count" || measure === "area" || measure === "months" || measure === "days" ? "0" : undefined;
}

/** A number as its range is written: percents with their sign, money without empty decimals. */
function limitText(value: Rational, { measure }: NumberType): string {
  if (measure === "percent") return percentText(value);
  return numberText(value, measure === "money" ? "number" : measure);
}

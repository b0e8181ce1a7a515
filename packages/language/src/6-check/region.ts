import type { IrType } from "@bylaw/ir";
import { compareFractions, type Fraction, fraction, readFraction } from "../5-type/fraction.ts";

/** An end of an interval: a number that belongs to it, or does not. */
export interface End {
  readonly at: Fraction;
  readonly included: boolean;
}

/** Values that one subject may have: an interval of numbers, or some of the named values. */
export type Region =
  | { readonly kind: "interval"; readonly low?: End; readonly high?: End }
  | { readonly kind: "values"; readonly values: ReadonlySet<string> };

/** Many rules ask about subjects of one type. */
const wholes = new WeakMap<IrType, { readonly region: Region | undefined }>();

/** All values of a type, as far as the fragment knows them: lengths, counts and areas begin at zero. */
export function wholeRegion(type: IrType): Region | undefined {
  const known = wholes.get(type) ?? { region: everything(type) };
  wholes.set(type, known);
  return known.region;
}

function everything(type: IrType): Region | undefined {
  switch (type.kind) {
    case "boolean":
      return { kind: "values", values: new Set(["yes", "no"]) };
    case "choice":
      return { kind: "values", values: new Set([...type.members.map(({ id }) => id), ...(type.none ? ["none"] : [])]) };
    case "number": {
      const fromZero = ["count", "area", "months", "days"].includes(type.measure);
      const least = type.least ?? (fromZero ? "0" : undefined);
      const [low, high] = [least, type.most].map((end) => (end === undefined ? undefined : readFraction(end)));
      return {
        kind: "interval",
        ...(low === undefined ? {} : { low: { at: low, included: true } }),
        ...(high === undefined ? {} : { high: { at: high, included: true } }),
      };
    }
    case "date":
    case "set":
    case "text":
    case "list":
      return undefined;
    default:
      return type satisfies never;
  }
}

/** What lies in both; undefined where nothing does. */
export function intersect(a: Region, b: Region): Region | undefined {
  if (a.kind === "values" && b.kind === "values") {
    const values = new Set([...a.values].filter((value) => b.values.has(value)));
    return values.size === 0 ? undefined : { kind: "values", values };
  }
  if (a.kind === "values" || b.kind === "values") return undefined;
  const low = tighter(a.low, b.low, 1);
  const high = tighter(a.high, b.high, -1);
  if (low !== undefined && high !== undefined) {
    const order = compareFractions(low.at, high.at);
    if (order > 0 || (order === 0 && !(low.included && high.included))) return undefined;
  }
  return { kind: "interval", ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}

/** The end that leaves less: the greater of two lower ends, the lesser of two upper ones. */
function tighter(a: End | undefined, b: End | undefined, direction: 1 | -1): End | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const order = compareFractions(a.at, b.at) * direction;
  if (order !== 0) return order > 0 ? a : b;
  return a.included ? b : a;
}

/** True where every value of the first lies in the second. */
export function isWithin(inner: Region, outer: Region): boolean {
  if (inner.kind === "values" && outer.kind === "values")
    return [...inner.values].every((value) => outer.values.has(value));
  if (inner.kind === "values" || outer.kind === "values") return false;
  return reaches(inner.low, outer.low, 1) && reaches(inner.high, outer.high, -1);
}

function reaches(inner: End | undefined, outer: End | undefined, direction: 1 | -1): boolean {
  if (outer === undefined) return true;
  if (inner === undefined) return false;
  const order = compareFractions(inner.at, outer.at) * direction;
  return order > 0 || (order === 0 && (outer.included || !inner.included));
}

/** What lies outside, in as many pieces as it takes. */
export function complement(region: Region, whole: Region): readonly Region[] {
  if (region.kind === "values") {
    if (whole.kind !== "values") return [];
    const values = new Set([...whole.values].filter((value) => !region.values.has(value)));
    return values.size === 0 ? [] : [{ kind: "values", values }];
  }
  const pieces: Region[] = [];
  const { low, high } = region;
  if (low !== undefined) pieces.push({ kind: "interval", high: { at: low.at, included: !low.included } });
  if (high !== undefined) pieces.push({ kind: "interval", low: { at: high.at, included: !high.included } });
  return pieces.flatMap((piece) => intersect(piece, whole) ?? []);
}

/** One value of a region that the type can hold; undefined where it holds none (between two whole numbers). */
export function exampleOf(region: Region, type: IrType): string | Fraction | undefined {
  if (region.kind === "values") return [...region.values][0];
  if (type.kind !== "number") return undefined;
  const step = fraction(1n, 10n ** BigInt(type.scale));
  const { low, high } = region;
  const at = low === undefined ? (high === undefined ? { top: 0n, bottom: 1n } : downTo(high, step)) : upTo(low, step);
  const fits = intersect(region, { kind: "interval", low: { at, included: true }, high: { at, included: true } });
  return fits === undefined ? undefined : at;
}

function upTo(end: End, step: Fraction): Fraction {
  const steps = (end.at.top * step.bottom) / end.at.bottom;
  for (let count = steps - 1n; ; count++) {
    const at = fraction(count, step.bottom);
    const order = compareFractions(at, end.at);
    if (order > 0 || (order === 0 && end.included)) return at;
  }
}

function downTo(end: End, step: Fraction): Fraction {
  const steps = (end.at.top * step.bottom) / end.at.bottom;
  for (let count = steps + 1n; ; count--) {
    const at = fraction(count, step.bottom);
    const order = compareFractions(at, end.at);
    if (order < 0 || (order === 0 && end.included)) return at;
  }
}

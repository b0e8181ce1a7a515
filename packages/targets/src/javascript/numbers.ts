import type { NumberType } from "@bylaw/ir";
import type { FractionCode, NumberCode, ScaledCode } from "./code.ts";
import { type Context, helper } from "./context.ts";
import { commonScale, type Exact, exact, floorOf, readExact } from "./exact-constant.ts";
import { isSafe, wholeLiteral } from "./literals.ts";

/** A number known when the module is generated. */
export function constantNumber({ numerator, denominator }: Exact): ScaledCode {
  const low = wholeLiteral(numerator);
  return { kind: "number", shape: "scaled", scale: denominator, low, least: numerator, most: numerator };
}

/** The value, where only one is possible in any case. */
export function constantOf(code: NumberCode): Exact | undefined {
  if (code.shape !== "scaled" || code.least === undefined || code.least !== code.most) return undefined;
  return exact(code.least, code.scale);
}

/** A scaled number with these ends; `high` is left out where it is the same. One possible value makes a constant. */
export function scaledNumber(code: Omit<ScaledCode, "kind" | "shape">): ScaledCode {
  if (code.least !== undefined && code.least === code.most) return constantParts(code.least, code.scale);
  return { kind: "number", shape: "scaled", ...code };
}

function constantParts(parts: bigint, scale: bigint): ScaledCode {
  return { kind: "number", shape: "scaled", scale, low: wholeLiteral(parts), least: parts, most: parts };
}

/** The bounds of a type, in parts: the declared range, else the type's own. Undefined is unbounded. */
export function boundsOf(type: NumberType, scale: bigint): { readonly least?: bigint; readonly most?: bigint } {
  const fromZero = ["count", "area", "months", "days"].includes(type.measure);
  const least = type.least ?? (fromZero ? "0" : undefined);
  const parts = (text: string): bigint => {
    const { numerator, denominator } = readExact(text);
    return (numerator * scale) / denominator;
  };
  return {
    ...(least !== undefined && { least: parts(least) }),
    ...(type.most !== undefined && { most: parts(type.most) }),
  };
}

/** A scale at which the bounds of the type are whole. */
function scaleFor(type: NumberType): bigint {
  return [type.least, type.most].reduce(
    (scale, text) => (text === undefined ? scale : commonScale(scale, readExact(text).denominator)),
    10n ** BigInt(type.scale),
  );
}

/** Everything that a number of the type can be. */
export function anyNumber(type: NumberType): ScaledCode {
  const scale = scaleFor(type);
  return betweenBounds(scale, boundsOf(type, scale));
}

/** Any number at all: the value of a quotient whose base is not positive. */
export const everyNumber: ScaledCode = {
  kind: "number",
  shape: "scaled",
  scale: 1n,
  low: "-Infinity",
  high: "Infinity",
};

/** An open number between fixed bounds. */
function betweenBounds(scale: bigint, { least, most }: { least?: bigint; most?: bigint }): ScaledCode {
  const low = least === undefined ? "-Infinity" : wholeLiteral(least);
  const high = most === undefined ? "Infinity" : wholeLiteral(most);
  return scaledNumber({ scale, low, high, ...(least !== undefined && { least }), ...(most !== undefined && { most }) });
}

export function highOf(code: ScaledCode | FractionCode): string {
  return code.high ?? code.low;
}

/** Whether all values fit a double exactly. */
export function isNarrow({
  least,
  most,
}: {
  readonly least?: bigint | undefined;
  readonly most?: bigint | undefined;
}): boolean {
  return least !== undefined && most !== undefined && isSafe(least) && isSafe(most);
}

interface Bounds {
  readonly least?: bigint;
  readonly most?: bigint;
}

/** Bounds as an object without undefined keys. */
export function bounds(least: bigint | undefined, most: bigint | undefined): Bounds {
  return { ...(least !== undefined && { least }), ...(most !== undefined && { most }) };
}

/** The same number at a multiple of its scale. */
export function atScale(context: Context, code: ScaledCode, scale: bigint): ScaledCode {
  const factor = scale / code.scale;
  return factor === 1n ? code : { ...timesParts(context, code, factor), scale };
}

/** The parts times a whole number other than 0; the scale is kept. */
function timesParts(context: Context, code: ScaledCode, factor: bigint): ScaledCode {
  if (factor === 1n) return code;
  const ends = [code.least, code.most].map((end) => (end === undefined ? undefined : end * factor));
  const [least, most] = factor > 0n ? ends : ends.toReversed();
  const limits = bounds(least, most);
  const narrow = isNarrow(code) && isNarrow(limits) && isSafe(factor);
  const literal = wholeLiteral(factor);
  const apply = (end: string): string => {
    if (factor === -1n) return end === "Infinity" ? "-Infinity" : end === "-Infinity" ? "Infinity" : `(-${end})`;
    if (end === "Infinity" || end === "-Infinity")
      return (end === "Infinity") === factor > 0n ? "Infinity" : "-Infinity";
    return narrow ? `(${end}*${literal})` : `${helper(context, "times")}(${end},${literal})`;
  };
  const [low, high] = factor > 0n ? [code.low, code.high] : [highOf(code), code.low];
  const shared = { scale: code.scale, low: context.block.shorten(apply(low)), ...limits };
  if (code.high === undefined || high === undefined) return scaledNumber(shared);
  return scaledNumber({ ...shared, high: context.block.shorten(apply(high)) });
}

export function negateNumber(context: Context, code: NumberCode): NumberCode {
  if (code.shape === "scaled") return timesParts(context, code, -1n);
  const operand = asFraction(context, code);
  const negate = helper(context, "negateFraction");
  const low = context.block.hold(`${negate}(${highOf(operand)})`);
  if (operand.high === undefined) return { ...operand, low };
  return { ...operand, low, high: context.block.hold(`${negate}(${operand.low})`) };
}

export function addNumbers(context: Context, a: NumberCode, b: NumberCode): NumberCode {
  if (a.shape !== "scaled" || b.shape !== "scaled") return addAsFractions(context, a, b);
  const scale = commonScale(a.scale, b.scale);
  const left = atScale(context, a, scale);
  const right = atScale(context, b, scale);
  const sum = (x: bigint | undefined, y: bigint | undefined): bigint | undefined =>
    x === undefined || y === undefined ? undefined : x + y;
  const limits = bounds(sum(left.least, right.least), sum(left.most, right.most));
  const narrow = isNarrow(left) && isNarrow(right) && isNarrow(limits);
  const apply = (x: string, y: string): string =>
    context.block.shorten(narrow ? `(${x}+${y})` : `${helper(context, "plus")}(${x},${y})`);
  const shared = { scale, low: apply(left.low, right.low), ...limits };
  if (left.high === undefined && right.high === undefined) return scaledNumber(shared);
  return scaledNumber({ ...shared, high: apply(highOf(left), highOf(right)) });
}

function addAsFractions(context: Context, a: NumberCode, b: NumberCode): FractionCode {
  const [left, right] = [asFraction(context, a), asFraction(context, b)];
  const add = helper(context, "addFractions");
  const low = context.block.hold(`${add}(${left.low},${right.low})`);
  if (left.high === undefined && right.high === undefined) return { kind: "number", shape: "fraction", low };
  return {
    kind: "number",
    shape: "fraction",
    low,
    high: context.block.hold(`${add}(${highOf(left)},${highOf(right)})`),
  };
}

export function multiplyNumbers(context: Context, a: NumberCode, b: NumberCode): NumberCode {
  const [x, y] = [constantOf(a), constantOf(b)];
  if (y !== undefined && a.shape === "scaled") return timesConstant(context, a, y);
  if (x !== undefined && b.shape === "scaled") return timesConstant(context, b, x);
  if (a.shape !== "scaled" || b.shape !== "scaled") return multiplyAsFractions(context, a, b);
  const scale = a.scale * b.scale;
  const limits = productBounds(a, b);
  if (a.high === undefined && b.high === undefined) {
    const narrow = isNarrow(a) && isNarrow(b) && isNarrow(limits);
    const low = narrow ? `(${a.low}*${b.low})` : `${helper(context, "times")}(${a.low},${b.low})`;
    return scaledNumber({ scale, low: context.block.shorten(low), ...limits });
  }
  if (a.high === undefined) return { ...timesExact(context, b, a.low), scale, ...limits };
  if (b.high === undefined) return { ...timesExact(context, a, b.low), scale, ...limits };
  const four = `${helper(context, "corners")}(${a.low},${highOf(a)},${b.low},${highOf(b)})`;
  const pair = context.block.hold(four);
  const [low, high] = [context.block.hold(`${pair}[0]`), context.block.hold(`${pair}[1]`)];
  return scaledNumber({ scale, low, high, ...limits });
}

/** The parts between two ends times a whole number that is known. */
function timesExact(
  context: Context,
  code: ScaledCode,
  factor: string,
): Pick<ScaledCode, "kind" | "shape" | "low" | "high"> {
  const times = helper(context, "times");
  const ends = [code.low, highOf(code)].map((end) => context.block.hold(`${times}(${end},${factor})`));
  const [low, high] = (["lesser", "greater"] as const).map((name) => `${helper(context, name)}(${ends.join(",")})`);
  return { kind: "number", shape: "scaled", low: context.block.hold(low ?? ""), high: context.block.hold(high ?? "") };
}

function productBounds(a: Bounds, b: Bounds): Bounds {
  if (a.least === undefined || a.most === undefined || b.least === undefined || b.most === undefined) {
    const negative = a.least === undefined || b.least === undefined || a.least < 0n || b.least < 0n;
    return negative ? {} : { least: 0n };
  }
  const corners = [a.least * b.least, a.least * b.most, a.most * b.least, a.most * b.most];
  return { least: leastOf(corners), most: -leastOf(corners.map((corner) => -corner)) };
}

/** The least of some numbers; there must be one. */
export function leastOf(numbers: readonly bigint[]): bigint {
  return numbers.reduce((a, b) => (a < b ? a : b));
}

/** A number times a constant. */
export function timesConstant(context: Context, code: ScaledCode, { numerator, denominator }: Exact): ScaledCode {
  if (numerator === 0n) return constantNumber(exact(0n));
  const product = timesParts(context, code, numerator);
  const { given: _given, ...rest } = product;
  return { ...rest, scale: code.scale * denominator };
}

function multiplyAsFractions(context: Context, a: NumberCode, b: NumberCode): FractionCode {
  const [left, right] = [asFraction(context, a), asFraction(context, b)];
  if (left.high === undefined && right.high === undefined) {
    const low = context.block.hold(`${helper(context, "multiplyFractions")}(${left.low},${right.low})`);
    return { kind: "number", shape: "fraction", low };
  }
  const four = `${helper(context, "cornerFractions")}(${left.low},${highOf(left)},${right.low},${highOf(right)})`;
  const pair = context.block.hold(four);
  const [low, high] = [context.block.hold(`${pair}[0]`), context.block.hold(`${pair}[1]`)];
  return { kind: "number", shape: "fraction", low, high };
}

/** The number with its ends as fractions of the runtime. */
export function asFraction(context: Context, code: NumberCode): FractionCode {
  if (code.shape === "fraction") return code;
  const fraction = helper(context, "fraction");
  if (code.shape === "quotient") {
    const formed = `${fraction}(${code.numerator},${code.denominator})`;
    if (code.valid === "true") return { kind: "number", shape: "fraction", low: context.block.hold(formed) };
    const other = asFraction(context, code.otherwise);
    const low = context.block.hold(`(${code.valid}?${formed}:${other.low})`);
    return {
      kind: "number",
      shape: "fraction",
      low,
      high: context.block.hold(`(${code.valid}?${low}:${highOf(other)})`),
    };
  }
  const end = (value: string): string =>
    value === "Infinity" || value === "-Infinity" ? value : context.block.hold(`${fraction}(${value},${code.scale}n)`);
  const low = end(code.low);
  return code.high === undefined
    ? { kind: "number", shape: "fraction", low }
    : { kind: "number", shape: "fraction", low, high: end(code.high) };
}

/** Both ends rounded to a multiple of `to`. */
export function roundNumber(
  context: Context,
  operand: NumberCode,
  to: Exact,
  mode: "up" | "down" | "nearest",
): ScaledCode {
  if (operand.shape !== "scaled") return roundAsFraction(context, operand, to, mode);
  const factor = exact(to.denominator, operand.scale * to.numerator);
  const scaled = { ...timesParts(context, operand, factor.numerator), scale: 1n };
  if (factor.denominator === 1n) return { ...timesParts(context, scaled, to.numerator), scale: to.denominator };
  const name = helper(context, mode === "up" ? "roundUp" : mode === "down" ? "roundDown" : "roundNearest");
  const divisor = wholeLiteral(factor.denominator);
  const apply = (end: string): string => context.block.hold(`${name}(${end},${divisor})`);
  const least = scaled.least === undefined ? undefined : floorOf(scaled.least, factor.denominator);
  const most = scaled.most === undefined ? undefined : -floorOf(-scaled.most, factor.denominator);
  const units: ScaledCode = {
    kind: "number",
    shape: "scaled",
    scale: 1n,
    low: apply(scaled.low),
    ...(scaled.high !== undefined && { high: apply(scaled.high) }),
    ...bounds(least, most),
  };
  return { ...timesParts(context, units, to.numerator), scale: to.denominator };
}

function roundAsFraction(
  context: Context,
  operand: NumberCode,
  to: Exact,
  mode: "up" | "down" | "nearest",
): ScaledCode {
  const fraction = asFraction(context, operand);
  const number = mode === "down" ? 0 : mode === "up" ? 1 : 2;
  const apply = (end: string): string =>
    context.block.hold(`${helper(context, "roundFraction")}(${end},${to.numerator}n,${to.denominator}n,${number})`);
  const shared = { kind: "number", shape: "scaled", scale: to.denominator, low: apply(fraction.low) } as const;
  return fraction.high === undefined ? shared : { ...shared, high: apply(fraction.high) };
}

import type { ComparisonOperator } from "@bylaw/ir";
import { allHold, always, and, anyHolds, certain, never, not, or, truth } from "./booleans.ts";
import type {
  BooleanCode,
  ChoiceCode,
  DateCode,
  FractionCode,
  GivenNumber,
  NumberCode,
  QuotientCode,
  ScaledCode,
  SetCode,
  TextCode,
} from "./code.ts";
import { type Context, helper } from "./context.ts";
import { commonScale, floorOf } from "./exact-constant.ts";
import { isSafe, wholeLiteral } from "./literals.ts";
import { isMember, sameMembers, zeroOf } from "./members.ts";
import { asFraction, atScale, constantOf, highOf } from "./numbers.ts";

/** Two numbers compared by what is still possible on both sides. */
export function compareNumbers(
  context: Context,
  operator: ComparisonOperator,
  a: NumberCode,
  b: NumberCode,
): BooleanCode {
  switch (operator) {
    case ">=":
      return atLeast(context, a, b, false);
    case ">":
      return atLeast(context, a, b, true);
    case "<=":
      return atLeast(context, b, a, false);
    case "<":
      return atLeast(context, b, a, true);
    case "=":
      return equalNumbers(context, a, b);
    case "!=":
      return not(equalNumbers(context, a, b));
    default:
      return operator satisfies never;
  }
}

/** `a >= b`, or `a > b` where strict. */
function atLeast(context: Context, a: NumberCode, b: NumberCode, strict: boolean): BooleanCode {
  const sign = strict ? ">" : ">=";
  const opposite = strict ? "<=" : "<";
  const quotient = quotientComparison(context, a, b, sign);
  if (quotient !== undefined) return quotient;
  if (a.shape !== "scaled" || b.shape !== "scaled") {
    const [left, right] = [asFraction(context, a), asFraction(context, b)];
    return fractionOrder(context, left, right, sign, opposite);
  }
  const settled = settledOrder(a, b, strict);
  if (settled !== undefined) return settled;
  const given = givenAgainstConstant(a, b, strict);
  if (given !== undefined) return given;
  const [left, right] = alike(context, a, b);
  const either =
    givenAgainstBounded(left, right, sign, opposite) ?? givenAgainstBounded(right, left, sign, opposite, true);
  if (either !== undefined) return either;
  const yes = `(${left.low}${sign}${highOf(right)})`;
  const no = `(${highOf(left)}${opposite}${right.low})`;
  return left.high === undefined && right.high === undefined ? certain(yes, no) : truth(yes, no);
}

function alike(context: Context, a: ScaledCode, b: ScaledCode): readonly [ScaledCode, ScaledCode] {
  const scale = commonScale(a.scale, b.scale);
  return [atScale(context, a, scale), atScale(context, b, scale)];
}

function fractionOrder(
  context: Context,
  a: FractionCode,
  b: FractionCode,
  sign: string,
  opposite: string,
): BooleanCode {
  const compared = helper(context, "compared");
  const yes = `(${compared}(${a.low},${highOf(b)})${sign}0)`;
  if (a.high === undefined && b.high === undefined) return certain(yes);
  return truth(yes, `(${compared}(${highOf(a)},${b.low})${opposite}0)`);
}

/** Bounds that hold in every case may settle the order when the module is generated. */
function settledOrder(a: ScaledCode, b: ScaledCode, strict: boolean): BooleanCode | undefined {
  const order = (x: bigint | undefined, y: bigint | undefined): number | undefined => {
    if (x === undefined || y === undefined) return undefined;
    const difference = x * b.scale - y * a.scale;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  };
  const worst = order(a.least, b.most);
  if (worst !== undefined && (strict ? worst > 0 : worst >= 0)) return always;
  const best = order(a.most, b.least);
  return best !== undefined && (strict ? best <= 0 : best < 0) ? never : undefined;
}

/**
 * What was handed in against a constant that does not settle the matter while it is not known. Comparing `undefined`
 * with a number is false both ways, which is just what open means, so nothing needs to be tested first; a hole is lower.
 */
function givenAgainstConstant(a: ScaledCode, b: ScaledCode, strict: boolean): BooleanCode | undefined {
  const bound = constantOf(b);
  if (a.given !== undefined && bound !== undefined && a.high !== undefined) {
    const parts = bound.numerator * a.scale;
    const whole = strict ? floorOf(parts, bound.denominator) + 1n : -floorOf(-parts, bound.denominator);
    if (!opens(a.given, whole)) return undefined;
    const literal = wholeLiteral(whole);
    const [above, below] = [`${a.given.value}>=${literal}`, `${a.given.value}<${literal}`];
    return truth(whereKnown(a.given, above, whole), whereKnown(a.given, below));
  }
  const limit = constantOf(a);
  if (b.given === undefined || limit === undefined || b.high === undefined) return undefined;
  const parts = limit.numerator * b.scale;
  const whole = strict ? -floorOf(-parts, limit.denominator) - 1n : floorOf(parts, limit.denominator);
  if (!opens(b.given, whole + 1n)) return undefined;
  const literal = wholeLiteral(whole);
  const [below, above] = [`${b.given.value}<=${literal}`, `${b.given.value}>${literal}`];
  return truth(whereKnown(b.given, below), whereKnown(b.given, above, whole));
}

/** The comparison and that the number is known; a hole that lies below `above` is not taken for a number above it. */
function whereKnown({ hole }: GivenNumber, comparison: string, above?: bigint): string {
  const told = hole === undefined || (above !== undefined && hole.value < above);
  return told ? `(${comparison})` : `(${comparison}&&${hole.known})`;
}

/**
 * The same against a value between fixed bounds, which lie within all that the one handed in can be: while that is not
 * known, no comparison holds. `turned`: what was handed in stands on the right.
 */
function givenAgainstBounded(
  a: ScaledCode,
  b: ScaledCode,
  sign: string,
  opposite: string,
  turned: boolean = false,
): BooleanCode | undefined {
  if (a.given === undefined || a.high === undefined || b.given !== undefined) return undefined;
  if (b.least === undefined || b.most === undefined || !isSafe(b.least) || !isSafe(b.most)) return undefined;
  const { given } = a;
  const { value, least, most } = given;
  const within = (least === undefined || least < b.least) && (most === undefined || most > b.most);
  if (!within) return undefined;
  return turned
    ? truth(whereKnown(given, `${b.low}${sign}${value}`), whereKnown(given, `${highOf(b)}${opposite}${value}`, b.least))
    : truth(
        whereKnown(given, `${value}${sign}${highOf(b)}`, b.least),
        whereKnown(given, `${value}${opposite}${b.low}`),
      );
}

/** The same for equality, with a constant that the value can have and between whose neighbours it can also lie. */
function givenEqualsConstant(a: ScaledCode, b: ScaledCode): BooleanCode | undefined {
  const bound = constantOf(b);
  if (a.given === undefined || bound === undefined || a.high === undefined) return undefined;
  const parts = bound.numerator * a.scale;
  if (parts % bound.denominator !== 0n) return undefined;
  const whole = parts / bound.denominator;
  const { least, most } = a.given;
  const within = isSafe(whole) && (least === undefined || least <= whole) && (most === undefined || most >= whole);
  if (!within) return undefined;
  const { value, hole } = a.given;
  const literal = wholeLiteral(whole);
  if (hole === undefined) return truth(`(${value}===${literal})`, `(${value}<${literal}||${value}>${literal})`);
  const same = `${value}===${literal}`;
  return truth(
    hole.value === whole ? `(${same}&&${hole.known})` : `(${same})`,
    `(${value}!==${literal}&&${hole.known})`,
  );
}

/** Whether a value not known may be on either side of `from`: at or above it, and below. */
function opens({ least, most }: GivenNumber, from: bigint): boolean {
  return isSafe(from) && (least === undefined || least < from) && (most === undefined || most >= from);
}

/** A known quotient against a known whole number, cross-multiplied; nothing where something else stands there. */
function quotientComparison(context: Context, a: NumberCode, b: NumberCode, sign: string): BooleanCode | undefined {
  const simple = (code: NumberCode): code is ScaledCode => code.shape === "scaled" && code.high === undefined;
  if (a.shape === "quotient" && simple(b)) return crossed(context, a, b, (share, bound) => `(${share}${sign}${bound})`);
  if (b.shape === "quotient" && simple(a)) return crossed(context, b, a, (share, bound) => `(${bound}${sign}${share})`);
  return undefined;
}

function crossed(
  context: Context,
  quotient: QuotientCode,
  bound: ScaledCode,
  compare: (share: string, bound: string) => string,
): BooleanCode | undefined {
  const everything = quotient.otherwise.low === "-Infinity" && quotient.otherwise.high === "Infinity";
  if (quotient.valid !== "true" && !everything) return undefined;
  const times = helper(context, "times");
  const multiplied = (code: string, factor: string): string => (factor === "1" ? code : `${times}(${code},${factor})`);
  const share = multiplied(quotient.numerator, wholeLiteral(bound.scale));
  const held = compare(share, multiplied(quotient.denominator, bound.low));
  if (quotient.valid === "true") return certain(held);
  return truth(allHold([quotient.valid, held]), allHold([quotient.valid, `!${held}`]));
}

function equalNumbers(context: Context, a: NumberCode, b: NumberCode): BooleanCode {
  if (a.shape === "quotient" || b.shape === "quotient") {
    if (a.shape !== "fraction" && b.shape !== "fraction") {
      const above = quotientComparison(context, a, b, ">=");
      const below = quotientComparison(context, a, b, "<=");
      if (above !== undefined && below !== undefined) return and([above, below]);
    }
  }
  if (a.shape !== "scaled" || b.shape !== "scaled")
    return equalFractions(context, asFraction(context, a), asFraction(context, b));
  if (settledOrder(a, b, true) === always || settledOrder(b, a, true) === always) return never;
  if (constantOf(a) !== undefined && constantOf(b) !== undefined) return always;
  const given = givenEqualsConstant(a, b) ?? givenEqualsConstant(b, a);
  if (given !== undefined) return given;
  const [left, right] = alike(context, a, b);
  if (left.high === undefined && right.high === undefined) return certain(`(${left.low}===${right.low})`);
  const no = anyHolds([`(${highOf(left)}<${right.low})`, `(${highOf(right)}<${left.low})`]);
  const one = (code: ScaledCode): string => (code.high === undefined ? "true" : `(${code.low}===${code.high})`);
  return truth(allHold([one(left), one(right), `(${left.low}===${right.low})`]), no);
}

function equalFractions(context: Context, a: FractionCode, b: FractionCode): BooleanCode {
  const compared = helper(context, "compared");
  const same = `(${compared}(${a.low},${b.low})===0)`;
  if (a.high === undefined && b.high === undefined) return certain(same);
  const one = (code: FractionCode): string =>
    code.high === undefined ? "true" : `(${compared}(${code.low},${code.high})===0)`;
  const no = anyHolds([`(${compared}(${highOf(a)},${b.low})<0)`, `(${compared}(${highOf(b)},${a.low})<0)`]);
  return truth(allHold([one(a), one(b), same]), no);
}

/** Two days; with "there is none" no comparison holds. */
export function compareDates(context: Context, operator: ComparisonOperator, a: DateCode, b: DateCode): BooleanCode {
  const days = [a, b].flatMap(({ none }) => (none === undefined ? [] : [not(none)]));
  return and([...days, compareNumbers(context, operator, a.day, b.day)]);
}

/** A choice of a column against one member that is known when the module is generated: its place tells. */
function memberAtPlace(context: Context, { place, ...value }: ChoiceCode, only: ChoiceCode): BooleanCode | undefined {
  if (place === undefined || !only.exact || !/^\d+$/.test(only.mask)) return undefined;
  const member = only.members.find((_, bit) => Number(only.mask) === 1 << bit);
  if (member === undefined || !value.members.includes(member)) return undefined;
  return isMember(context, { ...value, place }, [member]);
}

/** Two choices: the same member is left, or no member is possible for both. */
export function equalChoices(context: Context, a: ChoiceCode, b: ChoiceCode): BooleanCode {
  const listed = memberAtPlace(context, a, b) ?? memberAtPlace(context, b, a);
  if (listed !== undefined) return listed;
  const [left, right] = sameMembers(context, a, b);
  const zero = zeroOf(left.members.length);
  const [x, y] = [context.block.hold(left.mask), context.block.hold(right.mask)];
  const same = `(${x}===${y})`;
  if (a.exact && b.exact) return certain(same);
  // Two equal masks are of one member where either is.
  const one = a.exact || b.exact ? same : allHold([same, `${helper(context, "single")}(${x})`]);
  return truth(one, `((${x}&${y})===${zero})`);
}

/** Two sets over the same members. */
export function equalSets(context: Context, a: SetCode, b: SetCode): BooleanCode {
  const zero = zeroOf(a.members.length);
  const [mustA, mustB] = [context.block.hold(a.must), context.block.hold(b.must)];
  if (a.may === undefined && b.may === undefined) return certain(`(${mustA}===${mustB})`);
  const [mayA, mayB] = [context.block.hold(a.may ?? mustA), context.block.hold(b.may ?? mustB)];
  const no = anyHolds([`((${mustA}&~${mayB})!==${zero})`, `((${mustB}&~${mayA})!==${zero})`]);
  return truth(allHold([`(${mustA}===${mayA})`, `(${mustB}===${mayB})`, `(${mustA}===${mustB})`]), no);
}

/** Two texts by code point. */
export function equalTexts(context: Context, a: TextCode, b: TextCode): BooleanCode {
  const [x, y] = [context.block.hold(a.text), context.block.hold(b.text)];
  if (a.exact && b.exact) return certain(`(${x}===${y})`);
  const given = (code: TextCode, value: string): string => (code.exact ? "true" : `(${value}!==undefined)`);
  const both = [given(a, x), given(b, y)];
  return truth(allHold([...both, `(${x}===${y})`]), allHold([...both, `(${x}!==${y})`]));
}

/** Two conditions. */
export function equalBooleans(a: BooleanCode, b: BooleanCode): BooleanCode {
  return or([and([a, b]), and([not(a), not(b)])]);
}

import { allHold, certain, either, noOf, truth } from "./booleans.ts";
import type {
  BooleanCode,
  ChoiceCode,
  Code,
  DateCode,
  FractionCode,
  NumberCode,
  ScaledCode,
  SetCode,
  TextCode,
} from "./code.ts";
import { type Context, helper } from "./context.ts";
import { commonScale } from "./exact-constant.ts";
import { sameMembers } from "./members.ts";
import { asFraction, atScale, bounds, highOf, leastOf } from "./numbers.ts";

/**
 * `a` where the guard holds, `b` where it does not, and the least possibility that holds both where it is open. An open
 * guard with "false" on both sides gives the plain join of the two.
 */
export function choose(context: Context, guard: BooleanCode, a: Code, b: Code): Code {
  if (guard.yes === "true") return a;
  if (noOf(guard) === "true") return b;
  const held = holdCondition(context, guard);
  switch (a.kind) {
    case "boolean":
      return chooseBoolean(context, held, a, expectKind(b, "boolean"));
    case "number":
      return chooseNumber(context, held, a, expectKind(b, "number"));
    case "date":
      return chooseDate(context, held, a, expectKind(b, "date"));
    case "choice":
      return chooseMember(context, held, a, expectKind(b, "choice"));
    case "set":
      return chooseSet(context, held, a, expectKind(b, "set"));
    case "text":
      return chooseText(context, held, a, expectKind(b, "text"));
    default:
      return a satisfies never;
  }
}

/** The code as one of the kind wanted; another kind is our own mistake. */
export function expectKind<Kind extends Code["kind"]>(code: Code, kind: Kind): Extract<Code, { readonly kind: Kind }> {
  if (code.kind !== kind) throw new Error(`a ${kind} was expected, not a ${code.kind}`);
  return code as Extract<Code, { readonly kind: Kind }>;
}

/** The condition with both its columns held in constants. */
export function holdCondition(context: Context, condition: BooleanCode): BooleanCode {
  const yes = context.block.hold(condition.yes);
  return condition.no === undefined ? certain(yes) : truth(yes, context.block.hold(condition.no));
}

/** Code that picks by the guard: `a`, `b`, or `both` where the guard is open. */
function pick(context: Context, guard: BooleanCode, a: string, b: string, both: string): string {
  if (a === b && both === a) return a;
  if (guard.no === undefined) return context.block.shorten(either(guard.yes, a, b));
  // Where both together are as much as `a`, only a guard that surely does not hold gives less.
  if (both === a) return context.block.hold(either(guard.no, b, a));
  const rest = either(guard.no, b, both);
  return context.block.hold(either(guard.yes, a, rest));
}

function chooseBoolean(context: Context, guard: BooleanCode, a: BooleanCode, b: BooleanCode): BooleanCode {
  const [x, y] = [holdCondition(context, a), holdCondition(context, b)];
  const yes = pick(context, guard, x.yes, y.yes, allHold([x.yes, y.yes]));
  if (guard.no === undefined && x.no === undefined && y.no === undefined) return certain(yes);
  return truth(yes, pick(context, guard, noOf(x), noOf(y), allHold([noOf(x), noOf(y)])));
}

function chooseNumber(context: Context, guard: BooleanCode, a: NumberCode, b: NumberCode): NumberCode {
  if (a.shape !== "scaled" || b.shape !== "scaled") return chooseFraction(context, guard, a, b);
  return chooseScaled(context, guard, a, b);
}

function chooseScaled(context: Context, guard: BooleanCode, a: ScaledCode, b: ScaledCode): ScaledCode {
  const scale = commonScale(a.scale, b.scale);
  const [x, y] = [atScale(context, a, scale), atScale(context, b, scale)];
  const least = x.least === undefined || y.least === undefined ? undefined : leastOf([x.least, y.least]);
  const most = x.most === undefined || y.most === undefined ? undefined : -leastOf([-x.most, -y.most]);
  const shared = { kind: "number", shape: "scaled", scale, ...bounds(least, most) } as const;
  if (guard.no === undefined && x.high === undefined && y.high === undefined) {
    return { ...shared, low: pick(context, guard, x.low, y.low, "") };
  }
  const ends = [x.low, y.low, highOf(x), highOf(y)].map((end) => context.block.hold(end));
  const [lowA = "", lowB = "", highA = "", highB = ""] = ends;
  const low = pick(context, guard, lowA, lowB, extremeOf(context, "lesser", lowA, lowB));
  const high = pick(context, guard, highA, highB, extremeOf(context, "greater", highA, highB));
  return { ...shared, low, high };
}

/** The lesser or the greater of two ends, worked out now where both are short literals, or one says it alone. */
function extremeOf(context: Context, which: "lesser" | "greater", a: string, b: string, fractions = false): string {
  const [last, first] = which === "lesser" ? ["-Infinity", "Infinity"] : ["Infinity", "-Infinity"];
  if (a === last || b === first) return a;
  if (b === last || a === first) return b;
  if (fractions) return `${helper(context, `${which}Fraction`)}(${a},${b})`;
  if (/^\d{1,15}$/.test(a) && /^\d{1,15}$/.test(b)) return Number(a) < Number(b) === (which === "lesser") ? a : b;
  return `${helper(context, which)}(${a},${b})`;
}

function chooseFraction(context: Context, guard: BooleanCode, a: NumberCode, b: NumberCode): FractionCode {
  const [x, y] = [asFraction(context, a), asFraction(context, b)];
  const shared = { kind: "number", shape: "fraction" } as const;
  if (guard.no === undefined && x.high === undefined && y.high === undefined) {
    return { ...shared, low: pick(context, guard, x.low, y.low, "") };
  }
  const low = pick(context, guard, x.low, y.low, extremeOf(context, "lesser", x.low, y.low, true));
  const [highA, highB] = [highOf(x), highOf(y)];
  return {
    ...shared,
    low,
    high: pick(context, guard, highA, highB, extremeOf(context, "greater", highA, highB, true)),
  };
}

function chooseDate(context: Context, guard: BooleanCode, a: DateCode, b: DateCode): DateCode {
  const day = chooseScaled(context, guard, a.day, b.day);
  if (a.none === undefined && b.none === undefined) return { kind: "date", day };
  const none = chooseBoolean(context, guard, a.none ?? certain("false"), b.none ?? certain("false"));
  return { kind: "date", day, none };
}

function chooseMember(context: Context, guard: BooleanCode, a: ChoiceCode, b: ChoiceCode): ChoiceCode {
  const [x, y] = sameMembers(context, a, b);
  const [maskA, maskB] = [context.block.hold(x.mask), context.block.hold(y.mask)];
  const mask = pick(context, guard, maskA, maskB, `(${maskA}|${maskB})`);
  const exact = guard.no === undefined && a.exact && b.exact;
  return { kind: "choice", members: x.members, mask, exact: exact || (maskA === maskB && a.exact && b.exact) };
}

function chooseSet(context: Context, guard: BooleanCode, a: SetCode, b: SetCode): SetCode {
  const [mustA, mustB] = [context.block.hold(a.must), context.block.hold(b.must)];
  const must = pick(context, guard, mustA, mustB, `(${mustA}&${mustB})`);
  const shared = { kind: "set", members: a.members, must } as const;
  if (guard.no === undefined && a.may === undefined && b.may === undefined) return shared;
  const [mayA, mayB] = [context.block.hold(a.may ?? mustA), context.block.hold(b.may ?? mustB)];
  return { ...shared, may: pick(context, guard, mayA, mayB, `(${mayA}|${mayB})`) };
}

function chooseText(context: Context, guard: BooleanCode, a: TextCode, b: TextCode): TextCode {
  const [x, y] = [context.block.hold(a.text), context.block.hold(b.text)];
  const text = pick(context, guard, x, y, `(${x}===${y}?${x}:undefined)`);
  return { kind: "text", text, exact: guard.no === undefined && a.exact && b.exact };
}

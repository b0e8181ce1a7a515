import { canonicalJson, type IrComparison, type IrExpression, type IrLet, type IrPolicy, type IrType } from "@bylaw/ir";
import { compareExact, dayNumber, dayText, decimalText, type Exact, minus, readExact } from "./exact.ts";
import type { FreeOfCase } from "./free-of-case.ts";
import type { Guard, Site } from "./site.ts";

/** On which side of the bound the comparison turns over: below for `>=` and `<`, above for `<=` and `>`. */
export type Side = "below" | "above";

/** A value of the case against a bound that is the same for every applicant. */
export interface Threshold {
  /** Comparisons of one owner with the same value and bound are one threshold. */
  readonly key: string;
  readonly site: Site;
  readonly given: IrExpression;
  readonly bound: IrExpression;
  readonly side: Side;
  readonly type: IrType;
  readonly operator: IrComparison["operator"];
}

type Ordered = "<" | "<=" | ">" | ">=";
const mirrored = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const;
const sides = { ">=": "below", "<": "below", "<=": "above", ">": "above" } as const;

/** Finds the thresholds in comparisons; bounds that are chosen among several cases count case by case. */
export class ThresholdFinder {
  private readonly lets: ReadonlyMap<string, IrLet>;
  private readonly free: FreeOfCase;

  constructor(lets: ReadonlyMap<string, IrLet>, free: FreeOfCase) {
    this.lets = lets;
    this.free = free;
  }

  /** None for `=` and `!=`, for comparisons of two values of the case, and for what is the same in every case. */
  of(comparison: IrComparison, site: Site): readonly Threshold[] {
    const { operator, type, left, right } = comparison;
    if (!isOrdered(operator) || (type.kind !== "number" && type.kind !== "date")) return [];
    const [fromLeft, fromRight] = [this.boundsOf(left), this.boundsOf(right)];
    if ((fromLeft === undefined) === (fromRight === undefined)) return [];
    const given = fromRight === undefined ? right : left;
    const oriented = fromRight === undefined ? mirrored[operator] : operator;
    return (fromRight ?? fromLeft ?? []).map(({ bound, guards }) => {
      const found = { given, bound, type, ...this.asDates(given, bound, oriented) };
      const key = canonicalJson([
        site.owner.kind,
        site.owner.of ?? null,
        site.owner.id,
        found.given,
        found.bound,
        sides[oriented],
        site.lists,
      ]);
      const around = guards.length === 0 ? site : { ...site, guards: [...site.guards, ...guards] };
      return { ...found, key, site: around, side: found.side ?? sides[oriented], operator: oriented };
    });
  }

  /** A side that is free of the case, or whose cases all are; undefined for any other. */
  private boundsOf(
    side: IrExpression,
  ): readonly { readonly bound: IrExpression; readonly guards: readonly Guard[] }[] | undefined {
    if (this.free.has(side)) return [{ bound: side, guards: [] }];
    const resolved = this.resolved(side);
    if (resolved.kind !== "arms") return undefined;
    const bounds: { readonly bound: IrExpression; readonly guards: readonly Guard[] }[] = [];
    for (const { when, value } of resolved.arms) {
      if (!this.free.has(value)) return undefined;
      bounds.push({ bound: value, guards: when === undefined ? [] : [{ expression: when, wanted: "yes" }] });
    }
    return bounds;
  }

  private resolved(expression: IrExpression): IrExpression {
    let found = expression;
    const passed = new Set<string>();
    while (found.kind === "let" && !passed.has(found.let)) {
      passed.add(found.let);
      const definition = this.lets.get(found.let);
      if (definition === undefined || definition.forEach !== undefined) return found;
      found = definition.value;
    }
    return found;
  }

  /**
   * Full years jump from one to the next, so that "just below" is a day: `full years from a to b >= 2 years` turns over
   * where b is two years after a.
   */
  private asDates(
    given: IrExpression,
    bound: IrExpression,
    operator: Ordered,
  ): { readonly given?: IrExpression; readonly bound?: IrExpression; readonly type?: IrType; readonly side?: Side } {
    const value = this.resolved(given);
    const times = value.kind === "multiply" ? constantOf(value.right) : "1";
    const years = value.kind === "multiply" ? this.resolved(value.left) : value;
    const asked = constantOf(bound);
    if (years.kind !== "fullYears" || asked === undefined || (times !== "1" && times !== "12")) return {};
    const months = Number(asked) * (times === "1" ? 12 : 1) + (operator === ">" || operator === "<=" ? 12 : 0);
    if (!Number.isInteger(months / 12)) return {};
    const amount = {
      kind: "constant",
      type: { kind: "number", measure: "months", scale: 0 },
      value: String(months),
    } as const;
    return {
      given: years.to,
      bound: { kind: "shift", date: years.from, unit: "months", amount },
      type: { kind: "date" },
      side: "below",
    };
  }
}

function isOrdered(operator: IrComparison["operator"]): operator is Ordered {
  return operator !== "=" && operator !== "!=";
}

function constantOf(expression: IrExpression): string | undefined {
  return expression.kind === "constant" && typeof expression.value === "string" ? expression.value : undefined;
}

/** Where a case stands against a threshold; nothing where it is neither at the bound nor within a step of it. */
export type BoundaryPoint = "at" | "just_below" | "just_above" | "missing";

/**
 * The point of a threshold that a value tries. A step is one day, unit, yuan, square metre, month or point; of a percent
 * and of a plain number below one it is one hundredth.
 */
export function pointOf(
  given: string | undefined,
  bound: string | undefined,
  { type, side }: Threshold,
): BoundaryPoint | undefined {
  if (given === undefined || bound === undefined) return "missing";
  const read = type.kind === "date" ? dayNumber : readExact;
  const [have, want] = [read(given), read(bound)];
  if (have === undefined || want === undefined) return undefined;
  const order = compareExact(have, want);
  if (order === 0) return "at";
  if (order < 0 !== (side === "below")) return undefined;
  const distance = order < 0 ? minus(want, have) : minus(have, want);
  if (compareExact(distance, stepOf(type, want)) > 0) return undefined;
  return side === "below" ? "just_below" : "just_above";
}

/** On which side of a threshold a value stands, however far; nothing where one of the two is not known. */
export function sideOf(
  given: string | undefined,
  bound: string | undefined,
  { type }: Pick<Threshold, "type">,
): "below" | "at" | "above" | undefined {
  const read = type.kind === "date" ? dayNumber : readExact;
  const [have, want] = [read(given ?? ""), read(bound ?? "")];
  if (have === undefined || want === undefined) return undefined;
  const order = compareExact(have, want);
  return order === 0 ? "at" : order < 0 ? "below" : "above";
}

/**
 * The value one step before a bound, or behind it: both as probes write them. Nothing for a bound that is no decimal.
 */
export function besideBound(bound: string, side: Side, type: IrType): string | undefined {
  const read = type.kind === "date" ? dayNumber : readExact;
  const want = read(bound);
  if (want === undefined) return undefined;
  const step = stepOf(type, want);
  const beside = minus(want, side === "below" ? step : { top: -step.top, bottom: step.bottom });
  return type.kind === "date" ? dayText(beside) : decimalText(beside);
}

const one: Exact = { top: 1n, bottom: 1n };
const hundredth: Exact = { top: 1n, bottom: 100n };

function stepOf(type: IrType, bound: Exact): Exact {
  if (type.kind !== "number") return one;
  const whole = bound.top % bound.bottom === 0n;
  return type.measure === "percent" || (type.measure === "number" && !whole) ? hundredth : one;
}

/** The points of a threshold that a case can stand at, as far as the kind of its value tells. */
export function pointsOf(threshold: Threshold, policy: IrPolicy): readonly BoundaryPoint[] {
  const { side, given, bound, type } = threshold;
  const beyond = side === "below" ? "just_below" : "just_above";
  const at = readExact(constantOf(bound) ?? "");
  if (at === undefined || type.kind !== "number") return ["at", beyond, "missing"];
  const { least, most } = rangeOf(given, policy);
  const within =
    (least === undefined || compareExact(at, least) >= 0) && (most === undefined || compareExact(at, most) <= 0);
  // Something lies just below a bound within the range unless the range begins there, and likewise above.
  const end = side === "below" ? least : most;
  const passable = within && (end === undefined || compareExact(at, end) !== 0);
  const points: BoundaryPoint[] = ["missing"];
  if (passable) points.unshift(beyond);
  if (within) points.unshift("at");
  return points;
}

/** Records are never counted below zero, and facts stay within their declared range. */
function rangeOf(given: IrExpression, policy: IrPolicy): { readonly least?: Exact; readonly most?: Exact } {
  if (given.kind === "let") {
    const definition = policy.lets.find(({ names }) => names.id === given.let);
    return definition === undefined ? {} : rangeOf(definition.value, policy);
  }
  if (given.kind === "aggregate" && (given.function === "count" || given.function === "distinct")) {
    return { least: { top: 0n, bottom: 1n } };
  }
  const type = declaredType(given, policy);
  if (type?.kind !== "number") return {};
  const least = type.least === undefined ? undefined : readExact(type.least);
  const most = type.most === undefined ? undefined : readExact(type.most);
  return { ...(least && { least }), ...(most && { most }) };
}

function declaredType(given: IrExpression, { facts }: IrPolicy): IrType | undefined {
  if (given.kind === "fact") return facts.find(({ names }) => names.id === given.fact)?.type;
  if (given.kind !== "field") return undefined;
  const list = facts.find(({ names }) => names.id === given.list)?.type;
  return list?.kind === "list" ? list.fields.find(({ names }) => names.id === given.field)?.type : undefined;
}

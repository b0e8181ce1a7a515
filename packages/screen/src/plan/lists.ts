import type { IrAggregate, IrExpression } from "@bylaw/ir";
import type { Frame } from "../lanes/frame.ts";
import type { ConditionLanes, NumberLanes, ValueLanes } from "../lanes/lanes.ts";
import { no, open, yes } from "../lanes/lanes.ts";
import { countMembers, foldConditions } from "../lanes/list-kernels.ts";
import { NotInColumns } from "../values/exact.ts";
import { mostRecords } from "../values/taken.ts";
import { averageOf, extremeOf, type Members, sumOf } from "./aggregates.ts";
import { join, type Taken } from "./arms.ts";
import { both, either, fixed, not } from "./conditions.ts";
import { surely } from "./dates.ts";
import { anyOf, listKnown } from "./leaves.ts";
import { fixedNumber } from "./numbers.ts";
import { align, everywhere, lift } from "./place.ts";
import type { Bound, Placed, Records } from "./placed.ts";
import { condition, number, type Planner } from "./planner.ts";
import { metAt } from "./references.ts";

type Of<Kind extends IrExpression["kind"]> = Extract<IrExpression, { readonly kind: Kind }>;

/** The outer frame's mask of lanes whose list is known, and of those whose is not. */
function knownMasks(
  planner: Planner,
  list: string,
  frame: Frame,
  scopes: readonly number[],
): { readonly known: ConditionLanes; readonly unknown: ConditionLanes } {
  const placed = everywhere(listKnown(planner, list));
  const known = lift(planner, placed, frame, scopes);
  const masked = (of: ConditionLanes): ConditionLanes => {
    if (of.fixed !== undefined) return fixed(planner, frame, of.fixed === yes ? 2 : 0);
    const fill = (out: ConditionLanes): void => {
      for (let lane = 0; lane < frame.size; lane++) out.bits[lane] = of.bits[lane] === yes ? 2 : 0;
    };
    return condition(planner, { frame, does: "mask", needs: [of], fill });
  };
  return { known: masked(known), unknown: masked(not(planner, known)) };
}

/** An aggregate over the records of a list (semantics 4). */
export function aggregate(planner: Planner, expression: IrAggregate, records: Records): Placed {
  const { list, scope, decision } = expression;
  const bound: Bound = { list, scope, unknown: false, ...(decision !== undefined && { met: decision }) };
  const inside = [...records, bound];
  const where = expression.where === undefined ? undefined : planner.hold(expression.where, inside);
  const met = decision === undefined ? undefined : metAt(planner, decision, bound, inside);
  const value = expression.value === undefined ? undefined : planner.plan(expression.value, inside);
  const by = expression.by === undefined ? undefined : planner.plan(expression.by, inside);
  if (by !== undefined || expression.function === "latest") throw new NotInColumns("the latest of records");
  const conditions = [where, met].filter((part) => part !== undefined);
  const parts: readonly Placed[] = [...conditions, ...(value === undefined ? [] : [value])];
  const { frame: inner, scopes: all, values } = align(planner, inside, parts, scope);
  const { outer } = inner;
  if (outer === undefined) throw new Error("records stand in a frame");
  const scopes = all.filter((each) => each !== scope);
  const membership = both(planner, inner, values.slice(0, conditions.length) as ConditionLanes[]);
  const members: Members = { planner, inner, outer, scopes, membership };
  const found = ofKnown(members, expression, value === undefined ? undefined : values.at(-1), records);
  const without = ofUnknown(planner, expression, records, bound);
  return eitherWay(planner, list, records, found, without);
}

/** What was found where the list is known, and otherwise what is possible without it. */
function eitherWay(planner: Planner, list: string, records: Records, found: Placed, without: Placed): Placed {
  const { frame, scopes, values } = align(planner, records, [found, without]);
  const [one, other] = values;
  if (one === undefined || other === undefined) throw new Error("two values were expected");
  const { known, unknown } = knownMasks(planner, list, frame, scopes);
  if (known.fixed === 0) return { scopes, value: other };
  if (unknown.fixed === 0) return { scopes, value: one };
  const arms: readonly Taken[] = [
    { taken: known, value: one },
    { taken: unknown, value: other },
  ];
  return { scopes, value: join(planner, frame, arms) };
}

function ofKnown(members: Members, expression: IrAggregate, value: ValueLanes | undefined, records: Records): Placed {
  const { planner, outer, scopes, inner, membership } = members;
  switch (expression.function) {
    case "count": {
      const fill = (out: NumberLanes): void => {
        out.high = out.highOwn;
        countMembers(out.lowOwn, out.highOwn, membership.bits, inner.offsets, outer.size);
      };
      return { scopes, value: number(planner, { frame: outer, does: "count", needs: [membership], fill }, 1) };
    }
    case "sum":
      if (value?.kind !== "number") throw new NotInColumns("a sum of no numbers");
      return { scopes, value: sumOf(members, value) };
    case "average":
      if (value?.kind !== "number") throw new NotInColumns("an average of no numbers");
      return orEmpty(members, expression, { scopes, value: averageOf(members, value) }, records);
    case "highest":
    case "lowest": {
      if (value === undefined) throw new Error("the aggregate has no value");
      const { valued, result } = extremeOf(members, expression.function, value);
      return orEmpty(valued, expression, { scopes, value: result }, records);
    }
    case "latest":
    case "distinct":
      throw new NotInColumns(expression.function);
    default:
      return expression.function satisfies never;
  }
}

/** Without records there is the value that stands after `else`, or anything; with maybe none, either. */
function orEmpty(members: Members, expression: IrAggregate, some: Placed, records: Records): Placed {
  const { planner, outer, inner, membership } = members;
  const empty =
    expression.empty === undefined
      ? everywhere(anyOf(planner, planner.applicants, expression.type))
      : planner.plan(expression.empty, records);
  // Yes: there surely is a record; open: perhaps; no: surely none.
  const someRecord = condition(planner, {
    frame: outer,
    does: "any",
    needs: [membership],
    fill: (out) => foldConditions(out.bits, membership.bits, "any", inner.offsets, outer.size),
  });
  const { frame, scopes, values } = align<ValueLanes>(planner, records, [
    { value: someRecord, scopes: members.scopes },
    some,
    empty,
  ]);
  const [there, found, without] = values;
  if (there?.kind !== "condition" || found === undefined || without === undefined) throw new Error("three parts");
  const mask = (does: string, bit: number): ConditionLanes =>
    condition(planner, {
      frame,
      does,
      needs: [there],
      fill: (out) => {
        for (let lane = 0; lane < frame.size; lane++) out.bits[lane] = ((there.bits[lane] ?? 0) & bit) === 0 ? 0 : 2;
      },
    });
  return {
    scopes,
    value: join(planner, frame, [
      { taken: mask("may be some", 2), value: found },
      { taken: mask("may be none", 1), value: without },
    ]),
  };
}

/** What an aggregate can be over a list of which nothing is known. */
function ofUnknown(planner: Planner, expression: IrAggregate, records: Records, bound: Bound): Placed {
  const frame = planner.applicants;
  if (expression.function === "count") return everywhere(fixedNumber(planner, frame, 1, { low: 0, high: mostRecords }));
  if (expression.value === undefined) throw new Error("the aggregate has no value");
  const term = planner.plan(expression.value, [...records, { ...bound, unknown: true }]);
  if (expression.function === "sum") {
    if (term.value.kind !== "number") throw new NotInColumns("a sum of no numbers");
    return { value: unboundedBy(planner, term.value), scopes: term.scopes };
  }
  const inside: Placed = everywhere(anyOf(planner, frame, expression.type));
  const empty = expression.empty === undefined ? [] : [planner.plan(expression.empty, records)];
  const { frame: at, scopes, values } = align<ValueLanes>(planner, records, [inside, term, ...empty]);
  const taken = fixed(planner, at, 2);
  return {
    scopes,
    value: join(
      planner,
      at,
      values.map((value) => ({ taken, value })),
    ),
  };
}

/** From nothing down or up without end, by what each term can be. */
function unboundedBy(planner: Planner, term: NumberLanes): NumberLanes {
  const { frame } = term;
  const ends = (low: number, high: number): { low: number; high: number } => ({
    low: low < 0 ? -Infinity : 0,
    high: high > 0 ? Infinity : 0,
  });
  if (term.fixed !== undefined) return fixedNumber(planner, frame, 1, ends(term.fixed.low, term.fixed.high));
  const fill = (out: NumberLanes): void => {
    out.high = out.highOwn;
    for (let lane = 0; lane < frame.size; lane++) {
      const { low, high } = ends(term.low[lane] ?? 0, term.high[lane] ?? 0);
      out.lowOwn[lane] = low;
      out.highOwn[lane] = high;
    }
  };
  return number(planner, { frame, does: "unbounded", needs: [term], fill }, 1);
}

/** `any` and `every` over the records of a list; of an unknown one open. */
export function quantifier(planner: Planner, expression: Of<"quantifier">, records: Records): Placed<ConditionLanes> {
  const { list, scope, where } = expression;
  const inside = [...records, { list, scope, unknown: false }];
  const held = align(planner, inside, [planner.hold(where, inside)], scope);
  const [test] = held.values;
  const { outer } = held.frame;
  if (test === undefined || outer === undefined) throw new Error("records stand in a frame");
  const folded = foldedTo(planner, held.frame, test, expression.quantifier);
  const scopes = held.scopes.filter((each) => each !== scope);
  const known = lift(planner, everywhere(listKnown(planner, list)), outer, scopes);
  return { scopes, value: whereKnown(planner, known, folded) };
}

/** A condition of records folded to the frame around them. */
export function foldedTo(
  planner: Planner,
  inner: Frame,
  test: ConditionLanes,
  quantifier: "any" | "every",
): ConditionLanes {
  const { outer } = inner;
  if (outer === undefined) throw new Error("records stand in a frame");
  const fill = (out: ConditionLanes): void =>
    foldConditions(out.bits, test.bits, quantifier, inner.offsets, outer.size);
  return condition(planner, { frame: outer, does: `${quantifier} of ${inner.key}`, needs: [test], fill });
}

/** The condition where the list is known, and else open. */
export function whereKnown(planner: Planner, known: ConditionLanes, of: ConditionLanes): ConditionLanes {
  const { frame } = of;
  if (known.fixed === yes) return of;
  if (known.fixed === no) return fixed(planner, frame, open);
  const isUnknown = not(planner, surely(planner, known));
  const openThere = both(planner, frame, [isUnknown, fixed(planner, frame, open)]);
  const heldOrOpen = both(planner, frame, [of, either(planner, frame, [known, fixed(planner, frame, open)])]);
  return either(planner, frame, [heldOrOpen, openThere]);
}

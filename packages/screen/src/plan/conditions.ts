import { andWords, countWords, lookUpTwo, notWords, orWords } from "../lanes/condition-kernels.ts";
import type { Frame } from "../lanes/frame.ts";
import type { ConditionLanes } from "../lanes/lanes.ts";
import { no, open, yes } from "../lanes/lanes.ts";
import { condition, type Planner } from "./planner.ts";

/** The same condition on every lane. */
export function fixed(planner: Planner, frame: Frame, code: number): ConditionLanes {
  return condition(planner, { frame, does: `fixed ${code}`, needs: [] }, code);
}

/** `and` of conditions of one frame. */
export function both(planner: Planner, frame: Frame, parts: readonly ConditionLanes[]): ConditionLanes {
  return junction(planner, frame, parts, "and");
}

/** `or` of conditions of one frame. */
export function either(planner: Planner, frame: Frame, parts: readonly ConditionLanes[]): ConditionLanes {
  return junction(planner, frame, parts, "or");
}

function junction(planner: Planner, frame: Frame, all: readonly ConditionLanes[], does: "and" | "or"): ConditionLanes {
  const [settles, changesNothing] = does === "and" ? [no, yes] : [yes, no];
  if (all.some((part) => part.fixed === settles)) return fixed(planner, frame, settles);
  const needs = [...new Set(all.filter((part) => part.fixed !== changesNothing))];
  const [first] = needs;
  if (first === undefined) return fixed(planner, frame, changesNothing);
  if (needs.length === 1) return first;
  const words = does === "and" ? andWords : orWords;
  return condition(planner, { frame, does, needs, fill: (out) => words(out.words, needs, frame.size) });
}

export function not(planner: Planner, of: ConditionLanes): ConditionLanes {
  const { frame } = of;
  if (of.fixed !== undefined) return fixed(planner, frame, of.fixed === open ? open : 3 - of.fixed);
  const fill = (out: ConditionLanes): void => notWords(out.words, of.words, frame.size);
  return condition(planner, { frame, does: "not", needs: [of], fill });
}

/** A condition by a table of the codes of two others, `table[one | other << 2]`. */
export function byTable(
  planner: Planner,
  does: string,
  [one, other]: readonly [ConditionLanes, ConditionLanes],
  table: Uint8Array,
): ConditionLanes {
  const { frame } = one;
  if (one.fixed !== undefined && other.fixed !== undefined) {
    return fixed(planner, frame, table[one.fixed | (other.fixed << 2)] ?? open);
  }
  const fill = (out: ConditionLanes): void => lookUpTwo(out.bits, one.bits, other.bits, table, frame.size);
  return condition(planner, { frame, does, needs: [one, other], fill });
}

/** A table for `byTable`: what comes of every pair of codes. */
export function tableOf(of: (one: number, other: number) => number): Uint8Array {
  return Uint8Array.from({ length: 16 }, (_, index) => of(index & 3, index >> 2));
}

const sameness = tableOf((one, other) => (one === open || other === open ? open : one === other ? yes : no));

/** Whether two conditions are the same. */
export function same(planner: Planner, one: ConditionLanes, other: ConditionLanes): ConditionLanes {
  return byTable(planner, "same", [one, other], sameness);
}

/** Whether at least so many hold. */
export function atLeast(
  planner: Planner,
  frame: Frame,
  parts: readonly ConditionLanes[],
  count: number,
): ConditionLanes {
  if (count <= 0) return fixed(planner, frame, yes);
  if (count > parts.length) return fixed(planner, frame, no);
  if (count === 1) return either(planner, frame, parts);
  if (count === parts.length) return both(planner, frame, parts);
  const fill = (out: ConditionLanes): void => countWords(out.bits, parts, count, frame.size);
  return condition(planner, { frame, does: `at least ${count}`, needs: parts, fill });
}

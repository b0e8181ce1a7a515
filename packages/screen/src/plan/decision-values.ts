import type { IrAddend, IrDecision, IrDecisionValue, IrExpression, IrGiveArm, IrLimit, IrType } from "@bylaw/ir";
import type { Frame } from "../lanes/frame.ts";
import {
  type ChoiceLanes,
  type ConditionLanes,
  type NumberLanes,
  no,
  open,
  type ValueLanes,
  yes,
} from "../lanes/lanes.ts";
import { NotInColumns, readExact } from "../values/exact.ts";
import { descend, join, type Taken } from "./arms.ts";
import { maskOf, withMembers } from "./comparisons.ts";
import { byTable, either, fixed, tableOf } from "./conditions.ts";
import type { DecisionValueLanes } from "./decision-lanes.ts";
import { isKnown } from "./known.ts";
import { anyOf } from "./leaves.ts";
import { add, asNumber, exactRange, extreme } from "./numbers.ts";
import { align, everywhere } from "./place.ts";
import type { Placed, Records } from "./placed.ts";
import { choice, condition, type Planner } from "./planner.ts";

/** What a decision gives by its arms or addends (semantics 9); nothing for one that gives none. */
export function planValue(planner: Planner, decision: IrDecision, records: Records): DecisionValueLanes | undefined {
  const { value, type, limits = [] } = decision;
  if (value === undefined || type === undefined) return undefined;
  const formed =
    value.kind === "give" ? give(planner, value.arms, type, records) : addUp(planner, value.addends, records);
  const capped = value.most === undefined ? formed : atMost(planner, formed, value.most, records);
  return limits.reduce((before, limit) => awaitRound(planner, limit, before, records), capped);
}

/** Given where it is known and nobody else may have it; not given where it is surely left to a role; else open. */
function givenness(
  planner: Planner,
  value: ValueLanes,
  left: ConditionLanes,
  surelyLeft: ConditionLanes,
): ConditionLanes {
  const mayBeGiven = byTable(planner, "given", [isKnown(planner, value), left], givenTable);
  return byTable(planner, "or surely left", [mayBeGiven, surelyLeft], leftTable);
}

const givenTable = tableOf((known, left) => (left !== yes && known === yes ? yes : open));
const leftTable = tableOf((given, surelyLeft) => (surelyLeft === yes ? no : given));

/** Masks as conditions: yes where any of them takes the lane, else no. */
function anyTaken(planner: Planner, frame: Frame, masks: readonly ConditionLanes[]): ConditionLanes {
  const fill = (out: ConditionLanes): void => {
    for (let lane = 0; lane < frame.size; lane++) {
      out.bits[lane] = masks.some(({ bits }) => bits[lane] !== 0) ? yes : no;
    }
  };
  return condition(planner, { frame, does: "any taken", needs: masks, fill });
}

/** Arms in written order; an arm may leave the value to a role. At their end everything of the type is possible. */
function give(planner: Planner, arms: readonly IrGiveArm[], type: IrType, records: Records): DecisionValueLanes {
  const guards = arms.map(({ when }) => (when === undefined ? undefined : planner.hold(when, records)));
  const written = arms.map(({ gives }) => (gives.kind === "leave" ? undefined : planner.plan(gives.value, records)));
  const parts = [...guards, ...written].filter((part) => part !== undefined);
  const { frame, scopes, values } = align<ValueLanes>(planner, records, parts);
  const waiting = [...values];
  const liftedGuards = guards.map((guard) => (guard === undefined ? undefined : (waiting.shift() as ConditionLanes)));
  const liftedValues = written.map((value) => (value === undefined ? undefined : waiting.shift()));
  const { taken, rest } = descend(planner, frame, liftedGuards);
  const given: Taken[] = [];
  const leaving: ConditionLanes[] = [];
  for (const [index, mask] of taken.entries()) {
    const value = liftedValues[index];
    if (mask === undefined) continue;
    if (value === undefined) leaving.push(mask);
    else given.push({ taken: mask, value });
  }
  const wholeRange = anyOf(planner, frame, type);
  if (rest !== undefined) given.push({ taken: rest, value: wholeRange });
  const masks = given.map((arm) => arm.taken);
  const left = leaving.length === 0 ? fixed(planner, frame, no) : anyTaken(planner, frame, leaving);
  const valued = leaving.length === 0 ? fixed(planner, frame, yes) : anyTaken(planner, frame, masks);
  const surelyLeft = byTable(planner, "not", [valued, valued], notTable);
  const arm = leaving.length === 0 ? [] : [{ taken: maskWhere(planner, surelyLeft), value: wholeRange }];
  const value = join(planner, frame, [...given, ...arm]);
  return {
    value: { value, scopes },
    given: { value: givenness(planner, value, left, surelyLeft), scopes },
    left: { value: left, scopes },
  };
}

const notTable = tableOf((one) => (one === yes ? no : yes));

/** The lanes on which it surely holds, as a mask. */
function maskWhere(planner: Planner, of: ConditionLanes): ConditionLanes {
  const { frame } = of;
  const fill = (out: ConditionLanes): void => {
    for (let lane = 0; lane < frame.size; lane++) out.bits[lane] = of.bits[lane] === yes ? 2 : 0;
  };
  return condition(planner, { frame, does: "mask", needs: [of], fill });
}

/** The sum of what counts; what may count adds something between nothing and its value. */
function addUp(planner: Planner, addends: readonly IrAddend[], records: Records): DecisionValueLanes {
  const zero = exactRange(planner, planner.applicants, readExact("0"), readExact("0"));
  let total: Placed<NumberLanes> = everywhere(zero);
  for (const addend of addends) {
    const { when } = addend;
    const term = planner.plan(orNothing(addend.value), records);
    const guard =
      when === undefined ? everywhere(fixed(planner, planner.applicants, yes)) : planner.hold(when, records);
    const own = align<ValueLanes>(planner, records, [guard, term, everywhere(zero)]);
    const [holds, adds, nothing] = own.values;
    if (holds?.kind !== "condition" || adds === undefined || nothing === undefined) throw new Error("an addend");
    const mask = (does: string, bit: number): ConditionLanes =>
      condition(planner, {
        frame: own.frame,
        does,
        needs: [holds],
        fill: (out) => {
          for (let lane = 0; lane < own.frame.size; lane++) out.bits[lane] = (holds.bits[lane] ?? 0) & bit ? 2 : 0;
        },
      });
    const range =
      holds.fixed === yes
        ? adds
        : join(planner, own.frame, [
            { taken: mask("may count", 2), value: adds },
            { taken: mask("may not count", 1), value: nothing },
          ]);
    const { scopes, values } = align(planner, records, [total, { value: asNumber(range), scopes: own.scopes }]);
    const [before, more] = values;
    if (before === undefined || more === undefined) throw new Error("two numbers");
    total = { scopes, value: add(planner, before, more) };
  }
  const { value, scopes } = total;
  const left = fixed(planner, value.frame, no);
  return {
    value: total,
    given: { value: givenness(planner, value, left, left), scopes },
    left: { value: left, scopes },
  };
}

/** Arms of an addend, of which none need apply. */
function orNothing(value: IrExpression): IrExpression {
  if (value.kind !== "arms" || value.table !== undefined) return value;
  const last = value.arms.at(-1);
  if (last !== undefined && last.when === undefined) return value;
  return { ...value, arms: [...value.arms, { value: { kind: "constant", type: value.type, value: "0" } }] };
}

/** `at most V`: the lesser of the two, at both ends. What is surely left to a role stays as it is. */
function atMost(
  planner: Planner,
  formed: DecisionValueLanes,
  most: NonNullable<IrDecisionValue["most"]>,
  records: Records,
): DecisionValueLanes {
  const cap = planner.plan(most.value, records);
  const { frame, scopes, values } = align<ValueLanes>(planner, records, [formed.value, cap, formed.given, formed.left]);
  const [value, bound, given, left] = values;
  if (value === undefined || bound === undefined || given?.kind !== "condition" || left?.kind !== "condition") {
    throw new Error("a capped value has four parts");
  }
  const least = extreme(planner, "least", asNumber(value), asNumber(bound));
  const surelyLeft = byTable(planner, "surely left", [given, given], surelyLeftTable);
  const capped = join(planner, frame, [
    { taken: maskWhere(planner, byTable(planner, "not", [surelyLeft, surelyLeft], notTable)), value: least },
    { taken: maskWhere(planner, surelyLeft), value },
  ]);
  const result = surelyLeft.fixed === no ? least : capped;
  return {
    value: { value: result, scopes },
    given: { value: givenness(planner, result, left, surelyLeft), scopes },
    left: { value: left, scopes },
  };
}

const surelyLeftTable = tableOf((given) => (given === no ? yes : no));

/** Without a round a limited value is kept, or is what the limit says instead, or is left to the authority. */
function awaitRound(
  planner: Planner,
  limit: IrLimit,
  before: DecisionValueLanes,
  records: Records,
): DecisionValueLanes {
  const { frame, scopes, values } = align<ValueLanes>(planner, records, [before.value, before.given, before.left]);
  const [value, given, left] = values;
  if (value?.kind !== "choice" || given?.kind !== "condition" || left?.kind !== "condition") {
    throw new NotInColumns("a limit of what is no choice");
  }
  const instead = limit.else?.kind === "value" ? [limit.else.value] : [];
  const members = [...value.members, ...instead.filter((member) => !value.members.includes(member))];
  const own = withMembers(planner, value, members);
  const [limited, other] = [maskOf(members, limit.values), maskOf(members, instead)];
  const reaches = condition(planner, {
    frame,
    does: `limited ${limited}`,
    needs: [own, given],
    fill: (out) => {
      for (let lane = 0; lane < frame.size; lane++) {
        out.bits[lane] = given.bits[lane] !== no && ((own.masks[lane] ?? 0) & limited) !== 0 ? yes : no;
      }
    },
  });
  const fill = (out: ChoiceLanes): void => {
    for (let lane = 0; lane < frame.size; lane++) {
      const mask = own.masks[lane] ?? 0;
      out.masks[lane] = reaches.bits[lane] === yes ? mask | other : mask;
    }
  };
  const result = choice(planner, { frame, does: `or ${other}`, needs: [own, reaches], fill }, members);
  const leaves = instead.length === 0 ? either(planner, frame, [left, reaches]) : left;
  const surelyLeft = byTable(planner, "surely left", [given, given], surelyLeftTable);
  return {
    value: { value: result, scopes },
    given: { value: givenness(planner, result, leaves, surelyLeft), scopes },
    left: { value: leaves, scopes },
  };
}

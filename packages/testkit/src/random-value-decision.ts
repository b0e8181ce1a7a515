import type { IrAddend, IrDecision, IrDecisionValue, IrExpression, IrForEach, IrGiveArm, IrLimit } from "@bylaw/ir";
import { constantOf } from "./random-constant.ts";
import { numberConstant, randomArms, randomNumber } from "./random-number.ts";
import type { Surroundings } from "./random-sources.ts";
import { enterList, listFacts } from "./random-sources.ts";
import { plainNumber, randomChoice, randomMeasure } from "./random-types.ts";
import { randomDate, randomMember } from "./random-value.ts";

type ValueType = NonNullable<IrDecision["type"]>;

/** What is made for each record of a list, where the draw falls on one: the surroundings within it. */
export function perhapsForEach(
  around: Surroundings,
  percent: number,
): { readonly inside: Surroundings; readonly forEach?: IrForEach } {
  const lists = listFacts(around);
  if (lists.length === 0 || !around.choices.chance(percent)) return { inside: around };
  const list = around.choices.pick(lists);
  const { inside, scope } = enterList(around, list);
  return { inside, forEach: { list: list.id, scope } };
}

/** The value of a decision over its rules, with what it may give and limits over a round. */
export function withValue(decision: IrDecision, inside: Surroundings): IrDecision {
  const { choices } = inside;
  const type = randomValueType(inside);
  const value = valueOf(inside, type);
  const limits =
    inside.limits.rounds && type.kind === "choice" && decision.forEach === undefined && choices.chance(85)
      ? choices.times(1, 2, (index) =>
          randomLimit(
            inside,
            type.members.map(({ id }) => id),
            index,
          ),
        )
      : undefined;
  return { ...decision, type, value, ...(limits !== undefined && { limits }) };
}

function randomValueType(around: Surroundings): ValueType {
  const { choices, limits } = around;
  const option = choices.below(10);
  if (limits.rounds || option < 3) return { kind: "choice", members: randomChoice(choices, limits).members };
  if (option < 5) return { ...plainNumber("points"), ...(choices.chance(40) && { least: "0", most: "100" }) };
  if (option === 9 && limits.dates !== false) return { kind: "date" };
  if (option === 8) return plainNumber(randomMeasure(choices, limits));
  return plainNumber("money");
}

function valueOf(around: Surroundings, type: ValueType): IrDecisionValue {
  const { choices } = around;
  const add = type.kind === "number" && choices.chance(45);
  const most = type.kind === "number" && choices.chance(add ? 60 : 20) ? { most: mostOf(around, type) } : {};
  if (add) return { kind: "add", addends: choices.times(1, 4, (index) => addendOf(around, type, index)), ...most };
  const guarded = choices.times(1, 3, (index) => armOf(around, type, index, true));
  const arms = choices.chance(20) ? guarded : [...guarded, armOf(around, type, guarded.length, false)];
  return { kind: "give", arms, ...most };
}

function mostOf(
  around: Surroundings,
  type: Extract<ValueType, { readonly kind: "number" }>,
): NonNullable<IrDecisionValue["most"]> {
  const value = around.choices.chance(70)
    ? numberConstant(around, type.measure)
    : randomNumber(around, type.measure, 1);
  return { value, readings: [] };
}

function armOf(around: Surroundings, type: ValueType, index: number, guarded: boolean): IrGiveArm {
  const { choices } = around;
  const leaves = choices.chance(12);
  return {
    id: `9.${index}`,
    ...(guarded && { when: around.make.condition(around, 2) }),
    gives: leaves ? { kind: "leave", by: "bureau" } : { kind: "value", value: randomOfType(around, type) },
    readings: [],
  };
}

function addendOf(around: Surroundings, type: Extract<ValueType, { kind: "number" }>, index: number): IrAddend {
  const { choices } = around;
  const value = choices.chance(35)
    ? randomArms(around, type, (inside) => numberConstant(inside, type.measure), 2)
    : randomNumber(around, type.measure, 1);
  return {
    id: `9.${index}`,
    ...(choices.chance(75) && { when: around.make.condition(around, 2) }),
    value,
    readings: [],
  };
}

function randomOfType(around: Surroundings, type: ValueType): IrExpression {
  const { choices } = around;
  if (choices.chance(55)) return constantOf(around, type);
  switch (type.kind) {
    case "number":
      return randomNumber(around, type.measure, 2);
    case "choice":
      return randomMember(around, type, 1);
    case "date":
      return randomDate(around, 1);
    default:
      return constantOf(around, type);
  }
}

function randomLimit(around: Surroundings, members: readonly string[], index: number): IrLimit {
  const { choices } = around;
  const share = choices.chance(70);
  const capped = share ? plainNumber("percent") : plainNumber("count");
  const cap = choices.pick(share ? ["0.5", "0", "1/3", "0.2", "1"] : ["1", "0", "2"]);
  const values = choices.some(members.slice(1), 40);
  const other = members.findLast((member) => !values.includes(member) && member !== members[0]);
  const dated = around.limits.dates !== false && choices.chance(20);
  return {
    id: `10.${index}`,
    values: [members[0] ?? "", ...values],
    cap: { kind: share ? "share" : "number", value: { kind: "constant", type: capped, value: cap } },
    ...(choices.chance(40) && { where: around.make.condition(around, 1) }),
    order: dated ? randomDate(around, 1) : randomNumber(around, randomMeasure(choices, around.limits), 1),
    direction: choices.pick(["ascending", "descending"] as const),
    rounding: choices.pick(["down", "up", "nearest"] as const),
    ties: choices.pick(["ask", "in", "out"] as const),
    ...(other !== undefined && choices.chance(60) && { else: { kind: "value", value: other } as const }),
    ...(choices.chance(10) && { else: { kind: "leave", by: "bureau" } as const }),
    readings: [],
  };
}

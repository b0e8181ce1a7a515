import type { IrAggregate, IrExpression, IrType, NumberType } from "@bylaw/ir";
import { constantOf } from "./random-constant.ts";
import { numberConstant } from "./random-number.ts";
import type { Surroundings } from "./random-sources.ts";
import { enterList, listFacts, sources } from "./random-sources.ts";
import { sameType } from "./same-type.ts";

/** A number drawn from the records of a list; undefined where the policy has no list or none that fits. */
export function randomAggregate(around: Surroundings, type: NumberType, depth: number): IrExpression | undefined {
  const { choices } = around;
  const lists = listFacts(around);
  if (lists.length === 0) return undefined;
  const overDecision = around.limits.values ? randomOverDecision(around, type, depth) : undefined;
  if (overDecision !== undefined) return overDecision;
  const list = choices.pick(lists);
  const { inside, scope } = enterList(around, list);
  const where = choices.chance(60) ? { where: inside.make.condition(inside, Math.min(depth - 1, 1)) } : {};
  const base = { kind: "aggregate", type, list: list.id, scope, ...where } as const;
  if (type.measure === "count" && choices.below(2) === 0) {
    const distinct = choices.chance(40) ? randomDistinct(inside, base) : undefined;
    return distinct ?? { ...base, function: "count" };
  }
  const empty = choices.chance(50) ? { empty: numberConstant(around, type.measure) } : {};
  if (choices.chance(20)) {
    const latest = randomLatest(around, type, depth);
    if (latest !== undefined) return latest;
  }
  const value = inside.make.number(inside, type.measure, Math.min(depth - 1, 1));
  const named = choices.pick(["sum", "average", "highest", "lowest"] as const);
  return named === "sum" ? { ...base, function: "sum", value } : { ...base, function: named, value, ...empty };
}

/** Over the records that a decision for each of them lets count; seldom nothing where the policy has one that fits. */
function randomOverDecision(around: Surroundings, type: NumberType, depth: number): IrExpression | undefined {
  const { choices } = around;
  const fitting = around.decisions.filter(
    (decision) =>
      decision.forEach !== undefined &&
      (type.measure === "count" || (decision.type?.kind === "number" && decision.type.measure === type.measure)),
  );
  if (fitting.length === 0 || !choices.chance(75)) return undefined;
  const { names, forEach, type: own } = choices.pick(fitting);
  const list = listFacts(around).find(({ id }) => id === forEach?.list);
  if (list === undefined) return undefined;
  const { inside, scope } = enterList(around, list);
  const where = choices.chance(40) ? { where: inside.make.condition(inside, Math.min(depth - 1, 1)) } : {};
  const base = { kind: "aggregate", type, list: list.id, scope, decision: names.id, ...where } as const;
  if (own?.kind !== "number" || own.measure !== type.measure) return { ...base, function: "count" };
  const value = { kind: "value", decision: names.id, record: scope, type: own } as const;
  const named = choices.pick(["sum", "highest", "lowest", "average"] as const);
  const empty = named !== "sum" && choices.chance(60) ? { empty: numberConstant(around, type.measure) } : {};
  return { ...base, function: named, value, ...empty };
}

function randomDistinct(
  inside: Surroundings,
  base: Pick<IrAggregate, "kind" | "type" | "list" | "scope" | "where">,
): IrExpression | undefined {
  const own = inside.scopes[0];
  const fields = own?.fields.filter(({ type }) => ["choice", "text", "boolean", "number", "date"].includes(type.kind));
  if (own === undefined || fields === undefined || fields.length === 0) return undefined;
  const field = inside.choices.pick(fields).names.id;
  return { ...base, function: "distinct", value: { kind: "field", scope: own.scope, list: own.list, field } };
}

/** `latest F of L by D where C` of any type that a field has; undefined where no list has a date and such a field. */
export function randomLatest(around: Surroundings, type: IrType, depth: number): IrExpression | undefined {
  if (around.limits.dates === false) return undefined;
  const { choices } = around;
  const lists = listFacts(around).filter(
    (list) =>
      list.type.fields.some((field) => sameType(field.type, type)) &&
      list.type.fields.some((field) => field.type.kind === "date" && field.type.none !== true),
  );
  if (lists.length === 0) return undefined;
  const list = choices.pick(lists);
  const { inside, scope } = enterList(around, list);
  const own = {
    ...inside,
    facts: [],
    lets: [],
    readings: [],
    decisions: [],
    titles: [],
    scopes: inside.scopes.slice(0, 1),
  };
  const days = sources(own, (found) => found.kind === "date" && found.none !== true);
  return {
    kind: "aggregate",
    function: "latest",
    type,
    list: list.id,
    scope,
    value: choices.pick(sources(own, (found) => sameType(found, type))),
    by: days.length > 0 ? choices.pick(days) : inside.make.date(inside, 0),
    ...(choices.chance(50) ? { where: inside.make.condition(inside, Math.min(depth - 1, 1)) } : {}),
    ...(choices.chance(50) ? { empty: constantOf(around, type) } : {}),
  };
}

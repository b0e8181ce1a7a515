import type { ComparisonOperator, IrExpression, IrType, SetType } from "@bylaw/ir";
import { standingStatuses, titleStatuses } from "@bylaw/ir";
import { randomCall } from "./random-call.ts";
import { numberConstant, randomArms, randomNumber } from "./random-number.ts";
import type { Surroundings } from "./random-sources.ts";
import { enterList, listFacts, placesOf, sources } from "./random-sources.ts";
import { plainNumber, randomChoice, randomMeasure } from "./random-types.ts";
import { randomDate, randomMember, randomSet, randomText } from "./random-value.ts";

const orders: readonly ComparisonOperator[] = [">=", "<=", ">", "<", "=", "!="];
const booleanType = { kind: "boolean" } as const;

/** A condition: yes, no, or open. */
export function randomCondition(around: Surroundings, depth: number): IrExpression {
  const { choices } = around;
  const deeper = depth > 0 && !choices.exhausted;
  const newer = around.limits.values || around.limits.titles ? randomNewer(around, depth) : undefined;
  if (newer !== undefined) return newer;
  switch (deeper ? choices.below(15) : choices.below(7)) {
    case 0:
    case 1:
      return randomBoolean(around);
    case 2:
    case 3:
    case 4:
      return randomNumberComparison(around, deeper ? depth : 0);
    case 5:
      return randomMembership(around, deeper ? depth : 0);
    case 6:
      return randomOtherComparison(around, deeper ? depth : 0);
    case 7:
    case 8:
      return {
        kind: choices.pick(["and", "or"] as const),
        operands: choices.times(1, 3, () => randomCondition(around, depth - 1)),
      };
    case 9:
      return { kind: "not", operand: randomCondition(around, depth - 1) };
    case 10:
      return randomArms(around, booleanType, (inside) => randomCondition(inside, depth - 1), depth);
    case 11:
      return randomQuantifier(around, depth) ?? randomBoolean(around);
    case 12:
      return randomKnowledge(around) ?? randomBoolean(around);
    case 13:
      return randomOutcome(around) ?? randomNumberComparison(around, depth);
    default:
      return around.papers.length > 0
        ? { kind: "handedIn", paper: choices.pick(around.papers) }
        : randomNumberComparison(around, depth);
  }
}

/** Tests of titles and calls of functions, now and then. */
function randomNewer(around: Surroundings, depth: number): IrExpression | undefined {
  const { choices } = around;
  const option = choices.below(20);
  if (option === 19) return randomCall(around, booleanType, depth);
  if (option < 15 || around.titles.length === 0) return undefined;
  const { names, forEach, terms } = choices.pick(around.titles);
  const places = placesOf(around, forEach);
  if (places.length === 0) return undefined;
  const of = choices.pick(places);
  const barring = terms.filter(({ kind }) => kind === "revoke_and_bar");
  if (barring.length > 0 && choices.chance(30)) {
    return { kind: "barred", title: names.id, term: choices.pick(barring).id, ...of };
  }
  const statuses = choices.chance(60) ? standingStatuses : [choices.pick(titleStatuses)];
  return { kind: "titleStatus", title: names.id, statuses, ...of };
}

function randomBoolean(around: Surroundings): IrExpression {
  const named = sources(around, (type) => type.kind === "boolean");
  if (named.length > 0 && around.choices.below(12) < 11) return around.choices.pick(named);
  return around.choices.chance(70)
    ? randomNumberComparison(around, 0)
    : { kind: "constant", type: booleanType, value: around.choices.chance(50) };
}

/** A comparison of two numbers of one measure, the measure of a named number where there is one. */
function randomNumberComparison(around: Surroundings, depth: number): IrExpression {
  const { choices } = around;
  if (depth > 0 && choices.chance(12)) return randomShareComparison(around, depth);
  const named = new Set(
    [
      ...around.scopes.flatMap(({ fields }) => fields.map((field) => field.type)),
      ...around.facts.map((fact) => fact.type),
      ...around.lets.map((entry) => entry.type),
    ].flatMap((type) => (type.kind === "number" ? [type.measure] : [])),
  );
  const measure =
    named.size > 0 && choices.below(10) < 8 ? choices.pick([...named]) : randomMeasure(choices, around.limits);
  const left = randomNumber(around, measure, depth);
  const right = choices.below(3) < 2 ? numberConstant(around, measure) : randomNumber(around, measure, depth);
  return { kind: "compare", operator: choices.pick(orders), type: plainNumber(measure), left, right };
}

/** A quotient of two numbers of one measure compared with a share, as rules about proportions do. */
function randomShareComparison(around: Surroundings, depth: number): IrExpression {
  const { choices } = around;
  const type = plainNumber("percent");
  const measure = randomMeasure(choices, around.limits);
  const left = randomNumber(around, measure, depth - 1);
  const quotient = { kind: "divide", type, left, right: randomNumber(around, measure, depth - 1) } as const;
  return {
    kind: "compare",
    operator: choices.pick(orders),
    type,
    left: quotient,
    right: numberConstant(around, "percent"),
  };
}

function randomMembership(around: Surroundings, depth: number): IrExpression {
  const { choices } = around;
  if (choices.below(3) < 2) {
    const named = sources(around, (type) => type.kind === "choice");
    const type = randomChoice(choices, around.limits);
    const value = named.length > 0 ? choices.pick(named) : randomMember(around, type, depth);
    const members = membersOf(around, value) ?? type.members.map(({ id }) => id);
    return { kind: "member", value, members: choices.some(members) };
  }
  const named = sources(around, (type) => type.kind === "set");
  const members = named.length > 0 ? membersOf(around, choices.pick(named)) : undefined;
  const type: SetType = { kind: "set", members: (members ?? ["red", "green"]).map((id) => ({ id })) };
  const asked = choices.some(type.members).map(({ id }) => id);
  return {
    kind: "include",
    set: randomSet(around, type, depth),
    mode: choices.pick(["any", "all"] as const),
    members: asked,
  };
}

function membersOf(around: Surroundings, value: IrExpression): readonly string[] | undefined {
  const type = typeOfName(around, value);
  return type?.kind === "choice" || type?.kind === "set" ? type.members.map(({ id }) => id) : undefined;
}

function typeOfName(around: Surroundings, value: IrExpression): IrType | undefined {
  switch (value.kind) {
    case "fact":
      return around.facts.find(({ names }) => names.id === value.fact)?.type;
    case "let":
      return around.lets.find(({ names }) => names.id === value.let)?.type;
    case "reading":
      return around.readings.find(({ id }) => id === value.reading)?.type;
    case "value":
      return value.type;
    case "field":
      return around.scopes
        .find(({ scope }) => scope === value.scope)
        ?.fields.find(({ names }) => names.id === value.field)?.type;
    default:
      return undefined;
  }
}

function randomOtherComparison(around: Surroundings, depth: number): IrExpression {
  const { choices } = around;
  const option = choices.below(around.limits.small ? 2 : 4);
  const equality = choices.pick(["=", "!="] as const);
  if (option === 0) {
    const type = randomChoice(choices, around.limits);
    const left = randomMember(around, type, depth);
    return { kind: "compare", operator: equality, type, left, right: randomMember(around, type, depth) };
  }
  if (option === 1) {
    const named = sources(around, (type) => type.kind === "set");
    const members = (named.length > 0 ? membersOf(around, choices.pick(named)) : undefined) ?? ["red", "green"];
    const type: SetType = { kind: "set", members: members.map((id) => ({ id })) };
    const left = randomSet(around, type, depth);
    return { kind: "compare", operator: equality, type, left, right: randomSet(around, type, depth) };
  }
  if (option === 2 && around.limits.texts !== false) {
    const left = randomText(around, depth);
    return { kind: "compare", operator: equality, type: { kind: "text" }, left, right: randomText(around, depth) };
  }
  if (around.limits.dates === false) return randomNumberComparison(around, depth);
  const perhapsNone = sources(around, (type) => type.kind === "date" && type.none === true);
  const left = perhapsNone.length > 0 && choices.chance(40) ? choices.pick(perhapsNone) : randomDate(around, depth);
  const right = randomDate(around, depth);
  return { kind: "compare", operator: choices.pick(orders), type: { kind: "date" }, left, right };
}

function randomQuantifier(around: Surroundings, depth: number): IrExpression | undefined {
  const lists = listFacts(around);
  if (lists.length === 0) return undefined;
  const list = around.choices.pick(lists);
  const { inside, scope } = enterList(around, list);
  const quantifier = around.choices.pick(["any", "every"] as const);
  return { kind: "quantifier", quantifier, list: list.id, scope, where: randomCondition(inside, depth - 1) };
}

function randomKnowledge(around: Surroundings): IrExpression | undefined {
  const { choices } = around;
  const perhapsNone = sources(around, (type) => (type.kind === "date" || type.kind === "choice") && type.none === true);
  if (perhapsNone.length > 0 && choices.below(2) === 0) return { kind: "none", operand: choices.pick(perhapsNone) };
  const named = sources(around, (type) => type.kind !== "list").filter(
    ({ kind }) => kind === "fact" || kind === "field",
  );
  return named.length > 0 ? { kind: "known", operand: choices.pick(named) } : undefined;
}

function randomOutcome(around: Surroundings): IrExpression | undefined {
  if (around.decisions.length === 0) return undefined;
  const { names, forEach } = around.choices.pick(around.decisions);
  const outcome = around.choices.pick(["met", "not_met", "at_discretion"] as const);
  const places = forEach === undefined ? [] : placesOf(around, forEach);
  const of = places.length > 0 && around.choices.chance(70) ? around.choices.pick(places) : {};
  return { kind: "outcome", decision: names.id, outcome, ...of };
}

import type {
  IrDecision,
  IrExpression,
  IrForce,
  IrGroup,
  IrLet,
  IrPolicy,
  IrReading,
  IrRelaxation,
  IrRule,
  IrTest,
  IrTitle,
  IrType,
} from "@bylaw/ir";
import { irFormat } from "@bylaw/ir";
import * as fc from "fast-check";
import { Choices } from "./choices.ts";
import { randomAggregate } from "./random-aggregate.ts";
import { randomCondition } from "./random-condition.ts";
import { constantOf } from "./random-constant.ts";
import { naturalDays } from "./random-days.ts";
import { madeUpCalendar, madeUpFunctions } from "./random-environment.ts";
import { randomArms, randomNumber } from "./random-number.ts";
import type { Surroundings } from "./random-sources.ts";
import { addTitles } from "./random-title.ts";
import type { PolicyLimits } from "./random-types.ts";
import { plainNumber, randomChoice, randomFact, randomListFact, randomMeasure } from "./random-types.ts";
import { randomDate, randomMember, randomSet } from "./random-value.ts";
import { perhapsForEach, withValue } from "./random-value-decision.ts";

/** The longest sequence of choices behind a policy. */
const policyChoices = 700;

/**
 * Small, well-typed compiled policies over all constructs. The same seed and path of fast-check give the same policy;
 * shrinking leaves out rules, facts and operands.
 */
export function randomPolicy(limits: PolicyLimits = {}): fc.Arbitrary<IrPolicy> {
  return fc
    .array(fc.noBias(fc.nat({ max: 0xffff_ffff >>> 1 })), { minLength: 40, maxLength: policyChoices, size: "max" })
    .map((numbers) => buildPolicy(new Choices(numbers), limits));
}

/** The policy that a sequence of choices stands for. */
export function buildPolicy(choices: Choices, limits: PolicyLimits = {}): IrPolicy {
  const readings = choices.times(0, 2, (index) => randomReading(choices, limits, index));
  const facts = choices.times(1, limits.facts ?? 7, (index) => randomFact(choices, limits, index));
  const papers = choices.times(0, 2, (index) => `paper${index}`);
  if (limits.values && limits.lists !== false && choices.chance(70)) facts.push(randomListFact(choices, limits, 0));
  const titles: IrTitle[] = [];
  const lets: IrLet[] = [];
  const decisions: IrDecision[] = [];
  const scopeCounter = { next: 0 };
  const make = { condition: randomCondition, number: randomNumber, date: randomDate, aggregate: randomAggregate };
  const around: Surroundings = {
    choices,
    make,
    limits,
    facts,
    papers,
    readings,
    lets,
    decisions,
    titles,
    functions: limits.values ? madeUpFunctions : [],
    scopes: [],
    scopeCounter,
  };
  if (limits.titles) addTitles(around, titles);
  const decisionCount = 1 + choices.below(3);
  for (let index = choices.below(4); index > 0; index--) lets.push(randomLet(around, lets.length));
  for (let index = 0; index < decisionCount; index++) decisions.push(randomDecision(around, index));
  if (limits.values || limits.rounds) addNewer(around, lets, decisions);
  return {
    format: irFormat,
    names: { id: "random" },
    version: "0.0.0",
    force: randomForce(choices),
    articles: [{ from: 1, to: 9 }],
    currency: "CNY",
    roles: [{ id: "bureau" }],
    papers: papers.map((id) => ({ id })),
    facts,
    readings,
    lets,
    decisions,
    ...(limits.titles && { titles }),
    ...(limits.values && { functions: madeUpFunctions, calendar: madeUpCalendar }),
    omissions: [],
  };
}

/** Lets and decisions with values, some for each record, each of which may read those before it. */
function addNewer(around: Surroundings, lets: IrLet[], decisions: IrDecision[]): void {
  const { choices } = around;
  for (let index = 1 + choices.below(3); index > 0; index--) {
    if (choices.chance(60)) lets.push(randomLet(around, lets.length, 60));
    const { inside, forEach } = perhapsForEach(around, 45);
    const decision = { ...randomDecision(inside, decisions.length), ...(forEach !== undefined && { forEach }) };
    decisions.push(choices.chance(85) ? withValue(decision, inside) : decision);
  }
  if (choices.chance(70)) decisions.push(randomDecision(around, decisions.length));
}

function randomForce(choices: Choices): IrForce {
  const option = choices.below(8);
  if (option === 7) return { kind: "unknown" };
  if (option === 6) return { kind: "from", from: "2022-01-01", until: "2023-12-31" };
  return { kind: "from", from: "2021-11-04" };
}

function randomReading(choices: Choices, limits: PolicyLimits, index: number): IrReading {
  const type = randomChoice(choices, limits);
  const plain: IrType = { kind: "choice", members: type.members };
  const value = choices.pick(type.members).id;
  return {
    id: `R_${index}`,
    names: { id: `reading${index}` },
    type: plain,
    default: { kind: "constant", type: plain, value },
  };
}

function depthOf(around: Surroundings): number {
  return around.limits.depth ?? 3;
}

function randomLet(outside: Surroundings, index: number, each = 0): IrLet {
  const { inside: around, forEach } = each === 0 ? { inside: outside } : perhapsForEach(outside, each);
  const { choices } = around;
  const depth = depthOf(around);
  const make = (type: IrType): ((inside: Surroundings) => IrExpression) => {
    switch (type.kind) {
      case "number":
        return (inside) => randomNumber(inside, type.measure, depth - 1);
      case "choice":
        return (inside) => randomMember(inside, type, depth - 1);
      case "set":
        return (inside) => randomSet(inside, type, depth - 1);
      case "date":
        return (inside) => randomDate(inside, depth - 1);
      default:
        return (inside) => randomCondition(inside, depth - 1);
    }
  };
  const type = randomLetType(around);
  const value = choices.chance(60) ? randomArms(around, type, make(type), depth) : make(type)(around);
  return { names: { id: `let${index}` }, ...(forEach !== undefined && { forEach }), type, value, readings: [] };
}

function randomLetType(around: Surroundings): IrType {
  const { choices, limits } = around;
  switch (choices.below(7)) {
    case 0:
      return { kind: "boolean" };
    case 4:
      return randomChoice(choices, limits);
    case 5: {
      const { members } = randomChoice(choices, limits);
      return { kind: "set", members };
    }
    case 6:
      return limits.dates === false ? { kind: "boolean" } : { kind: "date" };
    default:
      return plainNumber(randomMeasure(choices, limits));
  }
}

function randomDecision(around: Surroundings, index: number): IrDecision {
  const { choices } = around;
  const rules = choices.times(1, around.limits.rules ?? 5, (place) => randomRule(around, `${index + 1}(${place + 1})`));
  const relaxations = choices.times(0, 2, (place) => randomRelaxation(around, `${index + 1}.relax${place}`, rules));
  const named = (rule: IrRule): string[] =>
    relaxations.filter(({ rules: ids }) => ids.includes(rule.id)).map(({ id }) => id);
  return {
    names: { id: index === 0 && choices.chance(4) ? "__proto__" : `decision${index}` },
    rules: rules.map((rule) => ({ ...rule, relaxations: named(rule) })),
    relaxations,
    notes: choices.times(0, 1, (place) => ({
      id: `note${index}.${place}`,
      kind: "note" as const,
      condition: randomCondition(around, 1),
    })),
    submissions: [],
    discretion: choices.chance(10) ? [{ by: "bureau" }] : [],
  };
}

function randomRule(around: Surroundings, place: string): IrRule {
  const { choices } = around;
  const depth = depthOf(around);
  const test = randomTest(around, depth);
  return {
    id: `${place}.rule`,
    citation: {
      place: "article",
      number: place.slice(0, place.indexOf("(")),
      item: place.slice(place.indexOf("(") + 1, -1),
    },
    ...(test.kind === "condition" && choices.chance(15) ? { forbids: true as const } : {}),
    ...(choices.chance(20) ? { soft: true as const, by: "bureau" } : {}),
    ...(choices.chance(30) ? { when: randomCondition(around, depth - 1) } : {}),
    ...(choices.chance(20) ? { unless: randomCondition(around, depth - 1) } : {}),
    test,
    ...(choices.chance(8) ? { from: choices.pick(naturalDays) } : {}),
    ...(choices.chance(8) ? { until: choices.pick(naturalDays) } : {}),
    tightens: [],
    relaxations: [],
    readings: [],
  };
}

function randomTest(around: Surroundings, depth: number): IrTest {
  const { choices } = around;
  const option = choices.below(10);
  if (option === 9) return randomGroup(around, depth);
  return option === 8 ? decisionTest(around, depth) : conditionTest(around, depth);
}

function conditionTest(around: Surroundings, depth: number): Exclude<IrTest, IrGroup> {
  return { kind: "condition", condition: randomCondition(around, depth) };
}

function decisionTest(around: Surroundings, depth: number): Exclude<IrTest, IrGroup> {
  if (around.decisions.length === 0) return conditionTest(around, depth);
  return { kind: "decision", decision: around.choices.pick(around.decisions).names.id };
}

function randomGroup(around: Surroundings, depth: number): IrGroup {
  const { choices } = around;
  const mode = choices.pick(["atLeast", "exactly", "all"] as const);
  const items = choices.times(1, 4, (index) => ({
    names: { id: `item${index}` },
    test: choices.chance(30) ? decisionTest(around, depth - 1) : conditionTest(around, depth - 1),
  }));
  return { kind: "group", mode, number: mode === "all" ? items.length : choices.below(items.length + 1), items };
}

function randomRelaxation(around: Surroundings, id: string, rules: readonly IrRule[]): IrRelaxation {
  const { choices } = around;
  const bounded = rules.filter((rule) => boundOf(rule) !== undefined);
  const to = bounded.length > 0 && choices.chance(50);
  const first = choices.pick(to ? bounded : rules);
  const bound = boundOf(first);
  const named = to ? [first] : rules.filter((rule) => rule === first || choices.chance(30));
  return {
    id,
    rules: named.map((rule) => rule.id),
    ...(to && bound !== undefined ? { to: constantOf(around, bound) } : {}),
    ...(choices.chance(70) ? { when: randomCondition(around, 1) } : {}),
    by: "bureau",
    readings: [],
    ...(choices.chance(8) ? { from: choices.pick(naturalDays) } : {}),
    ...(choices.chance(8) ? { until: choices.pick(naturalDays) } : {}),
  };
}

/** The type of a rule's bound, where its condition is one comparison of order with a constant number on the right. */
export function boundOf(rule: IrRule): IrType | undefined {
  if (rule.test.kind !== "condition") return undefined;
  const { condition } = rule.test;
  if (condition.kind !== "compare" || condition.right.kind !== "constant") return undefined;
  if (condition.type.kind !== "number") return undefined;
  return condition.operator === "=" || condition.operator === "!=" ? undefined : condition.type;
}

import type { ChoiceType, IrFact, IrField, IrType, ListType, Measure, Names, NumberType } from "@bylaw/ir";
import { scaleOf } from "@bylaw/ir";
import type { Choices } from "./choices.ts";

/** What a random policy may hold. Everything is allowed where nothing is said. */
export interface PolicyLimits {
  /** Most facts; 7 where not given. */
  readonly facts?: number;
  /** Most rules of one decision; 5 where not given. */
  readonly rules?: number;
  /** Depth of expressions; 3 where not given. */
  readonly depth?: number;
  readonly lists?: boolean;
  readonly dates?: boolean;
  readonly texts?: boolean;
  /** Facts have few possible values: whole numbers in a range of four at most, yes or no, choices, sets of two. */
  readonly small?: boolean;
  /** Now and then a number beyond 2^53 when scaled. */
  readonly wide?: boolean;
  /**
   * Decisions with values and for each record, aggregates over them, tables, working days and functions; only where
   * asked for, so that a seed of before gives the policy that it gave.
   */
  readonly values?: boolean;
  /** Limits over the applicants of a round; only where asked for. */
  readonly rounds?: boolean;
  /** Titles with their tests and dates; only where asked for. */
  readonly titles?: boolean;
  /** Lengths of titles in working days, and lengths that facts decide; only where asked for. */
  readonly lengths?: boolean;
}

/** Natural values of each measure, around which constants and cases are drawn. */
export const naturalValues: Readonly<Record<Measure, readonly string[]>> = {
  number: ["1", "0", "2.5", "-1", "0.0001", "7/3", "-0.5"],
  count: ["1", "0", "2", "3", "5", "50"],
  money: ["1", "0", "0.01", "99.99", "800000", "-20000"],
  percent: ["0.2", "0", "1", "0.8", "17/20", "0.000001", "1/3"],
  area: ["1", "0", "0.5", "200"],
  points: ["1", "0", "60", "-5", "2.5"],
  months: ["1", "0", "12", "24", "3"],
  days: ["1", "0", "30", "365", "2"],
  year: ["2021", "2019", "2024", "2025"],
};

/** Values that do not fit a double when scaled. */
export const wideValues: readonly string[] = ["90071992547409.93", "9007199254740993", "123456789012345678901"];

const measures = Object.keys(naturalValues) as readonly Measure[];
const smallMeasures: readonly Measure[] = ["count", "months", "days"];
const memberSets: readonly (readonly Names[])[] = [
  [{ id: "red" }, { id: "green" }],
  [{ id: "small" }, { id: "large" }, { id: "other" }],
  [{ id: "north" }, { id: "east" }, { id: "south" }, { id: "__proto__" }],
];

const ranges: Readonly<Record<Measure, readonly (readonly [string, string])[]>> = {
  number: [
    ["-1", "2.5"],
    ["0", "1000"],
  ],
  count: [
    ["0", "3"],
    ["1", "50"],
  ],
  money: [
    ["0", "1000000"],
    ["-20000", "800000"],
  ],
  percent: [
    ["0", "1"],
    ["0.2", "0.85"],
  ],
  area: [
    ["0", "200"],
    ["0.5", "1"],
  ],
  points: [
    ["-5", "60"],
    ["0", "100"],
  ],
  months: [
    ["0", "24"],
    ["1", "3"],
  ],
  days: [
    ["0", "30"],
    ["1", "365"],
  ],
  year: [
    ["2019", "2025"],
    ["2021", "2021"],
  ],
};

/** A number type of a measure, without a range. Counts share one unit. */
export function plainNumber(measure: Measure): NumberType {
  return {
    kind: "number",
    measure,
    scale: scaleOf[measure],
    ...(measure === "count" ? { unit: { id: "visits" } } : {}),
  };
}

/** Any measure. */
export function randomMeasure(choices: Choices, limits: PolicyLimits): Measure {
  return choices.pick(limits.small ? smallMeasures : measures);
}

function randomNumberType(choices: Choices, limits: PolicyLimits): NumberType {
  const type = plainNumber(randomMeasure(choices, limits));
  if (limits.small) return { ...type, least: "0", most: choices.pick(["1", "2", "3"]) };
  if (!choices.chance(45)) return type;
  const [least, most] = choices.pick(ranges[type.measure]);
  const side = choices.below(4);
  if (side === 1) return { ...type, least };
  if (side === 2) return { ...type, most };
  return { ...type, least, most };
}

/** A choice over one of three member lists, so that different facts can be compared; seldom with "none". */
export function randomChoice(choices: Choices, limits: PolicyLimits): ChoiceType {
  const members = choices.pick(limits.small ? memberSets.slice(0, 2) : memberSets);
  return choices.chance(15) ? { kind: "choice", members, none: true } : { kind: "choice", members };
}

function randomScalar(choices: Choices, limits: PolicyLimits): Exclude<IrType, ListType> {
  switch (choices.below(9)) {
    case 0:
    case 1:
      return { kind: "boolean" };
    case 2:
    case 3:
    case 4:
      return randomNumberType(choices, limits);
    case 5:
      return randomChoice(choices, limits);
    case 6:
      return { kind: "set", members: choices.pick(limits.small ? memberSets.slice(0, 1) : memberSets) };
    case 7:
      if (limits.dates === false) return { kind: "boolean" };
      return choices.chance(25) ? { kind: "date", none: true } : { kind: "date" };
    default:
      return limits.texts === false || limits.small ? randomNumberType(choices, limits) : { kind: "text" };
  }
}

function randomField(choices: Choices, limits: PolicyLimits, index: number): IrField {
  const names = { id: index === 0 && choices.chance(8) ? "__proto__" : `field${index}` };
  const type = randomScalar(choices, limits);
  if (type.kind === "boolean" && choices.chance(15)) return { names, type, decidedBy: "bureau" };
  return { names, type };
}

/** A list whatever else the policy has. */
export function randomListFact(choices: Choices, limits: PolicyLimits, index: number): IrFact {
  const type = randomList(choices, limits);
  return { names: { id: `list${index}` }, type, statedBy: "applicant", evidence: [], movement: "free" };
}

function randomList(choices: Choices, limits: PolicyLimits): ListType {
  return { kind: "list", fields: choices.times(1, 4, (index) => randomField(choices, limits, index)) };
}

/** One fact. Facts of a random policy are named fact0, fact1, ... but for rare names that break careless objects. */
export function randomFact(choices: Choices, limits: PolicyLimits, index: number): IrFact {
  const hostile = ["__proto__", "constructor", 'a"];b`', "toString"];
  const id = choices.chance(4) ? `${choices.pick(hostile)}${index === 0 ? "" : index}` : `fact${index}`;
  const list = limits.lists !== false && choices.chance(22);
  const type = list ? randomList(choices, limits) : randomScalar(choices, limits);
  const act = type.kind === "boolean" && choices.chance(15);
  return {
    names: { id },
    type,
    ...(act ? { decidedBy: "bureau" } : {}),
    statedBy: "applicant",
    evidence: [],
    movement: "free",
  };
}

import type { CheckedCase, IrDecision, IrExpression, IrGiveArm, IrLimit, IrPolicy } from "@bylaw/ir";
import {
  checked,
  choiceOf,
  compare,
  constant,
  decision,
  fact,
  measured,
  number,
  policy,
  read,
  rule,
  yesNo,
} from "../policy-builder.ts";

export const grades = ["A", "B", "C", "D"] as const;
export type Grade = (typeof grades)[number];

/** What is known of an applicant; a missing key is not known. */
export interface Facts {
  readonly sound?: boolean;
  readonly penalised?: boolean;
  readonly takes_part?: boolean;
  readonly proposed?: Grade;
  readonly rank?: number;
}

export type Whole = Required<Facts>;

/** Values that an unknown fact is tried with. */
export const choices: { readonly [Name in keyof Whole]: readonly Whole[Name][] } = {
  sound: [true, false],
  penalised: [true, false],
  takes_part: [true, false],
  proposed: grades,
  rank: [1, 2, 3],
};

/** Gives a grade by arms, limits the best of them, and may ask for soundness first. */
export interface SmallRound {
  readonly rules: "none" | "hard" | "soft";
  readonly limits: readonly IrLimit[];
}

export const gradeType = choiceOf(...grades) as NonNullable<IrDecision["type"]>;
const ranks = measured("count", { least: "1", most: "3" });

export function limit(more: Partial<IrLimit> = {}): IrLimit {
  return {
    id: "11.limit",
    citation: { place: "article", number: "11" },
    values: ["A", "B"],
    cap: { kind: "share", value: constant(measured("percent"), "1/2") },
    order: read("rank"),
    direction: "ascending",
    rounding: "down",
    ties: "ask",
    else: { kind: "value", value: "C" },
    readings: [],
    ...more,
  };
}

function arm(id: string, value: IrExpression, when?: IrExpression): IrGiveArm {
  return { id, ...(when && { when }), gives: { kind: "value", value }, readings: [] };
}

export function policyOf({ rules, limits }: SmallRound): IrPolicy {
  const grade = decision(
    "grade",
    rules === "none" ? [] : [rule("4.sound", read("sound"), rules === "soft" ? { soft: true } : {})],
    {
      type: gradeType,
      value: {
        kind: "give",
        arms: [arm("16.1", constant(gradeType, "D"), read("penalised")), arm("11.1", read("proposed"))],
      },
      limits,
    },
  );
  const value: IrExpression = { kind: "value", decision: "grade", type: gradeType };
  const best = decision("best", [rule("14.best", compare(value, "=", constant(gradeType, "A"), gradeType))]);
  return policy({
    facts: [
      fact("sound", yesNo),
      fact("penalised", yesNo),
      fact("takes_part", yesNo),
      fact("proposed", gradeType),
      fact("rank", ranks),
      fact("score", number),
    ],
    decisions: [best, grade],
  });
}

export function caseOf(facts: Facts): CheckedCase {
  return checked(facts as CheckedCase["facts"]);
}

/** What an applicant can come to: an outcome and a value, or an outcome without one. */
export interface Result {
  readonly outcome: "met" | "not_met" | "at_discretion";
  readonly value?: Grade;
}

/** A grade, or nothing where it is left to the authority. */
type Standing = Grade | undefined;

/**
 * Every way in which a round of complete applicants can end, two-valued and by pairs: an applicant that is left to the
 * authority may or may not take a place, and one that is level at the edge may be put on either side.
 */
export function endings(round: SmallRound, applicants: readonly Whole[]): readonly (readonly Result[])[] {
  const first = applicants.map(({ penalised, proposed }): Standing => (penalised ? "D" : proposed));
  const status = applicants.map(({ sound }) => (round.rules === "none" || sound ? "met" : round.rules));
  const left = status.flatMap((each, index) => (each === "soft" ? [index] : []));
  const accepted = subsets(left);
  return accepted.flatMap((granted) => {
    const competes = status.map((each, index) => each === "met" || granted.includes(index));
    const ends = round.limits.reduce<readonly (readonly Standing[])[]>(
      (standings, each) => standings.flatMap((standing) => afterLimit(each, applicants, standing, competes, status)),
      [first],
    );
    return ends.map((standing) => standing.map((value, index) => resultOf(status[index] ?? "", value)));
  });
}

function resultOf(status: string, value: Standing): Result {
  if (status === "hard") return { outcome: "not_met" };
  if (value === undefined) return { outcome: "at_discretion" };
  return { outcome: status === "met" ? "met" : "at_discretion", value };
}

function afterLimit(
  each: IrLimit,
  applicants: readonly Whole[],
  standing: readonly Standing[],
  competes: readonly boolean[],
  status: readonly string[],
): readonly (readonly Standing[])[] {
  const places = placesFor(each, applicants);
  const holds = standing.map((value) => value !== undefined && each.values.includes(value));
  const key = (index: number): number => (each.direction === "ascending" ? 1 : -1) * (applicants[index]?.rank ?? 0);
  const elseValue: Standing = each.else?.kind === "value" ? (each.else.value as Grade) : undefined;
  const tied: number[] = [];
  const sure = standing.map((value, index) => {
    if (!holds[index] || status[index] === "hard") return value;
    const others = [...applicants.keys()].filter((other) => other !== index && holds[other] && competes[other]);
    const ahead = others.filter((other) => key(other) < key(index)).length;
    const level = others.filter((other) => key(other) === key(index)).length;
    if (each.ties === "in") return 1 + ahead <= places ? value : elseValue;
    if (1 + ahead + level <= places) return value;
    if (each.ties === "out" || 1 + ahead > places) return elseValue;
    tied.push(index);
    return elseValue;
  });
  return subsets(tied).map((kept) => sure.map((value, index) => (kept.includes(index) ? standing[index] : value)));
}

/** The places of a limit, in whole numbers. */
export function placesFor({ cap, where, rounding }: IrLimit, applicants: readonly Whole[]): number {
  const [above = 0, below = 1] = cap.value.kind === "constant" ? String(cap.value.value).split("/").map(Number) : [];
  if (cap.kind === "number") return above;
  const base = applicants.filter((applicant) => where === undefined || applicant.takes_part).length;
  const exact = (above * base) / below;
  return rounding === "up" ? Math.ceil(exact) : rounding === "down" ? Math.floor(exact) : Math.floor(exact + 0.5);
}

function subsets(of: readonly number[]): readonly (readonly number[])[] {
  return of.reduce<readonly (readonly number[])[]>((all, each) => all.flatMap((rest) => [rest, [...rest, each]]), [[]]);
}

/** Every way to fill what is not known of some applicants. */
export function completions(applicants: readonly Facts[]): readonly (readonly Whole[])[] {
  return applicants.reduce<readonly (readonly Whole[])[]>(
    (all, facts) => all.flatMap((rest) => wholes(facts).map((whole) => [...rest, whole])),
    [[]],
  );
}

function wholes(facts: Facts): readonly Whole[] {
  return (Object.keys(choices) as (keyof Whole)[]).reduce<readonly Facts[]>(
    (all, name) =>
      all.flatMap((rest) =>
        name in rest ? [rest] : choices[name].map((value): Facts => ({ ...rest, [name]: value })),
      ),
    [facts],
  ) as readonly Whole[];
}

/** Numbers that look random and are the same for one seed. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  below(count: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * count);
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  one<Entry>(of: readonly [Entry, ...Entry[]]): Entry {
    return of[this.below(of.length)] ?? of[0];
  }
}

/** A small round with few gaps, so that all completions can be tried. */
export function randomRound(dice: Dice): { readonly round: SmallRound; readonly applicants: readonly Facts[] } {
  const limits = Array.from({ length: dice.chance(25) ? 2 : 1 }, (_, index) => randomLimit(dice, index));
  const round: SmallRound = { rules: dice.one(["none", "none", "hard", "soft"]), limits };
  // Some rounds have no gaps: then it is ties that leave something open.
  let gaps = dice.chance(30) ? 4 : 0;
  const applicants = Array.from({ length: 1 + dice.below(5) }, (): Facts => {
    const whole = randomWhole(dice);
    const known = (Object.entries(whole) as [keyof Whole, never][]).filter(([name]) => {
      const asked =
        name === "sound" ? round.rules !== "none" : name !== "takes_part" || limits.some((each) => each.where);
      if (!asked || gaps >= 4 || !dice.chance(25)) return true;
      gaps++;
      return false;
    });
    return Object.fromEntries(known);
  });
  return { round, applicants };
}

function randomWhole(dice: Dice): Whole {
  return {
    sound: dice.chance(70),
    penalised: dice.chance(25),
    takes_part: dice.chance(70),
    proposed: dice.one(["A", "A", "B", "B", "C", "D"]),
    rank: dice.one([1, 2, 3]),
  };
}

function randomLimit(dice: Dice, index: number): IrLimit {
  const share = dice.chance(70);
  return limit({
    id: `11.limit.${index}`,
    values: index === 1 ? ["A"] : dice.one([["A", "B"], ["A"], ["A", "B", "C"]]),
    cap: share
      ? { kind: "share", value: constant(measured("percent"), dice.one(["1/2", "1/3", "2/5", "4/5"])) }
      : { kind: "number", value: constant(measured("count"), dice.one(["0", "1", "2", "3"])) },
    ...(dice.chance(40) && { where: read("takes_part") }),
    direction: dice.one(["ascending", "descending"]),
    rounding: dice.one(["up", "down", "nearest"]),
    ties: dice.one(["ask", "ask", "in", "out"]),
    else: dice.one([
      { kind: "value", value: "C" },
      { kind: "value", value: "D" },
      { kind: "leave", by: "city_bureau" },
    ]),
  });
}

import type {
  CheckedAct,
  CheckedCase,
  CheckedEvent,
  CheckedRecord,
  CheckedScalar,
  CheckedValue,
  EvaluationOptions,
  IrPolicy,
  IrType,
  NumberType,
} from "@bylaw/ir";
import * as fc from "fast-check";
import { Choices } from "./choices.ts";
import { naturalTexts } from "./random-constant.ts";
import { dayNumber, naturalDays } from "./random-days.ts";
import { madeUpEnvironment } from "./random-environment.ts";
import { boundOf } from "./random-policy.ts";
import { randomHistory } from "./random-title.ts";
import { naturalValues, wideValues } from "./random-types.ts";

/** A checked case and the options of the run that judges it. */
export interface RandomCase {
  readonly checked: CheckedCase;
  readonly options: EvaluationOptions;
}

/** How much of a case is left open. */
export interface CaseLimits {
  /** Percent of facts, fields and members that are not known; drawn anew for each case where not given. */
  readonly unknown?: number;
  /** Most records of a list; 3 where not given. */
  readonly records?: number;
  /** Acts are recorded; true where not given. */
  readonly acts?: boolean;
}

/** Cases as the door would let them through, for one policy: with unknowns, partial sets, records, acts, readings. */
export function randomCase(policy: IrPolicy, limits: CaseLimits = {}): fc.Arbitrary<RandomCase> {
  return fc
    .array(fc.noBias(fc.nat({ max: 0xffff_ffff >>> 1 })), { minLength: 20, maxLength: 90, size: "max" })
    .map((numbers) => buildCase(policy, new Choices(numbers), limits));
}

/** From one case to `most` of them, each made as `randomCase` makes it. */
export function randomCases(
  policy: IrPolicy,
  most: number,
  limits: CaseLimits = {},
): fc.Arbitrary<readonly RandomCase[]> {
  return fc.array(randomCase(policy, limits), { minLength: 1, maxLength: most, size: "max" });
}

/** The case that a sequence of choices stands for. */
export function buildCase(policy: IrPolicy, choices: Choices, limits: CaseLimits = {}): RandomCase {
  const unknown = limits.unknown ?? choices.pick([0, 0, 20, 50, 90]);
  const facts: Record<string, CheckedValue> = Object.create(null);
  for (const { names, type } of policy.facts) {
    if (choices.chance(unknown)) continue;
    facts[names.id] =
      type.kind === "list"
        ? choices.times(0, limits.records ?? 3, () => randomRecord(type.fields, choices, unknown))
        : randomScalarValue(type, choices, unknown);
  }
  const papers: Record<string, boolean> = Object.create(null);
  for (const { id } of policy.papers) if (!choices.chance(unknown)) papers[id] = choices.chance(50);
  const acts: Record<string, CheckedAct> = Object.create(null);
  if (limits.acts !== false && choices.chance(60)) addActs(policy, choices, acts);
  const readings: Record<string, string> = Object.create(null);
  for (const reading of policy.readings) {
    if (reading.type?.kind === "choice" && choices.chance(40))
      readings[reading.id] = choices.pick(reading.type.members).id;
  }
  const on = choices.pick(["2024-02-29", "2022-06-30", "2020-12-31", "2023-12-31"]);
  const histories = policy.titles === undefined ? {} : { histories: randomHistories(policy, choices, unknown, facts) };
  const environment = policy.calendar === undefined ? {} : { environment: madeUpEnvironment };
  return { checked: { facts, acts, papers, ...histories }, options: { on, readings, ...environment } };
}

function randomHistories(
  policy: IrPolicy,
  choices: Choices,
  unknown: number,
  facts: CheckedCase["facts"],
): NonNullable<CheckedCase["histories"]> {
  const histories: Record<string, readonly CheckedEvent[]> = Object.create(null);
  for (const title of policy.titles ?? []) {
    if (choices.chance(unknown / 2)) continue;
    const list = title.forEach === undefined ? undefined : facts[title.forEach.list];
    if (title.forEach !== undefined && list === undefined) continue;
    histories[title.names.id] = randomHistory(choices, title, unknown, Array.isArray(list) ? list.length : 0).filter(
      ({ record = 0 }) => !Array.isArray(list) || record < list.length,
    );
  }
  return histories;
}

function randomRecord(
  fields: readonly { readonly names: { readonly id: string }; readonly type: IrType }[],
  choices: Choices,
  unknown: number,
): CheckedRecord {
  const record: Record<string, CheckedScalar> = Object.create(null);
  for (const { names, type } of fields) {
    if (!choices.chance(unknown)) record[names.id] = randomScalarValue(type, choices, unknown);
  }
  return record;
}

function randomScalarValue(type: IrType, choices: Choices, unknown: number): CheckedScalar {
  switch (type.kind) {
    case "boolean":
      return choices.chance(50);
    case "number":
      return randomNumberValue(type, choices);
    case "date":
      return type.none && choices.chance(30) ? "none" : dayNumber(choices.pick(naturalDays)) + choices.below(3) - 1;
    case "choice": {
      const members = type.members.map(({ id }) => id);
      return choices.pick(type.none ? [...members, "none"] : members);
    }
    case "set": {
      const members = type.members.map(({ id }) => id);
      const must = choices.some(members);
      const may = members.filter((member) => must.includes(member) || choices.chance(unknown));
      return { must, may };
    }
    case "text":
      return choices.pick(naturalTexts).normalize("NFC");
    case "list":
      throw new Error("a list holds no lists");
    default:
      return type satisfies never;
  }
}

/** An exact decimal or fraction, scaled and cut to a whole number. */
export function scaled(text: string, scale: number): bigint {
  const [numerator = "0", denominator = "1"] = text.split("/");
  const [whole = "0", decimals = ""] = numerator.split(".");
  const units = BigInt(whole + decimals) * 10n ** BigInt(scale);
  return units / (10n ** BigInt(decimals.length) * BigInt(denominator));
}

function randomNumberValue(type: NumberType, choices: Choices): number | bigint {
  const least = type.least === undefined ? startOf(type) : scaled(type.least, type.scale);
  const most = type.most === undefined ? undefined : scaled(type.most, type.scale);
  const wide = most === undefined && choices.chance(3) && ["number", "count", "money"].includes(type.measure);
  const natural = choices.pick(wide ? wideValues : naturalValues[type.measure]);
  const step = BigInt(choices.pick([0, 0, 1, -1, 7]));
  let value = scaled(natural, type.scale) + step;
  if (least !== undefined && value < least) value = least;
  if (most !== undefined && value > most) value = most;
  const safe = value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= BigInt(Number.MIN_SAFE_INTEGER);
  return safe ? Number(value) : value;
}

function startOf(type: NumberType): bigint | undefined {
  return ["count", "area", "months", "days"].includes(type.measure) ? 0n : undefined;
}

function addActs(policy: IrPolicy, choices: Choices, acts: Record<string, CheckedAct>): void {
  for (const decision of policy.decisions) {
    for (const rule of decision.rules) {
      const open = rule.soft === true || rule.relaxations.length > 0;
      if (!choices.chance(open ? 60 : 10)) continue;
      const bound = boundOf(rule);
      const floor = decision.relaxations.some((entry) => entry.rules.includes(rule.id) && entry.to !== undefined);
      const outcome = choices.pick(["accepted", "refused"] as const);
      const valued = outcome === "accepted" && bound?.kind === "number" && floor && choices.chance(60);
      acts[rule.id] = {
        outcome,
        ...(valued && bound?.kind === "number" ? { value: randomNumberValue(bound, choices) } : {}),
        by: "bureau",
        on: "2020-01-01",
      };
    }
  }
}

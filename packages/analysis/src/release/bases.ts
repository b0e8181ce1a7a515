import { dayText, parseDay } from "@bylaw/evaluate";
import type { CompiledPolicy, HostCase, IrPolicy } from "@bylaw/ir";
import type { Trial } from "./trial.ts";

/**
 * What the authors of both versions wrote down of applicants: nothing known, the samples, the scenarios on their days and
 * readings (a round gives one case an applicant). Facts are named by their ids.
 */
export function writtenTrials(versions: readonly CompiledPolicy[], on: string): readonly Trial[] {
  const blank: Trial = { name: "", on, case: { facts: {} }, varied: [] };
  const written = versions.flatMap(({ policy, samples, scenarios }): readonly Trial[] => [
    ...samples.map(({ id, case: given }) => ({ name: id, on, case: withIds(given, policy), varied: [] })),
    ...scenarios.flatMap(({ name, case: given, cohort, on: day = on, readings }) =>
      (cohort ?? [{ id: "", case: given }]).map(({ id, case: one }) => ({
        name: id === "" ? name : `${name}: ${id}`,
        on: day,
        ...(readings !== undefined && { readings }),
        case: withIds(one, policy),
        varied: [],
      })),
    ),
  ]);
  return [blank, ...written];
}

/** A fact may be given by any of its names; one that is varied must not stand there twice. */
function withIds(given: HostCase, { facts }: IrPolicy): HostCase {
  const ids = new Map(
    facts.flatMap(({ names: { id, en, zh } }) =>
      [id, en, zh].flatMap((name) => (name === undefined ? [] : [[name, id]])),
    ) as [string, string][],
  );
  const named = Object.entries(given.facts).map(([name, value]) => [ids.get(name.normalize("NFC")) ?? name, value]);
  return { ...given, facts: Object.fromEntries(named) as HostCase["facts"] };
}

/** First and last days of both versions and of their rules, each with the day before and after it. */
export function turningDays(versions: readonly CompiledPolicy[]): readonly string[] {
  const days = versions.flatMap(({ policy: { force, decisions } }) => [
    ...(force.kind === "from" ? [force] : []),
    ...decisions.flatMap(({ rules, relaxations }) => [...rules, ...relaxations]),
  ]);
  const found = new Set<number>();
  for (const { from, until } of days) {
    for (const day of [from, until].map((text) => parseDay(text ?? ""))) {
      if (day !== undefined) for (const near of [day - 1, day, day + 1]) found.add(near);
    }
  }
  return [...found].sort((a, b) => a - b).map(dayText);
}

/** A case on each of the days, and under each member of each reading that both versions let one switch. */
export function turnedTrials(bases: readonly Trial[], versions: readonly CompiledPolicy[]): readonly Trial[] {
  const days = turningDays(versions);
  const [first, ...others] = versions.map(({ policy }) => membersOfReadings(policy));
  const shared = [...(first ?? [])].filter((pair) => others.every((each) => each.has(pair)));
  return bases.flatMap((base) => [
    ...days.map((on) => ({ ...base, on })),
    ...shared.map((pair) => {
      const [id = "", member = ""] = pair.split("=");
      return { ...base, readings: { ...base.readings, [id]: member } };
    }),
  ]);
}

function membersOfReadings({ readings }: IrPolicy): ReadonlySet<string> {
  return new Set(
    readings.flatMap(({ id, type }) =>
      type?.kind === "choice" ? type.members.map((member) => `${id}=${member.id}`) : [],
    ),
  );
}

import type { DecisionResult, RoundDetermination } from "@bylaw/ir";
import { describe, expect, test } from "vitest";
import { evaluateRound } from "../../src/determinations/evaluate-round.ts";
import {
  caseOf,
  choices,
  completions,
  Dice,
  endings,
  type Facts,
  placesFor,
  policyOf,
  type Result,
  randomRound,
  type SmallRound,
  type Whole,
} from "./small-rounds.ts";

/** How many rounds each law is tried on; `BYLAW_RUNS` asks for more. */
const runs = 10 * Number(process.env["BYLAW_RUNS"] ?? 120);

function determine(round: SmallRound, applicants: readonly Facts[]): RoundDetermination {
  const seats = applicants.map((facts, index) => ({ id: `firm_${index}`, case: caseOf(facts) }));
  return evaluateRound(policyOf(round), { applicants: seats }, { on: "2024-01-01" });
}

function gradesOf(round: RoundDetermination): readonly DecisionResult[] {
  return round.applicants.flatMap(({ determination }) => determination.decisions["grade"] ?? []);
}

/** By applicant, every result that some completion ends with. */
function resultsOf(round: SmallRound, ways: readonly (readonly Whole[])[]): readonly (readonly Result[])[] {
  const ends = ways.flatMap((way) => endings(round, way));
  return (ways[0] ?? []).map((_, index) => {
    const distinct = new Map(ends.flatMap((end) => end[index] ?? []).map((end) => [JSON.stringify(end), end]));
    return [...distinct.values()];
  });
}

function expectSound(grade: DecisionResult, results: readonly Result[], shown: string): void {
  const { outcome, value = {} } = grade;
  for (const result of results) {
    if (outcome !== "undecided") expect(result.outcome, shown).toBe(outcome);
    if (value.known !== undefined) expect(result, shown).toEqual({ outcome: "met", value: value.known });
    if (result.outcome === "not_met") continue;
    if (value.provisional !== undefined) expect(result.value, shown).toBe(value.provisional);
    if (value.possible && result.value) expect(value.possible, shown).toContain(result.value);
    expect(value.withheld, shown).toBeUndefined();
  }
  const reasons = grade.needs.length + grade.awaits.length + grade.errors.length;
  expect(outcome === "undecided" ? reasons > 0 : outcome === "at_discretion" || reasons === 0, shown).toBe(true);
}

describe(`${runs} random rounds of up to five applicants`, () => {
  test("what is decided is so in every completion, and undecided only what two of them differ in", () => {
    const dice = new Dice(20_231_107);
    const seen = { undecided: 0, tied: 0, met: 0, not_met: 0, at_discretion: 0 };
    for (let run = 0; run < runs; run++) {
      const { round, applicants } = randomRound(dice);
      const shown = JSON.stringify({ round, applicants });
      const results = resultsOf(round, completions(applicants));
      for (const [index, grade] of gradesOf(determine(round, applicants)).entries()) {
        const possible = results[index] ?? [];
        seen[grade.outcome]++;
        if (grade.awaits.includes("@tie")) seen.tied++;
        expectSound(grade, possible, `${index} of ${shown}`);
        // One limit and nobody left to the authority: then what all completions agree in is found.
        if (round.limits.length > 1 || round.rules === "soft") continue;
        if (grade.outcome === "undecided") expect(possible.length, `${index} of ${shown}`).toBeGreaterThan(1);
        const values = new Set(possible.map(({ value }) => value).filter((value) => value !== undefined));
        if (grade.value?.possible) expect(new Set(grade.value.possible), `${index} of ${shown}`).toEqual(values);
      }
    }
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(runs / 50);
  });

  test("complete rounds end as by pairs, and a cap holds where ties are asked about or out", () => {
    const dice = new Dice(7);
    for (let run = 0; run < runs / 3; run++) {
      const { round, applicants } = randomRound(dice);
      const [whole = []] = completions(applicants);
      const grades = gradesOf(determine(round, whole));
      const results = resultsOf(round, [whole]);
      for (const [index, grade] of grades.entries()) {
        const [only, ...more] = results[index] ?? [];
        const known = more.length === 0;
        const shown = `${index} of ${JSON.stringify({ round, whole })}`;
        if (known && round.rules !== "soft" && round.limits.length === 1) {
          expect({ outcome: grade.outcome, value: grade.value?.known }, shown).toEqual({ ...only, value: only?.value });
        }
        expectSound(grade, results[index] ?? [], shown);
      }
      const [limit] = round.limits;
      if (limit === undefined || limit.ties === "in" || round.limits.length > 1) continue;
      const kept = grades.filter(({ value }) => value?.known !== undefined && limit.values.includes(value.known));
      const fromElse = limit.else?.kind === "value" && limit.values.includes(limit.else.value);
      if (!fromElse) expect(kept.length).toBeLessThanOrEqual(placesFor(limit, whole));
    }
  });

  test("a further fact changes nothing that is decided, and leaves fewer values possible", () => {
    const dice = new Dice(99);
    for (let run = 0; run < runs / 3; run++) {
      const { round, applicants } = randomRound(dice);
      const before = gradesOf(determine(round, applicants));
      const ways = completions(applicants);
      const way = ways[dice.below(ways.length)] ?? [];
      const more = applicants.map((facts, index) => (dice.chance(50) ? (way[index] ?? facts) : facts));
      for (const [index, later] of gradesOf(determine(round, more)).entries()) {
        const shown = `${index} of ${JSON.stringify({ round, applicants, more })}`;
        const earlier = before[index];
        if (earlier?.outcome !== "undecided") expect(later.outcome, shown).toBe(earlier?.outcome);
        if (earlier?.value?.known !== undefined) expect(later.value?.known, shown).toBe(earlier.value.known);
        const possible =
          later.value?.possible ?? [later.value?.known ?? later.value?.provisional].flatMap((each) => each ?? []);
        if (earlier?.value?.possible)
          expect(earlier.value.possible, shown).toEqual(expect.arrayContaining([...possible]));
      }
    }
  });

  test("the order in which applicants are handed in is free", () => {
    const dice = new Dice(5);
    for (let run = 0; run < runs / 3; run++) {
      const { round, applicants } = randomRound(dice);
      const one = gradesOf(determine(round, applicants));
      const other = gradesOf(determine(round, applicants.toReversed()));
      expect(other.toReversed()).toEqual(one);
    }
  });

  test("a fact of one's own that can change what one gets is asked for", () => {
    const dice = new Dice(41);
    let asked = 0;
    for (let run = 0; run < runs / 3; run++) {
      const { round, applicants } = randomRound(dice);
      const ways = completions(applicants);
      const ends = new Map(ways.map((way) => [JSON.stringify(way), endings(round, way)]));
      for (const [index, grade] of gradesOf(determine(round, applicants)).entries()) {
        if (grade.outcome !== "undecided") continue;
        for (const name of Object.keys(choices) as (keyof Whole)[]) {
          if (name in (applicants[index] ?? {}) || !matters(ways, ends, index, name)) continue;
          asked++;
          expect(grade.needs, `${index} of ${JSON.stringify({ round, applicants })}`).toContain(name);
        }
      }
    }
    expect(asked).toBeGreaterThan(runs / 30);
  });
});

/** Whether two completions that differ only in one fact of one applicant end differently for that applicant. */
function matters(
  ways: readonly (readonly Whole[])[],
  ends: ReadonlyMap<string, ReturnType<typeof endings>>,
  index: number,
  name: keyof Whole,
): boolean {
  const seen = new Map<string, string>();
  return ways.some((way) => {
    const others = JSON.stringify(way.map((whole, at) => (at === index ? { ...whole, [name]: null } : whole)));
    const results = new Set(ends.get(JSON.stringify(way))?.map((end) => JSON.stringify(end[index])));
    const text = [...results].sort().join();
    const earlier = seen.get(others) ?? text;
    seen.set(others, earlier);
    return earlier !== text;
  });
}

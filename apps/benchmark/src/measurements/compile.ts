import { type Figure, figure } from "../measurement.ts";
import { cities, compilationOf } from "../policies/cities.ts";
import { medianOf } from "../timing.ts";

const warmUps = 15;
const rounds = 9;
const mostOfAll = 60;

/**
 * A city: from nothing to its compiled policy, in a process that has compiled nothing yet. "all": the five measures one
 * after another, again and again, in turns as they are tested and as a host needs them that only evaluates.
 */
export async function measure(part: string): Promise<readonly Figure[]> {
  const started = performance.now();
  const bylaw = await import("bylaw");
  const imported = performance.now();
  if (part !== "all") {
    const input = compilationOf(part, bylaw);
    const read = performance.now();
    if (bylaw.compile(input).compiled === undefined) throw new Error(`${part} does not compile`);
    return [
      figure("compiler loaded", "milliseconds", imported - started),
      figure(`${part}, first time`, "milliseconds", performance.now() - read),
    ];
  }
  const inputs = cities.map((city) => [city, compilationOf(city, bylaw)] as const);
  const times = new Map<string, number[]>(cities.map((city) => [city, []]));
  const withoutScenarios: number[] = [];
  for (let round = 0; round < warmUps + rounds; round++) {
    for (const [city, input] of inputs) {
      const before = performance.now();
      bylaw.compile(input);
      if (round >= warmUps) times.get(city)?.push(performance.now() - before);
    }
    const before = performance.now();
    for (const [, input] of inputs) bylaw.compile({ ...input, scenarios: "unread" });
    if (round >= warmUps) withoutScenarios.push(performance.now() - before);
  }
  const sums = Array.from({ length: rounds }, (_, round) =>
    [...times.values()].reduce((sum, each) => sum + (each[round] ?? Number.NaN), 0),
  );
  return [
    ...[...times].map(([city, each]) => figure(`${city}, warm`, "milliseconds", medianOf(each))),
    figure("all five measures, warm", "milliseconds", medianOf(sums), mostOfAll),
    figure("all five measures without their scenarios, warm", "milliseconds", medianOf(withoutScenarios), mostOfAll),
  ];
}

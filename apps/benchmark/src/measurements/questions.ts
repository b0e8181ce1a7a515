import type { IrType } from "@bylaw/ir";
import { dayOfJudging, imported, written } from "../built.ts";
import { type Figure, figure } from "../measurement.ts";
import { sourcesOf } from "../policies/cities.ts";
import { compiledCity } from "../policies/compiled.ts";
import { medianOf } from "../timing.ts";

const rounds = 25;
const warmUps = 10;
/** A form asks at each answer; what takes longer is felt. */
const mostMilliseconds = 10;
const day = { on: dayOfJudging };

/** Some value of a fact that every door takes. */
function someValue(type: IrType): unknown {
  switch (type.kind) {
    case "boolean":
      return true;
    case "number": {
      const { measure, least, most } = type;
      if (measure === "months") return "P36M";
      if (measure === "days") return "P30D";
      if (measure === "percent") return "90%";
      if (measure === "year") return 2023;
      return Math.min(Math.max(100, Number(least ?? 0)), Number(most ?? 100));
    }
    case "date":
      return "2020-01-01";
    case "choice":
      return type.members[0]?.id;
    case "set":
      return type.members.map(({ id }) => id);
    case "text":
      return "some name";
    case "list":
      return [];
    default:
      return type satisfies never;
  }
}

/** What to ask next in the built measure of Ningbo, with fewer and fewer facts open. */
export async function measure(): Promise<readonly Figure[]> {
  const compiled = compiledCity("ningbo");
  const { index } = await imported(written(compiled, sourcesOf("ningbo")));
  const facts = compiled.policy.facts.filter(({ decidedBy }) => decidedBy === undefined);
  const known = facts.map(({ names, type }) => [names.id, someValue(type)] as const);
  const asks = (given: readonly (readonly [string, unknown])[]): boolean =>
    index.nextQuestion({ facts: Object.fromEntries(given) }, day).question !== undefined;
  const without = (place: number) => known.filter((_, other) => other !== place);
  const missing = known.findIndex((_, place) => asks(without(place)));
  const cases = [
    ["no fact known", []],
    ["half of the facts known", known.slice(0, known.length >> 1)],
    ["all facts known but one", without(missing)],
  ] as const;
  return cases.map(([name, given]): Figure => {
    if (!asks(given)) throw new Error(`nothing is asked with ${name}`);
    const input = { facts: Object.fromEntries(given) };
    const times = Array.from({ length: warmUps + rounds }, () => {
      const started = performance.now();
      index.nextQuestion(input, day);
      return performance.now() - started;
    });
    return figure(`\`nextQuestion\`, ${name}`, "milliseconds", medianOf(times.slice(warmUps)), mostMilliseconds);
  });
}

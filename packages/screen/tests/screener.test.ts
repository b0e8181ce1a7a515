import { readCase } from "@bylaw/evaluate";
import type { EvaluationOptions, IrPolicy, Screening } from "@bylaw/ir";
import {
  type Applicant,
  buildCase,
  buildPolicy,
  Choices,
  columnsOf,
  type PolicyLimits,
  readStart,
} from "@bylaw/testkit";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { makeScreenerInBlocks, screenInBlocks } from "../src/screen.ts";
import { measures } from "./repository-measures.ts";

const block = 5;

const kinds: Readonly<Record<string, readonly [PolicyLimits, runs: number]>> = {
  "conditions, arms, lists and dates": [{}, 60],
  "values, records, tables, working days and functions": [{ values: true }, 40],
  "titles of unknown histories": [{ titles: true, small: true, facts: 3, rules: 3, depth: 2 }, 20],
};

/** How many columns of the second screening are the arrays of the first. */
function shared(one: Screening, other: Screening): number {
  const arrays = (of: Screening): readonly Uint8Array[] =>
    Object.values(of.decisions).flatMap(({ outcomes, rules }) => [outcomes, ...Object.values(rules)]);
  const known = new Set(arrays(one));
  return arrays(other).filter((array) => known.has(array)).length;
}

const numbers = (fewest: number, most: number): fc.Arbitrary<number[]> =>
  fc.array(fc.noBias(fc.nat({ max: 0x7fff_ffff })), { minLength: fewest, maxLength: most, size: "max" });

test.each(Object.entries(kinds))(
  "what is kept from other texts changes nothing: %s",
  { timeout: 240_000 },
  (_, [limits, runs]) => {
    let kept = 0;
    const property = fc.property(
      numbers(40, 400),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 0x7fff_ffff })), { minLength: 1, maxLength: 3 }),
      numbers(4 * 45, 8 * 45),
      (from, edits, casesFrom) => {
        const policy = buildPolicy(new Choices(from), limits);
        const applicants: Applicant[] = [];
        let options: EvaluationOptions = { on: "2024-02-29" };
        for (let at = 0; at + 45 <= casesFrom.length; at += 45) {
          const made = buildCase(policy, new Choices(casesFrom.slice(at, at + 45)), { acts: false });
          applicants.push({ facts: made.checked.facts, papers: made.checked.papers });
          options = made.options;
        }
        const columns = columnsOf(policy, applicants);
        const screener = makeScreenerInBlocks(columns, block);
        let last = screener.screen(policy, options);
        for (const [at, number] of edits) {
          const edited = buildPolicy(new Choices(from.with(at % from.length, number)), limits);
          const found = screener.screen(edited, options);
          expect(found).toEqual(screenInBlocks(edited, columns, options, block));
          kept += shared(last, found);
          last = found;
        }
        expect(screener.screen(policy, options)).toEqual(screenInBlocks(policy, columns, options, block));
        const tomorrow = { ...options, on: "2024-03-01" };
        expect(screener.screen(policy, tomorrow)).toEqual(screenInBlocks(policy, columns, tomorrow, block));
      },
    );
    const start = readStart(process.env["BYLAW_SEED"], 20_211_104);
    fc.assert(property, { ...start, numRuns: runs, endOnFailure: true });
    if (start.path === undefined) expect(kept).toBeGreaterThan(20);
  },
);

/** The policy with one number, the n-th, raised by one; nothing where there are not so many. */
function withNumber(policy: IrPolicy, wanted: number): IrPolicy | undefined {
  let place = 0;
  const changed = JSON.parse(JSON.stringify(policy), (_, value: unknown) => {
    if (value === null || typeof value !== "object" || !("kind" in value) || !("value" in value)) return value;
    if (value.kind !== "constant" || !/^[0-9]+$/.test(String(value.value)) || place++ !== wanted) return value;
    return { ...value, value: String(Number(value.value) + 1) };
  }) as IrPolicy;
  return place > wanted ? changed : undefined;
}

test.each(measures)("an edit of one number leaves most columns as they stand: %s", (_, compiled) => {
  const { policy, scenarios, environment } = compiled;
  const options = { on: "2024-06-20", ...(environment && { environment }) };
  const columns = columnsOf(
    policy,
    scenarios.slice(0, 60).map(({ case: host }): Applicant => {
      const facts = readCase(policy, host, options).case?.facts ?? {};
      return { facts, ...(host.history && { history: host.history }) };
    }),
  );
  const screener = makeScreenerInBlocks(columns, 16);
  const before = screener.screen(policy, options);
  expect(before).toEqual(screenInBlocks(policy, columns, options, 16));
  const all = shared(before, screener.screen(structuredClone(policy), options));
  let kept = 0;
  let edits = 0;
  for (let place = 0; ; place += 4) {
    const edited = withNumber(policy, place);
    if (edited === undefined) break;
    const found = screener.screen(edited, options);
    expect(found).toEqual(screenInBlocks(edited, columns, options, 16));
    kept += shared(before, found);
    edits++;
    screener.screen(policy, options);
  }
  expect(edits).toBeGreaterThanOrEqual(3);
  expect(kept / (edits * all)).toBeGreaterThan(0.7);
});

test("functions of a plugin are not taken for others of the same name", () => {
  const compiled = measures.find(([id]) => id === "ningbo")?.[1];
  if (compiled === undefined) throw new Error("Ningbo is a measure of this repository");
  const { policy, environment } = compiled;
  const columns = columnsOf(policy, [{ facts: {} }]);
  const screener = makeScreenerInBlocks(columns, block);
  const withFunctions = (): EvaluationOptions => ({ on: "2024-06-20", environment: { ...environment, functions: {} } });
  const [one, same] = [withFunctions(), withFunctions()];
  const first = screener.screen(policy, one);
  expect(shared(first, screener.screen(policy, one))).toBeGreaterThan(0);
  expect(shared(first, screener.screen(policy, same))).toBe(0);
});

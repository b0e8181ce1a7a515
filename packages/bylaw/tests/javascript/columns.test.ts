import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as vm from "node:vm";
import { evaluate, functionsOf, readCase } from "@bylaw/evaluate";
import type { CheckedCase, CheckedRecord, Columns, EvaluationOptions, IrPolicy } from "@bylaw/ir";
import { outcomeCodes } from "@bylaw/ir";
import { toModules } from "@bylaw/targets";
import { buildCase, buildPolicy, Choices, columnsOf, type PolicyLimits, readStart } from "@bylaw/testkit";
import * as fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { compileMeasure, measures } from "../installed-policies.ts";
import { filesOf, importBuilt } from "./built-package.ts";

type Screen = (
  columns: Columns,
  options: EvaluationOptions & { readonly call: unknown },
  into?: Readonly<Record<string, Uint8Array>>,
) => { readonly decisions: Readonly<Record<string, { readonly outcomes: Uint8Array }>> };

/** The `screenWith` of the modules that a policy becomes, run as one script. */
function screenOf(policy: IrPolicy): Screen {
  const { evaluator, answers, columns } = toModules(policy);
  const bare = (source: string): string => source.replaceAll(/^(?:import\{|export\{).*$|^export /gm, "");
  const scope = (source: string, result: string): string => `(()=>{${bare(source)}\nreturn ${result}})()`;
  const judged = `${bare(evaluator)};const{encode,prepare}=${scope(answers, "{encode,prepare}")};`;
  return vm.runInThisContext(`(()=>{"use strict";${judged}return ${scope(columns, "screenWith")}})()`) as Screen;
}

/** Every outcome of a screening that is not the one that the interpreter gives the applicant. */
function disagreements(
  policy: IrPolicy,
  applicants: readonly CheckedCase[],
  options: EvaluationOptions,
  seen: Map<string, number>,
): readonly string[] {
  const { decisions } = screenOf(policy)(columnsOf(policy, applicants), {
    ...options,
    call: functionsOf(policy, options),
  });
  return applicants.flatMap((applicant, place) =>
    Object.entries(evaluate(policy, applicant, options).decisions).flatMap(([id, { outcome }]) => {
      const got = outcomeCodes[decisions[id]?.outcomes[place] ?? -1];
      seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
      return outcome === got ? [] : [`${place}: ${id}: ${outcome} expected, ${got} found`];
    }),
  );
}

/** The facts without numbers that no column holds. */
function narrow<Facts extends CheckedCase["facts"] | CheckedRecord>(facts: Facts): Facts {
  const kept = Object.entries(facts).filter(([, value]) => typeof value !== "bigint");
  const values = kept.map(([id, value]) => [id, Array.isArray(value) ? value.map(narrow) : value] as const);
  return Object.assign(Object.create(null), Object.fromEntries(values)) as Facts;
}

/** Constructs that a policy of the plain kind does not have, and how many policies of each are tried. */
const kinds: Readonly<Record<string, readonly [PolicyLimits, policies: number]>> = {
  "conditions, arms, lists and dates": [{}, 130],
  "small policies": [{ small: true, facts: 5, rules: 4, depth: 2 }, 130],
  "values, records and tables": [{ values: true }, 40],
  "titles of unknown histories": [{ titles: true, small: true, facts: 3, rules: 3, depth: 2 }, 30],
};
const perApplicant = 45;
const numbers = (fewest: number, most: number): fc.Arbitrary<number[]> =>
  fc.array(fc.noBias(fc.nat({ max: 0x7fff_ffff })), { minLength: fewest, maxLength: most, size: "max" });

describe("generated verdicts over columns", () => {
  test.each(Object.entries(kinds))("are those of each applicant: %s", { timeout: 60_000 }, (_, [limits, runs]) => {
    const seen = new Map<string, number>();
    const property = fc.property(
      numbers(40, 700),
      numbers(5 * perApplicant, 12 * perApplicant),
      (forPolicy, forCases) => {
        const policy = buildPolicy(new Choices(forPolicy), limits);
        const applicants: CheckedCase[] = [];
        let options: EvaluationOptions = { on: "2024-02-29" };
        for (let at = 0; at + perApplicant <= forCases.length; at += perApplicant) {
          const made = buildCase(policy, new Choices(forCases.slice(at, at + perApplicant)), { acts: false });
          applicants.push({ facts: narrow(made.checked.facts), papers: made.checked.papers, acts: {} });
          options = made.options;
        }
        expect(disagreements(policy, applicants, options, seen)).toEqual([]);
      },
    );
    const start = readStart(process.env["BYLAW_SEED"], 20_211_104);
    fc.assert(property, { ...start, numRuns: runs, endOnFailure: true });
    if (start.path !== undefined) return;
    for (const outcome of ["met", "not_met", "undecided"]) expect(seen.get(outcome) ?? 0, outcome).toBeGreaterThan(20);
  });
});

const folder = mkdtempSync(join(tmpdir(), "bylaw-columns-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(measures)("the columns of the built $manifest.id", (plugin) => {
  test("are judged as the interpreter judges the cases of all scenarios", { timeout: 60_000 }, async () => {
    const measure = compileMeasure(plugin).compiled;
    if (measure === undefined) throw new Error("the measure does not compile");
    const { policy, environment = {}, scenarios } = measure;
    const built = join(folder, plugin.manifest.id);
    await importBuilt(built, filesOf(measure, plugin.files));
    const { screen } = (await import(pathToFileURL(join(built, "columns.js")).href)) as { readonly screen: Screen };
    let compared = 0;
    for (const { name, case: given, on = "2024-01-01", readings = {}, cohort } of scenarios) {
      if (cohort !== undefined) continue;
      const { steps: _steps, acts: _acts, ...asked } = given;
      const options = { on, readings, environment };
      const checked = readCase(policy, asked, options).case;
      if (checked === undefined) continue;
      // Nothing is known of titles held per record; histories of others are in columns in the words of the host.
      const perRecord = (policy.titles ?? []).some(({ forEach }) => forEach !== undefined);
      const { histories, ...withoutHistories } = checked;
      const seen = perRecord || histories === undefined ? withoutHistories : checked;
      const history = perRecord ? {} : (asked.history ?? {});
      const applicant = { facts: checked.facts, papers: checked.papers, history };
      const { decisions } = screen(columnsOf(policy, [applicant]), { ...options, call: functionsOf(policy, options) });
      for (const [id, { outcome }] of Object.entries(evaluate(policy, seen, options).decisions)) {
        expect([name, id, outcomeCodes[decisions[id]?.outcomes[0] ?? -1]]).toEqual([name, id, outcome]);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(20);
  });

  test("are written into arrays of the caller, as far as there are applicants", async () => {
    const { screen } = (await import(pathToFileURL(join(folder, plugin.manifest.id, "columns.js")).href)) as {
      readonly screen: Screen;
    };
    const options = { on: "2024-06-20", call: undefined };
    const columns = { size: 2, ids: ["a", "b"], facts: {} };
    const made = screen(columns, options).decisions;
    const into = Object.fromEntries(Object.keys(made).map((id) => [id, new Uint8Array(3).fill(9)]));
    for (const day of [options.on, "1999-01-01"]) {
      const { decisions } = screen(columns, { ...options, on: day }, into);
      const fresh = screen(columns, { ...options, on: day }).decisions;
      for (const [id, { outcomes }] of Object.entries(decisions)) {
        expect(outcomes).toBe(into[id]);
        expect([id, ...outcomes]).toEqual([id, ...(fresh[id]?.outcomes ?? []), 9]);
      }
    }
  });
});

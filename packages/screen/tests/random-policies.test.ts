import type { EvaluationOptions } from "@bylaw/ir";
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
import { screenInBlocks } from "../src/screen.ts";
import { disagreements } from "./disagreements.ts";

/** Constructs that a policy of the plain kind does not have, and how many policies of each are tried. */
const kinds: Readonly<Record<string, readonly [PolicyLimits, policies: number]>> = {
  "conditions, arms, lists and dates": [{}, 110],
  "values, records, tables, working days and functions": [{ values: true }, 60],
  "values over few facts": [{ values: true, small: true, facts: 4, rules: 3, depth: 2 }, 60],
  "titles of unknown histories": [{ titles: true, small: true, facts: 3, rules: 3, depth: 2 }, 30],
  "limits that await a round": [{ rounds: true, small: true, facts: 4, rules: 2, depth: 2 }, 40],
};

/** Numbers behind one applicant. */
const perApplicant = 45;
/** So few that a handful of applicants are several blocks. */
const block = 5;

const numbers = (fewest: number, most: number): fc.Arbitrary<number[]> =>
  fc.array(fc.noBias(fc.nat({ max: 0x7fff_ffff })), { minLength: fewest, maxLength: most, size: "max" });

test.each(Object.entries(kinds))(
  "a screening is what the interpreter gives each applicant: %s",
  { timeout: 240_000 },
  (_, [limits, runs]) => {
    const seen = new Map<string, number>();
    let applicantsSeen = 0;
    let interpreted = 0;
    const property = fc.property(
      numbers(40, 700),
      numbers(5 * perApplicant, 12 * perApplicant),
      (policyFrom, casesFrom) => {
        const policy = buildPolicy(new Choices(policyFrom), limits);
        const applicants: Applicant[] = [];
        let options: EvaluationOptions = { on: "2024-02-29" };
        for (let at = 0; at + perApplicant <= casesFrom.length; at += perApplicant) {
          const choices = new Choices(casesFrom.slice(at, at + perApplicant));
          const made = buildCase(policy, choices, { acts: false });
          applicants.push({ facts: made.checked.facts, papers: made.checked.papers });
          options = made.options;
        }
        const columns = columnsOf(policy, applicants);
        const screening = screenInBlocks(policy, columns, options, block);
        applicantsSeen += columns.size;
        interpreted += screening.interpreted;
        expect(disagreements(policy, columns, options, screening, seen)).toEqual([]);
      },
    );
    const start = readStart(process.env["BYLAW_SEED"], 20_211_104);
    fc.assert(property, { ...start, numRuns: runs, endOnFailure: true });
    if (start.path !== undefined) return;
    // Agreement says little where the interpreter was asked, or where all answers are of one kind.
    expect(interpreted / applicantsSeen).toBeLessThan(0.3);
    for (const status of ["met", "not_met", "undecided", "at_discretion", "not_applicable"]) {
      expect(seen.get(status) ?? 0, status).toBeGreaterThan(20);
    }
  },
);

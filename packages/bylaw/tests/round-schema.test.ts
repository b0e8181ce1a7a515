import { canonicalJson, determinationSchema, roundDeterminationSchema } from "@bylaw/ir";
import { buildRound, Choices, randomPolicy } from "@bylaw/testkit";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate, evaluateRound } from "../src/index.ts";

type Check = ReturnType<Ajv2020["compile"]>;

function checkOf(schema: object): Check {
  return new Ajv2020({ strict: true, allErrors: true }).compile(schema);
}

const validate = checkOf(determinationSchema);
const validateRound = checkOf(roundDeterminationSchema);

/** What a schema holds against something after a journey through JSON. */
function faultsOf(check: Check, of: unknown): unknown {
  return check(JSON.parse(canonicalJson(of))) ? [] : check.errors;
}

describe("the schemas", () => {
  it("fit values, records, titles, duties, procedures and rounds", () => {
    const policies = fc.boolean().chain((rounds) => randomPolicy({ values: true, titles: true, rounds }));
    const numbers = fc.array(fc.noBias(fc.nat({ max: 0x7fff_ffff })), { minLength: 100, maxLength: 300, size: "max" });
    const seen = new Set<string>();
    fc.assert(
      fc.property(policies, numbers, (policy, drawn) => {
        const { round, options } = buildRound(policy, new Choices(drawn));
        for (const { case: checked } of round.applicants) {
          const determination = evaluate(policy, checked, options);
          for (const key of canonicalJson(determination).matchAll(/"([a-zA-Z]+)":/g)) seen.add(key[1] ?? "");
          expect(faultsOf(validate, determination)).toEqual([]);
        }
        expect(faultsOf(validateRound, evaluateRound(policy, round, options))).toEqual([]);
      }),
      { numRuns: 200, seed: 14 },
    );
    const parts = ["known", "withheld", "provisional", "between", "possible", "addends", "records", "titles", "limits"];
    expect(parts.filter((part) => !seen.has(part))).toEqual([]);
  });

  it("ask for one of the ways in which a value stands, and no more", () => {
    const definitions = determinationSchema["$defs"] as Readonly<Record<string, object>>;
    const value = checkOf({ ...definitions["value"], $defs: definitions });
    expect(value({ measure: "choice", known: "A" })).toBe(true);
    expect(value({ measure: "choice", open: true, possible: ["A"] })).toBe(true);
    expect(value({ measure: "choice" })).toBe(false);
    expect(value({ measure: "choice", known: "A", open: true })).toBe(false);
  });
});

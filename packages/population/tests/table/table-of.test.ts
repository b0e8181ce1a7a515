import * as fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { populate, readTable, rowsOf, tableOf } from "../../src/index.ts";
import { policyOf, specOf } from "../installed-policies.ts";
import { sample } from "../sample.ts";

describe.each(["ningbo", "kunming"])("the population of %s, written and read again", (city) => {
  const policy = policyOf(city);
  const columns = populate(policy, specOf(city), { size: 150 });

  test.each(["csv", "json"] as const)("as %s it is the same", (format) => {
    const again = readTable(policy, tableOf(policy, columns, format), format);
    expect([again.problems, again.refused]).toEqual([[], 0]);
    expect(again.columns && rowsOf(policy, again.columns)).toEqual(rowsOf(policy, columns));
  });
});

/** Values of facts as a host writes them, some of them formulas to a spreadsheet. */
const someFacts = fc.record(
  {
    assets: fc.integer({ min: -1_000_000, max: 1_000_000 }).map((fen) => fen / 100),
    satisfaction: fc.integer({ min: 0, max: 1_000_000 }).map((share) => share / 1_000_000),
    operating_for: fc.nat({ max: 500 }).map((months) => `P${months}M`),
    tier: fc.constantFrom("platform", "demo"),
    sound: fc.boolean(),
    fields: fc.oneof(
      fc.subarray(["training", "financing", "information"]),
      fc.constantFrom({ training: true }, { training: false, information: true }),
    ),
    renewed_on: fc.constantFrom("none", "2020-02-29", "1999-12-31"),
    unit_name: fc
      .oneof(fc.string({ unit: "binary" }), fc.constantFrom("=1+1", "'=x", "+86", "-", "@cmd", "''", 'a"b,c\nd', "\t"))
      .filter((text) => text.trim() !== "" && text.isWellFormed())
      .map((text) => text.normalize("NFC")),
    moves: fc.array(fc.record({ id: fc.string(), cost: fc.nat() }, { requiredKeys: [] }), { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

test("any table comes back, and no cell of it is a formula", () => {
  fc.assert(
    fc.property(fc.array(someFacts, { minLength: 1, maxLength: 5 }), (rows) => {
      const given = JSON.stringify(rows.map((facts, index) => ({ id: `=a${index}`, facts })));
      const first = readTable(sample, given, "json");
      if (first.columns === undefined) throw new Error("no table");
      const csv = tableOf(sample, first.columns, "csv");
      const again = readTable(sample, csv, "csv");
      expect([first.problems, again.problems]).toEqual([[], []]);
      expect(again.columns && rowsOf(sample, again.columns)).toEqual(rowsOf(sample, first.columns));
      const cells = Papa.parse<string[]>(csv).data.flat();
      expect(cells.filter((cell) => /^[=+@\t\r]|^-(?![0-9.]+$)/.test(cell))).toEqual([]);
    }),
    { seed: 20_211_104, numRuns: 150 },
  );
});

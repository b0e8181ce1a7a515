import type { DecisionResult, RuleStatus } from "@bylaw/ir";
import { describe, expect, test } from "vitest";
import { phoneRows } from "../src/ledger/phone-rows.ts";
import type { LedgerRow } from "../src/ledger/rows.ts";
import type { Manner } from "../src/present/amounts.ts";
import { textsOf } from "../src/texts/texts.ts";

const manner = { policy: { facts: [], lets: [] }, language: "en", texts: textsOf("en") } as unknown as Manner;
const row = (id: string, status: RuleStatus): LedgerRow => ({
  id,
  article: "8(1)",
  place: ["8(1)"],
  citation: "article 8(1)",
  label: id,
  facts: ["assets"],
  asked: "≥ 1",
  status,
  margin: "",
});
const met = Array.from({ length: 9 }, (_, index) => row(`m${index}`, "met"));
const rows = [row("n", "not_applicable"), ...met, row("w", "waived"), row("u", "undecided"), row("x", "not_met")];
const result = { rules: [{ id: "u", given: "800000.00", measure: "money" }] } as unknown as DecisionResult;

describe("the rows of a narrow page", () => {
  test("those not met come first, then those that are open, and of those that pass only so many as fill the page", () => {
    const { shown, folded } = phoneRows(rows, result, false, manner);
    expect(shown.map(({ id }) => id)).toEqual(["x", "u", "w", "m0", "m1", "m2", "m3", "m4"]);
    expect(folded).toBe(5);
  });

  test("all of them where they are unfolded, and nothing but what passes is ever folded", () => {
    expect(phoneRows(rows, result, true, manner)).toMatchObject({ folded: 0 });
    expect(phoneRows(rows, result, true, manner).shown.at(-1)?.id).toBe("n");
    const open = Array.from({ length: 12 }, (_, index) => row(`u${index}`, "undecided"));
    expect(phoneRows([...open, ...met], result, false, manner)).toMatchObject({ shown: { length: 12 }, folded: 9 });
  });

  test("say what is stated in the place of the fields", () => {
    const [, open] = phoneRows(rows, result, false, manner).shown;
    expect(open?.facts).toEqual([]);
    expect(open?.given).toEqual({ value: "800,000", unit: "yuan" });
  });
});

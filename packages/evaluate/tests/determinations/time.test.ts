import type { IrExpression } from "@bylaw/ir";
import { describe, expect, test } from "vitest";
import { determine } from "../../src/determinations/determine.ts";
import { compare, constant, decision, fact, measured, policy, read, rule } from "../policy-builder.ts";

const date = { kind: "date" } as const;
const months = measured("months");
const today: IrExpression = { kind: "today" };

const shifted = (
  of: IrExpression,
  amount: string,
  unit: "months" | "days" | "workingDays" = "months",
): IrExpression => ({
  kind: "shift",
  date: of,
  unit,
  amount: constant(unit === "months" ? months : measured("days"), amount),
});
const years = (to: IrExpression): IrExpression => ({
  kind: "multiply",
  type: months,
  left: { kind: "fullYears", from: read("since"), to },
  right: constant(measured("number"), "12"),
});

/** The result of one rule on 1 May 2024, with a closing date on 31 May 2024. */
function resultOf(condition: IrExpression, since: string, forbids = false) {
  const town = policy({
    facts: [fact("since", date), fact("closing", date)],
    lets: [{ names: { id: "operating" }, type: months, value: years(read("closing")), readings: [] }],
    decisions: [decision("d", [rule("1.r", condition, forbids ? { forbids: true } : {})])],
  });
  const input = { facts: { since, closing: "2024-05-31" } };
  return determine(town, input, { on: "2024-05-01" }).determination?.decisions["d"]?.rules[0];
}

describe("full years that fall short", () => {
  const asked = (number: string, operator: ">=" | ">" | "<" = ">="): IrExpression =>
    compare({ kind: "let", let: "operating" }, operator, constant(months, number), months);

  test.each([
    ["2023-07-31", "12", "2024-07-31", "P10M"],
    ["2023-06-01", "12", "2024-06-01", "P11M"],
    ["2024-02-29", "12", "2025-02-28", "P3M"],
    ["2022-06-01", "18", "2024-06-01", "P23M"],
    ["2024-12-01", "12", "2025-12-01", "P0M"],
  ])("since %s, %s months asked", (since, number, from, elapsed) => {
    expect(resultOf(asked(number), since)?.time).toEqual({ from, fact: "closing", elapsed });
  });

  test("more than so many years takes one more", () => {
    expect(resultOf(asked("12", ">"), "2023-05-31")?.time?.from).toBe("2025-05-31");
  });

  test("say nothing where they are enough, or where time makes it worse", () => {
    expect(resultOf(asked("12"), "2023-05-31")).not.toHaveProperty("time");
    expect(resultOf(asked("12", "<"), "2020-05-31")).not.toHaveProperty("time");
  });

  test("up to the date asked about name no fact", () => {
    const condition = compare(years(today), ">=", constant(months, "24"), months);
    expect(resultOf(condition, "2023-03-10")?.time).toEqual({ from: "2025-03-10", elapsed: "P13M" });
  });
});

describe("a date against the date asked about", () => {
  test.each([
    ["a day and a year after it", compare(shifted(read("since"), "12"), "<=", today, date), "2024-03-10", "2025-03-10"],
    ["strictly", compare(shifted(read("since"), "12"), "<", today, date), "2024-03-10", "2025-03-11"],
    ["the clock moved back", compare(read("since"), "<=", shifted(today, "-12"), date), "2024-03-10", "2025-03-10"],
    [
      "the clock on the left",
      compare(shifted(today, "-30", "days"), ">=", read("since"), date),
      "2024-04-20",
      "2024-05-20",
    ],
    ["the last day of February", compare(read("since"), "<=", shifted(today, "-12"), date), "2024-02-29", "2025-03-01"],
  ])("%s", (_, condition, since, from) => {
    expect(resultOf(condition, since)?.time).toEqual({ from });
  });

  test.each([
    ["time makes it worse", compare(read("since"), ">=", today, date), "2024-03-10"],
    ["both move", compare(shifted(today, "12"), "<=", today, date), "2024-03-10"],
    ["no clock", compare(shifted(read("since"), "12"), "<=", read("closing"), date), "2024-03-10"],
    ["working days", compare(read("since"), "<=", shifted(today, "-1", "workingDays"), date), "2024-03-10"],
    ["a day too far off", compare(shifted(read("since"), "2400"), "<=", today, date), "2024-03-10"],
  ])("nothing is said where %s", (_, condition, since) => {
    expect(resultOf(condition, since)).not.toHaveProperty("time");
  });

  test("nor of what must not be", () => {
    expect(resultOf(compare(read("since"), "<=", today, date), "2024-05-10", true)).not.toHaveProperty("time");
  });
});

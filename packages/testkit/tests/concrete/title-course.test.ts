import type { CheckedEvent, IrPolicy, IrTitleTerm } from "@bylaw/ir";
import { irFormat } from "@bylaw/ir";
import { dayNumber, judge } from "@bylaw/testkit";
import { describe, expect, test } from "vitest";

const months = (value: string) =>
  ({
    unit: "months",
    amount: { kind: "constant", type: { kind: "number", measure: "months", scale: 0 }, value },
  }) as const;

const terms: readonly IrTitleTerm[] = [
  { kind: "valid", id: "11.valid", period: months("36") },
  { kind: "review", id: "13.review", period: months("24") },
  { kind: "revoke_and_bar", id: "18(1).revoke_and_bar", period: months("24") },
];

const policy: IrPolicy = {
  format: irFormat,
  names: { id: "tested" },
  version: "1.0.0",
  force: { kind: "from", from: "2015-01-01" },
  articles: [],
  currency: "CNY",
  roles: [],
  papers: [],
  facts: [],
  readings: [],
  lets: [],
  decisions: [],
  titles: [
    { names: { id: "platform" }, terms, readings: [] },
    { names: { id: "demo" }, under: { title: "platform" }, terms: [], readings: [] },
  ],
  omissions: [],
};

function event(kind: CheckedEvent["event"], on: string, cause?: string): CheckedEvent {
  return { event: kind, on: dayNumber(on), ...(cause !== undefined && { cause: [cause] }) };
}

function title(id: string, on: string, histories: Readonly<Record<string, readonly CheckedEvent[]>>) {
  const judged = judge(policy, { facts: {}, acts: {}, papers: {}, histories }, { on }, 0);
  const found = judged.titles.get(id)?.[0];
  return [found?.status, found?.until ?? null];
}

describe("the course of a title, day by day", () => {
  const granted = [event("granted", "2020-03-01")];

  test.each([
    ["2020-02-29", "none", null],
    ["2020-03-01", "held", "2023-03-01"],
    ["2022-03-01", "held", "2023-03-01"],
    ["2022-03-02", "due_for_review", "2023-03-01"],
    ["2023-03-01", "due_for_review", "2023-03-01"],
    ["2023-03-02", "expired", "2023-03-01"],
  ])("granted for three years: on %s it is %s", (on, status, until) => {
    expect(title("platform", on, { platform: granted })).toEqual([status, until === null ? null : dayNumber(until)]);
  });

  test("a renewal in time lengthens the term, a late one begins anew", () => {
    const inTime = [...granted, event("renewed", "2023-03-01")];
    expect(title("platform", "2023-03-02", { platform: inTime })).toEqual(["due_for_review", dayNumber("2026-03-01")]);
    const late = [...granted, event("renewed", "2023-03-02")];
    expect(title("platform", "2023-03-02", { platform: late })).toEqual(["held", dayNumber("2026-03-02")]);
  });

  test("a revocation ends it the day before and bars for its period, both ends in", () => {
    const revoked = [...granted, event("revoked", "2021-05-10", "18(1).revoke_and_bar")];
    expect(title("platform", "2021-05-09", { platform: revoked })[0]).toBe("held");
    expect(title("platform", "2021-05-10", { platform: revoked })).toEqual(["barred", dayNumber("2021-05-09")]);
    expect(title("platform", "2023-05-10", { platform: revoked })[0]).toBe("barred");
    expect(title("platform", "2023-05-11", { platform: revoked })[0]).toBe("revoked");
  });

  test("a title under another ends with it, shares its bars and cannot be granted without it", () => {
    const revoked = [...granted, event("revoked", "2021-05-10", "18(1).revoke_and_bar")];
    const demo = [event("granted", "2020-06-01")];
    expect(title("demo", "2020-12-31", { platform: granted, demo })).toEqual(["held", dayNumber("2023-03-01")]);
    expect(title("demo", "2021-05-10", { platform: revoked, demo })).toEqual(["barred", dayNumber("2021-05-09")]);
    expect(title("demo", "2024-01-01", { platform: revoked, demo })[0]).toBe("revoked");
    expect(title("demo", "2024-01-01", { platform: granted, demo })).toEqual(["expired", dayNumber("2023-03-01")]);
    expect(title("demo", "2020-12-31", { platform: [], demo })[0]).toBe("none");
  });
});

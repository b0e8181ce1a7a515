import type {
  CheckedCase,
  EvaluationOptions,
  IrExpression,
  IrFunction,
  IrPolicy,
  PluginFunction,
  WorkingDayCalendar,
} from "@bylaw/ir";
import { describe, expect, test } from "vitest";
import { valueText } from "../../src/determinations/value-text.ts";
import type { Finding } from "../../src/possibilities/finding.ts";
import { startRun } from "../../src/start-run.ts";
import { checked, choiceOf, constant, fact, measured, money, policy, read, setOf, yesNo } from "../policy-builder.ts";

type Type = IrFunction["returns"];
const date = { kind: "date" } as const;
const levels = choiceOf("low", "high") as Type;
const tags = setOf("green", "digital") as Type;

/** A policy with one function `rate` of one parameter. */
function town(returns: Type, parameter: Type): IrPolicy {
  const functions: readonly IrFunction[] = [{ names: { id: "rate" }, plugin: "p", parameters: [parameter], returns }];
  return policy({ facts: [fact("given", parameter)], functions, calendar: "sample_calendar" });
}

function call(type: Type): IrExpression {
  return { kind: "call", function: "rate", type, arguments: [read("given")] };
}

function find(
  returns: Type,
  parameter: Type,
  given: CheckedCase["facts"],
  rate: unknown,
  expression: IrExpression = call(returns),
): Finding {
  const functions = { rate: rate as PluginFunction };
  const run = startRun(town(returns, parameter), checked(given), { on: "2024-01-01", environment: { functions } });
  return run.evaluate(expression, { name: "here" });
}

describe("a function of a plugin", () => {
  test("that refuses to be looked at has failed", () => {
    const refuse = (): never => {
      throw new Error("not for you");
    };
    for (const trap of ["get", "getOwnPropertyDescriptor"]) {
      const functions = new Proxy({ rate: (): number => 1 }, { [trap]: refuse });
      const run = startRun(town(money, money), checked({ given: 1 }), { on: "2024-01-01", environment: { functions } });
      expect(run.evaluate(call(money), { name: "here" }).open.errors.map((error) => error.function)).toEqual(["rate"]);
    }
  });

  test.each([
    [yesNo, yesNo, true, true],
    [money, money, 123_450, "1234.50"],
    [money, measured("percent"), 850_000, "0.85"],
    [money, measured("months"), 24, "P24M"],
    [money, date, 0, "1970-01-01"],
    [money, { ...date, none: true as const }, "none", "none"],
    [money, levels, "high", "high"],
    [money, { kind: "text" as const }, "abc", "abc"],
    [money, tags, { must: ["green"], may: ["green"] }, ["green"]],
  ] as const)("takes values as they are printed: %j %j", (returns, parameter, given, expected) => {
    const seen: unknown[] = [];
    find(returns, parameter, { given }, (value: unknown) => {
      seen.push(value);
      return 1;
    });
    expect(seen).toEqual([expected]);
  });

  test.each([
    [yesNo, false, "no"],
    [money, "12.5", "12.50"],
    [money, 12.5, "12.50"],
    [measured("percent"), "0.85", "0.85"],
    [measured("percent"), "85%", "0.85"],
    [measured("days"), "P30D", "P30D"],
    [date, "2024-02-29", "2024-02-29"],
    [{ ...date, none: true as const }, "none", "none"],
    [levels, "low", "low"],
    [{ kind: "text" as const }, "x", "x"],
    [tags, ["digital", "green"], "green, digital"],
  ] as const)("gives a value of its type: %j %j", (returns, result, expected) => {
    const { value, open } = find(returns, yesNo, { given: true }, () => result);
    const measure = returns.kind === "number" ? returns.measure : "number";
    expect(valueText(value, measure)).toBe(expected);
    expect(open.errors).toEqual([]);
  });

  const hostile = {
    get length(): number {
      throw new Error("never");
    },
  };
  test.each([
    [
      "throws",
      () => {
        throw new Error("no");
      },
    ],
    ["gives nothing", () => undefined],
    ["gives null", () => null],
    ["gives a value of another kind", () => true],
    ["gives a promise", () => Promise.resolve(1)],
    ["gives no number", () => Number.NaN],
    ["gives what is finer than a fen", () => 0.001],
    ["gives an object that throws", () => hostile],
    [
      "gives a proxy",
      () =>
        new Proxy(
          {},
          {
            getPrototypeOf: () => {
              throw new Error("no");
            },
          },
        ),
    ],
    [
      "never ends its recursion",
      function again(): unknown {
        return again();
      },
    ],
    ["is no function", 5],
    ["is not there", undefined],
  ])("that %s is an error of the case under its name", (_what, rate) => {
    const { value, open } = find(money, yesNo, { given: true }, rate);
    expect(value).toEqual({ kind: "number", range: { low: "-infinity", high: "infinity" } });
    expect(open.errors).toEqual([{ tag: "function_failed", place: "here", function: "rate", facts: ["given"] }]);
  });

  test("is not called while a value is open", () => {
    const { value, open } = find(money, yesNo, {}, () => {
      throw new Error("called");
    });
    expect([...open.needs]).toEqual(["given"]);
    expect(open.errors).toEqual([]);
    expect(value.kind).toBe("number");
  });

  test("is called once for the same values, so that it cannot contradict itself", () => {
    let calls = 0;
    const twice: IrExpression = { kind: "subtract", type: money, left: call(money), right: call(money) };
    const { value } = find(money, yesNo, { given: true }, () => ++calls, twice);
    expect(valueText(value, "money")).toBe("0.00");
    expect(calls).toBe(1);
  });

  test("an inherited name is no function", () => {
    const functions: IrFunction[] = [{ names: { id: "toString" }, plugin: "p", parameters: [], returns: money }];
    const run = startRun(policy({ functions }), checked({}), { on: "2024-01-01", environment: { functions: {} } });
    const finding = run.evaluate({ kind: "call", function: "toString", type: money, arguments: [] }, { name: "here" });
    expect(finding.open.errors[0]?.function).toBe("toString");
  });
});

describe("dates moved by working days", () => {
  const calendar: WorkingDayCalendar = {
    id: "sample_calendar",
    years: { "2024": { free: ["2024-01-01"], working: ["2024-01-06"], notice: "notice 1" } },
  };
  const options: EvaluationOptions = { on: "2024-01-05", environment: { calendars: [calendar] } };
  const shift = (date: IrExpression, amount: string): IrExpression => ({
    kind: "shift",
    unit: "workingDays",
    date,
    amount: constant(measured("days"), amount),
  });
  const moved = (
    expression: IrExpression,
    more: EvaluationOptions = options,
    given: CheckedCase["facts"] = {},
  ): Finding =>
    startRun(town(money, { ...date, none: true }), checked(given), more).evaluate(expression, { name: "here" });
  const shown = ({ value, open }: Finding): string =>
    valueText(value, "number") ?? [...open.needs, ...open.awaits].join(" ");
  const today: IrExpression = { kind: "today" };

  test.each([
    ["1", "2024-01-06"],
    ["2", "2024-01-08"],
    ["-3", "2024-01-02"],
    ["-4", "@calendar:2023"],
    ["0", "2024-01-05"],
    ["400", "@calendar:2025"],
  ])("by %s", (amount, expected) => expect(shown(moved(shift(today, amount)))).toBe(expected));

  test("without the calendar, or with another", () => {
    expect(shown(moved(shift(today, "1"), { on: "2024-01-05" }))).toBe("@calendar:2024");
    const other = { calendars: [{ ...calendar, id: "another" }] };
    expect(shown(moved(shift(today, "1"), { on: "2024-01-05", environment: other }))).toBe("@calendar:2024");
    expect(shown(moved(shift(today, "0"), { on: "2024-01-05" }))).toBe("2024-01-05");
  });

  test("none stays none, and a date that is not known is asked for alone", () => {
    expect(shown(moved(shift(read("given"), "1"), options, { given: "none" }))).toBe("none");
    expect(shown(moved(shift(read("given"), "1")))).toBe("given");
  });

  test("a date between two days moves by its ends", () => {
    const earlier: IrExpression = {
      kind: "shift",
      unit: "days",
      date: today,
      amount: constant(measured("days"), "-1"),
    };
    const known: IrExpression = { kind: "known", operand: read("given") };
    const either: IrExpression = {
      kind: "arms",
      type: date,
      arms: [{ when: known, value: earlier }, { value: today }],
    };
    const { value, open } = moved(shift(either, "2"));
    const first = { kind: "date", first: 19_728, last: 19_730, none: "no" };
    expect([value, [...open.needs]]).toEqual([first, ["given"]]);
  });
});

import type { CheckedCase, IrExpression } from "@bylaw/ir";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/possibilities/finding.ts";
import type { Possibility } from "../../src/possibilities/possibility.ts";
import { startRun } from "../../src/start-run.ts";
import {
  checked,
  choiceOf,
  compare,
  constant,
  fact,
  measured,
  money,
  number,
  policy,
  read,
  setOf,
  share,
  yesNo,
} from "../policy-builder.ts";

const tiers = choiceOf("platform", "demo");
const town = policy({
  facts: [
    fact("assets", money),
    fact("staff", measured("count")),
    fact("skilled", measured("count")),
    fact("rate", share),
    fact("tier", tiers),
    fact("fields", setOf("a", "b", "c")),
    fact("sound", yesNo),
    fact("granted", yesNo, { decidedBy: "city_bureau" }),
    fact("founded", { kind: "date" }),
    fact("closed", { kind: "date", none: true }),
    fact("note", { kind: "text" }),
    fact("penalties", { kind: "list", fields: [] }),
  ],
});

function find(expression: IrExpression, facts: CheckedCase["facts"] = {}): Finding {
  return startRun(town, checked(facts), { on: "2024-02-29" }).evaluate(expression, { name: "here" });
}

function truth(expression: IrExpression, facts: CheckedCase["facts"] = {}): unknown {
  const { value } = find(expression, facts);
  return value.kind === "condition" ? value.truth : value;
}

const yuan = (value: string): IrExpression => constant(money, value);
const whole = (value: string): IrExpression => constant(number, value);
const quotient: IrExpression = { kind: "divide", type: share, left: read("skilled"), right: read("staff") };

describe("shares", () => {
  const enough = compare(quotient, ">=", constant(share, "4/5"), share);

  test.each([
    [{ skilled: 79, staff: 99 }, "no"],
    [{ skilled: 80, staff: 100 }, "yes"],
    [{ skilled: 8 }, "open"],
    [{ staff: 10 }, "open"],
    [{ skilled: 0, staff: 0 }, "open"],
  ])("%j: %s", (facts, expected) => expect(truth(enough, facts)).toBe(expected));

  test("no staff at all is an error of the case and asks for nothing", () => {
    const { open } = find(enough, { staff: 0 });
    expect(open).toEqual({
      needs: new Set(),
      awaits: new Set(),
      errors: [{ tag: "base_not_positive", place: "here", facts: ["staff"] }],
    });
  });

  test("a guard works in either order", () => {
    const some = compare(read("staff"), ">", constant(measured("count"), "0"), measured("count"));
    for (const operands of [
      [some, enough],
      [enough, some],
    ])
      expect(truth({ kind: "and", operands }, { staff: 0 })).toBe("no");
  });

  test("a sure base is compared by cross-multiplication even where it has no upper end", () => {
    const base: IrExpression = {
      kind: "add",
      type: measured("count"),
      left: read("staff"),
      right: constant(measured("count"), "1"),
    };
    const positive = compare(
      { kind: "divide", type: share, left: constant(measured("count"), "1"), right: base },
      ">",
      constant(share, "0"),
      share,
    );
    expect(truth(positive)).toBe("yes");
  });

  test("nothing times an error is nothing", () => {
    const product: IrExpression = { kind: "multiply", type: share, left: quotient, right: whole("0") };
    expect(truth(compare(product, "=", constant(share, "0"), share), { staff: 0 })).toBe("yes");
  });
});

describe("what is known of a value that is not given", () => {
  test.each<[string, IrExpression, string]>([
    ["a declared range", compare(read("rate"), ">=", constant(share, "0"), share), "yes"],
    ["a count from nothing", compare(read("staff"), ">=", constant(measured("count"), "0"), measured("count")), "yes"],
    ["money has no ends", compare(read("assets"), ">=", yuan("0")), "open"],
    ["all members of a choice", { kind: "member", value: read("tier"), members: ["demo", "platform"] }, "yes"],
    ["an act that is not recorded", read("granted"), "no"],
    [
      "the days that a date can be",
      compare(read("founded"), ">=", constant({ kind: "date" }, "1900-01-01"), { kind: "date" }),
      "yes",
    ],
    [
      "a date that may be none",
      compare(read("closed"), ">=", constant({ kind: "date" }, "1900-01-01"), { kind: "date" }),
      "open",
    ],
  ])("%s", (_name, expression, expected) => expect(truth(expression)).toBe(expected));
});

describe("is known and is none", () => {
  const known = (name: string): IrExpression => ({ kind: "known", operand: read(name) });
  test("never no", () => {
    expect(truth(known("assets"))).toBe("open");
    expect(truth(known("assets"), { assets: 1 })).toBe("yes");
    expect(truth(known("penalties"), { penalties: [] })).toBe("yes");
    expect(find(known("penalties")).open.needs).toEqual(new Set(["penalties"]));
    expect(truth(known("granted"))).toBe("yes");
  });

  test("none is a value", () => {
    const none: IrExpression = { kind: "none", operand: read("closed") };
    expect([truth(none), truth(none, { closed: "none" }), truth(none, { closed: 5 })]).toEqual(["open", "yes", "no"]);
    const years: IrExpression = { kind: "fullYears", from: read("closed"), to: { kind: "today" } };
    expect(find(years, { closed: "none" }).open.errors.map((error) => error.tag)).toEqual(["no_value"]);
  });
});

describe("sets", () => {
  const include = (mode: "any" | "all", ...members: string[]): IrExpression => ({
    kind: "include",
    set: read("fields"),
    mode,
    members,
  });
  const given = { fields: { must: ["a"], may: ["a", "b"] } };

  test.each([
    [include("any", "a"), "yes"],
    [include("any", "b"), "open"],
    [include("any", "c"), "no"],
    [include("all", "a", "b"), "open"],
    [include("all", "a", "c"), "no"],
    [include("all"), "yes"],
    [include("any"), "no"],
  ])("%j: %s", (expression, expected) => expect(truth(expression, given)).toBe(expected));

  test("only open members that were asked about are needed", () => {
    expect(find(include("all", "a", "b"), given).open.needs).toEqual(new Set(["fields.b"]));
    expect(find(include("any", "a", "c")).open.needs).toEqual(new Set(["fields.a", "fields.c"]));
  });
});

describe("arms", () => {
  const limit: IrExpression = {
    kind: "arms",
    type: money,
    arms: [
      { when: compare(read("tier"), "=", constant(tiers, "demo"), tiers), value: yuan("100") },
      { when: read("sound"), value: yuan("100") },
      { value: yuan("50") },
    ],
  };

  test("open guards are taken and the search goes on", () => {
    const atLeast = (bound: string): unknown => truth(compare(limit, ">=", yuan(bound)));
    expect([atLeast("50"), atLeast("51"), atLeast("101")]).toEqual(["yes", "open", "no"]);
    expect(find(limit).open.needs).toEqual(new Set(["tier", "sound"]));
  });

  test("one value left is known, whatever the guards", () => {
    expect(find(limit, { sound: true }).open.needs.size).toBe(0);
  });

  test("no arm fits", () => {
    const narrow: IrExpression = { kind: "arms", type: money, arms: [{ when: read("sound"), value: yuan("1") }] };
    expect(find(narrow, { sound: false }).open.errors).toEqual([{ tag: "no_arm", place: "here", facts: ["sound"] }]);
    expect(find(narrow).open.needs).toEqual(new Set(["sound"]));
  });
});

describe("least and greatest", () => {
  test("only what can exceed the greatest low end is needed", () => {
    const greatest: IrExpression = {
      kind: "greatest",
      type: share,
      operands: [read("rate"), constant(share, "1"), read("assets")],
    };
    expect(find(greatest).open.needs).toEqual(new Set(["assets"]));
    const capped: IrExpression = { kind: "least", type: share, operands: [read("rate"), constant(share, "0")] };
    expect(find(capped).open.needs.size).toBe(0);
  });
});

describe("dates", () => {
  const shift = (unit: "months" | "days" | "workingDays", amount: string): IrExpression => ({
    kind: "shift",
    date: { kind: "today" },
    unit,
    amount: whole(amount),
  });
  const day = (value: Possibility): unknown => (value.kind === "date" ? [value.first, value.last] : value);

  test("months are cut to the month's end", () => {
    expect(day(find(shift("months", "12")).value)).toEqual([20147, 20147]);
    expect(day(find(shift("days", "1")).value)).toEqual([19783, 19783]);
  });

  test("working days await the calendar of the first year touched", () => {
    expect([...find(shift("workingDays", "30")).open.awaits]).toEqual(["@calendar:2024"]);
    expect(find(shift("workingDays", "0")).value).toEqual(find({ kind: "today" }).value);
  });

  test("a length without end leads to a date without end", () => {
    const far: IrExpression = { kind: "shift", date: { kind: "today" }, unit: "months", amount: read("assets") };
    expect(day(find(far).value)).toEqual([-Infinity, Infinity]);
    expect(find({ kind: "yearOf", date: far }).open.needs).toEqual(new Set(["assets"]));
    expect(find({ kind: "fullYears", from: far, to: { kind: "quarterEnd", date: far } }).open.needs).toEqual(
      new Set(["assets"]),
    );
  });
});

test("a text is compared by code point after normalisation", () => {
  const same = compare(read("note"), "=", constant({ kind: "text" }, "e\u0301"), { kind: "text" });
  expect([truth(same, { note: "\u00e9" }), truth(same, { note: "e" }), truth(same)]).toEqual(["yes", "no", "open"]);
});

import { describe, expect, test } from "vitest";
import { probeCase } from "../../src/index.ts";
import { compare, constant, fact, money, policy, read, share } from "../policy-builder.ts";

const payments = fact("payments", {
  kind: "list",
  fields: [{ names: { id: "amount" }, type: money }],
});
const town = policy({
  facts: [fact("assets", money), fact("staff", money), fact("since", { kind: "date" }), payments],
});
const on = { on: "2024-06-20" };
const amount = { kind: "field", scope: 1, list: "payments", field: "amount" } as const;
const over = { list: "payments", scope: 1 } as const;

describe("expressions are worked out in a case", () => {
  test("as plain numbers, days and yes or no; what is not known has no value", () => {
    const ratio = { kind: "divide", type: share, left: read("assets"), right: constant(money, "99") } as const;
    const expressions = [
      read("assets"),
      ratio,
      read("since"),
      compare(read("assets"), ">=", constant(money, "80")),
      read("staff"),
      compare(read("staff"), ">=", constant(money, "80")),
      { kind: "today" } as const,
    ];
    expect(probeCase(town, { assets: "79.00", since: "2024-02-29" }, on, [{ expressions, lists: [] }])).toEqual([
      [["79", "79/99", "2024-02-29", "no", undefined, undefined, "2024-06-20"]],
    ]);
  });

  test("for each record of a list, and of no record where there is none", () => {
    const probe = [{ expressions: [amount, read("assets")], lists: [over] }];
    const given = (list: readonly object[]): object => ({ assets: 5, payments: list });
    expect(probeCase(town, given([{ amount: 1 }, {}]), on, probe)).toEqual([
      [
        ["1", "5"],
        [undefined, "5"],
      ],
    ]);
    expect(probeCase(town, given([]), on, probe)).toEqual([[]]);
    expect(probeCase(town, { assets: 5 }, on, probe)).toEqual([undefined]);
  });

  test("for each pair of records of two lists", () => {
    const lists = [over, { list: "payments", scope: 2 }];
    const expressions = [amount, { ...amount, scope: 2 }];
    expect(probeCase(town, { payments: [{ amount: 1 }, { amount: 2 }] }, on, [{ expressions, lists }])).toEqual([
      [
        ["1", "1"],
        ["1", "2"],
        ["2", "1"],
        ["2", "2"],
      ],
    ]);
  });

  test("and not in one that does not pass the door", () => {
    expect(probeCase(town, { assets: "many" }, on, [{ expressions: [read("assets")], lists: [] }])).toBeUndefined();
  });
});

import { describe, expect, test } from "vitest";
import { armsOf, compiled, decisionIn, shown } from "./reading-values.ts";

const facts = `fact base: money
fact amount_cap: money
fact purchases 采购 : list of
  kind 类别: one of platform, centre
  amount 金额一: money
  urgent: yes/no
  base: money
fact others: list of
  price: money
`.replace("采购 :", "采购:");

const text = `${facts}let half for each purchases: money = round amount * 50% to 1 yuan down when urgent, base otherwise
decision item for each purchases: money
  article 18
    require amount > 0
    require (count of purchases where kind = purchases.kind) <= 3 as few
    give min(half, amount_cap)
decision same for each purchases
  article 19
    require item
    require item is met as own
    require item >= 100 as enough
decision payable: money
  article 20
    require item
    give sum of item where kind = platform when count of item >= 2
    give highest of item else 0 when count of same = 0
    give sum of (half + item) for each purchases where urgent when base > 5
    give sum of half otherwise
`;

describe("for each record of a list", () => {
  test("a name is first a field of the record, and L.field is the record that is decided", () => {
    const { policy } = compiled(text);
    expect(policy.lets[0]).toMatchObject({ names: { id: "half" }, forEach: { list: "purchases", scope: 1 } });
    expect(shown(policy.lets[0]?.value ?? { kind: "today" })).toBe(
      "{round((purchases[1].amount multiply 0.5)) when purchases[1].urgent, purchases[1].base}",
    );
    const item = decisionIn(text, "item");
    expect(item.forEach).toEqual({ list: "purchases", scope: 2 });
    expect(armsOf(item)).toEqual(["18.item: least(half[2], amount_cap)"]);
    const few = item.rules.find((rule) => rule.id === "few")?.test;
    expect(few?.kind === "condition" && few.condition.kind === "compare" && shown(few.condition.left)).toMatch(
      /^count purchases\[(\d+)\] where purchases\[\1\]\.kind = purchases\[2\]\.kind$/,
    );
  });

  test("another one of the same list means the same record, and the whole outside of it", () => {
    const same = decisionIn(text, "same");
    const scope = same.forEach?.scope ?? 0;
    expect(same.rules.map((rule) => (rule.test.kind === "condition" ? shown(rule.test.condition) : rule.test))).toEqual(
      [{ kind: "decision", decision: "item" }, `item[${scope}] is met`, `item[${scope}] >= 100`],
    );
    expect(decisionIn(text, "payable").rules[0]?.test).toEqual({ kind: "decision", decision: "item" });
  });

  test("aggregates go through its records, and those of a decision are left out that are not met", () => {
    const arms = armsOf(decisionIn(text, "payable")).map((arm) => arm.replaceAll(/\[\d+\]/g, "[n]"));
    expect(arms).toEqual([
      "20.payable: sum purchases[n] of item[n] where purchases[n].kind = platform if item when count purchases[n] if item >= 2",
      "20.payable.2: highest purchases[n] of item[n] else 0 if item when count purchases[n] if same = 0",
      "20.payable.3: sum purchases[n] of (half[n] add item[n]) where purchases[n].urgent when base > 5",
      "20.payable.4: sum purchases[n] of half[n]",
    ]);
  });

  test("aggregates take an expression over the record", () => {
    const sums = `${facts}let total = sum of (amount * 2) for each purchases where urgent
let kinds = count of distinct purchases.kind where amount > 0
decision d
  article 1
    require total >= 5
    require kinds >= 2
`;
    expect(compiled(sums).policy.lets.map((entry) => shown(entry.value).replaceAll(/\[\d+\]/g, ""))).toEqual([
      "sum purchases of (purchases.amount multiply 2) where purchases.urgent",
      "distinct purchases of purchases.kind where purchases.amount > 0",
    ]);
  });
});

import { nearNames } from "@bylaw/diagnostics";
import { expect, test } from "vitest";

const names = ["assets", "staff", "tier", "demo", "platform", "资产总额", "资产净额", "从业人员"];

test.each([
  ["asets", ["assets"]],
  ["Assets", ["assets"]],
  ["satff", ["staff"]],
  ["demonstration", ["demo"]],
  ["plat", ["platform"]],
  ["资产总值", ["资产总额"]],
  ["资产", ["资产净额", "资产总额"]],
])("%s is near %j", (name, near) => {
  expect(nearNames(name, names)).toEqual(near);
});

test.each(["income", "a", "资金", "", "assets", "t", "__proto__"])("nothing is near “%s”", (name) => {
  expect(nearNames(name, names)).toEqual([]);
});

test("at most three, and only the nearest", () => {
  expect(nearNames("item_0", ["item_1", "item_2", "item_3", "item_4", "itm_00"])).toEqual([
    "item_1",
    "item_2",
    "item_3",
  ]);
});

test("a name of any length is compared at once", () => {
  expect(nearNames("x".repeat(1_000_000), ["x".repeat(100), "y"])).toEqual(["x".repeat(100)]);
});

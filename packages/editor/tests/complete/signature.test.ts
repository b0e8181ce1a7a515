import { expect, it } from "vitest";
import { analyse, type Signature, signatureAt } from "../../src/index.ts";

const prelude = `policy measures
fact band 档次: one of low 低, high 高
fact household 人数: count of persons 人
table upper_limit 上限 by band, household: money
  | low  | >= 1 | 10万 |
  | high | >= 1 | 20万 |
decision award 奖补: money
`;

function signature(line: string): Signature | undefined {
  const text = prelude + line.replace("|", "");
  const analysis = analyse({ sources: [{ path: "a.bylaw", text }] });
  return signatureAt(analysis, "a.bylaw", prelude.length + line.indexOf("|"), { language: "en" });
}

it.each([
  ["  give upper_limit(|", 0],
  ["  give upper_limit(low, |", 1],
  ["  give upper_limit(low, min(2, 3), |", 1],
  ["  give upper_limit((low when household > 3, high otherwise), |", 1],
])("%s stands in part %i", (line, active) => {
  expect(signature(line)).toMatchObject({
    label: "upper_limit(band: one of low, high, household: count of persons) → money",
    active,
  });
});

it("counts the values of the least and the greatest", () => {
  expect(signature("  give min(3, |")).toMatchObject({ label: "min(value, value, …)", active: 1 });
  expect(signature("  give 最大(1, 2, 3, |")).toMatchObject({ active: 2 });
});

it.each([
  ["  give round | to 1", 0],
  ["  give round household to |", 1],
  ["  give round household to 1 |", 2],
])("%s stands in part %i of a rounding", (line, active) => {
  expect(signature(line)?.active).toBe(active);
});

it.each(["  give |", "  give (|", "  give upper_limit(low, 3) |", "// upper_limit(|"])("%s has none", (line) => {
  expect(signature(line)).toBeUndefined();
});

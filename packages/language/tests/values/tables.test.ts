import { describe, expect, test } from "vitest";
import { armsOf, decisionIn } from "./reading-values.ts";

const facts = `fact level 级别: one of national 国家级, provincial 省级
fact grade: one of A, B, C, D
fact score: number from 0 to 100
fact household: count of persons 人
fact works: list of
  kind: one of platform, centre
  grade: one of A, B
`;

const cross = `table award_scale 奖补标准 by level, grade: money
  |            | A    | B    | C, D |
  | national   | 50万 | 30万 | 0    |
  | 省级       | 20万 | 10万 | 0    |
`;

const bands = `table steps by score: points
  | >= 90      | 20 |
  | (70, 90)   | 10 |
  | 50, 60, 70 | 5 |
  | otherwise  | 0  |
`;

describe("a table", () => {
  test("is looked up where it stands, first key down and second across", () => {
    expect(armsOf(decisionIn(`${facts}${cross}decision d: money\n  give award_scale`, "d"))).toEqual([
      `d: award_scale{500000 when (level = national and grade = A), 300000 when (level = national and grade = B), 0 when (level = national and grade in C/D), 200000 when (level = provincial and grade = A), 100000 when (level = provincial and grade = B), 0 when (level = provincial and grade in C/D)}`,
    ]);
  });

  test("takes comparisons, ranges, several values and otherwise as keys", () => {
    expect(armsOf(decisionIn(`${facts}${bands}decision d: points\n  add steps`, "d"))).toEqual([
      "d: steps{20 when score >= 90, 10 when (score > 70 and score < 90), 5 when (score = 50 or score = 60 or score = 70), 0}",
    ]);
  });

  test("is called by name with its keys given", () => {
    const called = `decision d: money\n  give award_scale(national, grade) when score >= 10, 0 otherwise`;
    expect(armsOf(decisionIn(`${facts}${cross}${called}`, "d"))[0]).toBe(
      "d: award_scale{500000 when grade = A, 300000 when grade = B, 0 when grade in C/D} when score >= 10",
    );
    const numbers = `${facts}${bands}decision d: points\n  give steps(score / 2) + steps(100)`;
    expect(armsOf(decisionIn(numbers, "d"))[0]).toContain("steps{20 when 100 >= 90, ");
  });

  test("takes the field of the record at hand", () => {
    const text = `${facts}table amounts by kind, grade: money
  |          | A | B |
  | platform | 5万 | 3万 |
  | centre   | 2万 | 1万 |
decision d for each works: money
  give amounts
decision other: money
  give sum of amounts for each works where kind = centre
`;
    expect(armsOf(decisionIn(text, "d"))[0]).toContain("(works[1].kind = platform and works[1].grade = A)");
    expect(armsOf(decisionIn(text, "other"))[0]).toMatch(
      /^other: sum works\[2\] of amounts\{50000 when \(works\[2\]\.kind = platform and works\[2\]\.grade = A\)/,
    );
  });

  test("may hold values that are worked out, and other tables", () => {
    const text = `${facts}${cross}table shares by household: money
  | [1, 3] | award_scale |
  | > 3人  | round award_scale * 120% to 1 yuan down |
  | 0      | 0 |
let amount = shares
decision d: money
  give amount
`;
    expect(armsOf(decisionIn(text, "d"))).toEqual(["d: amount"]);
  });

  test("is the same table in Chinese, the order of its declaration apart", () => {
    const chinese = `表 award_scale 奖补标准 按 级别，grade：金额
  |  | A | B | C、D |
  | 国家级 | 50万元 | 30万元 | 0 |
  | 省级 | 20万元 | 10万元 | 0 |
判定 d：金额
  给予 奖补标准
`;
    const english = decisionIn(`${facts}${cross}decision d: money\n  give award_scale`, "d");
    expect(decisionIn(`${facts}${chinese}`, "d")).toEqual(english);
  });
});

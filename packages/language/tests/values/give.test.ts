import { describe, expect, test } from "vitest";
import { armsOf, compiled, decisionIn, shown } from "./reading-values.ts";

const facts = `role bureau
fact penalised: yes/no
fact proposed: one of A, B, C, D
fact score: number from 0 to 100
fact patents: count of patents 件
fact level: one of national, provincial
fact base: money
article 2
  reading R_1 way: one of a, b = a
`;

describe("give", () => {
  const grade = decisionIn(
    `${facts}decision grade 等次: one of A, B, C, D
  article 16(1)  give D when penalised
  article 16(3)
    leave to bureau when score < 10
  article 11 when way = a
    give proposed when score < 50, C otherwise
  article 12
    give A when score >= 90 from 2022-01-01 until 2023-12-31 unless penalised as late
    give B otherwise
`,
    "grade",
  );

  test("tries its arms and what is left to a role in written order, each with an id of its own", () => {
    expect(armsOf(grade)).toEqual([
      "16(1).grade: D when penalised",
      "16(3).grade: leave to bureau when score < 10",
      "11.grade: proposed when (R_1 = a and score < 50)",
      "11.grade.2: C when R_1 = a",
      "late: A when (not penalised and today >= 2022-01-01 and today <= 2023-12-31 and score >= 90)",
      "12.grade: B",
    ]);
    expect(grade.discretion).toEqual([]);
  });

  test("says its kind, its citations and the readings on which it rests", () => {
    expect(grade.type).toMatchObject({ kind: "choice", members: [{ id: "A" }, { id: "B" }, { id: "C" }, { id: "D" }] });
    const arms = grade.value?.kind === "give" ? grade.value.arms : [];
    expect(arms[0]?.citation).toEqual({ place: "article", number: "16", item: "1" });
    expect(arms.map((arm) => arm.readings)).toEqual([[], [], ["R_1"], ["R_1"], [], []]);
  });

  test("gives yes or no, a date, a text as well", () => {
    expect(armsOf(decisionIn(`${facts}decision d: yes/no\n  give yes when penalised, no otherwise`, "d"))).toEqual([
      "d: true when penalised",
      "d.2: false",
    ]);
    expect(armsOf(decisionIn(`${facts}decision d: date\n  give 2024-01-01`, "d"))).toEqual(["d: 2024-01-01"]);
  });
});

describe("add and at most", () => {
  test("sum up; steps in one line are one amount", () => {
    const score = decisionIn(
      `${facts}decision score_total: points
  article 9
    add 20 when score >= 90, 15 when score >= 80
    add 5 when patents >= 1
    add patents * 1 points "for each patent" unless penalised
    at most 40
`,
      "score_total",
    );
    expect(armsOf(score)).toEqual([
      "9.score_total: {20 when score >= 90, 15 when score >= 80, 0}",
      "9.score_total.2: 5 when patents >= 1",
      "9.score_total.3: (patents multiply 1) when not penalised",
    ]);
    expect(score.value?.most && shown(score.value.most.value)).toBe("40");
    expect(score.value?.most?.citation).toEqual({ place: "article", number: "9" });
  });

  test("leave to a role is listed beside a sum, as beside rules", () => {
    const listed = decisionIn(`${facts}decision s: points\n  add 5 when penalised\n  leave to bureau "the rest"`, "s");
    expect(listed.discretion).toMatchObject([{ by: "bureau", text: "the rest" }]);
  });
});

describe("the value of another decision", () => {
  const text = `${facts}decision award: money
  article 14
    give 50万元 when grade = A, 0 otherwise
    at most twice
let twice = award_before + award_before
decision award_before: money
  give base
decision grade: one of A, B
  article 11
    require score >= 60
    give A when way = a, B otherwise
decision check
  article 15
    require award_before >= 1万元
    require grade is met as graded
    require any parts where kind = grade as part
fact parts: list of
  kind: one of A, B
`;

  test("is read where it stands, with its kind", () => {
    const award = decisionIn(text, "award");
    expect(armsOf(award)).toEqual(["14.award: 500000 when grade = A", "14.award.2: 0"]);
    expect(award.value?.most && shown(award.value.most.value)).toBe("twice");
    const [first] = decisionIn(text, "check").rules;
    expect(first?.id).toBe("15.award_before");
    expect(first?.test).toMatchObject({
      condition: { kind: "compare", left: { kind: "value", decision: "award_before", type: { measure: "money" } } },
    });
  });

  test("passes on what it reads and the readings on which it rests", () => {
    const { policy, origins } = compiled(text);
    const award = policy.decisions[0]?.value;
    expect(award?.kind === "give" && award.arms.map((arm) => arm.readings)).toEqual([["R_1"], []]);
    expect(origins.reads["15.award_before"]).toEqual(["base"]);
    expect(policy.lets.map((entry) => [entry.names.id, shown(entry.value)])).toEqual([
      ["twice", "(award_before add award_before)"],
    ]);
  });
});

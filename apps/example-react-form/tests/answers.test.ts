import type { AnswerShape, Question } from "@bylaw/ningbo";
import { describe, expect, test } from "vitest";
import { type Answers, caseOf, faultsOf, isSettled, questionAfter } from "../src/answers.ts";
import { readAnswer } from "../src/read-answer.ts";

const on = "2024-05-01";

/** The answers of somebody who is asked until nothing more is asked; what is not listed is not known. */
function asked(known: Readonly<Record<string, unknown>>): Answers {
  const answers: { question: Question; value?: unknown }[] = [];
  for (let turn = 0; turn < 80; turn++) {
    const question = questionAfter(answers, on);
    if (question === undefined) break;
    answers.push(question.name in known ? { question, value: known[question.name] } : { question });
  }
  return answers;
}

function form(entries: readonly (readonly [string, string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

describe("questions", () => {
  test("are each asked once, and stay open where nobody knows", () => {
    const answers = asked({ tier: "platform" });
    const names = answers.map(({ question }) => question.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(20);
    expect(caseOf(answers)).toEqual({ facts: { tier: "platform" }, papers: {}, history: {} });
    expect(isSettled(answers, on)).toBe(false);
  });

  test("end with the answer that settles the matter", () => {
    const answers = asked({ tier: "platform", platform_title: [], registration_city: "other" });
    expect(answers.at(-1)?.question.name).toBe("registration_city");
    expect(caseOf(answers)).toEqual({
      facts: { tier: "platform", registration_city: "other" },
      papers: {},
      history: { platform_title: [] },
    });
    expect(isSettled(answers, on)).toBe(true);
  });

  test("take no answer that the policy cannot read", () => {
    const [first] = asked({ tier: "tower" });
    expect(first === undefined ? [] : faultsOf([first], on).map(({ code }) => code)).toEqual(["not-a-member"]);
  });
});

describe("an answer", () => {
  const label = { en: "a", zh: "甲" };
  const members = [{ value: "a", label }];
  const records: AnswerShape = {
    kind: "records",
    fields: [
      { name: "year", label: { en: "year", zh: "年份" }, answer: { kind: "number", measure: "year" } },
      { name: "verified", label: { en: "verified", zh: "已查实" }, answer: { kind: "yes_no" } },
    ],
  };
  const cases: readonly (readonly [AnswerShape, readonly (readonly [string, string])[], unknown])[] = [
    [{ kind: "yes_no" }, [["x", "no"]], false],
    [{ kind: "yes_no" }, [], undefined],
    [{ kind: "choice", members }, [["x", "a"]], "a"],
    [{ kind: "set", members }, [["x", "a"]], ["a"]],
    [{ kind: "set", members }, [], undefined],
    [{ kind: "set", members }, [["x.none", "none"]], []],
    [
      { kind: "set", members },
      [
        ["x", "a"],
        ["x.none", "none"],
      ],
      undefined,
    ],
    [
      { kind: "records", fields: [{ name: "kinds", label, answer: { kind: "set", members } }] },
      [
        ["x.count", "2"],
        ["x.1.kinds.none", "none"],
      ],
      [{ kinds: undefined }, { kinds: [] }],
    ],
    [{ kind: "number", measure: "count" }, [["x", " 12 "]], "12"],
    [{ kind: "number", measure: "percent" }, [["x", "85"]], "85%"],
    [{ kind: "number", measure: "percent" }, [["x", "85％"]], "85%"],
    [{ kind: "number", measure: "money" }, [["x", " "]], undefined],
    [{ kind: "date", none: true }, [["x.none", "none"]], "none"],
    [{ kind: "date" }, [["x", "2024-05-01"]], "2024-05-01"],
    [records, [["x.count", "0"]], []],
    [
      records,
      [
        ["x.count", "1"],
        ["x.0.year", "2023"],
        ["x.0.verified", "yes"],
      ],
      [{ year: "2023", verified: true }],
    ],
    [{ kind: "history" }, [["x", "never"]], []],
    [
      { kind: "history" },
      [
        ["x", "granted"],
        ["x.on", "2022-12-20"],
      ],
      [{ event: "granted", on: "2022-12-20" }],
    ],
    [{ kind: "history" }, [], undefined],
  ];
  test.each(cases)("of %j from %j is %j", (shape, entries, value) => {
    expect(readAnswer(shape, form(entries), "x")).toEqual(value);
  });
});

import { problem, renderMessage } from "@bylaw/diagnostics";
import { sourceWord } from "@bylaw/evaluate";
import type { ExpectedOutcome } from "@bylaw/ir";
import {
  chineseSimplified,
  chineseTraditional,
  english,
  type KeywordId,
  languageWords,
  outcomeKeywords,
} from "@bylaw/language";
import { describe, expect, test } from "vitest";
import { compile } from "../src/index.ts";

// The interpreter writes statuses and values into texts without knowing the language: its words are held to the language's.

const keywords = { en: english, zh: chineseSimplified, "zh-Hant": chineseTraditional } as const;
type Writing = keyof typeof keywords;
const writings = ["en", "zh", "zh-Hant"] as const;

const keywordOfStatus: Readonly<Record<Exclude<ExpectedOutcome, keyof typeof languageWords.stepStates>, KeywordId>> = {
  ...outcomeKeywords,
  held: "held",
  due_for_review: "dueForReview",
  rectifying: "rectifying",
  expired: "expired",
  barred: "barred",
  revoked: "revoked",
  not_triggered: "notTriggered",
  pending: "pending",
  done_in_time: "inTime",
  done_late: "late",
  overdue: "overdue",
  done: "done",
  none: "none",
};

const keywordOfValue: Readonly<Record<string, KeywordId>> = {
  none: "none",
  yes: "yes",
  no: "no",
  months: "months",
  days: "days",
  review: "review",
  rectify: "rectify",
  revoke: "revoke",
  renew: "renew",
};

function statusForms(status: string, writing: Writing): readonly string[] {
  const words: Readonly<Record<string, languageWords.WordForms>> = languageWords.stepStates;
  if (Object.hasOwn(words, status)) return words[status]?.[writing] ?? [];
  const ids: Readonly<Record<string, KeywordId>> = keywordOfStatus;
  const id = ids[status];
  return id === undefined ? [] : keywords[writing][id];
}

const statuses = [...Object.keys(keywordOfStatus), ...Object.keys(languageWords.stepStates)];
const written = (word: string, sort: "status" | "value", writing: Writing): string =>
  sourceWord(word, sort, writing === "en" ? undefined : writing);

describe.each(writings)("what the interpreter writes into a text in %s", (writing) => {
  test.each(statuses)("the status %s is the word that the language prints", (status) => {
    // A title that nobody holds is told apart from a value that is not there.
    const [printed = "", ...others] = statusForms(status, writing);
    expect(written(status, "status", writing)).toBe(status === "none" ? (others[0] ?? printed) : printed);
  });

  test.each(Object.entries(keywordOfValue))("the value %s is the word that the language prints", (value, id) => {
    expect(written(value, "value", writing)).toBe(keywords[writing][id][0]);
  });
});

test.each(statuses)("the message of a scenario names the status %s as it is written", (status) => {
  const parameters = {
    scenario: "a",
    expects: "word",
    expected: status,
    expectedValue: "",
    gets: "word",
    found: status,
    foundValue: "",
    record: "none",
    applicant: "none",
    because: [],
    missingBecause: "none",
    missingNeeds: "none",
  };
  const here = { here: { source: "a.bylaw", start: 0, end: 0 } };
  const said = renderMessage(problem("scenario-differs", parameters, here), "zh");
  expect(said).toBe(`情景“a”预期为${written(status, "status", "zh")}，结果为${written(status, "status", "zh")}。`);
});

const measure = `政策 sample_town
  施行 自 2021-12-05
事项 资产总额: 金额
判定 认定
  第八条第一项
    要求 资产总额 >= 80万元
称号 平台 授予依据 认定
  第十条
    有效期 3年
角色 主管部门
程序 征求意见
  第十一条
    步骤 notice 公示 由 主管部门
情景 "一"
  给定 资产总额 = 80万元
`;

function expectedIn(line: string): unknown {
  const { compiled, problems } = compile({ sources: [{ path: "a.bylaw", text: `${measure}  预期 ${line}\n` }] });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const [expectation] = compiled?.scenarios[0]?.expectations ?? [];
  return expectation?.value;
}

test.each(["none", "review", "rectify", "revoke", "may_revoke", "revoke_and_bar", "renew"])(
  "what is asked for a title is read back: %s",
  (act) => {
    expect(expectedIn(`平台.应办事项 = ${sourceWord(act, "value", "zh")}`)).toBe(act);
  },
);

test("a procedure of which it is open whether it is complete is read back", () => {
  expect(expectedIn(`征求意见.办结 = ${sourceWord("open", "value", "zh")}`)).toBe("open");
});

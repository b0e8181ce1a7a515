import type { Language } from "@bylaw/diagnostics";
import type { Crowd } from "../crowd.ts";

/** What the strip says. Figures come as text. */
export interface StripWords {
  readonly people: (count: string, source: Crowd["source"]) => string;
  readonly about: (value: string) => string;
  readonly crossing: string;
  readonly between: (people: string, between: string, near: string) => string;
  readonly near: (count: string) => string;
  readonly outcomes: readonly [string, string, string, string];
  readonly turned: (from: string, to: string) => string;
  readonly unchanged: string;
  readonly below: (count: string) => string;
  readonly line: (value: string) => string;
  readonly inForce: (value: string) => string;
  readonly draft: (value: string) => string;
  readonly here: string;
  readonly person: (id: string, value: string, outcome: string) => string;
  readonly unknown: (count: string) => string;
  readonly keys: string;
  readonly noChange: string;
}

const en: StripWords = {
  people: (count, source) => `${count} ${source === "made" ? "invented platforms" : "applicants of your table"}`,
  about: (value) => `One mark each, in order of ${value}.`,
  crossing: "Who crosses the line",
  between: (people, between, near) =>
    `${people} in order. ${between} stand between the old line and the new; ${near} within 5% of the new.`,
  near: (count) => `${count} within 5% of the line.`,
  outcomes: ["met", "not met", "undecided", "at discretion"],
  turned: (from, to) => `${from}, now ${to}`,
  unchanged: "unchanged marks are faded",
  below: (count) => `${count} below`,
  line: (value) => `${value}, the line`,
  inForce: (value) => `${value} in force`,
  draft: (value) => `${value} draft`,
  here: "this applicant",
  person: (id, value, outcome) => `No. ${id}, ${value}, ${outcome}`,
  unknown: (count) => `${count} not known`,
  keys: "Enter to walk through the marks: arrow keys go from mark to mark, with Shift by column, L to the line, Enter opens the applicant, T shows them as a table, Escape leaves.",
  noChange: "No finding changes.",
};

const zh: StripWords = {
  people: (count, source) => (source === "made" ? `${count}家模拟平台` : `所载表格中的${count}家申报单位`),
  about: (value) => `一家一记，按${value}排列。`,
  crossing: "跨越要求线者",
  between: (people, between, near) =>
    `${people}依序排列，${between}家位于原要求线与拟改要求线之间，${near}家距拟改要求线不足5%。`,
  near: (count) => `${count}家距要求线不足5%。`,
  outcomes: ["符合", "不符合", "待核实", "由主管部门裁量"],
  turned: (from, to) => `${from}变为${to}`,
  unchanged: "未变者淡显",
  below: (count) => `未达${count}家`,
  line: (value) => `要求线${value}`,
  inForce: (value) => `现行${value}`,
  draft: (value) => `拟改${value}`,
  here: "本申报单位",
  person: (id, value, outcome) => `${id}号，${value}，${outcome}`,
  unknown: (count) => `${count}家未知`,
  keys: "按Enter逐一查看：方向键逐家移动，加Shift按列移动，L键到要求线，Enter打开该申报单位，T键以表格查看，Esc离开。",
  noChange: "判定均无变化。",
};

export function stripWords(language: Language): StripWords {
  return language === "en" ? en : zh;
}

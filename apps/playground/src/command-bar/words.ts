import type { Bilingual, Language } from "@bylaw/diagnostics";
import type { Group } from "./thing.ts";

/** The kinds of things that can be found; of what is about the fact in focus, the name of the fact stands behind it. */
export const groupWords: Readonly<Record<Group, Bilingual>> = {
  here: { en: "In focus", zh: "当前事项" },
  facts: { en: "Facts", zh: "事项" },
  articles: { en: "Articles", zh: "条文" },
  rules: { en: "Rules", zh: "规则" },
  set: { en: "Set a fact", zh: "设定事项" },
  decisions: { en: "Decisions", zh: "判定事项" },
  people: { en: "Applicants", zh: "申报单位" },
  samples: { en: "Samples", zh: "样例" },
  scenarios: { en: "Scenarios", zh: "情景" },
  measures: { en: "Measures", zh: "政策文件" },
  panels: { en: "Panels", zh: "页签" },
  page: { en: "The page", zh: "页面操作" },
};

/** What the command bar says. */
export interface CommandWords {
  /** On the heading of a kind of which more was found than is shown. */
  readonly shownOf: (shown: number, count: number) => string;
  readonly list: string;
  /** Said once the findings stand. */
  readonly found: (count: number) => string;
  readonly nothing: (typed: string) => string;
  /** What can be looked for, one line each: what, and examples. */
  readonly canBeFound: readonly (readonly [what: string, examples: string])[];
  readonly foot: string;
  readonly does: Readonly<
    Record<
      | "fact"
      | "article"
      | "omitted"
      | "rule"
      | "decision"
      | "person"
      | "sample"
      | "scenario"
      | "boundary"
      | "measure"
      | "panel",
      string
    >
  >;
  readonly kinds: Readonly<Record<"paper" | "title" | "list", string>>;
  readonly atLine: (fact: string) => string;
  readonly justBelow: (fact: string) => string;
  readonly justAbove: (fact: string) => string;
  readonly notKnown: (fact: string) => string;
  readonly nowNotKnown: string;
  readonly nearest: Readonly<Record<"at" | "below" | "above", string>>;
  readonly addAtBoundary: string;
  readonly asOf: (day: string) => string;
}

const en: CommandWords = {
  shownOf: (shown, count) => `${shown} of ${count}`,
  list: "What was found",
  found: (count) => (count === 1 ? "1 found" : `${count} found`),
  nothing: (typed) => `Nothing here is called “${typed}”.`,
  canBeFound: [
    ["A fact, a paper, a title", "assets · 资产总额 · zichan · zcze"],
    ["An article or a rule", "8 · 8(1) · 第八条"],
    ["A fact to be set", "assets line · assets not known"],
    ["An applicant, a sample, a scenario", "P000123 · nearest · strong"],
    ["Another measure, a panel", "beijing · titles"],
    ["What the page can do", "present · pin · print · copy · dark"],
    ["A day to decide as of", "2024-06-30"],
  ],
  foot: "↑ ↓ choose · Enter does it · Esc leaves",
  does: {
    fact: "opens its field",
    article: "to its text and rows",
    omitted: "to its text",
    rule: "to its line and row",
    decision: "opens its finding",
    person: "opens this case",
    sample: "starts from it",
    scenario: "shows it under Scenarios",
    boundary: "opens its boundary under Scenarios",
    measure: "opens the measure",
    panel: "opens the panel",
  },
  kinds: { paper: "paper", title: "title", list: "list" },
  atLine: (fact) => `Set ${fact} at its line`,
  justBelow: (fact) => `Set ${fact} just below`,
  justAbove: (fact) => `Set ${fact} just above`,
  notKnown: (fact) => `Set ${fact} not known`,
  nowNotKnown: "not known",
  nearest: {
    at: "The applicant at the line",
    below: "The nearest below the line",
    above: "The nearest above the line",
  },
  addAtBoundary: "Add a scenario at this boundary",
  asOf: (day) => `Decide as of ${day}`,
};

const zh: CommandWords = {
  shownOf: (shown, count) => `前${shown}项，共${count}项`,
  list: "查找结果",
  found: (count) => `共${count}项`,
  nothing: (typed) => `没有找到“${typed}”。`,
  canBeFound: [
    ["事项、材料、称号", "资产总额 · zichan · zcze · assets"],
    ["条文、规则", "第八条 · 8 · 8(1)"],
    ["设定某一事项", "资产总额 要求线 · 资产总额 未知"],
    ["申报单位、样例、情景", "P000123 · 最近 · 达标"],
    ["其他政策文件、页签", "北京 · 资格与期限"],
    ["页面操作", "演示 · 打印 · 复制 · 深色 · yanshi"],
    ["判定日期", "2024-06-30"],
  ],
  foot: "↑ ↓ 选择 · Enter 执行 · Esc 离开",
  does: {
    fact: "填写该事项",
    article: "转到条文及其判定",
    omitted: "转到条文",
    rule: "转到该行及其判定",
    decision: "查看该判定",
    person: "查看该申报单位",
    sample: "由此开始填报",
    scenario: "在“情景”中查看",
    boundary: "在“情景”中查看要求线",
    measure: "打开该文件",
    panel: "打开该页签",
  },
  kinds: { paper: "材料", title: "称号", list: "清单" },
  atLine: (fact) => `${fact}设为要求线`,
  justBelow: (fact) => `${fact}设为略低于要求线`,
  justAbove: (fact) => `${fact}设为略高于要求线`,
  notKnown: (fact) => `${fact}设为未知`,
  nowNotKnown: "未知",
  nearest: { at: "恰在要求线上的申报单位", below: "要求线以下最近的申报单位", above: "要求线以上最近的申报单位" },
  addAtBoundary: "在要求线处添加情景",
  asOf: (day) => `判定日期改为${day}`,
};

export function commandWords(language: Language): CommandWords {
  return language === "en" ? en : zh;
}

import type { Language } from "@bylaw/diagnostics";
import type { Left } from "./impact-reasons.ts";

/** What the panel says. Figures come as text; `0` is told as none. */
export interface ImpactWords {
  readonly lost: (count: string, title: boolean) => string;
  readonly gained: (count: string, title: boolean) => string;
  readonly under: (story: Readonly<Record<"held" | "toAuthority" | "unchanged" | "size", string>>) => string;
  readonly nothing: string;
  readonly nothingUnder: (size: string) => string;
  readonly flow: string;
  readonly count: string;
  readonly gains: string;
  readonly unchanged: string;
  readonly articles: (articles: readonly { readonly article: string; readonly count: string }[]) => string;
  readonly noRule: string;
  /** Of one transition. */
  readonly by: (articles: readonly { readonly article: string; readonly count: string }[]) => string;
  /** Those newly at discretion: what leaves it to whom. */
  readonly left: (count: string, by: readonly Left[]) => string;
  readonly nearest: string;
  readonly changedOnes: string;
  readonly short: string;
  readonly over: string;
  readonly person: (id: string) => string;
  readonly more: (count: string, to: string) => string;
  readonly moreOnes: (count: string) => string;
  readonly all: (count: string) => string;
  readonly fewer: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly why: (id: string) => string;
  readonly othersMet: (count: string) => string;
  readonly inForce: string;
  readonly before: string;
  readonly draft: string;
  readonly pin: string;
  readonly unpin: string;
  readonly show: string;
  readonly held: string;
  readonly columns: Readonly<Record<"text" | "rule" | "states" | "line" | "asks" | "finding", string>>;
  readonly waiting: string;
}

const en: ImpactWords = {
  lost: (count, title) => {
    if (count === "0") return title ? "None loses the title" : "None stops meeting it";
    const many = count !== "1";
    return title ? `${count} ${many ? "lose" : "loses"} the title` : `${count} no longer ${many ? "meet" : "meets"} it`;
  },
  gained: (count, title) => {
    const who = count === "0" ? "none" : count;
    const many = count !== "0" && count !== "1";
    return title ? `${who} ${many ? "gain" : "gains"} it.` : `${who} newly ${many ? "meet" : "meets"} it.`;
  },
  under: ({ held, toAuthority, unchanged, size }) =>
    `Of ${held} that met it, ${toAuthority === "0" ? "none goes" : `${toAuthority} more ${toAuthority === "1" ? "goes" : "go"}`} to the authority. ${unchanged} of ${size} findings stay as they are.`,
  nothing: "No finding changes.",
  nothingUnder: (size) => `${size} of ${size} findings stay as they are.`,
  flow: "From, to",
  count: "Applicants",
  gains: "any, to Met",
  unchanged: "unchanged",
  articles: (articles) =>
    articles.length === 1
      ? `Every change comes from ${articles[0]?.article ?? ""}.`
      : `The changes come from ${articles.map(({ article, count }) => `${article} (${count})`).join(", ")}.`,
  noRule: "The changes come from what the decision gives, not from one of its rules.",
  by: (articles) =>
    articles.length === 0
      ? "by what the decision gives"
      : `by ${articles.map(({ article, count }) => (articles.length === 1 ? article : `${article} (${count})`)).join(", ")}`,
  left: (count, by) => {
    const acts = by.map(({ article, kind, by: role }) =>
      kind === "relaxed"
        ? `${article} lets ${role === undefined ? "the rule be relaxed" : `the ${role} relax the rule`}`
        : `${article} asks for it in principle${role === undefined ? "" : `, and the ${role} decides`}`,
    );
    return `For the ${count} newly at discretion, ${acts.join("; ")}.`;
  },
  nearest: "Nearest to the new line",
  changedOnes: "Whose finding changes",
  short: "Short by",
  over: "Over by",
  person: (id) => `No. ${id}`,
  more: (count, to) => `${count} more, to ${to}`,
  moreOnes: (count) => `${count} more`,
  all: (count) => `all ${count}`,
  fewer: "fewer",
  copy: "copy as text",
  copied: "copied",
  notCopied: "the browser does not let the page copy",
  why: (id) => `Why No. ${id}`,
  othersMet: (count) =>
    count === "1" ? "its other rule does not stand in the way" : `none of its other ${count} rules stands in the way`,
  inForce: "In force",
  before: "Before",
  draft: "Draft",
  pin: "Hold this text as “before”",
  unpin: "Compare with the text in force",
  show: "Show the text before",
  held: "The text before",
  columns: {
    text: "Text",
    rule: "Condition",
    states: "Applicant states",
    line: "The line",
    asks: "Measure asks",
    finding: "Finding",
  },
  waiting: "The population is being judged.",
};

const zh: ImpactWords = {
  lost: (count, title) =>
    count === "0" ? `无一家${title ? "失去称号" : "变为不符合"}` : `${count}家${title ? "失去称号" : "变为不符合"}`,
  gained: (count, title) =>
    count === "0" ? `无一家${title ? "新获称号" : "新增符合"}。` : `${count}家${title ? "新获称号" : "新增符合"}。`,
  under: ({ held, toAuthority, unchanged, size }) =>
    `原符合的${held}家中，${toAuthority === "0" ? "无一家转由主管部门裁量" : `另有${toAuthority}家转由主管部门裁量`}。${size}家中${unchanged}家判定不变。`,
  nothing: "判定均无变化。",
  nothingUnder: (size) => `${size}家的判定均与修改前相同。`,
  flow: "由、至",
  count: "申报单位",
  gains: "任一判定变为符合",
  unchanged: "未变",
  articles: (articles) =>
    articles.length === 1
      ? `变化均源于${articles[0]?.article ?? ""}。`
      : `变化源于${articles.map(({ article, count }) => `${article}（${count}家）`).join("、")}。`,
  noRule: "变化源于该判定所给的结果，不源于某一条规则。",
  by: (articles) =>
    articles.length === 0
      ? "源于该判定所给的结果"
      : `源于${articles.map(({ article, count }) => (articles.length === 1 ? article : `${article}（${count}家）`)).join("、")}`,
  left: (count, by) => {
    const acts = by.map(({ article, kind, by: role }) =>
      kind === "relaxed"
        ? `依${article}可${role === undefined ? "" : `由${role}`}适当放宽`
        : `${article}只作原则要求${role === undefined ? "" : `，由${role}决定`}`,
    );
    return `新转由主管部门裁量的${count}家，${acts.join("；")}。`;
  },
  nearest: "距新要求线最近",
  changedOnes: "判定有变化者",
  short: "尚差",
  over: "超出",
  person: (id) => `${id}号`,
  more: (count, to) => `另有${count}家，至${to}`,
  moreOnes: (count) => `另有${count}家`,
  all: (count) => `全部${count}家`,
  fewer: "收起",
  copy: "复制为文字",
  copied: "已复制",
  notCopied: "浏览器不允许复制",
  why: (id) => `${id}号变化的原因`,
  othersMet: (count) => `其余${count}条规则均不构成妨碍`,
  inForce: "现行",
  before: "此前",
  draft: "拟改",
  pin: "以此文本为比较基准",
  unpin: "改与现行文本比较",
  show: "查看比较基准",
  held: "比较基准文本",
  columns: { text: "文本", rule: "事项", states: "申报情况", line: "要求线", asks: "办法要求", finding: "判定" },
  waiting: "正在判定样本总体。",
};

export function impactWords(language: Language): ImpactWords {
  return language === "en" ? en : zh;
}

import type { Language } from "@bylaw/diagnostics";
import type { Crowd } from "../../crowd/crowd.ts";

/** What the panel says. Figures come as text. */
export interface PopulationWords {
  readonly title: (count: string, source: Crowd["source"]) => string;
  readonly invented: string;
  readonly ownTable: (name: string) => string;
  readonly none: string;
  readonly figures: string;
  readonly table: string;
  readonly views: string;
  readonly sizes: string;
  readonly upload: string;
  readonly drop: string;
  readonly reading: string;
  readonly inventing: string;
  readonly download: string;
  readonly refused: (count: string) => string;
  readonly problems: string;
  /** `kept`: the people that stand there stay. */
  readonly notTaken: (name: string, kept: boolean) => string;
  readonly place: (row: string, column: string | undefined) => string;
  readonly outcomes: string;
  readonly rules: string;
  readonly rule: string;
  readonly fail: string;
  readonly alone: string;
  readonly noFailures: (count: string) => string;
  readonly showFailing: (rule: string) => string;
  readonly lines: string;
  readonly line: string;
  readonly below: string;
  readonly at: string;
  readonly above: string;
  readonly near: string;
  readonly unknown: string;
  readonly person: string;
  readonly personNamed: (id: string) => string;
  readonly fromLine: string;
  readonly finding: string;
  readonly fails: string;
  readonly anyOutcome: string;
  readonly anyRule: string;
  readonly filterOutcome: string;
  readonly filterRule: string;
  readonly shown: (count: string, of: string) => string;
  readonly sort: (column: string) => string;
  readonly keys: string;
  readonly short: (amount: string) => string;
  readonly over: (amount: string) => string;
}

const en: PopulationWords = {
  title: (count, source) => `${count} ${source === "made" ? "invented platforms" : "applicants of your table"}`,
  invented: "Invented, none of them exists.",
  ownTable: (name) => `From ${name}. It stays on this machine.`,
  none: "This measure brings no population. A table of your own can be added.",
  figures: "Figures",
  table: "Applicants",
  views: "What is shown of the population",
  sizes: "How many are invented",
  upload: "Your own table …",
  drop: "CSV or JSON; it can also be dropped here.",
  reading: "The table is being read.",
  inventing: "The population is being invented.",
  download: "Download as CSV",
  refused: (count) =>
    count === "1"
      ? "1 value was refused and counts as not known."
      : `${count} values were refused and count as not known.`,
  problems: "What was refused or left out",
  notTaken: (name, kept) =>
    `${name === "" ? "The table" : name} was not taken in.${kept ? " The applicants below stay as they were." : ""}`,
  place: (row, column) => `${column === undefined ? `Row ${row}` : `Row ${row}, ${column}`}: `,
  outcomes: "Findings",
  rules: "Who fails which rule",
  rule: "Rule",
  fail: "fail it",
  alone: "it alone",
  noFailures: (count) => (count === "1" ? "1 rule is failed by nobody." : `${count} rules are failed by nobody.`),
  showFailing: (rule) => `Applicants who fail ${rule}`,
  lines: "How near they stand to each line",
  line: "Line",
  below: "below",
  at: "at it",
  above: "above",
  near: "within 5%",
  unknown: "not known",
  person: "Applicant",
  personNamed: (id) => `No. ${id}`,
  fromLine: "From the line",
  finding: "Finding",
  fails: "Fails",
  anyOutcome: "any finding",
  anyRule: "any rule",
  filterOutcome: "Finding",
  filterRule: "Fails",
  shown: (count, of) => `${count} of ${of}`,
  sort: (column) => `Order by: ${column}`,
  keys: "Arrow keys go from row to row, Page Up and Page Down by pages, Enter opens the applicant.",
  short: (amount) => `${amount} below`,
  over: (amount) => `${amount} above`,
};

const zh: PopulationWords = {
  title: (count, source) => (source === "made" ? `${count}家模拟平台` : `所载表格中的${count}家申报单位`),
  invented: "均为虚构，并无其单位。",
  ownTable: (name) => `来自${name}，仅留存于本机。`,
  none: "本政策未附样本总体，可载入自有表格。",
  figures: "汇总",
  table: "申报单位",
  views: "样本总体的显示方式",
  sizes: "模拟家数",
  upload: "载入自有表格……",
  drop: "CSV或JSON文件，也可拖放至此。",
  reading: "正在读取表格。",
  inventing: "正在生成样本总体。",
  download: "下载CSV表格",
  refused: (count) => `${count}个数值未予采用，按未知处理。`,
  problems: "未予采用或略去的内容",
  notTaken: (name, kept) => `${name === "" ? "该表格" : name}未能载入。${kept ? "以下申报单位保持不变。" : ""}`,
  place: (row, column) => `第${row}行${column === undefined ? "" : `，${column}`}：`,
  outcomes: "判定",
  rules: "各规则的不符合情况",
  rule: "规则",
  fail: "不符合",
  alone: "仅此一项",
  noFailures: (count) => `另有${count}条规则无一家不符合。`,
  showFailing: (rule) => `查看不符合${rule}的申报单位`,
  lines: "距各要求线的远近",
  line: "要求线",
  below: "低于",
  at: "恰在线上",
  above: "高于",
  near: "距线不足5%",
  unknown: "未知",
  person: "申报单位",
  personNamed: (id) => `${id}号`,
  fromLine: "距要求线",
  finding: "判定",
  fails: "不符合的条款",
  anyOutcome: "全部判定",
  anyRule: "全部规则",
  filterOutcome: "判定",
  filterRule: "不符合",
  shown: (count, of) => `${of}家中的${count}家`,
  sort: (column) => `排序：${column}`,
  keys: "上下方向键逐行移动，Page Up、Page Down翻页，Enter打开该申报单位。",
  short: (amount) => `低${amount}`,
  over: (amount) => `高${amount}`,
};

export function populationWords(language: Language): PopulationWords {
  return language === "en" ? en : zh;
}

import type { Language } from "@bylaw/diagnostics";

/** What the panel that compares the cities says. */
export interface CompareWords {
  readonly lead: (day: string) => string;
  readonly table: string;
  readonly columns: Readonly<Record<"measure" | "outcome" | "inTheWay" | "gives" | "unknown", string>>;
  readonly open: string;
  readonly goTo: (measure: string) => string;
  readonly working: string;
  readonly notCompiled: string;
  readonly notInForce: (outcome: string) => string;
  readonly nothing: string;
  readonly noValue: string;
  readonly known: string;
  readonly more: (count: number) => string;
  readonly others: (count: number) => string;
  readonly fewer: string;
  readonly notAsked: (count: number) => string;
  readonly joint: string;
}

export const compareWords: Readonly<Record<Language, CompareWords>> = {
  en: {
    lead: (day) => `This one applicant under each measure, as of ${day}. What two measures call alike is stated once.`,
    table: "One applicant under each measure",
    columns: {
      measure: "Measure",
      outcome: "Outcome",
      inTheWay: "Stands in the way",
      gives: "Gives",
      unknown: "Not known",
    },
    open: "open here, as the text stands",
    goTo: (measure) => `Open ${measure} with this applicant`,
    working: "being worked out",
    notCompiled: "This measure cannot be worked out.",
    notInForce: (outcome) => `Not in force on this day; it would be: ${outcome}`,
    nothing: "nothing",
    noValue: "no amount",
    known: "all known",
    more: (count) => `and ${count} more`,
    others: (count) => `${count} other ${count === 1 ? "decision" : "decisions"}`,
    fewer: "Only the first decision",
    notAsked: (count) => `${count} ${count === 1 ? "thing" : "things"} stated that this measure does not ask`,
    joint: "; ",
  },
  zh: {
    lead: (day) => `同一申报单位对照各市政策的结果，判定日${day}。各政策共用的事项只填报一次。`,
    table: "同一申报单位对照各市政策",
    columns: { measure: "政策文件", outcome: "结果", inTheWay: "未符合之处", gives: "所得", unknown: "尚缺信息" },
    open: "当前打开，以现有文本为准",
    goTo: (measure) => `打开${measure}并带入该申报单位`,
    working: "正在判定",
    notCompiled: "该政策无法判定。",
    notInForce: (outcome) => `该日不在施行期内；若施行则为：${outcome}`,
    nothing: "无",
    noValue: "无金额",
    known: "均已提供",
    more: (count) => `另有${count}项`,
    others: (count) => `其余${count}项判定`,
    fewer: "仅看首项判定",
    notAsked: (count) => `已填报而该政策不涉及的${count}项`,
    joint: "；",
  },
};

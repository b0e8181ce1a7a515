import type { Language } from "@bylaw/diagnostics";
import type { Outcome } from "@bylaw/ir";

/** What the ruler says. Figures come as text. */
export interface RulerWords {
  readonly name: (subject: string) => string;
  readonly inForce: string;
  readonly before: string;
  readonly draft: string;
  readonly typed: string;
  readonly handle: string;
  readonly keys: string;
  readonly lower: string;
  readonly higher: string;
  /** `who`: the id where it is one applicant, else how many. */
  readonly flip: (value: string, who: string | number, outcome: Outcome) => string;
  readonly noneBelow: string;
  readonly noneAbove: string;
  readonly working: string;
  readonly notFound: string;
  readonly tooMany: string;
  readonly noFigure: string;
  readonly takeBack: string;
  readonly done: string;
  readonly distribution: (people: string) => string;
  /** How many stand close to the line. */
  readonly near: (count: number) => string;
  /** Of a figure against which no single value is held. */
  readonly figure: string;
  readonly plain: string;
}

const enOutcomes: Readonly<Record<Outcome, string>> = {
  met: "met",
  not_met: "not met",
  undecided: "undecided",
  at_discretion: "at discretion",
};
const zhOutcomes: Readonly<Record<Outcome, string>> = {
  met: "符合",
  not_met: "不符合",
  undecided: "待核实",
  at_discretion: "由主管部门裁量",
};

const en: RulerWords = {
  name: (subject) => `Ruler: ${subject}`,
  inForce: "in force",
  before: "before",
  draft: "draft",
  typed: "The figure",
  handle: "The line",
  keys: "Arrow keys move by one step, with Shift by ten, with Alt to the next value at which a finding changes. Escape restores.",
  lower: "To the next lower value at which a finding changes",
  higher: "To the next higher value at which a finding changes",
  flip: (value, who, outcome) =>
    `${value}: ${typeof who === "string" ? `No. ${who} becomes` : `${who} become`} ${enOutcomes[outcome]}`,
  noneBelow: "no finding changes below",
  noneAbove: "no finding changes above",
  working: "looking for who is next",
  notFound: "nobody near",
  tooMany: "not looked for among so many",
  noFigure: "This is not a figure of this kind.",
  takeBack: "Restore",
  done: "Done",
  distribution: (people) => `${people} by this value`,
  near: (count) => `${count.toLocaleString("en")} within 5% of the line`,
  figure: "a figure of the text",
  plain: "No single value is held against this figure. Before and after shows what it does.",
};

const zh: RulerWords = {
  name: (subject) => `标尺：${subject}`,
  inForce: "现行",
  before: "此前",
  draft: "拟改",
  typed: "数值",
  handle: "要求线",
  keys: "方向键移动一级，加Shift移动十级，加Alt移至判定改变的下一数值，Esc恢复原值。",
  lower: "移至判定改变的下一较低数值",
  higher: "移至判定改变的下一较高数值",
  flip: (value, who, outcome) =>
    `${value}：${typeof who === "string" ? `${who}号` : `${who}家`}变为${zhOutcomes[outcome]}`,
  noneBelow: "再低则判定均不变",
  noneAbove: "再高则判定均不变",
  working: "正在查找下一家",
  notFound: "附近无判定改变",
  tooMany: "家数过多，未作查找",
  noFigure: "不是此类数值。",
  takeBack: "恢复原值",
  done: "完成",
  distribution: (people) => `${people}家按此数值的分布`,
  near: (count) => `${count}家距要求线不足5%`,
  figure: "文本中的数值",
  plain: "没有单个事项与此数值比较，其影响见“前后对照”。",
};

export function rulerWords(language: Language): RulerWords {
  return language === "en" ? en : zh;
}

import type { Language } from "@bylaw/diagnostics";

/** What is said of changes of the text. */
export interface TextChangeWords {
  /** The view. */
  readonly view: string;
  readonly list: string;
  readonly none: string;
  readonly undo: string;
  readonly undoOf: (place: string) => string;
  readonly line: (line: string) => string;
  readonly fromTo: (from: string, to: string) => string;
  readonly added: string;
  readonly removed: string;
  readonly moved: string;
  /** The text held as "before", laid over the other. */
  readonly held: string;
  /** At the end of a rule's line. */
  readonly findingsChange: (count: number) => string;
  /** Keeps the state of the page as a step of the presenter. */
  readonly keepStep: string;
  readonly stepKept: (step: number) => string;
}

const en: TextChangeWords = {
  view: "Changes",
  list: "Changes of the text",
  none: "The text is the one it is compared with.",
  undo: "Undo",
  undoOf: (place) => `Undo the change in ${place}`,
  line: (line) => `line ${line}`,
  fromTo: (from, to) => `from ${from} to ${to}`,
  added: "added",
  removed: "removed",
  moved: "moved",
  held: "The text before",
  findingsChange: (count) => (count === 1 ? "1 finding changes" : `${count.toLocaleString("en")} findings change`),
  keepStep: "Keep as step",
  stepKept: (step) => `Kept as step ${step}`,
};

const zh: TextChangeWords = {
  view: "修改处",
  list: "文本修改处",
  none: "与比较基准文本相同。",
  undo: "撤回",
  undoOf: (place) => `撤回${place}的修改`,
  line: (line) => `第${line}行`,
  fromTo: (from, to) => `由${from}改为${to}`,
  added: "新增",
  removed: "删去",
  moved: "移动",
  held: "比较基准文本",
  findingsChange: (count) => `${count}家判定改变`,
  keepStep: "存为演示步骤",
  stepKept: (step) => `已存为第${step}步`,
};

export function textChangeWords(language: Language): TextChangeWords {
  return language === "en" ? en : zh;
}

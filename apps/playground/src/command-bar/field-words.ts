import type { Language } from "@bylaw/diagnostics";

/** What stands in the masthead and over the findings: there before the rest of the command bar has come. */
export interface FieldWords {
  readonly open: string;
  readonly name: string;
  readonly hint: string;
  readonly close: string;
  readonly notThere: string;
}

const en: FieldWords = {
  open: "Find or do",
  name: "Find or do: facts, articles, applicants, scenarios, acts",
  hint: "Facts, articles, applicants, acts, in English, 中文 or pinyin",
  close: "Close",
  notThere: "The command bar could not be loaded. Load the page anew, or look again once there is a network.",
};

const zh: FieldWords = {
  open: "查找或执行",
  name: "查找或执行：事项、条文、申报单位、情景、操作",
  hint: "事项、条文、申报单位、操作，可用中文、英文或者拼音",
  close: "关闭",
  notThere: "查找功能未能载入。请重新载入页面，或者待网络恢复后再试。",
};

export function fieldWords(language: Language): FieldWords {
  return language === "en" ? en : zh;
}

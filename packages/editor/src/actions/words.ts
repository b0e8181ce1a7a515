import type { DiagnosticCode, Language } from "@bylaw/diagnostics";

/** The titles of what is offered beside the fixes of problems. */
export interface ActionWords {
  readonly all: (sort: RepeatedSort, number: number) => string;
  readonly write: (text: string) => string;
  readonly otherName: (name: string, local: string) => string;
  readonly scenarios: (values: string) => string;
}

/** Slips that are mended the same way wherever they stand: all of a file can go at once. */
export type RepeatedSort =
  | "missing-space"
  | "needless-stop"
  | "doubled-equals"
  | "number-with-commas"
  | "date-with-slashes"
  | "unreadable-characters"
  | "when-not-if";

const englishAll: Readonly<Record<RepeatedSort, string>> = {
  "missing-space": "Insert all missing blanks of this file",
  "needless-stop": "Remove all needless stops of this file",
  "doubled-equals": "Write all doubled signs of this file as one",
  "number-with-commas": "Write all long numbers of this file without commas",
  "date-with-slashes": "Write all dates of this file with dashes",
  "unreadable-characters": "Remove all unreadable characters of this file",
  "when-not-if": "Write `when` for all conditions of this file",
};

const chineseAll: Readonly<Record<RepeatedSort, string>> = {
  "missing-space": "补上本文件所缺的全部空格",
  "needless-stop": "删去本文件全部多余的句末符号",
  "doubled-equals": "将本文件全部重复的等号改为一个",
  "number-with-commas": "将本文件较大的数全部改为不带逗号",
  "date-with-slashes": "将本文件日期全部改用连字符",
  "unreadable-characters": "删去本文件全部无法读取的字符",
  "when-not-if": "将本文件条件全部改以`当`引出",
};

/** True for the code of such a slip. */
export function isRepeated(code: DiagnosticCode): code is RepeatedSort {
  return Object.hasOwn(englishAll, code);
}

const english: ActionWords = {
  all: (sort, number) => `${englishAll[sort]} (${number})`,
  write: (text) => `Write \`${text}\``,
  otherName: (name, local) => `Add a Chinese name to \`${name}\`, here \`${local}\``,
  scenarios: (values) => `Add scenarios for \`${values}\``,
};

const chinese: ActionWords = {
  all: (sort, number) => `${chineseAll[sort]}（${number}处）`,
  write: (text) => `改为\`${text}\``,
  otherName: (name, local) => `为\`${name}\`补上中文名，暂作\`${local}\``,
  scenarios: (values) => `补上\`${values}\`的情景`,
};

/** The titles in a language. */
export function actionWords(language: Language): ActionWords {
  return language === "en" ? english : chinese;
}

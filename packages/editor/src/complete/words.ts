import type { Language } from "@bylaw/diagnostics";
import type { Measure } from "@bylaw/ir";
import type { CompletionKind } from "../service-types.ts";
import type { Kind } from "./kind.ts";

type Word = Readonly<Record<Language, string>>;

/** What an offer is. */
export const kindWords: Readonly<Record<CompletionKind, Word>> = {
  verb: { en: "statement", zh: "语句" },
  keyword: { en: "word", zh: "用词" },
  fact: { en: "fact", zh: "事项" },
  field: { en: "field", zh: "清单栏目" },
  member: { en: "option", zh: "选项" },
  unit: { en: "unit", zh: "单位" },
  let: { en: "definition", zh: "定义" },
  decision: { en: "decision", zh: "判定" },
  table: { en: "table", zh: "表" },
  title: { en: "title", zh: "称号" },
  duty: { en: "duty", zh: "义务" },
  procedure: { en: "procedure", zh: "程序" },
  step: { en: "step", zh: "步骤" },
  role: { en: "role", zh: "主体" },
  paper: { en: "paper", zh: "材料" },
  sample: { en: "sample", zh: "样例" },
  rule: { en: "rule", zh: "规则" },
  reading: { en: "reading", zh: "适用口径" },
  function: { en: "function", zh: "函数" },
  plugin: { en: "plugin", zh: "插件" },
  citation: { en: "place in the text", zh: "条文位置" },
  status: { en: "status", zh: "状态" },
  value: { en: "word", zh: "用词" },
  snippet: { en: "skeleton", zh: "模板" },
};

const measureWords: Readonly<Record<Measure, Word>> = {
  number: { en: "number", zh: "数值" },
  count: { en: "count", zh: "计数" },
  money: { en: "money", zh: "金额" },
  percent: { en: "percent", zh: "百分比" },
  area: { en: "area", zh: "面积" },
  points: { en: "points", zh: "分值" },
  months: { en: "duration", zh: "期间" },
  days: { en: "duration", zh: "期间" },
  year: { en: "year", zh: "年度" },
};

const others: Readonly<Record<Exclude<Kind["kind"], "number">, Word>> = {
  yesNo: { en: "yes or no", zh: "是否" },
  text: { en: "text", zh: "文本" },
  list: { en: "list", zh: "清单" },
  date: { en: "date", zh: "日期" },
  choice: { en: "one of", zh: "单选" },
  set: { en: "any of", zh: "多选" },
};

const mostMembers = 6;

/** What a value is, with its unit or its options. */
export function describeKind(kind: Kind, language: Language): string {
  if (kind.kind === "number") {
    const unit =
      kind.unit === undefined ? "" : language === "en" ? ` of ${kind.unit.id}` : ` ${kind.unit.local ?? kind.unit.id}`;
    return measureWords[kind.measure][language] + unit;
  }
  if (!("members" in kind)) return others[kind.kind][language];
  const names = kind.members.map(({ id, local }) => (language === "en" ? id : (local ?? id)));
  const shown = names.slice(0, mostMembers).join(language === "en" ? ", " : "、");
  return `${others[kind.kind][language]} ${shown}${names.length > mostMembers ? " …" : ""}`;
}

/** Words of signatures. */
export const signatureWords: Readonly<Record<"value" | "unit" | "more" | "fromVocabulary", Word>> = {
  value: { en: "value", zh: "值" },
  unit: { en: "unit", zh: "单位" },
  more: { en: "…", zh: "…" },
  fromVocabulary: { en: "declared in", zh: "定义于" },
};

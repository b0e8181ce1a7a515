import type { Bilingual } from "@bylaw/diagnostics";
import type { NamedKind } from "@bylaw/language";

/** What a thing is, in the words of the glossary. */
export const thingWords: Readonly<Record<NamedKind, Bilingual>> = {
  policy: { en: "policy", zh: "政策" },
  plugin: { en: "plugin", zh: "插件" },
  fact: { en: "fact", zh: "事项" },
  field: { en: "field", zh: "栏目" },
  member: { en: "value", zh: "选项" },
  unit: { en: "counting unit", zh: "计数单位" },
  let: { en: "defined value", zh: "定义" },
  decision: { en: "decision", zh: "判定" },
  table: { en: "table", zh: "表" },
  reading: { en: "reading", zh: "适用口径" },
  title: { en: "title", zh: "称号" },
  duty: { en: "duty", zh: "义务" },
  procedure: { en: "procedure", zh: "程序" },
  step: { en: "step", zh: "步骤" },
  role: { en: "role", zh: "主体" },
  paper: { en: "paper", zh: "材料" },
  sample: { en: "sample", zh: "样例" },
  rule: { en: "rule", zh: "规则" },
  relaxation: { en: "relaxation", zh: "放宽" },
  item: { en: "item", zh: "分项" },
  function: { en: "function", zh: "函数" },
  part: { en: "part", zh: "组成部分" },
};

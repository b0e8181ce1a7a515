import type { Bilingual, Language } from "@bylaw/diagnostics";

/** What the language itself names behind a dot. */
export const partTexts: Readonly<Record<string, Bilingual>> = {
  since: { en: "The day of the grant on which the title stands.", zh: "称号现时有效所依据的授予日。" },
  until: { en: "The last day of the title, included.", zh: "称号的届满日，当日仍有效。" },
  review_by: { en: "The day by which the title is to be reviewed.", zh: "称号应予复核的截止日。" },
  rectify_by: { en: "The last day of the running order to rectify.", zh: "现行责令整改的截止日。" },
  apply_from: {
    en: "The first day on which a barred title can be applied for again.",
    zh: "禁止申报期满后可以再次申报的首日。",
  },
  asked: { en: "What the authority is now asked to do with the title.", zh: "主管部门就该称号现应办理的事项。" },
  due: { en: "The last day of the duty, included.", zh: "义务的履行截止日，当日仍为按期。" },
  next: { en: "The first step that is not done.", zh: "程序中尚未办理的首个步骤。" },
  complete: { en: "Whether every step that applies is done.", zh: "适用的各步骤是否均已办结。" },
  out_of_order: { en: "Whether a step listed earlier was done later.", zh: "排列在前的步骤是否办理在后。" },
  too_short: { en: "Whether the step lasted less than the text asks.", zh: "步骤所历期限是否短于规定。" },
};

/** The words with which a hover joins what it says. */
export interface HoverWords {
  readonly of: (kind: string, owner: string) => string;
  readonly range: (from: string, to: string) => string;
  readonly movement: Readonly<Record<"up" | "down" | "fixed" | "free", string>>;
  readonly statedBy: (role: string) => string;
  readonly attestedBy: (role: string) => string;
  readonly evidence: (papers: string) => string;
  readonly earlier: string;
  readonly values: (list: string) => string;
  readonly fields: (list: string) => string;
  readonly more: (number: number) => string;
  readonly declaredIn: (plugin: string) => string;
  readonly builtIn: string;
  readonly used: (times: number, articles: string) => string;
  readonly never: string;
  readonly given: (value: string) => string;
  readonly notGiven: string;
  readonly result: (status: string) => string;
  readonly provisional: (value: string) => string;
  readonly records: (number: number) => string;
  readonly by: (role: string) => string;
  readonly grantedBy: (decision: string) => string;
  readonly rules: (number: number) => string;
  readonly keys: (keys: string, rows: number) => string;
  readonly chosen: (value: string) => string;
  readonly steps: (list: string) => string;
  readonly next: (step: string) => string;
  readonly alsoWritten: (forms: readonly string[]) => string;
  readonly unit: string;
}

const inEnglish: HoverWords = {
  of: (kind, owner) => `${kind} of ${owner}`,
  range: (from, to) => `from ${from} to ${to}`,
  movement: {
    up: "advice may only raise it",
    down: "advice may only lower it",
    fixed: "advice never touches it",
    free: "advice may change it",
  },
  statedBy: (role) => `Stated by ${role}.`,
  attestedBy: (role) => `Vouched for by ${role}.`,
  evidence: (papers) => `Evidence: ${papers}.`,
  earlier: "Taken from an earlier decision.",
  values: (list) => `Values: ${list}.`,
  fields: (list) => `Fields: ${list}.`,
  more: (number) => `and ${number} more`,
  declaredIn: (plugin) => `Declared in the plugin ${plugin}.`,
  builtIn: "The language brings this name itself.",
  used: (times, articles) =>
    `Used ${times === 1 ? "once" : `${times} times`}${articles === "" ? "" : `, in ${articles}`}.`,
  never: "Not used yet.",
  given: (value) => `Given by the present applicant: **${value}**.`,
  notGiven: "Not given by the present applicant.",
  result: (status) => `For the present applicant: **${status}**.`,
  provisional: (value) => `provisionally ${value}`,
  records: (number) => `${number} ${number === 1 ? "record" : "records"}`,
  by: (role) => `By ${role}.`,
  grantedBy: (decision) => `Granted by ${decision}.`,
  rules: (number) => `${number} ${number === 1 ? "rule" : "rules"}`,
  keys: (keys, rows) => `By ${keys}; ${rows} ${rows === 1 ? "row" : "rows"}.`,
  chosen: (value) => `Read here as ${value}.`,
  steps: (list) => `Steps: ${list}.`,
  next: (step) => `next ${step}`,
  alsoWritten: (forms) => ` (also read: ${forms.join(", ")})`,
  unit: "Counts of different units never meet: what is counted in one is not added to or compared with another.",
};

const inChinese: HoverWords = {
  of: (kind, owner) => `${owner}的${kind}`,
  range: (from, to) => `范围${from}至${to}`,
  movement: { up: "建议只增不减", down: "建议只减不增", fixed: "建议中不作变动", free: "建议中可以变动" },
  statedBy: (role) => `由${role}填报。`,
  attestedBy: (role) => `由${role}核实。`,
  evidence: (papers) => `凭${papers}证明。`,
  earlier: "来自前次决定。",
  values: (list) => `选项：${list}。`,
  fields: (list) => `栏目：${list}。`,
  more: (number) => `另有${number}项`,
  declaredIn: (plugin) => `由插件${plugin}声明。`,
  builtIn: "该名称由本语言提供。",
  used: (times, articles) => `使用${times}处${articles === "" ? "" : `，见${articles}`}。`,
  never: "尚未使用。",
  given: (value) => `当前申报单位填报：**${value}**。`,
  notGiven: "当前申报单位未提供。",
  result: (status) => `当前申报单位：**${status}**。`,
  provisional: (value) => `暂定${value}`,
  records: (number) => `${number}条记录`,
  by: (role) => `由${role}办理。`,
  grantedBy: (decision) => `依据${decision}授予。`,
  rules: (number) => `${number}条规则`,
  keys: (keys, rows) => `按${keys}查取，共${rows}行。`,
  chosen: (value) => `此处采用${value}。`,
  steps: (list) => `步骤：${list}。`,
  next: (step) => `下一步${step}`,
  alsoWritten: (forms) => `（也可写作${forms.join("、")}）`,
  unit: "单位不同的数量不能相加，也不能比较。",
};

/** The words of a language. */
export function hoverWords(language: Language): HoverWords {
  return language === "zh" ? inChinese : inEnglish;
}

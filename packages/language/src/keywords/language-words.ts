/** The written forms of a word, by writing: the first is printed, the others are only read. */
export interface WordForms {
  readonly en: readonly string[];
  readonly zh: readonly string[];
  readonly "zh-Hant": readonly string[];
}

type WordTable<I extends string> = Readonly<Record<I, WordForms>>;

/** What may be asked of a title in a scenario, beside its status. */
export type TitlePart = "since" | "until" | "review_by" | "rectify_by" | "apply_from" | "asked";
export type ProcedurePart = "next" | "complete";
export type StepPart = "out_of_order" | "too_short";

function forms(en: string, zh: string, traditional: string = zh): WordForms {
  return { en: [en], zh: [zh], "zh-Hant": [traditional] };
}

export const titleParts: WordTable<TitlePart> = {
  since: forms("since", "取得日"),
  until: forms("until", "届满日", "屆滿日"),
  review_by: forms("review_by", "复核截止日", "複核截止日"),
  rectify_by: forms("rectify_by", "整改截止日"),
  apply_from: forms("apply_from", "可申报日", "可申報日"),
  asked: forms("asked", "应办事项", "應辦事項"),
};

export const dutyParts: WordTable<"due"> = { due: forms("due", "履行截止日") };

export const procedureParts: WordTable<ProcedurePart> = {
  next: forms("next", "下一步"),
  complete: forms("complete", "办结", "辦結"),
};

export const stepParts: WordTable<StepPart> = {
  out_of_order: forms("out_of_order", "步骤颠倒", "步驟顛倒"),
  too_short: forms("too_short", "期限不足"),
};

/** Where a step stands, as far as no keyword says it. */
export const stepStates: WordTable<"running" | "next" | "later" | "open"> = {
  running: forms("running", "进行中", "進行中"),
  next: forms("next", "下一步"),
  later: forms("later", "尚未开始", "尚未開始"),
  open: forms("open", "尚未查明"),
};

/** What the authority is asked to do with a title, where that is no single keyword. */
export const titleActs: WordTable<"may_revoke" | "revoke_and_bar"> = {
  may_revoke: forms("may_revoke", "可以撤销", "可以撤銷"),
  revoke_and_bar: forms("revoke_and_bar", "撤销并禁止申报", "撤銷並禁止申報"),
};

/** What a tie at the edge of a limit does. */
export const tieWords: WordTable<"ask" | "in" | "out"> = {
  ask: forms("ask", "待议", "待議"),
  in: { en: ["in"], zh: ["计入", "属于"], "zh-Hant": ["計入", "屬於"] },
  out: forms("out", "不计入", "不計入"),
};

/** What a recorded decision of the authority says of itself. */
export const actParts: WordTable<"outcome" | "value" | "on" | "reason"> = {
  outcome: forms("outcome", "结果", "結果"),
  value: forms("value", "数值", "數值"),
  on: { en: ["on"], zh: ["日期", "于"], "zh-Hant": ["日期", "於"] },
  reason: forms("reason", "理由"),
};

/** How it decided. */
export const actOutcomes: WordTable<"accepted" | "refused"> = {
  accepted: { en: ["accepted"], zh: ["准予", "同意"], "zh-Hant": ["准予", "同意"] },
  refused: { en: ["refused"], zh: ["不予", "不准", "不同意"], "zh-Hant": ["不予", "不准", "不同意"] },
};

/** Of a paper, after `is`. */
export const paperStates: WordTable<"submitted"> = { submitted: forms("submitted", "已提交") };

/** The functions that the language brings itself. */
export const functionWords: WordTable<"least" | "greatest"> = {
  least: forms("min", "最小"),
  greatest: forms("max", "最大"),
};

/** Columns of a round that say whose row it is, and from which sample it starts. */
export const roundColumns: WordTable<"id" | "from"> = {
  id: forms("id", "编号", "編號"),
  from: { en: ["from"], zh: ["样例", "自", "从"], "zh-Hant": ["樣例", "自", "從"] },
};

/** Who is there without being declared. */
export const roleWords: WordTable<"applicant" | "authority"> = {
  applicant: forms("applicant", "申报单位", "申報單位"),
  authority: forms("authority", "主管部门", "主管部門"),
};

/** The unit of a decision of points. */
export const pointWords: WordTable<"points"> = {
  points: { en: ["points", "point"], zh: ["分"], "zh-Hant": ["分"] },
};

/** Every form of a table with what it means, for those who read. */
export function wordsByForm<I extends string>(table: WordTable<I>): ReadonlyMap<string, I> {
  const found = new Map<string, I>();
  for (const [id, { en, zh, "zh-Hant": traditional }] of Object.entries(table) as [I, WordForms][]) {
    for (const form of [...en, ...zh, ...traditional]) found.set(form, id);
  }
  return found;
}

import { chineseSimplified, chineseTraditional, type KeywordForms, type KeywordId } from "@bylaw/language";

/** Which characters are written: their keywords, and the few signs and words that are no keywords. */
export interface Skin {
  readonly forms: KeywordForms;
  readonly places: Readonly<Record<"article" | "section" | "paragraph" | "schedule" | "item", string>>;
  /** Words that are names everywhere but where a construct asks for them. */
  readonly words: Readonly<Record<string, string>>;
}

const words = {
  min: "最小",
  max: "最大",
  since: "取得日",
  asked: "应办事项",
  due: "履行截止日",
  next: "下一步",
  accepted: "准予",
  refused: "不予",
  submitted: "已提交",
  reason: "理由",
  on: "日期",
};

/** The mainland's characters. */
export const simplified: Skin = {
  forms: chineseSimplified,
  places: { article: "条", section: "节", paragraph: "段", schedule: "附表", item: "项" },
  words: {
    ...words,
    until: "届满日",
    review_by: "复核截止日",
    rectify_by: "整改截止日",
    apply_from: "可申报日",
    complete: "办结",
    applicant: "申报单位",
    authority: "主管部门",
    may_revoke: "可以撤销",
    revoke_and_bar: "撤销并禁止申报",
    outcome: "结果",
    value: "数值",
    later: "尚未开始",
  },
};

/** Traditional characters, for Kunming. */
export const traditional: Skin = {
  forms: chineseTraditional,
  places: { article: "條", section: "節", paragraph: "段", schedule: "附表", item: "項" },
  words: {
    ...words,
    asked: "應辦事項",
    until: "屆滿日",
    review_by: "複核截止日",
    rectify_by: "整改截止日",
    apply_from: "可申報日",
    complete: "辦結",
    applicant: "申報單位",
    authority: "主管部門",
    may_revoke: "可以撤銷",
    revoke_and_bar: "撤銷並禁止申報",
    outcome: "結果",
    value: "數值",
    later: "尚未開始",
  },
};

/** The construct in which a word stands: `note`, `cap` and so on, and behind a bar what makes it another form. */
type Place = string;

/** Which of several printed forms a keyword has in a construct, counted from the first; the first one elsewhere. */
const formsByPlace: Readonly<Partial<Record<KeywordId, Readonly<Record<Place, number>>>>> = {
  by: { table: 1, cap: 1, order: 1, dayOfMonth: 1 },
  from: { factNote: 1 },
  not: { membership: 1 },
  within: { rectification: 1 },
  months: { recurrence: 1 },
  give: { "value|oneOf": 1, "value|points": 2, "value|other": 3 },
  add: { "value|money": 1, "value|oneOf": 1, "value|other": 1 },
};

/** Words that are another keyword's in Chinese, by their construct. */
const otherKeyword: Readonly<Record<Place, Readonly<Partial<Record<KeywordId, KeywordId>>>>> = {
  type: { years: "yearType" },
};

/** The form of a keyword in a construct; `kind` is the kind of value that the decision around it gives. */
export function formOf({ forms, places }: Skin, id: KeywordId, place: Place, kind: string): string {
  if (id === "of" && place === "group") return places.item;
  const printed = otherKeyword[place]?.[id] ?? id;
  const index = formsByPlace[id]?.[`${place}|${kind}`] ?? formsByPlace[id]?.[place] ?? 0;
  return forms[printed][index] ?? forms[printed][0] ?? "";
}

/** Comparisons in words; `=` and `!=` have none. */
export const comparisons: Readonly<Record<string, KeywordId>> = {
  ">=": "notLess",
  ">": "more",
  "<": "less",
  "<=": "notMore",
};

const figures = "零一二三四五六七八九";

/** A number below one hundred in Chinese numerals; any other stays in digits. */
export function numeral(digits: string): string {
  const value = Number(digits);
  if (!Number.isInteger(value) || value < 1 || value > 99) return digits;
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? figures[tens] : ""}${tens > 0 ? "十" : ""}${ones > 0 ? figures[ones] : ""}`;
}

import type { ExpectedOutcome, IrExpectation } from "@bylaw/ir";

type Chinese = NonNullable<IrExpectation["writing"]>;

const statuses: Readonly<Record<ExpectedOutcome, string>> = {
  met: "符合",
  not_met: "不符合",
  undecided: "待核实",
  at_discretion: "由主管部门裁量",
  waived: "豁免",
  not_applicable: "不适用",
  none: "未取得",
  held: "有效",
  due_for_review: "应予复核",
  rectifying: "整改中",
  expired: "已届满",
  barred: "禁止申报期内",
  revoked: "已撤销",
  not_triggered: "未触发",
  pending: "待履行",
  done_in_time: "按期履行",
  done_late: "逾期履行",
  overdue: "逾期未履行",
  done: "已履行",
  running: "进行中",
  next: "下一步",
  later: "尚未开始",
  open: "尚未查明",
};

const traditional: Readonly<Record<ExpectedOutcome, string>> = {
  ...statuses,
  undecided: "待核實",
  at_discretion: "由主管部門裁量",
  not_applicable: "不適用",
  due_for_review: "應予複核",
  expired: "已屆滿",
  barred: "禁止申報期內",
  revoked: "已撤銷",
  not_triggered: "未觸發",
  running: "進行中",
  later: "尚未開始",
};

/** Words and units among the values that a determination prints, and what it asks for a title. */
const values: Readonly<Record<string, string>> = {
  none: "无",
  yes: "是",
  no: "否",
  months: "个月",
  days: "日",
  open: "待核实",
  review: "复核",
  rectify: "责令整改",
  revoke: "撤销",
  may_revoke: "可以撤销",
  revoke_and_bar: "撤销并禁止申报",
  renew: "续期",
};
const traditionalValues: typeof values = {
  ...values,
  none: "無",
  months: "個月",
  open: "待核實",
  review: "複核",
  rectify: "責令整改",
  revoke: "撤銷",
  may_revoke: "可以撤銷",
  revoke_and_bar: "撤銷並禁止申報",
  renew: "續期",
};

const words: Readonly<Record<Chinese, Readonly<Record<"status" | "value", Readonly<Record<string, string>>>>>> = {
  zh: { status: statuses, value: values },
  "zh-Hant": { status: traditional, value: traditionalValues },
};

/** A word of a determination as the line writes its words; what is no word of the language stays as it is. */
export function sourceWord(word: string, sort: "status" | "value", writing: IrExpectation["writing"]): string {
  if (writing === undefined) return word;
  const own = words[writing][sort];
  return Object.hasOwn(own, word) ? (own[word] ?? word) : word;
}

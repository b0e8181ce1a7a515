import type { Language } from "@bylaw/diagnostics";
import type { CoverageKind, CoveragePoint } from "../scenarios/tracker.ts";

/** Words of the report on what scenarios try. */
export interface ScenarioWords {
  readonly summary: (parts: readonly string[]) => string;
  readonly part: (kind: CoverageKind, covered: number, all: number, percent: number) => string;
  readonly kinds: Readonly<Record<CoverageKind, string>>;
  readonly points: Readonly<Record<CoveragePoint, string>>;
  readonly join: (parts: readonly string[]) => string;
  readonly length: (amount: string, unit: "months" | "days" | "workingDays") => string;
}

const plurals: Readonly<Record<CoverageKind, string>> = {
  article: "articles",
  rule: "rules",
  arm: "arms",
  boundary: "boundaries",
  title: "titles",
  duty: "duties",
  step: "steps",
  limit: "limits",
};
const kindsInChinese: Readonly<Record<CoverageKind, string>> = {
  article: "条文",
  rule: "规则",
  arm: "情形",
  boundary: "临界值",
  title: "称号",
  duty: "义务",
  step: "步骤",
  limit: "名额限制",
};
const units = { months: "months", days: "days", workingDays: "working days" } as const;
const unitsInChinese = { months: "个月", days: "日", workingDays: "个工作日" } as const;

/** The words of each language. */
export const scenarioWords: Readonly<Record<Language, ScenarioWords>> = {
  en: {
    summary: (parts) => `Tried: ${parts.join(", ")}.`,
    part: (kind, covered, all, percent) => `${plurals[kind]} ${covered} of ${all} (${percent}%)`,
    kinds: {
      article: "article",
      rule: "rule",
      arm: "arm",
      boundary: "boundary",
      title: "title",
      duty: "duty",
      step: "step",
      limit: "limit",
    },
    points: {
      met: "met",
      fails: "not met",
      waived: "waived by its exception",
      relaxed: "left to the authority",
      taken: "taken",
      tried: "tried",
      at: "at it",
      just_below: "just below",
      just_above: "just above",
      missing: "not known",
      last_day: "on the last day",
      day_after: "on the day after",
      none: "none",
      held: "held",
      due_for_review: "due for review",
      rectifying: "rectifying",
      expired: "expired",
      revoked: "revoked",
      barred: "barred",
      lost_with_parent: "lost with the title on which it depends",
      asked: "asked",
      not_triggered: "not triggered",
      pending: "pending",
      done_in_time: "done in time",
      done_late: "done late",
      overdue: "overdue",
      done: "done",
      too_short: "too short",
      admitted: "admitted",
      left_out: "left out",
      tied: "tied",
    },
    join: (parts) => parts.join(", "),
    length: (amount, unit) => `${amount} ${units[unit]}`,
  },
  zh: {
    summary: (parts) => `覆盖情况：${parts.join("，")}。`,
    part: (kind, covered, all, percent) => `${kindsInChinese[kind]}${covered}/${all}（${percent}%）`,
    kinds: kindsInChinese,
    points: {
      met: "符合",
      fails: "不符合",
      waived: "依除外规定豁免",
      relaxed: "由主管部门裁量",
      taken: "适用",
      tried: "涉及",
      at: "恰为该值",
      just_below: "略低",
      just_above: "略高",
      missing: "未提供",
      last_day: "最后一日",
      day_after: "次日",
      none: "未取得",
      held: "有效",
      due_for_review: "应予复核",
      rectifying: "整改中",
      expired: "已届满",
      revoked: "已撤销",
      barred: "禁止申报期内",
      lost_with_parent: "随所依附的称号失效",
      asked: "应予办理",
      not_triggered: "未触发",
      pending: "待履行",
      done_in_time: "按期履行",
      done_late: "逾期履行",
      overdue: "逾期未履行",
      done: "已办理",
      too_short: "期限不足",
      admitted: "名额之内",
      left_out: "名额之外",
      tied: "名次并列",
    },
    join: (parts) => parts.join("、"),
    length: (amount, unit) => `${amount}${unitsInChinese[unit]}`,
  },
};

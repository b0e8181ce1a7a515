import { joinList } from "@bylaw/diagnostics";
import { askInChinese } from "./chinese-claims.ts";
import { chineseDay } from "./chinese-figures.ts";
import { authored, quoted } from "./policy-names.ts";
import type { Wording } from "./wording.ts";

const reached = { yes: "已达到", no: "未达到", open: "尚缺信息", not_applicable: "本次不适用" } as const;
const reasons = {
  base_not_positive: "占比的基数不为正数",
  no_row: "表中没有对应的一行",
  no_arm: "没有适用的情形",
  empty: "清单为空",
  tie_of_dates: "同日记录不一致",
  no_value: "所依据的判定不产生数值",
  function_failed: "所用函数未能算出结果",
} as const;
const functions = { sum: "合计", average: "平均值", highest: "最高值", lowest: "最低值", latest: "最近一次" } as const;
const dots = { add: "与", subtract: "减", multiply: "乘以", divide: "除以" } as const;

/** The Chinese words of everything but the sentence of a rule. */
export const chineseRecord: Pick<
  Wording,
  | "titles"
  | "status"
  | "value"
  | "definite"
  | "builtInRole"
  | "role"
  | "awaits"
  | "remarks"
  | "outcome"
  | "leftTo"
  | "note"
  | "paper"
  | "paperNeeded"
  | "reading"
  | "omission"
  | "head"
  | "record"
  | "members"
> = {
  titles: {
    rules: "规则",
    needs: "尚缺信息",
    awaits: "尚待事项",
    leftTo: "由主管部门确定的事项",
    notRecorded: "未记录",
    notes: "列示事项",
    papers: "申报材料",
    readings: "适用口径",
    omissions: "未编入",
    title: "称号",
    duty: "义务",
    procedure: "程序",
  },
  status: {
    met: "符合",
    not_met: "不符合",
    undecided: "待核实",
    at_discretion: "由主管部门裁量",
    waived: "豁免",
    not_applicable: "不适用",
  },
  value: {
    combine: (kind, left, right) => (kind === "add" ? `${left}与${right}之和` : `${left}${dots[kind]}${right}`),
    pick: (kind, values) => `${values.join("、")}中${kind === "least" ? "较低" : "较高"}者`,
    either: (values) => values.join("或者"),
    field: (field, list) => `${list}的${field}`,
    aggregate: (kind, of, where) => {
      const what = where === undefined ? of : `${where}的${of}`;
      if (kind === "count") return `${what}数`;
      if (kind === "distinct") return `不同${what}数`;
      return `${what}${functions[kind]}`;
    },
    things: () => undefined,
    shifted: (date, amount, unit) => `${date}后${unit === "workingDays" ? `${amount}个工作日` : amount}`,
    fullYears: (from, to) => `自${from}至${to}的整年数`,
    titleDate: (part, title) => `${title}的${part === "since" ? "授予日" : "最后一日"}`,
    called: (name, values) => `按${joinList(values, "zh")}计算的${name}`,
    quarterEnd: (date) => `${date}所在季度末`,
    yearOf: (date) => `${date}所属年份`,
  },
  definite: (name) => name,
  builtInRole: (role) => (role === "applicant" ? "申报单位" : role === "authority" ? "主管部门" : undefined),
  role: (name) => name,
  members: (set, members) => `${set}（${members.join("、")}）`,
  record: (list, number, field) => `${list}第${number}条${field === undefined ? "" : `的${field}`}`,
  awaits: {
    act: (role, article) => `尚待${role}${article === undefined ? "" : `依${article}`}作出决定`,
    inForce: (date) => `本办法在${date}不在施行期内`,
    calendar: (year) => `尚未载入${year}年工作日历`,
    cohort: "本批次尚未排序",
    tie: (role) => `末位并列，名次由${role}确定`,
    history: (title) => `未提供${title}记录`,
    steps: (procedure) => `未提供${procedure}办理情况`,
    record: (duty) => `规则未写明${duty}的履行情况以何记录为准`,
    error: (place, tag) => `${place}无法计算：${reasons[tag]}`,
  },
  remarks: {
    tightens: (article) => `本项严于${article}。`,
    closed: (article) => `${article}的放宽在此不适用。`,
    notRecorded: (role, act) => `未记录${role}关于${quoted(act)}的决定，按未作出处理。`,
    withoutBasis: (role, on) => `${role}${on}的决定对该申报单位没有条文依据。`,
  },
  outcome: {
    listedOnly: (decision) => `${decision}：仅列示，不作判定。`,
    met: (decision) => `符合${decision}的全部条件。`,
    notMet: (decision, articles, open) =>
      `不符合${decision}的条件${articles === "" ? "" : `：${articles}`}。${open === 0 ? "" : `另有${count(open)}项待核实，不影响本结果。`}`,
    undecided: (decision, needs, awaits) => {
      const reasons = [...(needs.length === 0 ? [] : [`尚缺${listed(needs)}`]), ...awaits];
      return `${decision}待核实${reasons.length === 0 ? "" : `，${reasons.join("；")}`}。`;
    },
    atDiscretion: (articles, role, relaxation, open) => {
      const others = open ? "没有确定不符合的条件" : "其余条件均符合";
      return relaxation === undefined
        ? `${others}，${articles}由${role}决定。`
        : `${others}，${articles}依${relaxation}是否放宽，由${role}决定。`;
    },
    notInForce: (date, bound, word) =>
      `本办法在${date}不在施行期内${boundWords(bound.first, bound.last)}。如仍适用，结果为${word}，仅供参考。`,
  },
  leftTo: (role, article, text) => {
    const under = article === undefined ? "" : `依${article}`;
    if (text === undefined) return `是否授予由${role}${under}确定。`;
    const said = text.replace(/[.。]$/, "");
    return /\p{Script=Han}/u.test(said) ? `${said}由${role}${under}确定。` : `由${role}${under}确定：${quoted(said)}。`;
  },
  note: (article, claim, how) =>
    `${article}${claim === undefined ? "" : `（${askInChinese(claim, false)}）`}：${reached[how]}。仅列示，不作为判定依据。`,
  paper: (status, papers, proves, article) => {
    const list = joinList(papers, "zh");
    const use = proves === "" ? "" : `，该材料用于证明${proves}`;
    switch (status) {
      case "missing":
        return `未提交${list}${use}。`;
      case "open":
        return `是否已提交${list}不详${use}。`;
      case "handed_in":
        return `已${article === undefined ? "" : `依${article}`}提交${list}。`;
      case "not_applicable":
        return `本次无须提交${list}。`;
      default:
        return status satisfies never;
    }
  },
  paperNeeded: (paper) => `${paper}的提交情况`,
  reading: (id, text, value, switched) => {
    const chosen = value === undefined ? "" : `（${switched ? "已切换为" : ""}${value}）`;
    return `本结果采用口径${id}${chosen}${text === undefined ? "" : `：${authored(text, "zh")}`}。`;
  },
  omission: (articles, reason) => `未编入：${articles}，${authored(reason, "zh")}。`,
  head: {
    measure: (name, document, version) =>
      `《${name.replace(/^《|》$/g, "")}》${document === undefined ? "" : `（${document}）`}，版本${version}`,
    inForce: (date, from, until) =>
      `核对日期：${chineseDay(date)}${from === undefined ? "" : `；${chineseDay(from)}起施行`}${until === undefined ? "" : `，施行至${chineseDay(until)}`}。`,
    notInForce: (date, first, last) => `本办法在${date}不在施行期内${boundWords(first, last)}。`,
    unknown: (date) => `核对日期：${date}。施行日期不详，以下结果以本办法正在施行为前提。`,
  },
};

/** Of more facts than four, a sentence names the first three and counts all; the list of needs names all. */
function listed(needs: readonly string[]): string {
  return needs.length <= 4 ? joinList(needs, "zh") : `${needs.slice(0, 3).join("、")}等${needs.length}项信息`;
}

function boundWords(first: string | undefined, last: string | undefined): string {
  if (last !== undefined) return `（施行至${last}）`;
  return first === undefined ? "" : `（自${first}起施行）`;
}

function count(value: number): string {
  return ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"][value] ?? String(value);
}

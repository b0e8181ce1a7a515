import { joinList } from "@bylaw/diagnostics";
import { askInChinese, clauseInChinese, comparison, givenInChinese } from "./chinese-claims.ts";
import { chineseCourses, dependingInChinese, openInChinese } from "./chinese-courses.ts";
import { chineseDay, chineseFigure, chineseGap } from "./chinese-figures.ts";
import { chineseRecord } from "./chinese-record.ts";
import type { Ending, Given, NeedGroup, RuleParts, Short, Source, Wording } from "./wording.ts";

const verbs: Readonly<Record<Source["kind"], string>> = {
  applicant: "申报",
  attested: "核实",
  role: "记录",
  earlier: "记录",
  derived: "计算",
};
const ways: Readonly<Record<Short["way"], string>> = { short: "相差", over: "超出", late: "晚", early: "早" };

/** The Chinese words of determinations. */
export const chinese: Wording = {
  language: "zh",
  ...chineseRecord,
  courses: chineseCourses,
  openWords: openInChinese,
  dependingWords: dependingInChinese,
  figure: chineseFigure,
  gapFigure: chineseGap,
  day: chineseDay,
  countsByNoun: () => false,
  ask: (claim, soft) => `要求${askInChinese(claim, soft)}`,
  clause: (claim) => clauseInChinese(claim),
  excludes: (claim) => `要求无${clauseInChinese(claim)}`,
  askText: (text) => `要求“${text}”`,
  rule: ruleInChinese,
  notApplicable: (article, when, outside) => {
    if (outside !== undefined) return `${article}在${outside}不适用。`;
    return when === undefined ? `${article}本次不适用。` : `${article}仅适用于${when}的情形，本次不适用。`;
  },
  group: (article, mode, number, items, ending, readings) => {
    const count = `${chineseCount(items.length)}项`;
    const asked =
      mode === "all" ? `${count}全部符合` : `${count}中${mode === "exactly" ? "恰好" : "至少"}符合${number}项`;
    return `${article}要求${asked}：${groupItems(items)}。${endInChinese(ending, readings)}`;
  },
  decisionAsRule: (decision, status, articles, waived) => {
    const because = articles === "" ? "" : `，见${articles}`;
    return `以${decision}为条件：${chineseRecord.status[status]}${waived === undefined ? "" : `（${waived}）`}${because}。`;
  },
  ruleName: (name) => `“${name}”`,
  short: (status, middle, article, more) =>
    [chineseRecord.status[status], middle, more > 0 ? `${article}等${more + 1}项` : article]
      .filter((part) => part !== "")
      .join(" · "),
  shortFigure: (subject, given, operator, asked) =>
    `${subject}${given}（${operator === ">=" || operator === "=" ? "要求" : "上限"}${asked}）`,
  shortNeeds: (facts) => `尚缺${joinList(facts, "zh")}`,
  shortfall: (short) => ways[short.way] + short.figure.text,
  gap: (subject, operator, bound, difference) => {
    const percent = subject.kind.measure === "percent";
    if (operator === ">=") {
      return `${subject.text}达到${bound.text}（再${percent ? "提高" : "增加"}${difference.text}）即符合。`;
    }
    if (operator === "<=") {
      return `${subject.text}降至${bound.text}（再${percent ? "降低" : "减少"}${difference.text}）即符合。`;
    }
    return `${subject.text}${comparison(subject.kind, operator)}${bound.text}即符合。`;
  },
  shareGap: (whole, base, part, enough, more) =>
    `${whole}为${base.text}时，${part}达到${enough.text}（再增加${more.text}）即符合。`,
  timeGap: (day, fact) =>
    fact === undefined ? `其他情况不变的，${day}起即符合。` : `其他情况不变的，${fact}为${day}或者以后的，即符合。`,
  needs: (group) => `${joinList(group.facts, "zh")}${whoWords(group)}。`,
};

function ruleInChinese(parts: RuleParts): string {
  const head = `${parts.article}${parts.ask}`;
  const { ending } = parts;
  switch (ending.kind) {
    case "accepted":
    case "excepted":
    case "relaxable":
    case "soft":
    case "undecided": {
      const short = ending.kind === "accepted" || ending.kind === "excepted" ? undefined : parts.short;
      return `${head}${given(parts.given)}${shortWords(short)}。${endInChinese(ending, parts.readings)}`;
    }
    case "beyond": {
      const act = `${ending.role}${ending.on}的决定接受${ending.value.text}`;
      return `${head}。${act}${given(parts.given)}${shortWords(ending.short)}，不符合${rests(parts.readings)}。`;
    }
    case "refused":
      return `${head}${given(parts.given)}${shortWords(parts.short)}。${endInChinese(ending, parts.readings)}`;
    case "met":
    case "not_met":
      return `${head}${given(parts.given)}${shortWords(parts.short)}，${endInChinese(ending, parts.readings)}`;
    default:
      return ending satisfies never;
  }
}

function endInChinese(ending: Ending, readings: readonly string[]): string {
  const read = rests(readings);
  switch (ending.kind) {
    case "met":
      return `符合${read}。`;
    case "not_met":
    case "beyond":
      return `不符合${read}。`;
    case "undecided": {
      const missing = ending.needs.map((group) => `${joinList(group.facts, "zh")}${whoWords(group)}`);
      const reasons = [...(missing.length === 0 ? [] : [`尚缺${missing.join("、")}`]), ...ending.others];
      return `待核实${reasons.length === 0 ? "" : `：${reasons.join("；")}`}${read}。`;
    }
    case "relaxable":
      return `${ending.article === undefined ? "" : `依${ending.article}`}可适当放宽，是否放宽由${ending.role}决定，目前尚无决定${read}。`;
    case "soft":
      return `“一般”留有余地，由${ending.role}决定，目前尚无决定${read}。`;
    case "excepted":
      return `${ending.exception === undefined ? "" : `${ending.exception}，`}本项豁免${read}。`;
    case "accepted": {
      const value = ending.value === undefined ? "" : `，接受${ending.value.text}`;
      return `${ending.role}已于${ending.on}决定放宽${value}，本项豁免${read}。`;
    }
    case "refused":
      return `${ending.role}已于${ending.on}决定不予放宽，不符合${read}。`;
    default:
      return ending satisfies never;
  }
}

function rests(readings: readonly string[]): string {
  return readings.length === 0 ? "" : `（口径${readings.join("、")}）`;
}

function given(what: Given | undefined): string {
  if (what === undefined) return "";
  switch (what.kind) {
    case "answer":
      if (what.forbidden) return `，${finder(what.source)}${what.yes ? "有" : "无"}此情形`;
      if (what.source.kind === "derived") return `，据填报核对为${what.yes ? "是" : "否"}`;
      return `，${by(what.source)}${what.yes ? "是" : "否"}`;
    case "figure":
      return `，${by(what.source)}${what.figure.text}`;
    case "share":
      if (what.part === undefined || what.whole === undefined) return `，${by(what.source)}${what.percent.text}`;
      return `，${by(what.source)}${what.whole.text}中${what.part.text}，${what.percent.text}`;
    case "several": {
      const said = what.figures.map(
        ({ subject, figure, short }) =>
          givenInChinese(subject, figure.text) +
          (short === undefined ? "" : `（${ways[short.way]}${short.figure.text}）`),
      );
      return `，${by(what.source)}${said.join("、")}`;
    }
    default:
      return what satisfies never;
  }
}

/** 申报为, 经市经信局核实为, 据填报计算为. */
function by(source: Source): string {
  if (source.kind === "attested") return `经${source.role}核实为`;
  if (source.kind === "derived") return "据填报计算为";
  return `${verbs[source.kind]}为`;
}

/** 申报, 经市经信局核实, 据填报核对: before what was found. */
function finder(source: Source): string {
  if (source.kind === "attested") return `经${source.role}核实`;
  return source.kind === "derived" ? "据填报核对" : verbs[source.kind];
}

function shortWords(short: Short | undefined): string {
  return short === undefined ? "" : `，${ways[short.way]}${short.figure.text}`;
}

function whoWords(group: NeedGroup): string {
  const papers = group.evidence.length === 0 ? "" : `凭${group.evidence.join("或者")}`;
  switch (group.source.kind) {
    case "applicant":
      return `（由${group.source.role}${papers}填报）`;
    case "attested":
    case "role":
      return `（由${group.source.role}${papers}核实）`;
    case "earlier":
      return "（来自此前的决定）";
    case "derived":
      return "";
    default:
      return group.source.kind satisfies never;
  }
}

function groupItems(items: Parameters<Wording["group"]>[3]): string {
  const said = (holds: (typeof items)[number]["holds"], word: string): string[] => {
    const these = items.filter((item) => item.holds === holds);
    const names = these.map(({ name, because }) =>
      because.length === 0 ? name : `${name}（${joinList(because, "zh")}）`,
    );
    return these.length === 0 ? [] : [`${names.join("、")}${word}`];
  };
  return [
    ...said("untold", ""),
    ...said("yes", "符合"),
    ...said("open", "待核实"),
    ...said("at_discretion", "由主管部门裁量"),
    ...said("no", "不符合"),
  ].join("；");
}

function chineseCount(value: number): string {
  return ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"][value] ?? String(value);
}

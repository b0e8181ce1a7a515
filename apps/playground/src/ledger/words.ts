import type { StuckRule } from "@bylaw/analysis";
import type { Language } from "@bylaw/diagnostics";

/** What the finding says beside its rows: a row unfolded, what would have to change, copies and print. */
export interface LedgerWords {
  readonly unfold: (article: string) => string;
  /** Of a narrow page: how many rules that pass are folded away. */
  readonly folded: (count: number) => string;
  readonly showFolded: string;
  readonly fold: string;
  readonly ofLaw: string;
  readonly readings: string;
  readonly readAs: (member: string) => string;
  readonly needs: string;
  readonly awaits: string;
  readonly actOf: (role: string) => string;
  readonly recordAct: string;
  readonly wouldChange: string;
  readonly actWouldChange: (fact: string, role: string) => string;
  readonly restsOn: string;
  readonly openDecision: (name: string) => string;
  readonly changes: string;
  readonly searching: string;
  readonly metAlready: string;
  readonly noChange: string;
  /** `more`: than so many facts it takes, as far as the search went; nothing known where it is 0. */
  readonly notFinished: (more: number) => string;
  readonly metIf: string;
  readonly othersMetIf: string;
  readonly orIf: string;
  readonly change: (name: string, to: string) => string;
  readonly instead: (from: string, difference: string | undefined, up: boolean) => string;
  readonly notKnown: string;
  readonly shown: (name: string, value: string | undefined) => string;
  readonly shownBy: (role: string | undefined, papers: readonly string[]) => string;
  readonly records: (name: string, more: number, some: boolean) => string;
  readonly tryIt: string;
  readonly tryNamed: (change: string) => string;
  readonly tryAll: string;
  readonly openList: string;
  readonly toField: string;
  readonly notByChange: string;
  readonly because: Readonly<Record<StuckRule["because"], string>>;
  readonly fromDay: (day: string) => string;
  readonly still: (facts: readonly string[]) => string;
  readonly acts: string;
  /** `article`: what lets the role decide; empty where the text of the rule itself does. */
  readonly leftTo: (role: string, article: string) => string;
  readonly actFacts: (facts: readonly string[], role: string) => string;
  readonly notSmallest: string;
  readonly copyAs: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly print: string;
  readonly printedRules: string;
  /** Over the findings of each record of a list. */
  readonly eachOf: (list: string, count: number) => string;
  readonly otherRecords: (count: number) => string;
}

const en: LedgerWords = {
  unfold: (article) => `About ${article}`,
  folded: (count) => `${count} more ${count === 1 ? "does" : "do"} not stand in the way`,
  showFolded: "show",
  fold: "fold",
  ofLaw: "The rule",
  readings: "Reading used",
  readAs: (member) => `read as: ${member}`,
  needs: "Facts it needs",
  awaits: "Act awaited",
  actOf: (role) => `an act of the ${role}`,
  recordAct: "Record the act",
  wouldChange: "What would change it",
  actWouldChange: (fact, role) => `If the ${role} recorded “${fact}”, the finding could be another.`,
  restsOn: "Rests on",
  openDecision: (name) => `Open the decision ${name}`,
  changes: "What would have to change",
  searching: "The smallest changes are being looked for.",
  metAlready: "The rules are met; nothing has to change.",
  noChange: "No change of facts that may move would meet the rules.",
  notFinished: (more) =>
    more === 0
      ? "The search was stopped before it found an answer."
      : `More than ${more} ${more === 1 ? "fact" : "facts"} would have to be stated or changed. The search for the smallest set was stopped; state some facts first.`,
  metIf: "The rules would be met if",
  othersMetIf: "The other rules would be met if",
  orIf: "or if",
  change: (name, to) => `${name}: ${to}`,
  instead: (from, difference, up) =>
    `instead of ${from}${difference === undefined ? "" : `, ${difference} ${up ? "more" : "less"}`}`,
  notKnown: "and if of what is not known it were shown:",
  shown: (name, value) => (value === undefined ? `${name}, whatever it is` : `${name}: ${value}`),
  shownBy: (role, papers) =>
    [role === undefined ? "" : `by the ${role}`, papers.length === 0 ? "" : `evidence: ${papers.join(", ")}`]
      .filter((part) => part !== "")
      .join("; "),
  records: (name, more, some) =>
    `${name}: ${more} more ${more === 1 ? "record" : "records"}${some ? " that count" : ""}`,
  tryIt: "Try it",
  tryNamed: (change) => `Try it: ${change}`,
  tryAll: "Try all of these",
  openList: "Open the list",
  toField: "Go to its field",
  notByChange: "No change that may be made meets",
  because: {
    act: "an act of the authority is awaited",
    bar: "a bar on applying runs",
    title: "it rests on the history of a title",
    time: "time has to pass",
    round: "it rests on the other applicants of the round",
    papers: "papers have to be handed in",
    records: "it rests on records that stay as they are",
    fixed: "it rests on facts that do not move",
  },
  fromDay: (day) => `it would hold from ${day} on`,
  still: (facts) => facts.join(", "),
  acts: "Acts that no change replaces",
  leftTo: (role, article) =>
    article === "" ? `left to the ${role}` : `left to the ${role}, which may relax it under ${article}`,
  actFacts: (facts, role) => `${facts.join(", ")}: decided by the ${role}`,
  notSmallest: "These changes are enough; a smaller set may exist.",
  copyAs: "Copy as text",
  copied: "Copied",
  notCopied: "Not copied: the browser did not allow it",
  print: "Print",
  printedRules: "Rule by rule",
  eachOf: (list, count) => `${list}: ${count} ${count === 1 ? "record" : "records"}`,
  otherRecords: (count) => `${count} more ${count === 1 ? "record" : "records"}`,
};

const zh: LedgerWords = {
  unfold: (article) => `${article}详情`,
  folded: (count) => `另有${count}条符合或不适用`,
  showFolded: "展开",
  fold: "收起",
  ofLaw: "规则",
  readings: "适用口径",
  readAs: (member) => `采用：${member}`,
  needs: "尚缺信息",
  awaits: "尚待决定",
  actOf: (role) => `由${role}决定`,
  recordAct: "记录该决定",
  wouldChange: "达标条件",
  actWouldChange: (fact, role) => `如${role}就“${fact}”作出决定，判定可能改变。`,
  restsOn: "依据的判定",
  openDecision: (name) => `打开判定“${name}”`,
  changes: "达标条件",
  searching: "正在查找最少的变动。",
  metAlready: "已符合各项规则，无须变动。",
  noChange: "可变动的事项无论如何变动，均不能符合各项规则。",
  notFinished: (more) =>
    more === 0
      ? "查找在得出结果前已停止。"
      : `须填报或者变更的事项多于${more}项，查找最少变更的计算已停止，请先填报部分事项。`,
  metIf: "具备下列条件的，符合各项规则：",
  othersMetIf: "具备下列条件的，符合其余各项规则：",
  orIf: "或者具备下列条件的：",
  change: (name, to) => `${name}为${to}`,
  instead: (from, difference, up) =>
    `现为${from}${difference === undefined ? "" : `，${up ? "增加" : "减少"}${difference}`}`,
  notKnown: "并且下列未知事项经查明：",
  shown: (name, value) => (value === undefined ? `${name}（任何数值均可）` : `${name}为${value}`),
  shownBy: (role, papers) =>
    [role === undefined ? "" : `由${role}提供`, papers.length === 0 ? "" : `凭${papers.join("、")}`]
      .filter((part) => part !== "")
      .join("；"),
  records: (name, more, some) => `${name}增加${more}条${some ? "符合条件的" : ""}记录`,
  tryIt: "试算",
  tryNamed: (change) => `试算：${change}`,
  tryAll: "一并试算",
  openList: "打开清单",
  toField: "转到该项",
  notByChange: "下列规则不能通过变动达到",
  because: {
    act: "有待主管部门决定",
    bar: "在禁止申报期内",
    title: "取决于称号沿革",
    time: "须经过一定时间",
    round: "取决于同批其他申报单位",
    papers: "须提交材料",
    records: "取决于既有记录",
    fixed: "取决于不变的事项",
  },
  fromDay: (day) => `自${day}起符合`,
  still: (facts) => facts.join("、"),
  acts: "不能以变动代替的决定",
  leftTo: (role, article) => (article === "" ? `由${role}决定` : `依${article}是否放宽，由${role}决定`),
  actFacts: (facts, role) => `${facts.join("、")}：由${role}决定`,
  notSmallest: "上述变动足以达标，但可能另有更少的变动。",
  copyAs: "复制为文字",
  copied: "已复制",
  notCopied: "浏览器未允许复制",
  print: "打印",
  printedRules: "逐条判定",
  eachOf: (list, count) => `${list}：共${count}条`,
  otherRecords: (count) => `其余${count}条`,
};

export const ledgerWords: Readonly<Record<Language, LedgerWords>> = { en, zh };
